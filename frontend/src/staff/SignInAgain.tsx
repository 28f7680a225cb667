import { useSyncExternalStore } from "react";
import { isWaiting, onWaiting } from "../http/expiry.ts";
import { m } from "../paraglide/messages.js";
import { Dialog } from "../parts/Dialog.tsx";
import { useSession } from "../session.ts";
import { deviceToken } from "./kiosk/device.ts";
import { KioskForm } from "./kiosk/KioskForm.tsx";
import { SignInForm } from "./SignInForm.tsx";

/** Over the page whose sign-in has ended. What was asked then is sent again, unchanged. */
export function SignInAgain() {
  const waiting = useSyncExternalStore(onWaiting, isWaiting);
  const { me } = useSession();
  const token = deviceToken();
  if (!waiting || !me) return null;
  return (
    <Dialog isOpen title={m.sign_in_again()} lead={m.sign_in_again_lead()}>
      <div className="body">
        {token ? <KioskForm token={token} /> : <SignInForm username={me.username} />}
      </div>
    </Dialog>
  );
}
