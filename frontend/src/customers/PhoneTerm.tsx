import { useState } from "react";
import type { CustomerView, PhoneView } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { useSession } from "../session.ts";
import { ChangePhone } from "./ChangePhone.tsx";
import { Sourced } from "./Sourced.tsx";

interface PhoneTermProps {
  customer: CustomerView;
  shown: PhoneView;
  text: string | null;
}

/** A phone number with its source; corrected from there, or from the key beside it. */
export function PhoneTerm({ customer, shown, text }: PhoneTermProps) {
  const [changing, setChanging] = useState(false);
  const { may } = useSession();
  const mayChange = may("change_phone");
  return (
    <div className="term">
      <dt>{m.phone()}</dt>
      <dd>
        <Sourced
          customer={customer}
          record={shown.id}
          field="number"
          value={text}
          actions={(close) =>
            mayChange ? (
              <Button
                size="sm"
                icon="pencil"
                onPress={() => {
                  close();
                  setChanging(true);
                }}
              >
                {m.correct()}
              </Button>
            ) : null
          }
        />
        {mayChange ? (
          <Button
            size="sm"
            look="quiet"
            icon="pencil"
            aria-label={m.correct_phone()}
            onPress={() => setChanging(true)}
          />
        ) : null}
        {changing ? (
          <ChangePhone customer={customer} shown={shown} onClose={() => setChanging(false)} />
        ) : null}
      </dd>
    </div>
  );
}
