import { EnterDealRoom } from "./accountability/deals/EnterDealRoom.tsx";
import { m } from "./paraglide/messages.js";
import { Door } from "./staff/Door.tsx";

/** The door of a deal room, for the other side of a company sale, without signing in. */
export default function DealDoor() {
  return (
    <Door picture={m.sign_in_picture()} wide help={<a href="/notice">{m.ask_notice()}</a>}>
      <EnterDealRoom />
    </Door>
  );
}
