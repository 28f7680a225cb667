interface FiguredProps {
  label: string;
  heads: readonly string[];
  rows: readonly (readonly string[])[];
}

/** Without links in its rows a wide table is scrolled by keys only if it takes the focus. */
const SCROLLED = { tabIndex: 0, role: "group" } as const;

/** A table of figures; the first of each row says what they are of. */
export function Figured({ label, heads, rows }: FiguredProps) {
  return (
    <div className="tbl-wrap" {...SCROLLED} aria-label={label}>
      <table className="tbl" aria-label={label}>
        <thead>
          <tr>
            {heads.map((head, place) => (
              <th key={head} scope="col" className={place > 0 ? "r" : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name = "", ...figures]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {figures.map((figure, place) => (
                <td key={heads[place + 1]} className="r num">
                  {figure}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
