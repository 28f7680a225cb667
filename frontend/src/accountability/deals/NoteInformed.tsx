import type { DealView } from "../../contract/api.schemas.ts";
import { useNoteDealInformed } from "../../contract/deal-rooms/deal-rooms.ts";
import { useAttempt } from "../../http/attempt.ts";
import { m } from "../../paraglide/messages.js";
import { DayField } from "../../parts/DayField.tsx";
import { Field } from "../../parts/Field.tsx";
import { FormDialog } from "../../parts/FormDialog.tsx";
import { understoodAs } from "../../parts/understood.ts";
import { words } from "../words.ts";
import { useRereadDeals } from "./useRereadDeals.ts";

/** Note that those whom the sale concerns were told of their new controller. */
export function NoteInformed({ deal, onClose }: { deal: DealView; onClose: () => void }) {
  const noting = useNoteDealInformed();
  const attempt = useAttempt();
  const reread = useRereadDeals();

  function note(said: FormData): void {
    const headers = { ...attempt.headers, "If-Match": `"${deal.version}"` };
    const data = {
      informed_on: words(said, understoodAs("informed_on")) ?? "",
      informed_how: words(said, "informed_how") ?? "",
    };
    noting.mutate(
      { dealId: deal.id, data, headers },
      { onSuccess: done, onSettled: () => void reread(deal.id) },
    );
  }

  function done(): void {
    attempt.done();
    onClose();
  }

  return (
    <FormDialog
      title={m.deal_inform()}
      lead={m.deal_inform_lead()}
      onSubmit={note}
      problem={noting.error}
      isPending={noting.isPending}
      verb={m.deal_inform()}
      onClose={onClose}
    >
      <DayField name="informed_on" label={m.deal_informed_on()} isPast isRequired />
      <Field name="informed_how" label={m.deal_informed_how()} isRequired />
    </FormDialog>
  );
}
