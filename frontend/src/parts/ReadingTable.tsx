import { Fragment, type ReactNode } from "react";

export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** `r` sets figures to the right; `vh` hides a heading that only speaks. */
  readonly className?: string;
  readonly hidesHead?: boolean;
}

interface ReadingTableProps<Row> {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  cursor?: number;
  /** A heading over the first of the rows that share it. */
  groupOf?: ((row: Row) => string) | undefined;
  /** Without links in its rows a wide table is scrolled by keys only if it takes the focus. */
  isFocusable?: boolean;
}

/** A plain table with one row cursor. */
export function ReadingTable<Row extends { readonly id: string }>(
  props: ReadingTableProps<Row>,
) {
  const { label, columns, rows, cursor = -1, groupOf, isFocusable = false } = props;
  return (
    <div
      className="tbl-wrap"
      {...(isFocusable ? { tabIndex: 0, role: "group", "aria-label": label } : {})}
    >
      <table className="tbl" aria-label={label}>
        <thead>
          <tr>
            {columns.map(({ head, className, hidesHead }) => (
              <th key={head} scope="col" className={className}>
                {hidesHead ? <span className="vh">{head}</span> : head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Fragment key={row.id}>
              {groupOf && isFirst(rows, index, groupOf) ? (
                <tr className="gr">
                  <th scope="rowgroup" colSpan={columns.length}>
                    {groupOf(row)}
                  </th>
                </tr>
              ) : null}
              <tr className={index === cursor ? "cur" : undefined}>
                {columns.map(({ head, className, cell }) => (
                  <td key={head} className={className}>
                    {cell(row)}
                  </td>
                ))}
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function isFirst<Row>(
  rows: readonly Row[],
  at: number,
  groupOf: (row: Row) => string,
): boolean {
  const [before, here] = [rows[at - 1], rows[at]];
  return here !== undefined && (before === undefined || groupOf(before) !== groupOf(here));
}
