import { useState } from "react";
import { useSetKioskKey } from "../../contract/kiosks/kiosks.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { Field } from "../../parts/Field.tsx";
import { Form } from "../../parts/Form.tsx";
import { Panel } from "../../parts/Panel.tsx";
import { toast } from "../../parts/toast.ts";
import { keepMe, useSession } from "../../session.ts";

/** The PIN that one begins a shift with at a kiosk. */
export function ChoosePin() {
  const { me } = useSession();
  const setting = useSetKioskKey();
  const [turn, setTurn] = useState(0);

  function set(said: FormData): void {
    setting.mutate(
      { data: { pin: String(said.get("pin")) } },
      {
        onSuccess: (now) => {
          keepMe(now);
          setTurn(turn + 1); // an empty field again
          toast(m.kiosk_pin_saved());
        },
      },
    );
  }

  return (
    <Panel
      title={m.kiosk_pin_title()}
      note={me?.has_kiosk_pin ? m.kiosk_pin_is_set() : m.kiosk_pin_is_not_set()}
    >
      <Form
        key={turn}
        onSubmit={set}
        problem={setting.error}
        label={m.kiosk_pin_title()}
        className="stack"
      >
        <Field
          name="pin"
          label={m.kiosk_pin()}
          hint={m.kiosk_pin_hint()}
          type="password"
          inputMode="numeric"
          autoComplete="off"
          isRequired
        />
        <Button type="submit" isPending={setting.isPending}>
          {m.kiosk_pin_save()}
        </Button>
      </Form>
    </Panel>
  );
}
