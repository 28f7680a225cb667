/** From a page that anybody may open to one's own first page, signed in. */
import type { SessionToken } from "../../http/token.ts";
import { beginAs } from "../../session.ts";

export function arrive(session: SessionToken): void {
  history.replaceState(null, "", "/my");
  beginAs(session);
}
