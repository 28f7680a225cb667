import type { ItemView } from "../contract/api.schemas.ts";
import { useGetCorrection } from "../contract/data-subject-requests/data-subject-requests.ts";
import { day, dayOf } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";

/** What a correction changed: the value as it was, and as it became. */
export function CorrectedValue({ item }: { item: ItemView }) {
  const shown = useGetCorrection(item.id);
  if (!shown.data?.corrected_at) return null;
  const { changes, corrected_at, correction } = shown.data;
  return (
    <small className="dsr-corrected">
      {m.dsr_corrected_on({ day: day(dayOf(corrected_at)) })}{" "}
      {correction === "delete" ? m.dsr_corrected_gone() : null}
      {changes.map(({ column, before, after }) => (
        <span key={column}>
          <del>
            <span className="vh">{m.dsr_before()} </span>
            {before ?? m.dsr_correct_empty()}
          </del>{" "}
          <ins>
            <span className="vh">{m.dsr_after()} </span>
            {after ?? m.dsr_correct_empty()}
          </ins>
        </span>
      ))}
    </small>
  );
}
