import { useState } from "react";
import type { Against, RequestKind, RequestReceived } from "../contract/api.schemas.ts";
import { useAskForRights } from "../contract/data-subject-requests/data-subject-requests.ts";
import { day } from "../format/dates.ts";
import { languageNow } from "../format/language.ts";
import { optionsOf } from "../format/words.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Choice } from "../parts/Choice.tsx";
import { Field } from "../parts/Field.tsx";
import { Form } from "../parts/Form.tsx";
import { IdentifyStrongly } from "./IdentifyStrongly.tsx";
import { AGAINST } from "./itemWords.ts";
import { REQUEST_TITLES } from "./words.ts";

/** Ask for any right, without an account: the answer is a code, told once. */
export function RequestForm() {
  const [received, keep] = useState<RequestReceived>();
  return received ? <Received received={received} /> : <AskingForm onSent={keep} />;
}

function Received({ received }: { received: RequestReceived }) {
  return (
    <div role="status">
      <h1>{m.ask_sent()}</h1>
      <p>{m.ask_receipt({ number: received.number, day: day(received.due_on) })}</p>
      <p className="b mono">{received.code}</p>
      <p>{m.ask_code_once()}</p>
      <IdentifyStrongly code={received.code} />
      <p>
        <a href="/follow">{m.dsr_follow()}</a>
      </p>
    </div>
  );
}

function AskingForm({ onSent }: { onSent: (received: RequestReceived) => void }) {
  const asking = useAskForRights();
  const [kind, choose] = useState<RequestKind>("access");

  function send(said: FormData): void {
    const told = (name: string) => String(said.get(name) ?? "").trim();
    const data = {
      kinds: [told("kind") as RequestKind],
      against: told("kind") === "object" ? (told("against") as Against) : null,
      name: told("name"),
      email: told("email") || null,
      phone: told("phone") || null,
      customer_number: told("customer_number") || null,
      text: told("text"),
      language: languageNow(),
    };
    asking.mutate({ data }, { onSuccess: onSent });
  }

  return (
    <>
      <h1>{m.ask_title()}</h1>
      <p>{m.ask_lead()}</p>
      <Form onSubmit={send} problem={asking.error} className="stack" label={m.ask_title()}>
        <Choice
          name="kind"
          label={m.ask_what()}
          options={optionsOf(REQUEST_TITLES)}
          value={kind}
          onChange={choose}
          isRequired
        />
        {kind === "object" ? (
          <Choice
            name="against"
            label={m.dsr_against()}
            options={optionsOf(AGAINST)}
            defaultValue="marketing"
            isRequired
          />
        ) : null}
        <WhoAsks />
        <p className="muted small">{m.ask_privacy()}</p>
        <Button type="submit" look="pri" size="lg" isPending={asking.isPending}>
          {m.ask_send()}
        </Button>
      </Form>
    </>
  );
}

/** Who asks, and how we reach them. */
function WhoAsks() {
  return (
    <>
      <Field name="name" label={m.contact_your_name()} autoComplete="name" isRequired />
      <Field
        name="email"
        label={m.ask_email()}
        hint={m.ask_reach_hint()}
        type="email"
        autoComplete="email"
        isOptional
      />
      <Field name="phone" label={m.phone()} type="tel" autoComplete="tel" isOptional />
      <Field name="customer_number" label={m.ask_customer_number()} isOptional />
      <Field
        name="text"
        label={m.ask_text()}
        hint={m.contact_text_hint()}
        rows={4}
        isOptional
      />
    </>
  );
}
