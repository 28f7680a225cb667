import { useQueryClient } from "@tanstack/react-query";
import {
  getListRecipientsQueryKey,
  useCreateRecipient,
} from "../contract/disclosure/disclosure.ts";
import { useAttempt } from "../http/attempt.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { Form } from "../parts/Form.tsx";
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
    <Dialog isOpen title={title} lead={m.new_recipient_lead()} onClose={onClose} wide>
      <Form onSubmit={add} problem={adding.error} label={title} className="dialog-form">
        <div className="body stack">
          <RecipientFields />
        </div>
        <footer>
          <Button onPress={onClose}>{m.cancel()}</Button>
          <Button type="submit" look="pri" isPending={adding.isPending}>
            {m.save_recipient()}
          </Button>
        </footer>
      </Form>
    </Dialog>
  );
}
