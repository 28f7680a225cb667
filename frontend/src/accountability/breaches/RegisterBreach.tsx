import { useNavigate } from "@tanstack/react-router";
import type { BreachKind } from "../../contract/api.schemas.ts";
import { useRegisterBreach } from "../../contract/breaches/breaches.ts";
import { todayHere } from "../../format/dates.ts";
import { useAttempt } from "../../http/attempt.ts";
import { m } from "../../paraglide/messages.js";
import { Field } from "../../parts/Field.tsx";
import { FormDialog } from "../../parts/FormDialog.tsx";
import { MomentField } from "../MomentField.tsx";
import { TickBoxes } from "../TickBoxes.tsx";
import { momentFrom, words } from "../words.ts";
import { KINDS } from "./breachWords.ts";
import { useRereadBreach } from "./useRereadBreach.ts";

/** Write a breach down as soon as it is noticed; the rest may come to light later. */
export function RegisterBreach({ onClose }: { onClose: () => void }) {
  const registering = useRegisterBreach();
  const attempt = useAttempt();
  const reread = useRereadBreach();
  const navigate = useNavigate();

  function register(said: FormData): void {
    const data = {
      title: words(said, "title") ?? "",
      nature: words(said, "nature") ?? "",
      kinds: said.getAll("kinds") as BreachKind[],
      noticed_at: momentFrom(said, "noticed_at") ?? "",
      began_at: momentFrom(said, "began_at"),
    };
    registering.mutate({ data, headers: attempt.headers }, { onSuccess: ({ id }) => done(id) });
  }

  function done(breachId: string): void {
    attempt.done();
    void reread(breachId);
    void navigate({ to: "/privacy/breaches/$breachId", params: { breachId } });
  }

  return (
    <FormDialog
      title={m.breach_register()}
      lead={m.breach_register_lead()}
      wide
      onSubmit={register}
      problem={registering.error}
      isPending={registering.isPending}
      verb={m.breach_register_verb()}
      onClose={onClose}
    >
      <Field name="title" label={m.breach_title()} isRequired autoFocus />
      <Field
        name="nature"
        label={m.breach_nature()}
        hint={m.breach_no_names()}
        rows={3}
        isRequired
      />
      <TickBoxes name="kinds" legend={m.breach_kinds()} words={KINDS} />
      <MomentField
        name="noticed_at"
        label={m.breach_noticed()}
        at={`${todayHere()}T00:00`}
        isRequired
      />
      <MomentField name="began_at" label={m.breach_began()} />
    </FormDialog>
  );
}
