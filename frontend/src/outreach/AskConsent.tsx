import type { CustomerView } from "../contract/api.schemas.ts";
import { useListConsentTexts, useRequestConsent } from "../contract/consents/consents.ts";
import { m } from "../paraglide/messages.js";
import { Choice } from "../parts/Choice.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { toast } from "../parts/toast.ts";
import { rereadReach } from "./rereadReach.ts";

interface AskConsentProps {
  customer: CustomerView;
  onClose: () => void;
}

/** Ask for a consent by a mail: whoever reads it says yes, and nobody else can. */
export function AskConsent({ customer, onClose }: AskConsentProps) {
  const asking = useRequestConsent();
  const texts = useListConsentTexts();
  const shown = texts.data?.items.find(({ way }) => way === "email");
  const emails = customer.emails.flatMap(({ id, address }) =>
    address ? [{ value: id, word: address }] : [],
  );

  function ask(said: FormData): void {
    const data = { email_id: String(said.get("email_id")) };
    asking.mutate({ partyId: customer.party_id, data }, { onSuccess: done });
  }

  function done(): void {
    toast(m.out_ask_sent());
    rereadReach(customer);
    onClose();
  }

  return (
    <FormDialog
      title={m.out_ask()}
      lead={m.out_ask_lead()}
      onSubmit={ask}
      problem={asking.error}
      isPending={asking.isPending}
      verb={emails.length > 0 ? m.out_ask_verb() : undefined}
      icon="mail"
      onClose={onClose}
    >
      {shown ? <blockquote>{shown.text}</blockquote> : null}
      {emails.length > 0 ? (
        <Choice
          name="email_id"
          label={m.out_ask_address()}
          options={emails}
          defaultValue={emails[0]?.value ?? null}
          isRequired
        />
      ) : (
        <p>{m.out_ask_none()}</p>
      )}
    </FormDialog>
  );
}
