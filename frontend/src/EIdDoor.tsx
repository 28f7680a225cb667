import { useEffect, useState } from "react";
import type { PublicRequest } from "./contract/api.schemas.ts";
import { useEndIdentification } from "./contract/data-subject-requests/data-subject-requests.ts";
import { m } from "./paraglide/messages.js";
import { Note } from "./parts/Note.tsx";
import { ProblemNote } from "./parts/ProblemNote.tsx";
import { FollowedRequest } from "./privacy/FollowedRequest.tsx";
import { Door } from "./staff/Door.tsx";
import "./styles/privacy.css";

/** Where a provider of strong identification sends the browser back to. */
export default function EIdDoor() {
  return (
    <Door picture={m.sign_in_picture()} wide help={<a href="/follow">{m.dsr_follow()}</a>}>
      <Returned />
    </Door>
  );
}

function Returned() {
  const [brought] = useState(takeBrought);
  const ending = useEndIdentification();
  const [request, keep] = useState<PublicRequest>();
  const { mutate } = ending;
  useEffect(() => {
    if (brought) mutate({ data: brought }, { onSuccess: keep });
  }, [brought, mutate]);

  if (request)
    return (
      <>
        <Note tone="ok" role="status">
          {m.e_id_known()}
        </Note>
        <FollowedRequest request={request} onAnother={() => location.assign("/follow")} />
      </>
    );
  return (
    <>
      <h1>{m.e_id_title()}</h1>
      {brought && !ending.error ? <p role="status">{m.e_id_checking()}</p> : null}
      {brought ? null : <Note tone="warn">{m.e_id_stopped()}</Note>}
      <ProblemNote problem={ending.error} />
    </>
  );
}

/** Take what the provider gave out of the address, so that nobody finds it there later. */
function takeBrought(): { state: string; code: string; iss: string | null } | null {
  const said = new URLSearchParams(location.search);
  const [state, code, iss] = [said.get("state"), said.get("code"), said.get("iss")];
  history.replaceState(null, "", location.pathname);
  return state && code ? { state, code, iss } : null;
}
