import { useState } from "react";
import type { PaperKind, PaperView } from "../contract/api.schemas.ts";
import { useChangePaper, useListFolders } from "../contract/archive/archive.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Choice } from "../parts/Choice.tsx";
import { DayField } from "../parts/DayField.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { understoodAs } from "../parts/understood.ts";
import { useSession } from "../session.ts";
import { keepPaper } from "./usePaper.ts";
import { PAPER_KINDS } from "./words.ts";

/** Correct what a paper is, of which day, and where it is filed; its period follows. */
export function CorrectPaper({ paper }: { paper: PaperView }) {
  const { may } = useSession();
  const [isOpen, setOpen] = useState(false);
  if (!may("change_paper") || paper.state === "destroyed") return null;
  return (
    <>
      <Button icon="pencil" onPress={() => setOpen(true)}>
        {m.archive_correct()}
      </Button>
      {isOpen ? <Correcting paper={paper} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function Correcting({ paper, onClose }: { paper: PaperView; onClose: () => void }) {
  const changing = useChangePaper();
  const headers = { "If-Match": `"${paper.version}"` };

  function correct(said: FormData): void {
    const data = {
      kind: said.get("kind") as PaperKind,
      dated_on: String(said.get(understoodAs("dated_on"))),
      ends_on: String(said.get(understoodAs("ends_on")) ?? "") || null,
      folder_id: String(said.get("folder_id") ?? "") || null,
    };
    changing.mutate(
      { paperId: paper.id, data, headers },
      { onSuccess: (changed) => (keepPaper(changed), onClose()) },
    );
  }

  return (
    <FormDialog
      title={m.archive_correct_title({ number: paper.number })}
      lead={m.archive_correct_lead()}
      onSubmit={correct}
      problem={changing.error}
      isPending={changing.isPending}
      verb={m.archive_correct()}
      onClose={onClose}
    >
      <Fields paper={paper} />
    </FormDialog>
  );
}

function Fields({ paper }: { paper: PaperView }) {
  const folders = useListFolders({ limit: 200 });
  const kinds = Object.entries(PAPER_KINDS).map(([value, word]) => ({ value, word: word() }));
  const places = (folders.data?.items ?? []).map(({ id, number, title }) => ({
    value: id,
    word: `${number} ${title}`,
  }));
  return (
    <>
      <Choice
        name="kind"
        label={m.archive_kind()}
        options={kinds}
        defaultValue={paper.kind}
        isRequired
      />
      <DayField
        name="dated_on"
        label={m.archive_dated_on()}
        defaultDay={paper.dated_on}
        isPast
        isRequired
      />
      <DayField
        name="ends_on"
        label={m.archive_ends_on()}
        defaultDay={paper.ends_on ?? ""}
        isOptional
      />
      <Choice
        key={places.length}
        name="folder_id"
        label={m.archive_folder()}
        options={places}
        defaultValue={paper.folder_id ?? ""}
        isOptional
      />
    </>
  );
}
