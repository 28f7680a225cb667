import { useState } from "react";
import type { PaperView } from "../contract/api.schemas.ts";
import { useAddPaperSubject, useTakeOutPaperSubject } from "../contract/archive/archive.ts";
import { useGetCustomer } from "../contract/customers/customers.ts";
import { CustomerPicker } from "../CustomerPicker.tsx";
import { useAttempt } from "../http/attempt.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Field } from "../parts/Field.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { useSession } from "../session.ts";
import { keepPaper } from "./usePaper.ts";
import { PAPER_KINDS } from "./words.ts";

type Subject = PaperView["subjects"][number];

/** Whom a paper is about: somebody more is added, and who was blacked out is taken out. */
export function PaperSubjects({ paper }: { paper: PaperView }) {
  const { may } = useSession();
  const [open, setOpen] = useState<Subject | "new" | null>(null);
  const isThere = paper.state !== "destroyed";
  return (
    <div className="archive-subjects">
      {paper.subjects.length === 0 ? m.archive_about_nobody() : null}
      {paper.subjects.map((subject) => (
        <div key={subject.id}>
          <b>{subject.party_name ?? m.hidden_value()}</b>{" "}
          <span className="muted">{subject.note ?? ""}</span>
          {isThere && may("take_out_paper_subject") ? (
            <Button size="sm" icon="trash" onPress={() => setOpen(subject)}>
              {m.archive_take_out()}
            </Button>
          ) : null}
        </div>
      ))}
      {isThere && may("add_paper_subject") ? (
        <Button size="sm" icon="plus" onPress={() => setOpen("new")}>
          {m.archive_add_subject()}
        </Button>
      ) : null}
      {open === "new" ? <Adding paper={paper} onClose={() => setOpen(null)} /> : null}
      {open && open !== "new" ? (
        <TakingOut paper={paper} subject={open} onClose={() => setOpen(null)} />
      ) : null}
    </div>
  );
}

function Adding({ paper, onClose }: { paper: PaperView; onClose: () => void }) {
  const [customerId, choose] = useState<string | null>(null);
  const customer = useGetCustomer(customerId ?? "", {
    query: { enabled: customerId !== null },
  });
  const adding = useAddPaperSubject();
  const attempt = useAttempt();

  function add(said: FormData): void {
    const party_id = customer.data?.party_id;
    if (!party_id) return;
    const data = { party_id, note: String(said.get("note")) };
    adding.mutate(
      { paperId: paper.id, data, headers: attempt.headers },
      { onSuccess: (changed) => (attempt.done(), keepPaper(changed), onClose()) },
    );
  }

  return (
    <FormDialog
      title={m.archive_add_subject()}
      lead={m.archive_add_subject_lead()}
      onSubmit={add}
      problem={adding.error ?? customer.error}
      isPending={adding.isPending || customer.isFetching}
      verb={m.archive_add_subject()}
      onClose={onClose}
    >
      <CustomerPicker
        label={m.archive_about()}
        hint={m.archive_about_hint()}
        chosen={customerId}
        onChoose={choose}
      />
      <Field
        name="note"
        label={m.archive_note()}
        hint={m.archive_note_hint()}
        defaultValue={PAPER_KINDS[paper.kind]()}
        isRequired
      />
    </FormDialog>
  );
}

interface TakingOutProps {
  paper: PaperView;
  subject: Subject;
  onClose: () => void;
}

function TakingOut({ paper, subject, onClose }: TakingOutProps) {
  const taking = useTakeOutPaperSubject();
  const headers = { "If-Match": `"${paper.version}"` };
  return (
    <FormDialog
      alert
      title={m.archive_take_out_title({ name: subject.party_name ?? m.hidden_value() })}
      lead={m.archive_take_out_lead()}
      onSubmit={() =>
        taking.mutate(
          { paperId: paper.id, subjectId: subject.id, headers },
          { onSuccess: (changed) => (keepPaper(changed), onClose()) },
        )
      }
      problem={taking.error}
      isPending={taking.isPending}
      verb={m.archive_take_out()}
      look="bad"
      onClose={onClose}
    >
      <p>{m.archive_take_out_scans({ count: paper.scans.length })}</p>
    </FormDialog>
  );
}
