import { useState } from "react";
import type { CustomerView } from "../contract/api.schemas.ts";
import { useChangePerson } from "../contract/customers/customers.ts";
import { day } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { DayField } from "../parts/DayField.tsx";
import { understoodAs } from "../parts/understood.ts";
import { sourceFrom } from "../SourceFields.tsx";
import { CorrectValue } from "./CorrectValue.tsx";

const DIED_ON = understoodAs("deceased_on");

/** Note that a person has died and when, or that this was not so. */
export function NoteDeath({
  customer,
  onClose,
}: {
  customer: CustomerView;
  onClose: () => void;
}) {
  const { mutate, error, isPending } = useChangePerson();
  return (
    <CorrectValue
      customer={customer}
      title={customer.deceased_on ? m.death_change() : m.death_note()}
      lead={m.death_lead()}
      save={m.death_save()}
      done={m.death_saved()}
      sending={{
        error,
        isPending,
        send: (said, { party_id: personId, version }, told) =>
          mutate(
            {
              personId,
              data: {
                deceased_on: String(said.get(DIED_ON) ?? "") || null,
                source: sourceFrom(said),
              },
              headers: { "If-Match": `"${version}"` },
            },
            told,
          ),
      }}
      edited={[
        {
          name: DIED_ON,
          word: m.death_day(),
          read: died,
          say: day,
          origin: { record: customer.party_id, column: "deceased_on" },
        },
      ]}
      onClose={onClose}
    >
      <DayOfDeath known={died(customer)} />
    </CorrectValue>
  );
}

function DayOfDeath({ known }: { known: string }) {
  const [lives, setLives] = useState(false);
  return (
    <>
      {lives ? null : (
        <DayField
          name="deceased_on"
          label={m.death_day()}
          defaultDay={known}
          isPast
          isRequired
        />
      )}
      {known ? (
        <label className="either">
          <input
            type="checkbox"
            checked={lives}
            onChange={(event) => setLives(event.target.checked)}
          />
          <span>{m.death_withdraw()}</span>
        </label>
      ) : null}
    </>
  );
}

function died(seen: CustomerView): string {
  return seen.deceased_on ?? "";
}
