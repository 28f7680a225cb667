import type { AddressView, CustomerView } from "../contract/api.schemas.ts";
import { phone } from "../format/phone.ts";
import { ADDRESS_KINDS } from "../format/words.ts";
import { m } from "../paraglide/messages.js";
import { Tag } from "../parts/Tag.tsx";
import { useSession } from "../session.ts";
import { AddAddress } from "./AddAddress.tsx";
import { AddEmail } from "./AddEmail.tsx";
import { AddKey } from "./AddKey.tsx";
import { AddPhone } from "./AddPhone.tsx";
import { ChangeAddress } from "./ChangeAddress.tsx";
import { ChangeEmail } from "./ChangeEmail.tsx";
import { ChangePhone } from "./ChangePhone.tsx";
import { CorrectableTerm } from "./CorrectableTerm.tsx";
import { EMAIL_FLAGS, flagsOn, PHONE_FLAGS } from "./flags.ts";

interface TermsProps {
  customer: CustomerView;
}

/** How a customer is reached; what is not known can be added there. */
export function ReachTerms({ customer }: TermsProps) {
  return (
    <>
      <Phones customer={customer} />
      <Emails customer={customer} />
      <Addresses customer={customer} />
    </>
  );
}

function Phones({ customer }: TermsProps) {
  const { may } = useSession();
  if (customer.phones.length === 0 && may("add_phone")) {
    return (
      <AddKey
        term={m.phone()}
        word={m.add_phone()}
        dialog={(onClose) => <AddPhone customer={customer} onClose={onClose} />}
      />
    );
  }
  return customer.phones.map((one) => (
    <CorrectableTerm
      key={one.id}
      customer={customer}
      term={m.phone()}
      record={one.id}
      field="number"
      text={phone(one.number)}
      marks={flagsOn(PHONE_FLAGS, one).map((word) => (
        <Tag key={word} icon="ban" tone="warn" word={word} />
      ))}
      correct={may("change_phone") ? m.correct_phone() : undefined}
      dialog={(onClose) => <ChangePhone customer={customer} shown={one} onClose={onClose} />}
    />
  ));
}

function Emails({ customer }: TermsProps) {
  const { may } = useSession();
  if (customer.emails.length === 0 && may("add_email")) {
    return (
      <AddKey
        term={m.email()}
        word={m.add_email()}
        dialog={(onClose) => <AddEmail customer={customer} onClose={onClose} />}
      />
    );
  }
  return customer.emails.map((one) => (
    <CorrectableTerm
      key={one.id}
      customer={customer}
      term={m.email()}
      record={one.id}
      field="address"
      text={one.address}
      marks={<span className="muted small">{flagsOn(EMAIL_FLAGS, one).join(", ")}</span>}
      correct={may("change_email") ? m.correct_email() : undefined}
      dialog={(onClose) => <ChangeEmail customer={customer} shown={one} onClose={onClose} />}
    />
  ));
}

/** A customer may get its post and its invoices at different places, so one can be added. */
function Addresses({ customer }: TermsProps) {
  const { may } = useSession();
  return (
    <>
      {customer.addresses.map((one) => (
        <CorrectableTerm
          key={one.id}
          customer={customer}
          term={ADDRESS_KINDS[one.kind]()}
          record={one.id}
          field="street"
          text={inOneLine(one)}
          correct={may("change_address") ? m.correct_address() : undefined}
          dialog={(onClose) => (
            <ChangeAddress customer={customer} shown={one} onClose={onClose} />
          )}
        />
      ))}
      {may("add_address") ? (
        <AddKey
          term={customer.addresses.length > 0 ? m.other_address() : m.address()}
          word={m.add_address()}
          dialog={(onClose) => <AddAddress customer={customer} onClose={onClose} />}
        />
      ) : null}
    </>
  );
}

function inOneLine({ street, postal_code, town }: AddressView): string | null {
  const place = [postal_code, town].filter(Boolean).join(" ");
  return [street, place].filter(Boolean).join(", ") || null;
}
