import type { Correction, ItemView, RequestView } from "../contract/api.schemas.ts";
import { useClarifyItem } from "../contract/data-subject-requests/data-subject-requests.ts";
import { optionsOf } from "../format/words.ts";
import { m } from "../paraglide/messages.js";
import { Choice } from "../parts/Choice.tsx";
import { Field } from "../parts/Field.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { CORRECTABLE, CORRECTIONS } from "./correctable.ts";
import { useItemAct } from "./useItemAct.ts";

interface ClarifyProps {
  request: RequestView;
  item: ItemView;
  onClose: () => void;
}

/** Which value is wrong, what is right, on what ground and what was shown. */
export function ClarifyItem({ request, item, onClose }: ClarifyProps) {
  const clarifying = useClarifyItem();
  const act = useItemAct(request);

  function clarify(said: FormData): void {
    const text = (name: string): string | null => String(said.get(name) ?? "").trim() || null;
    const data = {
      field: text("field"),
      correction: text("correction") as Correction | null,
      claimed: text("claimed"),
      reason: text("reason"),
      evidence: text("evidence"),
    };
    clarifying.mutate(
      { requestItemId: item.id, data, headers: act.version },
      { onSuccess: () => void act.finish(m.dsr_clarified(), onClose) },
    );
  }

  return (
    <FormDialog
      title={m.dsr_clarify()}
      lead={m.dsr_clarify_lead()}
      onSubmit={clarify}
      problem={clarifying.error}
      isPending={clarifying.isPending}
      verb={m.dsr_clarify()}
      onClose={onClose}
    >
      <Details item={item} />
    </FormDialog>
  );
}

function Details({ item }: { item: ItemView }) {
  return (
    <>
      <Choice
        name="field"
        label={m.dsr_correct_field()}
        options={optionsOf(CORRECTABLE)}
        defaultValue={item.field}
        isRequired
      />
      <Choice
        name="correction"
        label={m.dsr_correct_how()}
        options={optionsOf(CORRECTIONS)}
        defaultValue={item.correction ?? "correct"}
        isRequired
      />
      <Field
        name="claimed"
        label={m.dsr_correct_claimed()}
        defaultValue={item.claimed ?? ""}
        isOptional
      />
      <Field
        name="reason"
        label={m.dsr_correct_reason()}
        rows={2}
        defaultValue={item.reason ?? ""}
        isOptional
      />
      <Field
        name="evidence"
        label={m.dsr_correct_evidence()}
        hint={m.dsr_correct_evidence_hint()}
        defaultValue={item.evidence ?? ""}
        isOptional
      />
    </>
  );
}
