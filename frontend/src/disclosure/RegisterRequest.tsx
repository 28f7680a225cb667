import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useGetCustomer } from "../contract/customers/customers.ts";
import {
  getListAuthorityRequestsQueryKey,
  useGetRecipient,
  useRegisterAuthorityRequest,
} from "../contract/disclosure/disclosure.ts";
import { useAttempt } from "../http/attempt.ts";
import { m } from "../paraglide/messages.js";
import { Crumbs } from "../parts/Crumbs.tsx";
import { Form } from "../parts/Form.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { SaveBar } from "../parts/SaveBar.tsx";
import { toast } from "../parts/toast.ts";
import { useSubmitKey } from "../parts/useSubmitKey.ts";
import { useUnsaved } from "../parts/useUnsaved.ts";
import { AskedFields, requestFrom } from "./AskedFields.tsx";

const FORM = "register-authority-request";

/** Take down what an authority asks to be told of a customer, and by which law. */
export function RegisterRequest() {
  const { recipientId } = useParams({ from: "/privacy/recipients/$recipientId/request" });
  const [customerId, choose] = useState<string | null>(null);
  const customer = useGetCustomer(customerId ?? "", {
    query: { enabled: customerId !== null },
  });
  const registering = useRegisterAuthorityRequest();
  const problem = registering.error ?? customer.error;
  const unsaved = useUnsaved(FORM, problem);
  const attempt = useAttempt();
  const queries = useQueryClient();
  const navigate = useNavigate();
  useSubmitKey(FORM);

  function register(said: FormData): void {
    if (!customer.data) return;
    const data = requestFrom(said, recipientId, customer.data.party_id);
    registering.mutate({ data, headers: attempt.headers }, { onSuccess: done });
  }

  function done(): void {
    attempt.done();
    void queries.invalidateQueries({ queryKey: getListAuthorityRequestsQueryKey() });
    toast(m.authority_request_registered());
    const params = { recipientId };
    unsaved.saved(() => void navigate({ to: "/privacy/recipients/$recipientId", params }));
  }

  return (
    <>
      <Head recipientId={recipientId} />
      <Form id={FORM} onSubmit={register} problem={problem} className="form-page">
        <AskedFields customerId={customerId} onChoose={choose} />
        <SaveBar
          word={m.save_authority_request()}
          isPending={registering.isPending || customer.isFetching}
          unsaved={unsaved}
        />
      </Form>
    </>
  );
}

function Head({ recipientId }: { recipientId: string }) {
  const { data } = useGetRecipient(recipientId);
  const to = "/privacy/recipients/$recipientId";
  return (
    <PageHead
      title={m.new_authority_request()}
      crumbs={
        <Crumbs
          above={[
            { link: { to: "/privacy/recipients" }, word: m.nav_recipients() },
            { link: { to, params: { recipientId } }, word: data?.name ?? "" },
          ]}
          here={m.new_authority_request()}
        />
      }
      takesFocus={false}
    />
  );
}
