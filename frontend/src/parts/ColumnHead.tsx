import { Icon } from "./Icon.tsx";
import type { Column, Sorting } from "./ReadingTable.tsx";

interface ColumnHeadProps<Row> {
  column: Column<Row>;
  sorting: Sorting | undefined;
}

/** The head of a column; a key where the list can be sorted by it. */
export function ColumnHead<Row>({ column, sorting }: ColumnHeadProps<Row>) {
  const { head, className, hidesHead, sort } = column;
  if (!sorting || !sort) {
    return (
      <th scope="col" className={className}>
        {hidesHead ? <span className="vh">{head}</span> : head}
      </th>
    );
  }
  const here = sorting.by === sort;
  const way = sorting.downwards ? "descending" : "ascending";
  return (
    <th scope="col" className={className} aria-sort={here ? way : undefined}>
      <button type="button" onClick={() => sorting.sortBy(sort)}>
        {head}
        {here ? <Icon name={sorting.downwards ? "descending" : "ascending"} /> : null}
      </button>
    </th>
  );
}
