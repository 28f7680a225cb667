import { useMutation } from "@tanstack/react-query";
import type { MyData } from "../../contract/api.schemas.ts";
import { getMyData } from "../../contract/own-data/own-data.ts";
import { day, dayOf, moment } from "../../format/dates.ts";
import { languageNow } from "../../format/language.ts";
import { purposeWord, roleWord } from "../../format/roles.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { ProblemNote } from "../../parts/ProblemNote.tsx";
import { fieldWords } from "../../privacy/recordFields.ts";
import { FIRST } from "./facts.ts";
import { Section } from "./Section.tsx";

/** How many of each the page can bring. */
const MOST = 500;

/** Who has looked, and who was given something: the newest, and more when one asks. */
export function MyLogs({ told }: { told: MyData }) {
  const fetching = useMutation({
    mutationFn: () =>
      getMyData({
        language: languageNow(),
        most: MOST,
        record_class: told.classes[0]?.name ?? null,
      }),
  });
  const { viewings, recipients } = fetching.data ?? told;
  const isMore = Math.max(viewings.length, recipients.length) === FIRST;
  return (
    <>
      <div className="my-two">
        <MyLooked viewings={viewings} />
        <MyGiven recipients={recipients} />
      </div>
      <ProblemNote problem={fetching.error} />
      {isMore ? (
        <p>
          <Button isPending={fetching.isPending} onPress={() => fetching.mutate()}>
            {m.my_logs_more()}
          </Button>
        </p>
      ) : null}
    </>
  );
}

/** Who has looked: the role and the purpose, and no names. */
function MyLooked({ viewings }: Pick<MyData, "viewings">) {
  return (
    <Section title={m.my_looked()} note={m.my_looked_note()}>
      <ul className="my-log">
        {viewings.length === 0 ? <li>{m.looked_nobody()}</li> : null}
        {viewings.map((one, at) => (
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
function MyGiven({ recipients }: Pick<MyData, "recipients">) {
  return (
    <Section title={m.my_given()}>
      <ul className="my-log">
        {recipients.length === 0 ? <li>{m.told_nobody()}</li> : null}
        {recipients.map((one, at) => (
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
