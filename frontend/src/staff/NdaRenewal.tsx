import { Link } from "@tanstack/react-router";
import { day } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { Note } from "../parts/Note.tsx";
import { useSession } from "../session.ts";

/** While a newer edition of the undertaking waits to be signed: by when, and where. */
export function NdaRenewal() {
  const { me } = useSession();
  const due = me?.nda.renewal_due_on;
  if (!due) return null;
  return (
    <Note tone="warn">
      {m.nda_renew_note({ day: day(due) })} <Link to="/me/nda">{m.nda_renew_read()}</Link>
    </Note>
  );
}
