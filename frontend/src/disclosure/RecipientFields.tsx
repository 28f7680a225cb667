import type { RecipientView } from "../contract/api.schemas.ts";
import { optionsOf } from "../format/words.ts";
import { m } from "../paraglide/messages.js";
import { Choice } from "../parts/Choice.tsx";
import { DayField } from "../parts/DayField.tsx";
import { Field } from "../parts/Field.tsx";
import { OTHER_ROLES, RECIPIENT_ROLES, TRANSFER_TOOLS } from "./recipientWords.ts";

/** Who a recipient is, and what is agreed with it. */
export function RecipientFields({ recipient }: { recipient?: RecipientView }) {
  return (
    <>
      <Field
        name="name"
        label={m.name()}
        defaultValue={recipient?.name ?? ""}
        autoFocus
        isRequired
      />
      <div className="pair">
        <Choice
          name="role"
          label={m.recipient_role()}
          hint={m.recipient_role_hint()}
          options={optionsOf(RECIPIENT_ROLES, OTHER_ROLES)}
          defaultValue={recipient?.role ?? "processor"}
          isRequired
        />
        <Field
          name="country"
          label={m.country()}
          hint={m.country_hint()}
          defaultValue={recipient?.country ?? "FI"}
          isRequired
        />
      </div>
      <AgreedFields recipient={recipient} />
    </>
  );
}

function AgreedFields({ recipient }: { recipient: RecipientView | undefined }) {
  return (
    <>
      <div className="pair">
        <Day name="contract_on" label={m.contract_on()} day={recipient?.contract_on} />
        <Day name="contract_until" label={m.contract_until()} day={recipient?.contract_until} />
      </div>
      <Field
        name="contract_reference"
        label={m.contract_reference()}
        defaultValue={recipient?.contract_reference ?? ""}
        isOptional
      />
      <div className="pair">
        <Choice
          name="transfer_tool"
          label={m.transfer_tool()}
          hint={m.transfer_tool_hint()}
          options={optionsOf(TRANSFER_TOOLS)}
          defaultValue={recipient?.transfer_tool ?? null}
          isOptional
        />
        <Day name="assessed_on" label={m.assessed_on()} day={recipient?.assessed_on} />
      </div>
    </>
  );
}

function Day(props: { name: string; label: string; day: string | null | undefined }) {
  const { name, label, day } = props;
  return (
    <DayField name={name} label={label} isOptional {...(day ? { defaultDay: day } : {})} />
  );
}
