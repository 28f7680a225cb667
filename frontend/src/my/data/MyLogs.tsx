import type { MyData } from "../../contract/api.schemas.ts";
import { day, dayOf, moment } from "../../format/dates.ts";
import { purposeWord, roleWord } from "../../format/roles.ts";
import { m } from "../../paraglide/messages.js";
import { fieldWords } from "../../privacy/recordFields.ts";
import { Section } from "./Section.tsx";

/** Who has looked: the role and the purpose, and no names. */
export function MyLooked({ told }: { told: MyData }) {
  return (
    <Section title={m.my_looked()} note={m.my_looked_note()}>
      <ul className="my-log">
        {told.viewings.length === 0 ? <li>{m.looked_nobody()}</li> : null}
        {told.viewings.map((one, at) => (
          <li key={`${one.at} ${String(at)}`}>
            <time dateTime={one.at}>{moment(one.at)}</time>
            <div>
              {one.roles.map(roleWord).join(", ") || m.my_looked_register()}
              {one.purpose ? <small>{purposeWord(one.purpose)}</small> : null}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Who was given something, by name, and what. */
export function MyGiven({ told }: { told: MyData }) {
  return (
    <Section title={m.my_given()}>
      <ul className="my-log">
        {told.recipients.length === 0 ? <li>{m.told_nobody()}</li> : null}
        {told.recipients.map((one, at) => (
          <li key={`${one.at} ${String(at)}`}>
            <time dateTime={one.at}>{day(dayOf(one.at))}</time>
            <div>
              {one.name}
              <small>
                {purposeWord(one.purpose)}: {fieldWords(one.fields)}
              </small>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
