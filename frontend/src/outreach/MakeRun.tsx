import { useState } from "react";
import type { OutreachRunView } from "../contract/api.schemas.ts";
import {
  getListOutreachRunsQueryKey,
  useMakeAudience,
  useMakeDirectory,
  useMakeLabels,
} from "../contract/outreach/outreach.ts";
import { optionsOf } from "../format/words.ts";
import { m } from "../paraglide/messages.js";
import { Choice } from "../parts/Choice.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { toast } from "../parts/toast.ts";
import { queries } from "../queries.ts";
import { SegmentChoice } from "./SegmentChoice.tsx";

const FORMS = {
  "24": m.out_labels_24,
  "65": m.out_labels_65,
  directory: m.out_kind_directory,
  advertising: m.out_kind_advertising,
};
type Form = keyof typeof FORMS;

/** Freeze who is on a list today. The gate is asked now, and again when the list is taken. */
export function MakeRun({ onClose }: { onClose: () => void }) {
  const [form, setForm] = useState<Form>("24");
  const labels = useMakeLabels();
  const directory = useMakeDirectory();
  const audience = useMakeAudience();
  const making = form === "directory" ? directory : form === "advertising" ? audience : labels;

  function make(said: FormData): void {
    const segment_id = String(said.get("segment_id"));
    const told = { onSuccess: done };
    if (form === "directory") directory.mutate({ data: { segment_id } }, told);
    else if (form === "advertising") audience.mutate({ data: { segment_id } }, told);
    else labels.mutate({ data: { segment_id, a_sheet: form === "65" ? 65 : 24 } }, told);
  }

  function done(run: OutreachRunView): void {
    toast(m.out_made({ number: run.number, count: run.included }));
    void queries.invalidateQueries({ queryKey: getListOutreachRunsQueryKey() });
    onClose();
  }

  return (
    <FormDialog
      title={m.out_make()}
      lead={m.out_make_lead()}
      onSubmit={make}
      problem={making.error}
      isPending={making.isPending}
      verb={m.out_make_verb()}
      onClose={onClose}
    >
      <Choice
        name="form"
        label={m.out_kind()}
        options={optionsOf(FORMS)}
        value={form}
        onChange={setForm}
        isRequired
      />
      <SegmentChoice />
    </FormDialog>
  );
}
