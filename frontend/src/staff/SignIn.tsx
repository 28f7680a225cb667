import type { ReactNode } from "react";
import { m } from "../paraglide/messages.js";
import { Door } from "./Door.tsx";
import { PasskeySignIn } from "./PasskeySignIn.tsx";
import { SignInForm } from "./SignInForm.tsx";

/** The door for those who are not signed in. */
export function SignIn({ quick }: { quick?: ReactNode }) {
  return (
    <Door picture={m.sign_in_picture()}>
      <h1>{m.sign_in()}</h1>
      <p>{m.sign_in_lead()}</p>
      {quick}
      <SignInForm />
      <PasskeySignIn />
    </Door>
  );
}
