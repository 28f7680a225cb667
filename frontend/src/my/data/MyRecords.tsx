import type { MyData, ToldRecords } from "../../contract/api.schemas.ts";
import { getMyData } from "../../contract/own-data/own-data.ts";
import { day } from "../../format/dates.ts";
import { languageNow } from "../../format/language.ts";
import { purposeWord } from "../../format/roles.ts";
import { m } from "../../paraglide/messages.js";
import { ToldClass } from "../../privacy/ToldClass.tsx";
import { Section } from "./Section.tsx";

/** All that is held, class by class; each opens to its records and their sources. */
export function MyRecords({ told }: { told: MyData }) {
  return (
    <Section title={m.my_records()} note={m.my_records_note()}>
      <ul className="my-classes">
        {told.classes.map((one) => (
          <li key={one.name}>
            <details>
              <summary>
                <b>{one.title}</b>
                <span className="num">{one.count}</span>
                <span className="muted">{one.purposes.map(purposeWord).join(", ")}</span>
                <span className="num">{lastDay(one)}</span>
              </summary>
              <ToldClass
                key={told.at}
                told={one}
                unlessRuled={told.unless_ruled}
                next={nextRecords}
              />
            </details>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function nextRecords(record_class: string, after: string): Promise<MyData> {
  return getMyData({ language: languageNow(), most: 50, record_class, after });
}

/** The day the last of them goes, where all of them are known. */
function lastDay({ records, next_after: more }: ToldRecords): string {
  if (more) return "";
  const days = records.flatMap(({ goes_after }) => (goes_after ? [goes_after] : []));
  const last = days.toSorted().at(-1);
  return last ? day(last) : "";
}
