import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { toast } from "../parts/toast.ts";

/** Copies the address of a list as it is filtered. Browsers copy on secure origins alone. */
export function CopyLink() {
  if (!window.isSecureContext) return null;
  return (
    <Button icon="link" onPress={() => void copy()}>
      {m.list_copy_link()}
    </Button>
  );
}

async function copy(): Promise<void> {
  await navigator.clipboard.writeText(window.location.href);
  toast(m.list_link_copied());
}
