import { usePublishNda } from "../contract/non-disclosure/non-disclosure.ts";
import { todayHere } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { DayField } from "../parts/DayField.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { Field } from "../parts/Field.tsx";
import { Form } from "../parts/Form.tsx";
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
    <Dialog isOpen wide title={m.nda_publish()} lead={m.nda_publish_lead()} onClose={onClose}>
      <Form
        onSubmit={publish}
        problem={publishing.error}
        label={m.nda_publish()}
        className="dialog-form"
      >
        <div className="body stack">
          <DayField
            name="valid_from"
            label={m.nda_valid_from()}
            defaultDay={todayHere()}
            isRequired
          />
          <Field name="text" label={m.nda_text()} rows={12} isRequired />
        </div>
        <footer>
          <Button onPress={onClose}>{m.cancel()}</Button>
          <Button type="submit" look="pri" isPending={publishing.isPending}>
            {m.nda_publish()}
          </Button>
        </footer>
      </Form>
    </Dialog>
  );
}
