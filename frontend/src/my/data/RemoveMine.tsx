import { useQueryClient } from "@tanstack/react-query";
import type { ActView } from "../../contract/api.schemas.ts";
import { useRemoveMyData } from "../../contract/own-data/own-data.ts";
import { m } from "../../paraglide/messages.js";
import { FormDialog } from "../../parts/FormDialog.tsx";
import { Note } from "../../parts/Note.tsx";
import { toast } from "../../parts/toast.ts";
import { came, heldWord } from "./came.ts";
import type { OwnValue } from "./facts.ts";

interface RemoveProps {
  one: OwnValue;
  onClose: () => void;
}

/** A value that may go: gone at once, or what keeps it and until when. */
export function RemoveMine({ one: { of, record, field }, onClose }: RemoveProps) {
  const removing = useRemoveMyData();
  const queries = useQueryClient();
  const held = removing.data?.outcome === "held" ? removing.data : undefined;

  function remove(): void {
    const data = { field: `${of.name}.${field.name}`, record_id: record.id };
    removing.mutate({ data }, { onSuccess: done });
  }

  async function done(view: ActView): Promise<void> {
    if (view.outcome === "held") return;
    onClose();
    toast(came(view));
    await queries.invalidateQueries();
  }

  return (
    <FormDialog
      title={m.my_remove_title({ what: field.title })}
      lead={m.my_remove_lead()}
      alert
      onSubmit={remove}
      problem={removing.error}
      isPending={removing.isPending}
      verb={held ? undefined : m.my_remove()}
      look="bad"
      leave={held ? m.close() : m.cancel()}
      onClose={onClose}
    >
      {held ? (
        <Note tone="warn" role="alert">
          {m.my_held()}
          <ul>
            {(held.holds ?? []).map((hold) => (
              <li key={`${hold.ground} ${hold.blocker}`}>{heldWord(hold)}</li>
            ))}
          </ul>
        </Note>
      ) : null}
    </FormDialog>
  );
}
