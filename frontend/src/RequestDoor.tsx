import { m } from "./paraglide/messages.js";
import { RequestForm } from "./privacy/RequestForm.tsx";
import { Door } from "./staff/Door.tsx";

/** A page for anybody who asks something of their own data, without signing in. */
export default function RequestDoor() {
  return (
    <Door picture={m.sign_in_picture()} wide help={<Help />}>
      <RequestForm />
    </Door>
  );
}

function Help() {
  return (
    <>
      <a href="/notice">{m.ask_notice()}</a> <a href="/follow">{m.dsr_follow()}</a>{" "}
      <a href="/contact">{m.contact_title()}</a>
    </>
  );
}
