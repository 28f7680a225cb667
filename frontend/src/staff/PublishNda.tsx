import { usePublishNda } from "../contract/non-disclosure/non-disclosure.ts";
import { todayHere } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { DayField } from "../parts/DayField.tsx";
import { Field } from "../parts/Field.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { toast } from "../parts/toast.ts";
import { understoodAs } from "../parts/understood.ts";
import { queries } from "../queries.ts";

/** Another edition of the undertaking, for everybody to sign. */
export function PublishNda({ onClose }: { onClose: () => void }) {
  const publishing = usePublishNda();

  function publish(said: FormData): void {
    const data = {
      text: String(said.get("text")),
      valid_from: String(said.get(understoodAs("valid_from"))),
    };
    publishing.mutate({ data }, { onSuccess: done });
  }

  function done({ edition }: { edition: number }): void {
    toast(m.nda_published({ edition }));
    void queries.invalidateQueries();
    onClose();
  }

  return (
    <FormDialog
      wide
      title={m.nda_publish()}
      lead={m.nda_publish_lead()}
      onSubmit={publish}
      problem={publishing.error}
      isPending={publishing.isPending}
      verb={m.nda_publish()}
      onClose={onClose}
    >
      <DayField
        name="valid_from"
        label={m.nda_valid_from()}
        defaultDay={todayHere()}
        isRequired
      />
      <Field name="text" label={m.nda_text()} rows={12} isRequired />
    </FormDialog>
  );
}
