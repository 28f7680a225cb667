import { useState } from "react";
import type { ThreadView } from "../contract/api.schemas.ts";
import { useChangeMessageThread } from "../contract/messages/messages.ts";
import { CustomerPicker } from "../CustomerPicker.tsx";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { toast } from "../parts/toast.ts";
import { reread } from "./reread.ts";

/** Say whose matter a message is: somebody has looked, and knows. */
export function LinkThread({ thread }: { thread: ThreadView }) {
  const [isOpen, open] = useState(false);
  return (
    <>
      <Button size="sm" icon="link" onPress={() => open(true)}>
        {m.msg_link()}
      </Button>
      {isOpen ? <LinkDialog thread={thread} onClose={() => open(false)} /> : null}
    </>
  );
}

function LinkDialog({ thread, onClose }: { thread: ThreadView; onClose: () => void }) {
  const linking = useChangeMessageThread();
  const [chosen, choose] = useState<string | null>(null);

  async function finish(): Promise<void> {
    await reread(thread.id);
    toast(m.msg_linked());
    onClose();
  }

  function link(): void {
    if (!chosen) return;
    const headers = { "If-Match": `"${thread.version}"` };
    linking.mutate(
      { messageThreadId: thread.id, data: { customer_id: chosen }, headers },
      { onSuccess: () => void finish() },
    );
  }

  return (
    <FormDialog
      title={m.msg_link()}
      lead={m.msg_link_lead()}
      onSubmit={link}
      problem={linking.error}
      isPending={linking.isPending}
      verb={m.msg_link()}
      icon="link"
      onClose={onClose}
    >
      <CustomerPicker chosen={chosen} onChoose={choose} />
    </FormDialog>
  );
}
