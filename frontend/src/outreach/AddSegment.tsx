import type { NewSegment, PartyKind, SegmentView } from "../contract/api.schemas.ts";
import { getListSegmentsQueryKey, useAddSegment } from "../contract/outreach/outreach.ts";
import { KINDS, optionsOf } from "../format/words.ts";
import { m } from "../paraglide/messages.js";
import { Choice } from "../parts/Choice.tsx";
import { DayField } from "../parts/DayField.tsx";
import { Field } from "../parts/Field.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { understoodAs } from "../parts/understood.ts";
import { queries } from "../queries.ts";
import { AUDIENCES } from "./outreachWords.ts";

interface AddSegmentProps {
  onAdded: (segmentId: string) => void;
  onClose: () => void;
}

/** Declare by what rules people are chosen. Who may be told anything, the gate says later. */
export function AddSegment({ onAdded, onClose }: AddSegmentProps) {
  const adding = useAddSegment();

  function done(segment: SegmentView): void {
    const reread = queries.invalidateQueries({ queryKey: getListSegmentsQueryKey() });
    void reread.then(() => onAdded(segment.id));
    onClose();
  }

  return (
    <FormDialog
      title={m.out_add_segment()}
      lead={m.out_segment_lead()}
      onSubmit={(said) => adding.mutate({ data: segmentFrom(said) }, { onSuccess: done })}
      problem={adding.error}
      isPending={adding.isPending}
      verb={m.out_save()}
      onClose={onClose}
    >
      <Field name="name" label={m.out_segment_name()} isRequired />
      <Choice
        name="audience"
        label={m.out_audience()}
        options={optionsOf(AUDIENCES)}
        defaultValue="customers"
        isRequired
      />
      <fieldset className="group">
        <legend>{m.out_kinds()}</legend>
        {kinds().map(({ value, word }) => (
          <label key={value} className="either">
            <input type="checkbox" name="kinds" value={value} />
            <span>{word}</span>
          </label>
        ))}
      </fieldset>
      <Field
        name="postal_codes"
        label={m.out_postal_codes()}
        hint={m.out_postal_codes_hint()}
        isOptional
      />
      <div className="pair">
        <DayField name="ordered_since" label={m.out_ordered_since()} isPast isOptional />
        <DayField name="idle_since" label={m.out_idle_since()} isPast isOptional />
      </div>
    </FormDialog>
  );
}

function kinds(): { value: PartyKind; word: string }[] {
  const { estate: _never, ...bodies } = KINDS;
  return [{ value: "person", word: m.out_persons() }, ...optionsOf(bodies)];
}

function segmentFrom(said: FormData): NewSegment {
  const codes = String(said.get("postal_codes")).split(/[\s,;]+/);
  const ordered = said.get(understoodAs("ordered_since"));
  const idle = said.get(understoodAs("idle_since"));
  return {
    name: String(said.get("name")),
    audience: said.get("audience") as NonNullable<NewSegment["audience"]>,
    kinds: said.getAll("kinds") as PartyKind[],
    postal_codes: codes.filter(Boolean),
    ...(ordered ? { ordered_since: String(ordered) } : {}),
    ...(idle ? { idle_since: String(idle) } : {}),
  };
}
