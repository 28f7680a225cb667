import { useState } from "react";
import type { Decision, ItemView, RequestView } from "../contract/api.schemas.ts";
import {
  useDecideItem,
  useListRefusalGrounds,
} from "../contract/data-subject-requests/data-subject-requests.ts";
import { optionsOf } from "../format/words.ts";
import { m } from "../paraglide/messages.js";
import { Choice, type Option } from "../parts/Choice.tsx";
import { Field } from "../parts/Field.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { groundsFor } from "./groundsOfRefusal.ts";
import { DECISIONS, restricts } from "./itemWords.ts";
import { useItemAct } from "./useItemAct.ts";

interface DecideProps {
  request: RequestView;
  item: ItemView;
  onClose: () => void;
}

/** One item's answer; what is refused says on what ground, and why. */
export function DecideItem({ request, item, onClose }: DecideProps) {
  const deciding = useDecideItem();
  const grounds = useListRefusalGrounds();
  const act = useItemAct(request);
  const [decision, choose] = useState<Decision | null>(null);
  const isRefused = decision === "refused" || decision === "partly";

  function decide(said: FormData): void {
    const text = (name: string): string | null => String(said.get(name) ?? "").trim() || null;
    const data = {
      decision: said.get("decision") as Decision,
      ground: text("ground"),
      explanation: text("explanation"),
      told: text("told"),
    };
    deciding.mutate(
      { requestItemId: item.id, data, headers: act.headers },
      { onSuccess: () => void act.finish(m.dsr_decided(), onClose) },
    );
  }

  return (
    <FormDialog
      title={m.dsr_decide()}
      lead={m.dsr_decide_lead()}
      onSubmit={decide}
      problem={deciding.error}
      isPending={deciding.isPending}
      verb={m.dsr_decide()}
      onClose={onClose}
    >
      <Choice
        name="decision"
        label={m.dsr_decision()}
        options={decisionsFor(request, item)}
        onChange={choose}
        isRequired
      />
      {isRefused ? (
        <Choice
          name="ground"
          label={m.dsr_refused_on()}
          options={groundsFor(item, grounds.data?.items ?? [])}
          isRequired
        />
      ) : null}
      <Field
        name="explanation"
        label={m.dsr_explanation()}
        hint={m.dsr_explanation_hint()}
        rows={3}
        isRequired={isRefused}
        isOptional={!isRefused}
      />
      {restricts(item) ? <ToldBefore /> : null}
    </FormDialog>
  );
}

/** What was restricted while it was disputed is used again, once the person knows. */
function ToldBefore() {
  return (
    <Field
      name="told"
      label={m.dsr_extension_told()}
      hint={m.dsr_decide_lifts()}
      rows={3}
      isRequired
    />
  );
}

/** An erasure is granted by its plan; that nothing is held is told to strangers. */
function decisionsFor({ party_id }: RequestView, { kind }: ItemView): Option<Decision>[] {
  return optionsOf(DECISIONS).filter(({ value }) => {
    if (value === "nothing_held") return party_id === null;
    return value === "refused" || kind !== "erase";
  });
}
