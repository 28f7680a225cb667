/** Whether backups bring anybody back, and when the disk was cleaned after erasures. */
import type { DiskReportView } from "../contract/api.schemas.ts";
import { day } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import type { KeyFact } from "../parts/KeyFacts.tsx";

/** Reports come newest first. */
export function diskFact(reports: readonly DiskReportView[]): KeyFact {
  const label = m.dsr_fact_disk();
  const drill = reports.find(({ kind }) => kind === "drill");
  const cleaning = reports.find(
    ({ kind, is_clean: isClean }) => kind === "cleaning" && isClean,
  );
  const note = m.dsr_fact_disk_when({ drill: dayOf(drill), cleaned: dayOf(cleaning) });
  if (!drill) return { label, figure: m.dsr_fact_disk_none(), note };
  const places = [...new Set(drill.left)].join(", ");
  const figure = drill.is_clean ? m.dsr_fact_disk_clean() : m.dsr_fact_disk_left({ places });
  return { label, figure, note };
}

function dayOf(report: DiskReportView | undefined): string {
  return report ? day(report.ended_at) : m.dsr_fact_disk_never();
}
