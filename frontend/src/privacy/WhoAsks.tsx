import { useState } from "react";
import { m } from "../paraglide/messages.js";
import { Field } from "../parts/Field.tsx";
import { KINDS_ID } from "./KindChoice.tsx";
import { useAskers, type Asker } from "./useAskers.ts";

const NOBODY = "nobody";

interface WhoAsksProps {
  onChoose: (partyId: string | null) => void;
}

/**
 * Who asks: a few letters, then the number of whom it is. Somebody the register does not know
 * is the last of them, and is answered, too.
 */
export function WhoAsks({ onChoose }: WhoAsksProps) {
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const { askers, isSettled } = useAskers(text);
  const isShown = text.trim().length > 1;
  const choices = isShown ? [...askers, nobody()] : [];

  function choose(partyId: string): void {
    setChosen(partyId);
    onChoose(partyId === NOBODY ? null : partyId);
  }

  /** A digit chooses while names are typed; one that begins a number is typed. */
  function press(event: { key: string; preventDefault: () => void }): void {
    const meant = choices[Number(event.key) - 1];
    if (!meant || !isSettled || /\d/.test(text)) return;
    event.preventDefault();
    choose(meant.partyId);
    document.getElementById(KINDS_ID)?.focus();
  }

  return (
    <div className="dsr-who">
      <Field
        name="asking"
        label={m.dsr_who()}
        hint={`${m.dsr_ask_find()}. ${m.dsr_ask_hint()}`}
        value={text}
        onChange={setText}
        onKeyDown={press}
        autoComplete="off"
        isRequired
        autoFocus
      />
      {isShown ? (
        <div className="cand" role="radiogroup" aria-label={m.dsr_ask_matches()}>
          {choices.map((one, at) => (
            <Choice
              key={one.partyId}
              asker={one}
              number={at + 1}
              isChosen={chosen === one.partyId}
              onChoose={() => choose(one.partyId)}
            />
          ))}
        </div>
      ) : null}
      {chosen === NOBODY ? (
        <input type="hidden" name="name" value={text.trim()} />
      ) : (
        <input type="hidden" name="party_id" value={chosen ?? ""} />
      )}
    </div>
  );
}

function nobody(): Asker {
  return { partyId: NOBODY, name: m.dsr_ask_nobody(), note: m.dsr_ask_nobody_note() };
}

interface ChoiceProps {
  asker: Asker;
  number: number;
  isChosen: boolean;
  onChoose: () => void;
}

function Choice({ asker, number, isChosen, onChoose }: ChoiceProps) {
  return (
    <label className={isChosen ? "on" : undefined}>
      <input type="radio" name="asker" required checked={isChosen} onChange={onChoose} />
      <span>
        <b>{asker.name}</b>
        <small>{asker.note}</small>
      </span>
      <kbd aria-hidden="true">{number}</kbd>
    </label>
  );
}
