import { LabelField } from "../archive/LabelField.tsx";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { FilePicker } from "../parts/FilePicker.tsx";
import { Note } from "../parts/Note.tsx";
import { ProblemNote } from "../parts/ProblemNote.tsx";
import { useSession } from "../session.ts";
import { LetterScan } from "./LetterScan.tsx";
import type { Letter } from "./useLetter.ts";

/** The letter beside its form: from the archive by its label, or a scan that goes there. */
export function LetterBeside({ letter }: { letter: Letter }) {
  const { may } = useSession();
  const { sheet, label, isMissing, problem, read, pick, drop } = letter;
  return (
    <section className="scan-beside" aria-label={m.dsr_scan()}>
      {sheet ? <LetterScan label={label} sheet={sheet} /> : null}
      {sheet ? null : <p>{m.dsr_scan_none()}</p>}
      {sheet && !label ? <p className="small muted">{m.dsr_scan_kept()}</p> : null}
      {isMissing ? (
        <Note tone="warn" role="status">
          {label ? m.dsr_scan_missing({ label }) : m.dsr_scan_unknown()}
        </Note>
      ) : null}
      <ProblemNote problem={problem} />
      {sheet ? (
        <Button size="sm" onPress={drop}>
          {m.dsr_scan_other()}
        </Button>
      ) : (
        <div className="scan-from">
          {may("list_papers") ? (
            <LabelField
              label={m.archive_scan_label()}
              hint={m.dsr_archive_hint()}
              onLabel={read}
            />
          ) : null}
          {may("receive_paper") ? (
            <FilePicker
              label={m.dsr_scan_pick()}
              hint={m.archive_scan_kinds()}
              accept="application/pdf,image/jpeg,image/png"
              isPending={false}
              onFile={pick}
            />
          ) : null}
        </div>
      )}
    </section>
  );
}
