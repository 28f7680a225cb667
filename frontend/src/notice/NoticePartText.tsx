import type { NoticePart } from "../contract/api.schemas.ts";

interface NoticePartTextProps {
  part: NoticePart;
  title: string;
}

/** Without links in its rows a wide table is scrolled by keys only if it takes the focus. */
const SCROLLED = { tabIndex: 0, role: "group" } as const;

/** A paragraph of the notice, or one of its tables under the section's name. */
export function NoticePartText({ part, title }: NoticePartTextProps) {
  const [head, ...rows] = part.rows;
  if (!head) return <p>{part.text}</p>;
  return (
    <div className="tbl-wrap" {...SCROLLED} aria-label={title}>
      <table className="tbl" aria-label={title}>
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join("\n")}>
              {head.map((column, at) => (
                <td key={column}>{row[at]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
