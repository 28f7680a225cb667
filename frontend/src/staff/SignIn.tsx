import type { ReactNode } from "react";
import { m } from "../paraglide/messages.js";
import { Door } from "./Door.tsx";
import { PasskeySignIn } from "./PasskeySignIn.tsx";
import { SignInForm } from "./SignInForm.tsx";

/** The door for those who are not signed in. */
export function SignIn({ quick }: { quick?: ReactNode }) {
  return (
    <Door picture={m.sign_in_picture()} help={<Help />}>
      <h1>{m.sign_in()}</h1>
      <p>{m.sign_in_lead()}</p>
      {quick}
      <SignInForm />
      <PasskeySignIn />
    </Door>
  );
}

/** Whoever has no account here writes to us, or follows what they asked. */
function Help() {
  return (
    <>
      {m.own_no_account()} <a href="/own">{m.own_door()}</a> {m.sign_in_help()}{" "}
      <a href="/contact">{m.contact_title()}</a> {m.dsr_follow_here()}{" "}
      <a href="/follow">{m.dsr_follow()}</a>
    </>
  );
}
