import { useQueryClient } from "@tanstack/react-query";
import type { AuthorityRequestView, DisclosedField } from "../contract/api.schemas.ts";
import {
  getListAuthorityRequestsQueryKey,
  getListDisclosuresQueryKey,
  useHandOverToAuthority,
  useRefuseAuthority,
} from "../contract/disclosure/disclosure.ts";
import { useAttempt } from "../http/attempt.ts";
import { m } from "../paraglide/messages.js";
import { Field } from "../parts/Field.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { toast } from "../parts/toast.ts";
import { FieldBoxes, fieldsFrom } from "./FieldBoxes.tsx";

interface DecideRequestProps {
  request: AuthorityRequestView;
  handsOver: boolean;
  onClose: () => void;
}

/** Hand over what an authority asked for, or some of it; or say why not. */
export function DecideRequest({ request, handsOver, onClose }: DecideRequestProps) {
  const handing = useHandOverToAuthority();
  const refusing = useRefuseAuthority();
  const attempt = useAttempt();
  const queries = useQueryClient();
  const title = handsOver ? m.hand_over() : m.refuse_authority();

  function decide(said: FormData): void {
    const authorityRequestId = request.id;
    const headers = { ...attempt.headers, "If-Match": `"${request.version}"` };
    const then = { onSuccess: done };
    if (handsOver) {
      handing.mutate({ authorityRequestId, data: handedFrom(said), headers }, then);
    } else {
      const because = String(said.get("because"));
      refusing.mutate({ authorityRequestId, data: { because }, headers }, then);
    }
  }

  async function done(): Promise<void> {
    attempt.done();
    await queries.invalidateQueries({ queryKey: getListAuthorityRequestsQueryKey() });
    await queries.invalidateQueries({ queryKey: getListDisclosuresQueryKey() });
    toast(handsOver ? m.handed_over() : m.authority_refused_toast());
    onClose();
  }

  return (
    <FormDialog
      title={title}
      lead={request.reference}
      onSubmit={decide}
      problem={handing.error ?? refusing.error}
      look={handsOver ? "pri" : "bad"}
      isPending={handing.isPending || refusing.isPending}
      verb={title}
      onClose={onClose}
    >
      {handsOver ? <HandedFields request={request} /> : <WhyNot />}
    </FormDialog>
  );
}

function HandedFields({ request }: { request: AuthorityRequestView }) {
  return (
    <>
      <FieldBoxes only={request.fields as DisclosedField[]} />
      <Field name="sha256" label={m.handed_sha256()} hint={m.handed_sha256_hint()} isOptional />
    </>
  );
}

function WhyNot() {
  return <Field name="because" label={m.refused_because()} isRequired autoFocus />;
}

function handedFrom(said: FormData) {
  return { fields: fieldsFrom(said), sha256: String(said.get("sha256")).trim() || null };
}
