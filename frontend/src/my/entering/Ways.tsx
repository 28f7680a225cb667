import { m } from "../../paraglide/messages.js";

/** Where else whoever stands at this door may go. */
export function Ways() {
  return (
    <>
      <a href="/notice">{m.my_notice()}</a> <a href="/request">{m.ask_title()}</a>{" "}
      <a href="/follow">{m.dsr_follow()}</a> <a href="/">{m.contact_sign_in()}</a>
    </>
  );
}
