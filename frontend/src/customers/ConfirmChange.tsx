import type { CustomerView } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import { FormDialog } from "../parts/FormDialog.tsx";
import { toast } from "../parts/toast.ts";
import type { Sending } from "./useCorrection.ts";
import { useReread } from "./useReread.ts";

interface ConfirmChangeProps {
  customer: CustomerView;
  title: string;
  lead: string;
  verb: string;
  done: string;
  sending: Sending;
  onClose: () => void;
}

/** Ask once more before something about a customer ends. */
export function ConfirmChange(props: ConfirmChangeProps) {
  const { customer, title, lead, verb, done, sending, onClose } = props;
  const reread = useReread(customer);

  async function finish(): Promise<void> {
    await reread();
    toast(done);
    onClose();
  }

  function confirm(said: FormData): void {
    sending.send(said, customer, {
      onSuccess: () => void finish(),
      onError: ({ status }) => (status === 412 ? void reread() : undefined),
    });
  }

  return (
    <FormDialog
      alert
      title={title}
      onSubmit={confirm}
      problem={sending.error}
      look="bad"
      isPending={sending.isPending}
      verb={verb}
      leave={m.cancel()}
      onClose={onClose}
    >
      <p>{lead}</p>
    </FormDialog>
  );
}
