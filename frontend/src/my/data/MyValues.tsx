import type { MyData } from "../../contract/api.schemas.ts";
import { m } from "../../paraglide/messages.js";
import { MyValueRow } from "./MyValueRow.tsx";
import { Section } from "./Section.tsx";
import { ownValues } from "./facts.ts";

/** Who one is and how one is reached, value by value, each with what may be done about it. */
export function MyValues({ told }: { told: MyData }) {
  return (
    <Section title={m.my_values()} note={m.my_values_note()}>
      <table className="my-table">
        <thead>
          <tr>
            <th scope="col">{m.my_value()}</th>
            <th scope="col">{m.my_from()}</th>
            <th scope="col">{m.my_used_for()}</th>
            <th scope="col">{m.my_goes()}</th>
            <th scope="col">
              <span className="vh">{m.my_acts()}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {ownValues(told).map((one) => (
            <MyValueRow key={`${one.record.id} ${one.field.name}`} one={one} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}
