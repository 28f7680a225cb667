import { useState } from "react";
import type { ContactReceipt, Topic } from "../contract/api.schemas.ts";
import { useContactUs } from "../contract/messages/messages.ts";
import { day } from "../format/dates.ts";
import { languageNow } from "../format/language.ts";
import { optionsOf } from "../format/words.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Choice } from "../parts/Choice.tsx";
import { Field } from "../parts/Field.tsx";
import { Form } from "../parts/Form.tsx";
import { Door } from "../staff/Door.tsx";
import { TOPICS } from "./threadWords.ts";

/** A page for anybody: questions and comments, without signing in. */
export default function Contact() {
  const [receipt, keep] = useState<ContactReceipt>();
  return (
    <Door picture={m.sign_in_picture()} wide help={<Help />}>
      {receipt ? (
        <Receipt receipt={receipt} again={() => keep(undefined)} />
      ) : (
        <ContactForm onSent={keep} />
      )}
    </Door>
  );
}

function Help() {
  return (
    <>
      <a href="/request">{m.ask_title()}</a> <a href="/notice">{m.ask_notice()}</a>{" "}
      <a href="/">{m.contact_sign_in()}</a>
    </>
  );
}

function Receipt({ receipt, again }: { receipt: ContactReceipt; again: () => void }) {
  return (
    <div role="status">
      <h1>{m.contact_sent()}</h1>
      <p>{m.contact_receipt({ number: receipt.number, day: day(receipt.answer_by) })}</p>
      <Button onPress={again}>{m.contact_again()}</Button>
    </div>
  );
}

function ContactForm({ onSent }: { onSent: (receipt: ContactReceipt) => void }) {
  const sending = useContactUs();

  function send(said: FormData): void {
    const told = (name: string) => String(said.get(name)).trim();
    const data = {
      topic: told("topic") as Topic,
      text: told("text"),
      email: told("email"),
      name: told("name") || null,
      phone: told("phone") || null,
      order_number: told("order_number") || null,
      language: languageNow(),
    };
    sending.mutate({ data }, { onSuccess: onSent });
  }

  return (
    <>
      <h1>{m.contact_title()}</h1>
      <p>{m.contact_lead()}</p>
      <Form onSubmit={send} problem={sending.error} className="stack" label={m.contact_title()}>
        <Choice
          name="topic"
          label={m.msg_topic()}
          options={optionsOf(TOPICS)}
          defaultValue="question"
          isRequired
        />
        <Field
          name="text"
          label={m.contact_text()}
          hint={m.contact_text_hint()}
          rows={6}
          isRequired
        />
        <Field
          name="email"
          label={m.contact_email()}
          type="email"
          autoComplete="email"
          isRequired
        />
        <Field name="name" label={m.contact_your_name()} autoComplete="name" isOptional />
        <Field name="phone" label={m.phone()} type="tel" autoComplete="tel" isOptional />
        <Field name="order_number" label={m.contact_order()} isOptional />
        <p className="muted small">{m.contact_privacy()}</p>
        <Button type="submit" look="pri" size="lg" isPending={sending.isPending}>
          {m.contact_send()}
        </Button>
      </Form>
    </>
  );
}
