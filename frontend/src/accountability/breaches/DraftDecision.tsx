import { useState } from "react";
import type { BreachAudience, BreachView, Refraining } from "../../contract/api.schemas.ts";
import { useDraftBreachDecision } from "../../contract/breaches/breaches.ts";
import { optionsOf } from "../../format/words.ts";
import { useAttempt } from "../../http/attempt.ts";
import { m } from "../../paraglide/messages.js";
import { Choice } from "../../parts/Choice.tsx";
import { Field } from "../../parts/Field.tsx";
import { FormDialog } from "../../parts/FormDialog.tsx";
import { Note } from "../../parts/Note.tsx";
import { words } from "../words.ts";
import { GROUNDS } from "./breachWords.ts";
import { useRereadBreach } from "./useRereadBreach.ts";

const WAYS = {
  tell_authority: m.breach_tell_authority,
  tell_subjects: m.breach_tell_subjects,
  spare_authority: m.breach_spare_authority,
  spare_subjects: m.breach_spare_subjects,
};

type Way = keyof typeof WAYS;

interface DraftDecisionProps {
  breach: BreachView;
  onClose: () => void;
}

/** To tell the authority or those it touched, or not to and why. */
export function DraftDecision({ breach, onClose }: DraftDecisionProps) {
  const drafting = useDraftBreachDecision();
  const attempt = useAttempt();
  const reread = useRereadBreach();
  const [way, setWay] = useState<Way>("tell_authority");

  function draft(said: FormData): void {
    const data = {
      audience: way.slice(way.indexOf("_") + 1) as BreachAudience,
      tells: way.startsWith("tell"),
      ground: words(said, "ground") as Refraining | null,
      because: words(said, "because"),
      letter_fi: words(said, "letter_fi"),
      letter_sv: words(said, "letter_sv"),
      letter_en: words(said, "letter_en"),
    };
    drafting.mutate(
      { breachId: breach.id, data, headers: attempt.headers },
      { onSuccess: done, onSettled: () => void reread(breach.id) },
    );
  }

  function done(): void {
    attempt.done();
    onClose();
  }

  return (
    <FormDialog
      title={m.breach_decide()}
      lead={m.breach_decide_lead()}
      wide
      onSubmit={draft}
      problem={drafting.error}
      isPending={drafting.isPending}
      verb={m.breach_draft_verb()}
      onClose={onClose}
    >
      <Choice
        name="way"
        label={m.breach_decision()}
        options={optionsOf(WAYS)}
        value={way}
        onChange={setWay}
        isRequired
      />
      <Rest way={way} />
    </FormDialog>
  );
}

function Rest({ way }: { way: Way }) {
  if (way === "tell_authority") return <Note tone="info">{m.breach_authority_form()}</Note>;
  if (way === "tell_subjects") {
    return (
      <>
        <Field
          name="letter_fi"
          label={m.breach_letter({ language: "FI" })}
          hint={m.breach_letter_hint()}
          rows={5}
          isRequired
        />
        <Field
          name="letter_sv"
          label={m.breach_letter({ language: "SV" })}
          rows={3}
          isOptional
        />
        <Field
          name="letter_en"
          label={m.breach_letter({ language: "EN" })}
          rows={3}
          isOptional
        />
      </>
    );
  }
  const fitting: readonly Refraining[] =
    way === "spare_authority"
      ? ["no-risk"]
      : ["no-high-risk", "unreadable", "risk-ended", "told-publicly"];
  return (
    <>
      <Choice
        name="ground"
        label={m.breach_ground()}
        options={fitting.map((value) => ({ value, word: GROUNDS[value]() }))}
        isRequired
      />
      <Field name="because" label={m.breach_because()} rows={3} isRequired />
    </>
  );
}
