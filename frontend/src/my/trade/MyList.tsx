import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { openPaper } from "../../http/papers.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { Unfetched } from "../../parts/Fetched.tsx";
import { MoreRows } from "../../parts/MoreRows.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { ProblemNote } from "../../parts/ProblemNote.tsx";
import { Skeleton } from "../../parts/Skeleton.tsx";
import type { Pages } from "../../parts/usePages.ts";
import "../data/myData.css";

interface Numbered {
  readonly id: string;
  readonly number: string;
}

export interface MyColumn<Row> {
  readonly word: string;
  readonly cell: (row: Row) => ReactNode;
}

interface MyListProps<Row> {
  title: string;
  lead: string;
  none: string;
  pages: Pages<Row>;
  columns: readonly MyColumn<Row>[];
  /** Where a row lies as a paper, if it does. */
  paper?: (row: Row) => string;
}

/** A list of one's own papers by number: a table, and cards on a phone. */
export function MyList<Row extends Numbered>(props: MyListProps<Row>) {
  const { title, lead, none, pages, columns, paper } = props;
  const opening = useMutation({ mutationFn: openPaper });
  return (
    <>
      <PageHead title={title} sub={lead} />
      <ProblemNote problem={opening.error} />
      {pages.error ? <Unfetched error={pages.error} retry={pages.refetch} /> : null}
      {pages.rows || pages.error ? null : <Skeleton rows={8} />}
      {pages.rows?.length === 0 ? <p className="muted">{none}</p> : null}
      {pages.rows?.length ? (
        <>
          <table className="my-table my-trade" aria-label={title}>
            <thead>
              <tr>
                <th scope="col">{m.my_trade_number()}</th>
                {columns.map(({ word }) => (
                  <th key={word} scope="col">
                    {word}
                  </th>
                ))}
                {paper ? (
                  <th scope="col">
                    <span className="vh">{m.my_trade_open()}</span>
                  </th>
                ) : null}
              </tr>
            </thead>
            <tbody>
              {pages.rows.map((row) => (
                <tr key={row.id}>
                  <td className="val num">{row.number}</td>
                  {columns.map(({ word, cell }) => (
                    <td key={word} data-l={word}>
                      {cell(row)}
                    </td>
                  ))}
                  {paper ? (
                    <td>
                      <Button
                        size="sm"
                        aria-label={`${m.my_trade_open()}: ${row.number}`}
                        onPress={() => opening.mutate(paper(row))}
                      >
                        {m.my_trade_open()}
                      </Button>
                    </td>
                  ) : null}
                </tr>
              ))}
            </tbody>
          </table>
          <MoreRows pages={pages} />
        </>
      ) : null}
    </>
  );
}
