import type { NoteLabel, NoteView } from "../../contract/api.schemas.ts";
import {
  getListNotesQueryKey,
  useChangeNote,
  useWriteNote,
} from "../../contract/notes-and-tasks/notes-and-tasks.ts";
import { useAttempt } from "../../http/attempt.ts";
import { m } from "../../paraglide/messages.js";
import { Choice } from "../../parts/Choice.tsx";
import { Field } from "../../parts/Field.tsx";
import { FormDialog } from "../../parts/FormDialog.tsx";
import { queries } from "../../queries.ts";
import { NOTE_LABELS } from "./noteLabels.ts";

interface NoteFormProps {
  customerId: string;
  /** Absent for a new one. */
  note?: NoteView | undefined;
  onClose: () => void;
}

/** Write a note, or a better wording of one. */
export function NoteForm({ customerId, note, onClose }: NoteFormProps) {
  const writing = useWriteNote();
  const changing = useChangeNote();
  const attempt = useAttempt();

  function save(said: FormData): void {
    const data = {
      text: String(said.get("text")),
      label: String(said.get("label")) as NoteLabel,
    };
    if (note) {
      const headers = { "If-Match": `"${note.version}"` };
      changing.mutate({ noteId: note.id, data, headers }, { onSuccess: done });
    } else {
      writing.mutate({ customerId, data, headers: attempt.headers }, { onSuccess: done });
    }
  }

  function done(): void {
    void queries.invalidateQueries({ queryKey: getListNotesQueryKey() });
    onClose();
  }

  const options = Object.entries(NOTE_LABELS).map(([value, word]) => ({ value, word: word() }));
  return (
    <FormDialog
      title={note ? m.correct_note() : m.add_note()}
      lead={m.note_lead()}
      onSubmit={save}
      problem={writing.error ?? changing.error}
      isPending={writing.isPending || changing.isPending}
      verb={m.save_note()}
      onClose={onClose}
    >
      <Choice
        name="label"
        label={m.note_label()}
        options={options}
        defaultValue={note?.label ?? "other"}
        isRequired
      />
      <Field name="text" label={m.note()} rows={5} defaultValue={note?.text ?? ""} isRequired />
    </FormDialog>
  );
}
