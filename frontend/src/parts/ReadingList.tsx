import type { ReactNode } from "react";
import { Unfetched } from "./Fetched.tsx";
import { MoreRows } from "./MoreRows.tsx";
import { ReadingTable, type Column, type Sorting, type Ticking } from "./ReadingTable.tsx";
import { Skeleton } from "./Skeleton.tsx";
import type { Pages } from "./usePages.ts";

interface ReadingListProps<Row> {
  label: string;
  pages: Pages<Row>;
  columns: readonly Column<Row>[];
  cursor: number;
  /** The same facts as a card, where there is no room for a table. */
  card: (row: Row) => ReactNode;
  sum?: ReactNode;
  groupOf?: (row: Row) => string;
  sorting?: Sorting | undefined;
  ticking?: Ticking<Row> | undefined;
  /** What can be done with the rows that are ticked. */
  acts?: ReactNode;
  empty: ReactNode;
}

/** A list to read: rows that stay while newer ones come, cards on a phone, more on request. */
export function ReadingList<Row extends { readonly id: string }>(props: ReadingListProps<Row>) {
  const { label, pages, columns, cursor, card, sum, groupOf, empty } = props;
  const { sorting, ticking, acts } = props;
  if (pages.error) return <Unfetched error={pages.error} retry={pages.refetch} />;
  if (!pages.rows) return <Skeleton rows={8} />;
  if (pages.rows.length === 0) return empty;
  return (
    <section className="list" aria-label={label}>
      {sum ? <div className="sum">{sum}</div> : null}
      <ReadingTable
        label={label}
        columns={columns}
        rows={pages.rows}
        cursor={cursor}
        groupOf={groupOf}
        sorting={sorting}
        ticking={ticking}
      />
      <ul className="cards">
        {pages.rows.map((row) => (
          <li key={row.id}>{card(row)}</li>
        ))}
      </ul>
      <MoreRows pages={pages} />
      {acts}
    </section>
  );
}
