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
import { Button } from "../parts/Button.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { Field } from "../parts/Field.tsx";
import { Form } from "../parts/Form.tsx";
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
    <Dialog isOpen title={title} lead={request.reference} onClose={onClose}>
      <Form
        onSubmit={decide}
        problem={handing.error ?? refusing.error}
        label={title}
        className="dialog-form"
      >
        <div className="body stack">
          {handsOver ? <HandedFields request={request} /> : <WhyNot />}
        </div>
        <footer>
          <Button onPress={onClose}>{m.cancel()}</Button>
          <Button
            type="submit"
            look={handsOver ? "pri" : "bad"}
            isPending={handing.isPending || refusing.isPending}
          >
            {title}
          </Button>
        </footer>
      </Form>
    </Dialog>
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
