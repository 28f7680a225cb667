import type { RequestView } from "../contract/api.schemas.ts";
import {
  useGetAccessReport,
  useSetLegalHold,
} from "../contract/data-subject-requests/data-subject-requests.ts";
import { languageNow } from "../format/language.ts";
import { m } from "../paraglide/messages.js";
import { DayField } from "../parts/DayField.tsx";
import { Field } from "../parts/Field.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { understoodAs } from "../parts/understood.ts";
import { useHoldAct } from "./useHoldAct.ts";

interface SetProps {
  request: RequestView;
  partyId: string;
  onClose: () => void;
}

/** Keeps certain records of the person for a named claim: only what it needs. */
export function SetHold({ request, partyId, onClose }: SetProps) {
  const setting = useSetLegalHold();
  const act = useHoldAct(request, onClose);

  function set(said: FormData): void {
    const text = (name: string): string => String(said.get(name) ?? "").trim();
    const data = {
      party_id: partyId,
      claim: text("claim"),
      reason: text("reason"),
      record_classes: said.getAll("record_classes").map(String),
      until: text(understoodAs("until")),
    };
    setting.mutate({ data, headers: act.headers }, act.ending);
  }

  return (
    <FormDialog
      title={m.hold_set()}
      lead={m.hold_set_lead()}
      onSubmit={set}
      problem={setting.error}
      isPending={setting.isPending}
      verb={m.hold_set()}
      onClose={onClose}
    >
      <Field name="claim" label={m.hold_claim()} hint={m.hold_claim_hint()} isRequired />
      <Field name="reason" label={m.hold_reason()} rows={2} isRequired />
      <DayField name="until" label={m.hold_last_day()} isRequired />
      <Classes partyId={partyId} />
    </FormDialog>
  );
}

/** The classes of records there are about the person. */
function Classes({ partyId }: { partyId: string }) {
  const report = useGetAccessReport(partyId, { language: languageNow(), most: 1 });
  return (
    <fieldset className="boxes">
      <legend className="lbl">{m.hold_classes()}</legend>
      {(report.data?.classes ?? []).map(({ name, title }) => (
        <label key={name} className="either">
          <input type="checkbox" name="record_classes" value={name} />
          <span>{title}</span>
        </label>
      ))}
    </fieldset>
  );
}
