import type { ConsentAct, ConsentTextView, CustomerView } from "../contract/api.schemas.ts";
import { useListConsentTexts, useRecordConsent } from "../contract/consents/consents.ts";
import { optionsOf } from "../format/words.ts";
import { m } from "../paraglide/messages.js";
import { Choice } from "../parts/Choice.tsx";
import { Field } from "../parts/Field.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { toast } from "../parts/toast.ts";
import { sourceFrom, SourceFields } from "../SourceFields.tsx";
import { ACTS, PURPOSES, WAYS } from "./outreachWords.ts";
import { rereadReach } from "./rereadReach.ts";

interface RecordConsentProps {
  customer: CustomerView;
  onClose: () => void;
}

const PROOFS = { paper: m.out_paper, message: m.out_message, order: m.out_order };

/** Record a consent with the number of what proves it. */
export function RecordConsent({ customer, onClose }: RecordConsentProps) {
  const recording = useRecordConsent();
  const texts = useListConsentTexts().data?.items ?? [];

  function record(said: FormData): void {
    const text = texts.find(({ wording }) => wording === said.get("wording"));
    if (!text) return;
    const { purpose, way } = text;
    const data = {
      act: said.get("act") as ConsentAct,
      purpose,
      way,
      proven_by: said.get("proven_by") as keyof typeof PROOFS,
      evidence: String(said.get("evidence")).trim().toUpperCase(),
      source: sourceFrom(said),
    };
    recording.mutate({ partyId: customer.party_id, data }, { onSuccess: done });
  }

  function done(): void {
    toast(m.out_recorded());
    rereadReach(customer);
    onClose();
  }

  return (
    <FormDialog
      title={m.out_record()}
      lead={m.out_record_lead()}
      onSubmit={record}
      problem={recording.error}
      isPending={recording.isPending}
      verb={m.out_save()}
      onClose={onClose}
    >
      <Fields texts={texts} />
      <SourceFields />
    </FormDialog>
  );
}

function Fields({ texts }: { texts: readonly ConsentTextView[] }) {
  return (
    <>
      <Choice
        name="wording"
        label={m.out_what()}
        options={texts.map((one) => ({ value: one.wording, word: named(one) }))}
        isRequired
      />
      <Choice
        name="act"
        label={m.out_act()}
        options={optionsOf(ACTS, ["granted", "told"])}
        defaultValue="granted"
        isRequired
      />
      <div className="pair">
        <Choice
          name="proven_by"
          label={m.out_proof()}
          options={optionsOf(PROOFS)}
          defaultValue="paper"
          isRequired
        />
        <Field name="evidence" label={m.out_evidence()} isRequired />
      </div>
    </>
  );
}

function named({ purpose, way }: ConsentTextView): string {
  return way === "none" ? PURPOSES[purpose]() : `${PURPOSES[purpose]()}, ${WAYS[way]()}`;
}
