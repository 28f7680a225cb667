import { useQueryClient } from "@tanstack/react-query";
import type { Against, ChoicesView, ChoiceView } from "../../contract/api.schemas.ts";
import {
  getListMyChoicesQueryKey,
  useListMyChoices,
  useObjectMyself,
  useTakeBackMyObjection,
} from "../../contract/own-data/own-data.ts";
import { day, dayOf } from "../../format/dates.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { Fetched } from "../../parts/Fetched.tsx";
import { ProblemNote } from "../../parts/ProblemNote.tsx";
import { Tag } from "../../parts/Tag.tsx";
import { Section } from "./Section.tsx";

const WORDS: Readonly<Record<Against, readonly [() => string, () => string]>> = {
  marketing: [m.my_no_marketing, m.my_no_marketing_note],
  publication: [m.my_no_publication, m.my_no_publication_note],
  profiling: [m.my_no_profiling, m.my_no_profiling_note],
  disclosure: [m.my_no_disclosure, m.my_no_disclosure_note],
  consent: [m.my_no_consent, m.my_no_consent_note],
};
const ORDER: readonly Against[] = [
  "marketing",
  "publication",
  "profiling",
  "disclosure",
  "consent",
];

/** What one does not want: each said with one press, without a reason, and so taken back. */
export function MyChoices() {
  const choices = useListMyChoices();
  const queries = useQueryClient();
  const keep = (told: ChoicesView) => queries.setQueryData(getListMyChoicesQueryKey(), told);
  const objecting = useObjectMyself({ mutation: { onSuccess: keep } });
  const takingBack = useTakeBackMyObjection({ mutation: { onSuccess: keep } });
  return (
    <Section title={m.my_choices()} note={m.my_choices_note()}>
      <ProblemNote problem={objecting.error ?? takingBack.error} />
      <Fetched query={choices} rows={4}>
        {(told) => (
          <ul className="my-opts">
            {ORDER.map((against) => (
              <Choice
                key={against}
                choice={told.choices.find((one) => one.against === against)}
                against={against}
                onObject={() => objecting.mutate({ data: { against } })}
                onTakeBack={() => takingBack.mutate({ against })}
              />
            ))}
          </ul>
        )}
      </Fetched>
    </Section>
  );
}

interface ChoiceProps {
  choice: ChoiceView | undefined;
  against: Against;
  onObject: () => void;
  onTakeBack: () => void;
}

function Choice({ choice, against, onObject, onTakeBack }: ChoiceProps) {
  const [word, note] = WORDS[against];
  const since = choice?.since_at;
  return (
    <li>
      <div>
        <b>{word()}</b>
        <p>{choice?.may_be_taken_back ? m.my_take_back_note() : note()}</p>
      </div>
      {since ? (
        <span className="my-opt">
          <Tag icon="ban" tone="plain" word={m.my_objected({ day: day(dayOf(since)) })} />
          {choice.may_be_taken_back ? (
            <Button aria-label={`${m.my_take_back()}: ${word()}`} onPress={onTakeBack}>
              {m.my_take_back()}
            </Button>
          ) : null}
        </span>
      ) : (
        <Button
          look={against === "marketing" ? "pri" : undefined}
          icon="ban"
          aria-label={`${m.my_object()}: ${word()}`}
          onPress={onObject}
        >
          {m.my_object()}
        </Button>
      )}
    </li>
  );
}
