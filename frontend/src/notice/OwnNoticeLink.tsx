import { Link } from "@tanstack/react-router";
import { m } from "../paraglide/messages.js";
import { useSession } from "../session.ts";

/** The way to one's own notice, for those who keep the register's. */
export function OwnNoticeLink() {
  const { may } = useSession();
  if (!may("compare_notice")) return null;
  return (
    <Link className="btn" to="/privacy/notices/own">
      {m.own_notice()}
    </Link>
  );
}
