import { useQueryClient } from "@tanstack/react-query";
import type { RecipientView } from "../contract/api.schemas.ts";
import {
  getGetRecipientQueryKey,
  getListConnectorsQueryKey,
  useChangeRecipient,
} from "../contract/disclosure/disclosure.ts";
import { m } from "../paraglide/messages.js";
import { FormDialog } from "../parts/FormDialog.tsx";
import { toast } from "../parts/toast.ts";
import { recipientFrom } from "./recipientFrom.ts";
import { RecipientFields } from "./RecipientFields.tsx";

interface ChangeRecipientProps {
  recipient: RecipientView;
  onClose: () => void;
}

/** Change what is agreed with a recipient. What it was given stays in the ledger. */
export function ChangeRecipient({ recipient, onClose }: ChangeRecipientProps) {
  const changing = useChangeRecipient();
  const queries = useQueryClient();
  const title = m.change_recipient();

  function change(said: FormData): void {
    const headers = { "If-Match": `"${recipient.version}"` };
    changing.mutate(
      { recipientId: recipient.id, data: recipientFrom(said), headers },
      { onSuccess: done },
    );
  }

  async function done(): Promise<void> {
    await queries.invalidateQueries({ queryKey: getGetRecipientQueryKey(recipient.id) });
    await queries.invalidateQueries({ queryKey: getListConnectorsQueryKey() });
    toast(m.recipient_changed());
    onClose();
  }

  return (
    <FormDialog
      title={title}
      lead={m.change_recipient_lead()}
      wide
      onSubmit={change}
      problem={changing.error}
      isPending={changing.isPending}
      verb={m.save_recipient()}
      onClose={onClose}
    >
      <RecipientFields recipient={recipient} />
    </FormDialog>
  );
}
