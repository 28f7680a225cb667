import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { NewRequest, PaperView } from "../contract/api.schemas.ts";
import { receivePaper, uploadScan } from "../contract/archive/archive.ts";
import { m } from "../paraglide/messages.js";
import { letterLabelled, sheetOf, type Sheet } from "./letters.ts";

/** The letter that a request came in, as far as it is at hand. */
export interface Letter {
  readonly sheet: Sheet | null;
  readonly label: string | null;
  readonly receivedOn: string | null;
  readonly isMissing: boolean;
  readonly problem: Error | null;
  readonly read: (label: string) => void;
  readonly pick: (file: File) => void;
  readonly drop: () => void;
  readonly keep: (said: NewRequest) => Promise<NewRequest>;
}

/** Read a letter from the archive by its label; or take a scan, and keep it there later. */
export function useLetter(first: string | undefined): Letter {
  const [asked, ask] = useState(first);
  const [picked, setPicked] = useState<Sheet | null>(null);
  const archived = useArchived(picked ? undefined : asked);
  return {
    sheet: picked,
    problem: null,
    ...(picked ? NOT_ARCHIVED : archived),
    read: (label) => {
      setPicked(null);
      ask(label);
    },
    pick: (file) => setPicked(sheetOf(file)),
    drop: () => {
      setPicked(null);
      ask(undefined);
    },
    keep: useKeeping(picked),
  };
}

const NOT_ARCHIVED = { label: null, receivedOn: null, isMissing: false } as const;

function useArchived(label: string | undefined) {
  const { data, error, isSuccess } = useQuery({
    queryKey: ["letter", label],
    queryFn: () => letterLabelled(label ?? ""),
    enabled: label !== undefined,
    gcTime: 0,
  });
  const sheet = data?.sheet ?? null;
  const paper = data?.paper;
  return {
    sheet,
    label: paper?.number ?? null,
    receivedOn: paper?.received_on ?? null,
    isMissing: isSuccess && sheet === null,
    problem: error,
  };
}

/** Put a scan that was picked into the archive, about whoever asks; once, however often tried. */
function useKeeping(picked: Sheet | null): Letter["keep"] {
  const made = useRef<{ of: Sheet; paper: PaperView } | null>(null);
  return async (said) => {
    if (!picked) return said;
    if (made.current?.of !== picked) {
      made.current = { of: picked, paper: await receivePaper(paperOf(said)) };
    }
    const { paper } = made.current;
    if (paper.scans.length === 0) {
      const headers = { "Content-Type": picked.content.type };
      made.current = {
        of: picked,
        paper: await uploadScan(paper.id, picked.content, { headers }),
      };
    }
    return { ...said, archive_label: paper.number };
  };
}

function paperOf({ received_on, party_id }: NewRequest) {
  const subjects = party_id ? [{ party_id, note: m.dsr_letter() }] : [];
  return { kind: "request" as const, dated_on: received_on, received_on, subjects };
}
