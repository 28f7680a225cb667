import { useState } from "react";
import type { ContactView, CustomerView } from "../contract/api.schemas.ts";
import { useChangePerson } from "../contract/customers/customers.ts";
import { day } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { DayField } from "../parts/DayField.tsx";
import { understoodAs } from "../parts/understood.ts";
import { sourceFrom } from "../SourceFields.tsx";
import { personIn, titleFor } from "./contactWork.ts";
import { CorrectValue } from "./CorrectValue.tsx";

const DIED_ON = understoodAs("deceased_on");

interface NoteDeathProps {
  customer: CustomerView;
  /** Of whom, if not of the customer itself. */
  contact?: ContactView;
  onClose: () => void;
}

/** Note that a person has died and when, or that this was not so. */
export function NoteDeath({ customer, contact, onClose }: NoteDeathProps) {
  const { mutate, error, isPending } = useChangePerson();
  const died = (seen: CustomerView) => personIn(seen, contact).deceased_on ?? "";
  return (
    <CorrectValue
      customer={customer}
      title={titleFor(died(customer) ? m.death_change() : m.death_note(), contact)}
      lead={m.death_lead()}
      save={m.death_save()}
      done={m.death_saved()}
      sending={{
        error,
        isPending,
        send: (said, seen, told) =>
          mutate(
            {
              personId: personIn(seen, contact).party_id,
              data: {
                deceased_on: String(said.get(DIED_ON) ?? "") || null,
                source: sourceFrom(said),
              },
              headers: { "If-Match": `"${personIn(seen, contact).version}"` },
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
          origin: { record: personIn(customer, contact).party_id, column: "deceased_on" },
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
