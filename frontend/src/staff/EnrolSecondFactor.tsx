import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import {
  getMeQueryKey,
  useConfirmSecondFactor,
  useEnrolSecondFactor,
} from "../contract/staff/staff.ts";
import type { SecondFactor } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Field } from "../parts/Field.tsx";
import { Form } from "../parts/Form.tsx";
import { ProblemNote } from "../parts/ProblemNote.tsx";
import { Skeleton } from "../parts/Skeleton.tsx";
import { Door } from "./SignIn.tsx";

/** The first sign-in: tie an authenticator to the account. Once, before anything else. */
export default function EnrolSecondFactor() {
  const enrolling = useEnrolSecondFactor();
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    enrolling.mutate();
  }, [enrolling]);
  return (
    <Door picture={m.enrol_picture()}>
      <h1>{m.enrol_title()}</h1>
      <p>{m.enrol_lead()}</p>
      <ProblemNote problem={enrolling.error} />
      {enrolling.data ? <Secret factor={enrolling.data} /> : <Skeleton rows={3} />}
      <ConfirmForm />
    </Door>
  );
}

/** The secret as the app wants it: a link to press on the phone, or groups of four to type. */
function Secret({ factor }: { factor: SecondFactor }) {
  return (
    <div className="secret">
      <a className="btn" href={factor.uri}>
        {m.enrol_open_app()}
      </a>
      <p className="hint">{m.enrol_type_secret()}</p>
      <p className="mono secret-text">{factor.secret.replace(/(.{4})(?=.)/g, "$1\u00a0")}</p>
    </div>
  );
}

function ConfirmForm() {
  const confirming = useConfirmSecondFactor();
  const queries = useQueryClient();

  function confirm(said: FormData): void {
    const code = String(said.get("code")).replace(/\s/g, "");
    confirming.mutate(
      { data: { code } },
      { onSuccess: () => queries.invalidateQueries({ queryKey: getMeQueryKey() }) },
    );
  }

  return (
    <Form onSubmit={confirm} problem={confirming.error} className="otp" label={m.enrol_title()}>
      <Field
        name="code"
        label={m.second_factor()}
        className="field code"
        inputMode="numeric"
        autoComplete="one-time-code"
        isRequired
      />
      <Button type="submit" look="pri" size="lg" isPending={confirming.isPending}>
        {m.enrol_confirm()}
      </Button>
    </Form>
  );
}
