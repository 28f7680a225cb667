import type { Choices, CustomerView } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import { CHOSEN, chosenOf } from "./mergeWords.ts";

interface MergeChoicesProps {
  fields: readonly string[];
  winner: CustomerView;
  loser: CustomerView;
}

/** Where the two differ: whose value stays, field by field. */
export function MergeChoices({ fields, winner, loser }: MergeChoicesProps) {
  const differing = chosenOf(fields);
  if (differing.length === 0) return null;
  return (
    <table className="mg">
      <caption className="vh">{m.merge_choose()}</caption>
      <thead>
        <tr>
          <th scope="col">{m.merge_choose()}</th>
          <th scope="col">{m.merge_stays({ number: winner.number })}</th>
          <th scope="col">{m.merge_goes({ number: loser.number })}</th>
        </tr>
      </thead>
      <tbody>
        {differing.map((field) => (
          <tr key={field}>
            <th scope="row">{CHOSEN[field].word()}</th>
            <td>
              <Either field={field} value="winner" customer={winner} />
            </td>
            <td>
              <Either field={field} value="loser" customer={loser} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface EitherProps {
  field: keyof Choices;
  value: "winner" | "loser";
  customer: CustomerView;
}

function Either({ field, value, customer }: EitherProps) {
  return (
    <label className="either">
      <input
        type="radio"
        name={`choices/${field}`}
        value={value}
        defaultChecked={value === "winner"}
      />
      <span>{CHOSEN[field].read(customer) ?? m.empty_value()}</span>
    </label>
  );
}
