import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { SecondFactorView } from "../contract/api.schemas.ts";
import {
  getGetMeQueryKey,
  useConfirmSecondFactor,
  useTakeUpSecondFactor,
} from "../contract/my-account/my-account.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Field } from "../parts/Field.tsx";
import { Form } from "../parts/Form.tsx";
import { ProblemNote } from "../parts/ProblemNote.tsx";
import { Skeleton } from "../parts/Skeleton.tsx";
import { Door } from "./Door.tsx";
import { QrCode } from "./QrCode.tsx";

/** The first sign-in: tie an authenticator to the account. Once, before anything else. */
export default function EnrolSecondFactor() {
  const enrolling = useTakeUpSecondFactor();
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

/** The secret as the app wants it: a picture to read, a link to press, or groups to type. */
function Secret({ factor }: { factor: SecondFactorView }) {
  return (
    <div className="secret">
      <QrCode rows={factor.qr} label={m.enrol_qr()} />
      <a className="btn" href={factor.uri}>
        {m.enrol_open_app()}
      </a>
      <p className="hint">{m.enrol_type_secret()}</p>
      <p className="mono secret-text">{factor.secret.replace(/(.{4})(?=.)/g, "$1 ")}</p>
    </div>
  );
}

function ConfirmForm() {
  const confirming = useConfirmSecondFactor();
  const queries = useQueryClient();

  function confirm(said: FormData): void {
    confirming.mutate(
      { data: { code: String(said.get("code")) } },
      { onSuccess: () => queries.invalidateQueries({ queryKey: getGetMeQueryKey() }) },
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
