import { useState } from "react";
import type { NoteView } from "../../contract/api.schemas.ts";
import {
  getListNotesQueryKey,
  useListNotes,
  useRemoveNote,
} from "../../contract/notes-and-tasks/notes-and-tasks.ts";
import { moment } from "../../format/dates.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { Fetched } from "../../parts/Fetched.tsx";
import { Panel } from "../../parts/Panel.tsx";
import { ProblemNote } from "../../parts/ProblemNote.tsx";
import { ReadingTable, type Column } from "../../parts/ReadingTable.tsx";
import { queries } from "../../queries.ts";
import { useSession } from "../../session.ts";
import { NoteForm } from "./NoteForm.tsx";
import { NOTE_LABELS } from "./noteLabels.ts";

/** What is worth remembering about a customer, who may ask to read it. */
export function NotesPanel({ customerId }: { customerId: string }) {
  const notes = useListNotes({ customer_id: customerId });
  const [open, setOpen] = useState<NoteView | "new">();
  const removing = useRemoveNote();
  const { may } = useSession();

  function remove(note: NoteView): void {
    const headers = { "If-Match": `"${note.version}"` };
    removing.mutate({ noteId: note.id, headers }, { onSettled: reread });
  }

  const add = (
    <Button size="sm" icon="plus" onPress={() => setOpen("new")}>
      {m.add_note()}
    </Button>
  );
  return (
    <Panel
      title={m.notes()}
      note={m.notes_are_read()}
      actions={may("write_note") ? add : null}
      bare
    >
      <ProblemNote problem={removing.error} />
      <Fetched query={notes} rows={3}>
        {({ items }) =>
          items.length > 0 ? (
            <ReadingTable
              label={m.notes()}
              columns={may("change_note") ? [...columns(), keys(setOpen, remove)] : columns()}
              rows={items}
              isFocusable
            />
          ) : (
            <p className="body muted">{m.no_notes()}</p>
          )
        }
      </Fetched>
      {open ? (
        <NoteForm
          customerId={customerId}
          note={open === "new" ? undefined : open}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
    </Panel>
  );
}

function columns(): Column<NoteView>[] {
  return [
    { head: m.note_label(), className: "nw", cell: (row) => NOTE_LABELS[row.label]() },
    { head: m.note(), cell: (row) => row.text ?? m.hidden_value() },
    { head: m.written_at(), className: "nw num", cell: (row) => moment(row.written_at) },
  ];
}

function keys(
  correct: (note: NoteView) => void,
  remove: (note: NoteView) => void,
): Column<NoteView> {
  return {
    head: m.note_keys(),
    hidesHead: true,
    className: "nw r",
    cell: (row) => (
      <>
        <Button size="sm" icon="pencil" onPress={() => correct(row)}>
          {m.correct()}
        </Button>{" "}
        <Button size="sm" icon="ban" onPress={() => remove(row)}>
          {m.remove_note()}
        </Button>
      </>
    ),
  };
}

function reread(): void {
  void queries.invalidateQueries({ queryKey: getListNotesQueryKey() });
}
