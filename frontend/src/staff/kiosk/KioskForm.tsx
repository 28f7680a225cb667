import { useState } from "react";
import { useBeginKioskSession } from "../../contract/sign-in/sign-in.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { Field } from "../../parts/Field.tsx";
import { Form } from "../../parts/Form.tsx";
import { begin } from "../../session.ts";

/** A shift begins by a badge at the reader, which types, or by name and PIN. */
export function KioskForm({ token }: { token: string }) {
  const [byPin, setByPin] = useState(false);
  const beginning = useBeginKioskSession();

  function open(said: FormData): void {
    const text = (name: string) => String(said.get(name) ?? "").trim();
    const who = byPin
      ? { username: text("username"), pin: text("pin") }
      : { badge: text("badge") };
    beginning.mutate({ data: { device_token: token, ...who } }, { onSuccess: begin });
  }

  return (
    <Form
      key={byPin ? "pin" : "badge"}
      onSubmit={open}
      problem={beginning.error}
      className="otp kiosk-door"
      label={m.kiosk_sign_in()}
    >
      {byPin ? <PinFields /> : <BadgeField />}
      <Button type="submit" look="pri" size="lg" isPending={beginning.isPending}>
        {m.kiosk_begin()}
      </Button>
      <Button size="lg" onPress={() => setByPin(!byPin)}>
        {byPin ? m.kiosk_with_badge() : m.kiosk_with_pin()}
      </Button>
    </Form>
  );
}

function BadgeField() {
  return (
    <Field
      name="badge"
      label={m.kiosk_badge()}
      hint={m.kiosk_badge_hint()}
      type="password"
      autoComplete="off"
      autoFocus
      isRequired
    />
  );
}

function PinFields() {
  return (
    <>
      <Field name="username" label={m.username()} autoComplete="off" autoFocus isRequired />
      <Field
        name="pin"
        label={m.kiosk_pin()}
        type="password"
        inputMode="numeric"
        autoComplete="off"
        isRequired
      />
    </>
  );
}
