import { useQueryClient } from "@tanstack/react-query";
import {
  getListRecipientsQueryKey,
  useCreateRecipient,
} from "../contract/disclosure/disclosure.ts";
import { useAttempt } from "../http/attempt.ts";
import { m } from "../paraglide/messages.js";
import { FormDialog } from "../parts/FormDialog.tsx";
import { toast } from "../parts/toast.ts";
import { recipientFrom } from "./recipientFrom.ts";
import { RecipientFields } from "./RecipientFields.tsx";

/** Take up somebody personal data may go to, once a contract is in force. */
export function AddRecipient({ onClose }: { onClose: () => void }) {
  const adding = useCreateRecipient();
  const attempt = useAttempt();
  const queries = useQueryClient();
  const title = m.new_recipient();

  function add(said: FormData): void {
    adding.mutate({ data: recipientFrom(said), headers: attempt.headers }, { onSuccess: done });
  }

  async function done(): Promise<void> {
    attempt.done();
    await queries.invalidateQueries({ queryKey: getListRecipientsQueryKey() });
    toast(m.recipient_added());
    onClose();
  }

  return (
    <FormDialog
      title={title}
      lead={m.new_recipient_lead()}
      wide
      onSubmit={add}
      problem={adding.error}
      isPending={adding.isPending}
      verb={m.save_recipient()}
      onClose={onClose}
    >
      <RecipientFields />
    </FormDialog>
  );
}
