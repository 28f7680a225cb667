import { useState } from "react";
import { useGetCustomer } from "../contract/customers/customers.ts";
import { CustomerPicker } from "../CustomerPicker.tsx";
import { m } from "../paraglide/messages.js";
import { Choice } from "../parts/Choice.tsx";
import { Field } from "../parts/Field.tsx";
import { Note } from "../parts/Note.tsx";
import { Segments } from "../parts/Segments.tsx";
import { personsOf } from "./persons.ts";
import { SameAsked } from "./SameAsked.tsx";

type Way = "register" | "name";

/** Who asks: somebody of the register, or somebody it does not know, who is answered, too. */
export function PersonFields() {
  const [way, setWay] = useState<Way>("register");
  const [customerId, setCustomerId] = useState<string | null>(null);
  return (
    <fieldset className="group">
      <legend>{m.dsr_who()}</legend>
      <Segments<Way>
        label={m.dsr_way()}
        value={way}
        onChange={setWay}
        options={[
          { value: "register", word: m.dsr_way_register() },
          { value: "name", word: m.dsr_way_name() },
        ]}
      />
      {way === "register" ? (
        <>
          <CustomerPicker
            label={m.dsr_find()}
            hint={m.dsr_find_hint()}
            chosen={customerId}
            onChoose={setCustomerId}
          />
          {customerId ? <WhoOfThem key={customerId} customerId={customerId} /> : null}
        </>
      ) : (
        <Field name="name" label={m.dsr_name()} hint={m.dsr_name_hint()} isRequired autoFocus />
      )}
    </fieldset>
  );
}

/** A private customer is the person; of a company one says who. */
function WhoOfThem({ customerId }: { customerId: string }) {
  const { data: customer } = useGetCustomer(customerId);
  const [chosen, choose] = useState<string | null>(null);
  if (!customer) return null;
  const persons = personsOf(customer);
  const [first] = persons;
  if (!first) {
    return (
      <Note tone="warn" role="status">
        {m.dsr_no_person({ name: customer.name ?? customer.number })}
      </Note>
    );
  }
  const only = persons.length === 1 ? first.partyId : null;
  const asking = chosen ?? only;
  return (
    <>
      <Choice
        name="party_id"
        label={m.dsr_which_person()}
        options={persons.map(({ partyId, name }) => ({ value: partyId, word: name }))}
        defaultValue={only}
        onChange={choose}
        isRequired
      />
      {asking ? <SameAsked partyId={asking} /> : null}
    </>
  );
}
