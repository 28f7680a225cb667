import { useState } from "react";
import type { Channel } from "../contract/api.schemas.ts";
import { LANGUAGE_WORDS, optionsOf } from "../format/words.ts";
import { todayHere } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { Choice } from "../parts/Choice.tsx";
import { DayField } from "../parts/DayField.tsx";
import { Field } from "../parts/Field.tsx";
import { AnswerDay } from "./AnswerDay.tsx";
import { IdentityChoice } from "./IdentityChoice.tsx";
import { KindChoice } from "./KindChoice.tsx";
import { LetterFields } from "./LetterFields.tsx";
import { SameAsked } from "./SameAsked.tsx";
import type { Letter } from "./useLetter.ts";
import { WhoAsks } from "./WhoAsks.tsx";
import { CHANNELS } from "./words.ts";

/** The fields of a request, in the order a letter answers them. */
export function RequestFields({ letter }: { letter: Letter }) {
  const stamped = letter.receivedOn ?? todayHere();
  const [channel, come] = useState<Channel>("letter");
  const [partyId, ask] = useState<string | null>(null);
  const [said, receive] = useState<string | null | undefined>(undefined);
  const receivedOn = said === undefined ? stamped : said;
  return (
    <>
      <WhoAsks onChoose={ask} />
      <KindChoice />
      <div className="pair">
        <DayField
          key={stamped}
          name="received_on"
          label={m.dsr_received_on()}
          defaultDay={stamped}
          onRead={receive}
          isPast
          isRequired
        />
        <Choice
          name="channel"
          label={m.dsr_how()}
          options={optionsOf(CHANNELS)}
          defaultValue="letter"
          onChange={come}
          isRequired
        />
      </div>
      <AnswerDay receivedOn={receivedOn} />
      {partyId ? <SameAsked partyId={partyId} /> : null}
      <IdentityChoice />
      {channel === "letter" ? <LetterFields key={letter.label} label={letter.label} /> : null}
      <Choice
        name="language"
        label={m.dsr_language()}
        options={optionsOf(LANGUAGE_WORDS)}
        defaultValue="fi"
        isRequired
      />
      <Field name="note" label={m.note()} hint={m.dsr_note_hint()} rows={3} isOptional />
      <p className="small muted">{m.dsr_freezes()}</p>
    </>
  );
}
