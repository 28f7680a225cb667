import { m } from "./paraglide/messages.js";
import { FollowRequest } from "./privacy/FollowRequest.tsx";
import { Door } from "./staff/Door.tsx";

/** A page for anybody who asked something of us, without signing in. */
export default function FollowDoor() {
  return (
    <Door picture={m.sign_in_picture()} wide help={<Help />}>
      <FollowRequest />
    </Door>
  );
}

function Help() {
  return (
    <>
      <a href="/request">{m.ask_title()}</a> <a href="/contact">{m.contact_title()}</a>{" "}
      <a href="/">{m.contact_sign_in()}</a>
    </>
  );
}
