import type { StaffReceipt } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Dialog } from "../parts/Dialog.tsx";

interface ReceiptProps {
  title: string;
  receipt: StaffReceipt;
  onClose: () => void;
}

/** A password to hand over. It is shown once and works once. */
export function Receipt({ title, receipt, onClose }: ReceiptProps) {
  return (
    <Dialog isOpen title={title} lead={m.one_time_password_lead()}>
      <div className="body">
        <dl className="kv">
          <dt>{m.username()}</dt>
          <dd className="mono">{receipt.account.username}</dd>
          <dt>{m.one_time_password()}</dt>
          <dd className="mono secret-text">{receipt.one_time_password}</dd>
        </dl>
      </div>
      <footer>
        <Button look="pri" onPress={onClose}>
          {m.password_handed_over()}
        </Button>
      </footer>
    </Dialog>
  );
}
