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
import { PersonFields } from "./PersonFields.tsx";
import { CHANNELS } from "./words.ts";

/** The fields of a request, in the order a letter answers them. */
export function RequestFields() {
  const [channel, come] = useState<Channel>("letter");
  const [receivedOn, receive] = useState<string | null>(todayHere());
  return (
    <>
      <PersonFields />
      <KindChoice />
      <div className="pair">
        <Choice
          name="channel"
          label={m.dsr_how()}
          options={optionsOf(CHANNELS)}
          defaultValue="letter"
          onChange={come}
          isRequired
        />
        <DayField
          name="received_on"
          label={m.dsr_received_on()}
          defaultDay={todayHere()}
          onRead={receive}
          isPast
          isRequired
        />
      </div>
      <AnswerDay receivedOn={receivedOn} />
      {channel === "letter" ? <LetterFields /> : null}
      <IdentityChoice />
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
