import { Link } from "@tanstack/react-router";
import type { ThreadView } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import { Note } from "../parts/Note.tsx";
import { useSession } from "../session.ts";

/** Whoever asks about their own data has made a request, in whatever words. */
export function OwnDataNote({ thread }: { thread: ThreadView }) {
  const { may } = useSession();
  if (thread.topic !== "own-data") return null;
  return (
    <Note tone="info">
      {m.msg_own_data_note()}{" "}
      {may("register_request") ? (
        <Link to="/privacy/requests/new">{m.msg_register_request()}</Link>
      ) : null}
    </Note>
  );
}
