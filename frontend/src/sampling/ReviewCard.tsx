import type { ViewReviewRow } from "../contract/api.schemas.ts";
import { moment } from "../format/dates.ts";
import { purposeWord } from "../format/roles.ts";
import { Finding, what, whose } from "./reviewColumns.tsx";

interface ReviewCardProps {
  row: ViewReviewRow;
  choose: (row: ViewReviewRow) => void;
}

/** The same as in the table, where there is no room for one. */
export function ReviewCard({ row, choose }: ReviewCardProps) {
  return (
    <div className="ocard">
      <b>{whose(row)}</b>
      <Finding row={row} choose={choose} />
      <span className="muted">{row.at ? moment(row.at) : "–"}</span>
      <span>
        {what(row)}
        {row.purpose ? `, ${purposeWord(row.purpose)}` : ""}
      </span>
    </div>
  );
}
