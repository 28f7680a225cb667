import { useState } from "react";
import type { InvoiceView } from "../../contract/api.schemas.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { useKeys } from "../../parts/keys.ts";
import { useSession } from "../../session.ts";
import { ChangeDraft } from "./ChangeDraft.tsx";
import { DiscardDraft } from "./DiscardDraft.tsx";
import { PostDraft } from "./PostDraft.tsx";

/** What can be done with a draft: change it, give it up, post it. */
export function DraftActions({ invoice }: { invoice: InvoiceView }) {
  const { may } = useSession();
  const [open, setOpen] = useState<"change" | "discard" | null>(null);
  const mayChange = may("change_invoice");
  const change = (): void => setOpen("change");
  const close = (): void => setOpen(null);
  useKeys({ e: mayChange ? change : undefined });
  if (!mayChange) return null;
  return (
    <>
      <Button icon="trash" onPress={() => setOpen("discard")}>
        {m.invoice_discard()}
      </Button>
      <Button icon="pencil" keys="E" onPress={change}>
        {m.invoice_edit()}
      </Button>
      <PostDraft invoice={invoice} />
      {open === "change" ? <ChangeDraft invoice={invoice} onClose={close} /> : null}
      {open === "discard" ? <DiscardDraft invoice={invoice} onClose={close} /> : null}
    </>
  );
}
