import { useState, type ReactNode } from "react";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { Door } from "../Door.tsx";
import { SignIn } from "../SignIn.tsx";
import { KioskForm } from "./KioskForm.tsx";

interface KioskDoorProps {
  token: string;
  quick?: ReactNode;
}

/** The door of a kiosk: a badge or a PIN opens it; a password does, too. */
export function KioskDoor({ token, quick }: KioskDoorProps) {
  const [byPassword, setByPassword] = useState(false);
  if (byPassword) return <SignIn quick={quick} />;
  return (
    <Door picture={m.sign_in_picture()}>
      <h1>{m.kiosk_sign_in()}</h1>
      <p>{m.kiosk_sign_in_lead()}</p>
      <KioskForm token={token} />
      <p>
        <Button look="quiet" onPress={() => setByPassword(true)}>
          {m.kiosk_with_password()}
        </Button>
      </p>
    </Door>
  );
}
