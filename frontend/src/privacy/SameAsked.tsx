import { Link } from "@tanstack/react-router";
import { useListRequests } from "../contract/data-subject-requests/data-subject-requests.ts";
import { m } from "../paraglide/messages.js";
import { Note } from "../parts/Note.tsx";
import { cameWord } from "./requestColumns.tsx";

/** Says that the person has an open case, which takes in what is asked once more. */
export function SameAsked({ partyId }: { partyId: string }) {
  const { data } = useListRequests({ party_id: partyId, state: "open" });
  const open = data?.items.find(({ state }) => state !== "waiting");
  if (!open) return null;
  return (
    <Note tone="warn" role="status">
      <b>{m.dsr_same_asked()}</b> {`(${cameWord(open)}) ${m.dsr_same_joined()}`}{" "}
      <Link to="/privacy/requests/$requestId" params={{ requestId: open.id }}>
        {m.dsr_open_case({ number: open.number })}
      </Link>
    </Note>
  );
}
