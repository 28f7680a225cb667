import type { PaperView } from "../contract/api.schemas.ts";
import { useLendPaper, useListArchiveKeepers } from "../contract/archive/archive.ts";
import { day, todayHere } from "../format/dates.ts";
import { useAttempt } from "../http/attempt.ts";
import { m } from "../paraglide/messages.js";
import { Choice } from "../parts/Choice.tsx";
import { DayField } from "../parts/DayField.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { understoodAs } from "../parts/understood.ts";
import { keepPaper } from "./usePaper.ts";

interface LendPaperProps {
  paper: PaperView;
  onClose: () => void;
}

/** Lend a paper to a colleague whose non-disclosure agreement is in force. */
export function LendPaper({ paper, onClose }: LendPaperProps) {
  const lending = useLendPaper();
  const attempt = useAttempt();

  function lend(said: FormData): void {
    const data = {
      borrower_id: String(said.get("borrower_id")),
      due_on: String(said.get(understoodAs("due_on"))),
    };
    lending.mutate({ paperId: paper.id, data, headers: attempt.headers }, { onSuccess: done });
  }

  function done(lent: PaperView): void {
    attempt.done();
    keepPaper(lent);
    onClose();
  }

  return (
    <FormDialog
      title={m.archive_lend_title({ number: paper.number })}
      lead={m.archive_lend_lead()}
      onSubmit={lend}
      problem={lending.error}
      isPending={lending.isPending}
      verb={m.archive_lend()}
      icon="out"
      onClose={onClose}
    >
      <KeeperChoice name="borrower_id" label={m.archive_borrower()} />
      <DayField name="due_on" label={m.archive_back_by()} isRequired />
    </FormDialog>
  );
}

/** Everybody who works here, and who of them has not signed. */
export function KeeperChoice({ name, label }: { name: string; label: string }) {
  const keepers = useListArchiveKeepers({ limit: 200 });
  const today = todayHere();
  const options = (keepers.data?.items ?? []).map(({ id, name: who, nda_until }) => ({
    value: id,
    word:
      nda_until && nda_until >= today
        ? m.archive_keeper({ name: who ?? m.hidden_value(), day: day(nda_until) })
        : m.archive_keeper_unsigned({ name: who ?? m.hidden_value() }),
  }));
  return <Choice name={name} label={label} options={options} isRequired />;
}
