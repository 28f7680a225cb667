import { useState } from "react";
import { CustomerPicker } from "../CustomerPicker.tsx";
import { ASKED_SOURCES, optionsOf, SOURCES } from "../format/words.ts";
import { m } from "../paraglide/messages.js";
import { Choice } from "../parts/Choice.tsx";
import { DayField } from "../parts/DayField.tsx";
import { Field } from "../parts/Field.tsx";
import { LinesField } from "./LinesField.tsx";
import { SitePicker } from "./SitePicker.tsx";

interface OrderFieldsProps {
  customerId: string | null;
  onCustomer: (id: string | null) => void;
}

/** The fields of an order, in the order they are asked on the phone. */
export function OrderFields({ customerId, onCustomer }: OrderFieldsProps) {
  const [isKnown] = useState(customerId !== null);
  const [siteId, setSiteId] = useState<string | null>(null);

  function choose(id: string | null): void {
    onCustomer(id);
    setSiteId(null);
  }

  return (
    <>
      <div className="pair">
        <CustomerPicker chosen={customerId} onChoose={choose} />
        <SitePicker
          key={customerId}
          customerId={customerId}
          chosen={siteId}
          autoFocus={isKnown}
          onChoose={setSiteId}
        />
      </div>
      <LinesField customerId={customerId} siteId={siteId} />
      <div className="pair">
        <DayField name="deliver_on" label={m.delivery_day()} isOptional />
        <Field
          name="reference"
          label={m.order_reference()}
          hint={m.reference_hint()}
          isOptional
        />
      </div>
      <div className="pair">
        <Choice
          name="source/kind"
          label={m.order_source()}
          options={optionsOf(SOURCES, ASKED_SOURCES)}
          defaultValue="customer_phone"
          isRequired
        />
        <Field name="note" label={m.note()} hint={m.note_hint()} isOptional />
      </div>
    </>
  );
}
