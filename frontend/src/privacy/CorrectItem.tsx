import type { ItemView, RequestView, ToldRecord } from "../contract/api.schemas.ts";
import {
  useCorrectValue,
  useGetAccessReport,
} from "../contract/data-subject-requests/data-subject-requests.ts";
import { m } from "../paraglide/messages.js";
import { Choice, type Option } from "../parts/Choice.tsx";
import { Field } from "../parts/Field.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { ADDABLE } from "./correctable.ts";
import { valueWord } from "./told.ts";
import { useItemAct } from "./useItemAct.ts";

interface CorrectProps {
  request: RequestView;
  item: ItemView;
  onClose: () => void;
}

const NEW = "new";

/** Carries a granted correction out: which record of theirs, and what is right. */
export function CorrectItem({ request, item, onClose }: CorrectProps) {
  const correcting = useCorrectValue();
  const act = useItemAct(request);
  const options = useRecords(request, item);

  function correct(said: FormData): void {
    const record = String(said.get("record_id") ?? "");
    const data = {
      record_id: record === NEW ? null : record,
      value: item.correction === "delete" ? null : String(said.get("value") ?? "").trim(),
    };
    correcting.mutate(
      { requestItemId: item.id, data, headers: act.headers },
      { onSuccess: () => void act.finish(m.dsr_corrected(), onClose) },
    );
  }

  return (
    <FormDialog
      title={m.dsr_correct()}
      lead={m.dsr_correct_lead()}
      onSubmit={correct}
      problem={correcting.error}
      isPending={correcting.isPending}
      verb={options ? m.dsr_correct() : undefined}
      onClose={onClose}
    >
      {options ? <WhichRecord options={options} /> : null}
      {item.correction === "delete" ? null : (
        <Field
          name="value"
          label={m.dsr_correct_claimed()}
          defaultValue={item.claimed ?? ""}
          isRequired
        />
      )}
    </FormDialog>
  );
}

function WhichRecord({ options }: { options: Option[] }) {
  return (
    <Choice
      name="record_id"
      label={m.dsr_correct_which()}
      options={options}
      defaultValue={options.length === 1 ? (options[0]?.value ?? null) : null}
      isRequired
    />
  );
}

/** Read what is held of the field, as the access report tells it. */
function useRecords(request: RequestView, item: ItemView): Option[] | undefined {
  const [table = "", column = ""] = (item.field ?? "").split(".");
  const asked = { record_class: table, most: 100 };
  const report = useGetAccessReport(request.party_id ?? "", asked);
  if (!report.data) return undefined;
  return optionsFor(report.data.classes[0]?.records ?? [], column, item);
}

/** What stands now in each record, and a new one where the field makes one. */
function optionsFor(
  records: readonly ToldRecord[],
  column: string,
  { field, correction }: ItemView,
): Option[] {
  const known = records.map(({ id, fields }) => {
    const value = fields.find(({ name }) => name === column)?.value;
    return { value: id, word: value ? valueWord(value) : m.dsr_correct_empty() };
  });
  const isNew = correction === "complete" && ADDABLE.has(field ?? "");
  return isNew ? [...known, { value: NEW, word: m.dsr_correct_new() }] : known;
}
