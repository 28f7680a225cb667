import { useNavigate } from "@tanstack/react-router";
import { useOpenDeal } from "../../contract/deal-rooms/deal-rooms.ts";
import { useListRecipients } from "../../contract/disclosure/disclosure.ts";
import { useAttempt } from "../../http/attempt.ts";
import { m } from "../../paraglide/messages.js";
import { Choice } from "../../parts/Choice.tsx";
import { DayField } from "../../parts/DayField.tsx";
import { Field } from "../../parts/Field.tsx";
import { FormDialog } from "../../parts/FormDialog.tsx";
import { understoodAs } from "../../parts/understood.ts";
import { words } from "../words.ts";
import { useRereadDeals } from "./useRereadDeals.ts";

/** Open a room for sums alone: the other side has a contract and has signed. */
export function OpenDeal({ onClose }: { onClose: () => void }) {
  const opening = useOpenDeal();
  const attempt = useAttempt();
  const reread = useRereadDeals();
  const navigate = useNavigate();
  const recipients = useListRecipients({ limit: 200 });

  function open(said: FormData): void {
    const data = {
      title: words(said, "title") ?? "",
      recipient_id: words(said, "recipient_id") ?? "",
      nda_on: words(said, understoodAs("nda_on")) ?? "",
    };
    opening.mutate({ data, headers: attempt.headers }, { onSuccess: ({ id }) => done(id) });
  }

  function done(dealId: string): void {
    attempt.done();
    void reread(dealId);
    void navigate({ to: "/privacy/deals/$dealId", params: { dealId } });
  }

  const options = (recipients.data?.items ?? []).map(({ id, name }) => ({
    value: id,
    word: name,
  }));
  return (
    <FormDialog
      title={m.deal_open()}
      lead={m.deal_open_lead()}
      onSubmit={open}
      problem={opening.error}
      isPending={opening.isPending}
      verb={m.deal_open_verb()}
      onClose={onClose}
    >
      <Field name="title" label={m.breach_title()} isRequired autoFocus />
      <Choice name="recipient_id" label={m.deal_other()} options={options} isRequired />
      <DayField name="nda_on" label={m.deal_nda_on()} isPast isRequired />
    </FormDialog>
  );
}
