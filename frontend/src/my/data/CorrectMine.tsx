import { useQueryClient } from "@tanstack/react-query";
import type { ActView } from "../../contract/api.schemas.ts";
import { useCorrectMyData } from "../../contract/own-data/own-data.ts";
import { m } from "../../paraglide/messages.js";
import { Field } from "../../parts/Field.tsx";
import { FormDialog } from "../../parts/FormDialog.tsx";
import { toast } from "../../parts/toast.ts";
import { valueWord } from "../../privacy/told.ts";
import { came } from "./came.ts";
import type { OwnValue } from "./facts.ts";

interface CorrectProps {
  one: OwnValue;
  onClose: () => void;
}

/** A value as it should be: written at once, or asked for where somebody decides about it. */
export function CorrectMine({ one, onClose }: CorrectProps) {
  const { of, record, field, policy } = one;
  const correcting = useCorrectMyData();
  const queries = useQueryClient();
  const isDirect = policy.way === "direct";

  function correct(said: FormData): void {
    const data = {
      field: `${of.name}.${field.name}`,
      record_id: record.id,
      value: String(said.get("value")) || null,
      reason: isDirect ? null : String(said.get("reason")) || null,
    };
    correcting.mutate({ data }, { onSuccess: done });
  }

  async function done(view: ActView): Promise<void> {
    onClose();
    toast(came(view));
    await queries.invalidateQueries();
  }

  return (
    <FormDialog
      title={
        isDirect
          ? m.my_correct_title({ what: field.title })
          : m.my_wrong_title({ what: field.title })
      }
      lead={isDirect ? m.my_correct_lead() : m.my_wrong_lead()}
      onSubmit={correct}
      problem={correcting.error}
      isPending={correcting.isPending}
      verb={isDirect ? m.my_correct_save() : m.my_wrong_send()}
      onClose={onClose}
    >
      <Field
        name="value"
        label={m.my_right_value()}
        defaultValue={isDirect ? valueWord(field.value) : ""}
        autoFocus
        isRequired={isDirect}
      />
      {isDirect ? null : <Field name="reason" label={m.my_why_wrong()} isRequired />}
    </FormDialog>
  );
}
