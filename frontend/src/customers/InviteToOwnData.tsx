import { useInviteToOwnData } from "../contract/own-data/own-data.ts";
import type { EmailView } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import { Choice } from "../parts/Choice.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { toast } from "../parts/toast.ts";

interface InviteProps {
  partyId: string;
  emails: readonly EmailView[];
  onClose: () => void;
}

/** Mail a person the link to an account of their own; whoever sends it cannot read it. */
export function InviteToOwnData({ partyId, emails, onClose }: InviteProps) {
  const inviting = useInviteToOwnData();
  const options = emails.flatMap(({ id, address }) =>
    address ? [{ value: id, word: address }] : [],
  );

  function invite(said: FormData): void {
    const data = { email_id: String(said.get("email_id")) };
    inviting.mutate({ partyId, data }, { onSuccess: done });
  }

  function done(): void {
    toast(m.own_invited());
    onClose();
  }

  return (
    <FormDialog
      title={m.own_invite()}
      lead={m.own_invite_lead()}
      onSubmit={invite}
      problem={inviting.error}
      isPending={inviting.isPending}
      verb={options.length > 0 ? m.own_invite() : undefined}
      icon="mail"
      onClose={onClose}
    >
      {options.length > 0 ? (
        <Choice
          name="email_id"
          label={m.out_ask_address()}
          options={options}
          defaultValue={options[0]?.value ?? null}
          isRequired
        />
      ) : (
        <p>{m.out_ask_none()}</p>
      )}
    </FormDialog>
  );
}
