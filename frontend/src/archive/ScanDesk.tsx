import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { listCabinets, listFolders, listPapers } from "../contract/archive/archive.ts";
import { m } from "../paraglide/messages.js";
import { Note } from "../parts/Note.tsx";
import { ProblemNote } from "../parts/ProblemNote.tsx";
import { LabelField } from "./LabelField.tsx";

const READERS = {
  A: { noun: "paper", read: listPapers },
  K: { noun: "folder", read: listFolders },
  C: { noun: "cabinet", read: listCabinets },
} as const;

/** The first letter of a label tells what it is on. */
async function bearerOf(label: string) {
  const letter = label.trim().charAt(0).toUpperCase();
  const { noun, read } = READERS[letter === "K" || letter === "C" ? letter : "A"];
  const { items } = await read({ number: label });
  const [first] = items;
  return first ? { noun, id: first.id } : undefined;
}

/** Read a label: a paper opens, a folder or a cabinet shows what is in it. */
export function ScanDesk() {
  const navigate = useNavigate();
  const [problem, setProblem] = useState<Error | null>(null);
  const [unknown, setUnknown] = useState<string>();

  async function open(label: string): Promise<void> {
    setProblem(null);
    setUnknown(undefined);
    try {
      const found = await bearerOf(label);
      if (!found) setUnknown(label);
      else if (found.noun === "paper") {
        await navigate({ to: "/archive/papers/$paperId", params: { paperId: found.id } });
      } else {
        await navigate({ to: "/archive", search: { [found.noun]: found.id } });
      }
    } catch (refused) {
      setProblem(refused as Error);
    }
  }

  return (
    <>
      <LabelField
        label={m.archive_scan_label()}
        hint={m.archive_scan_hint()}
        onLabel={(label) => void open(label)}
      />
      <ProblemNote problem={problem} />
      {unknown ? (
        <Note tone="warn" role="status">
          {m.archive_label_unknown({ label: unknown })}
        </Note>
      ) : null}
    </>
  );
}
