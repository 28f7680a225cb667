import { useState } from "react";
import type { PublicRequest } from "../contract/api.schemas.ts";
import { useFollowRequest } from "../contract/data-subject-requests/data-subject-requests.ts";
import { Refused } from "../http/problem.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Field } from "../parts/Field.tsx";
import { Form } from "../parts/Form.tsx";
import { Note } from "../parts/Note.tsx";
import { FollowedRequest } from "./FollowedRequest.tsx";
import "../styles/privacy.css";

const NOT_FOUND = 404;

/** How far a request is, for anybody who has its code. */
export function FollowRequest() {
  const [found, keep] = useState<Found>();
  if (!found) return <CodeForm onFound={keep} />;
  return <FollowedRequest {...found} onAnother={() => keep(undefined)} />;
}

interface Found {
  request: PublicRequest;
  code: string;
}

function CodeForm({ onFound }: { onFound: (found: Found) => void }) {
  const following = useFollowRequest();
  const { error } = following;
  const isUnknown = error instanceof Refused && error.status === NOT_FOUND;

  function follow(said: FormData): void {
    const data = { code: String(said.get("code")).trim() };
    following.mutate({ data }, { onSuccess: (request) => onFound({ request, ...data }) });
  }

  return (
    <>
      <h1>{m.dsr_follow()}</h1>
      <p>{m.dsr_follow_lead()}</p>
      <Form
        onSubmit={follow}
        problem={isUnknown ? null : error}
        className="stack"
        label={m.dsr_follow()}
      >
        {isUnknown ? (
          <Note tone="bad" role="alert">
            {m.dsr_follow_wrong()}
          </Note>
        ) : null}
        <Field
          name="code"
          label={m.dsr_follow_code()}
          hint={m.dsr_follow_code_hint()}
          autoComplete="off"
          autoFocus
          isRequired
        />
        <Button type="submit" look="pri" size="lg" isPending={following.isPending}>
          {m.dsr_follow_show()}
        </Button>
      </Form>
    </>
  );
}
