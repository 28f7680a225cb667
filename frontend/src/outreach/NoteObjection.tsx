import type { CustomerView } from "../contract/api.schemas.ts";
import { useNoteObjection } from "../contract/consents/consents.ts";
import { m } from "../paraglide/messages.js";
import { Choice } from "../parts/Choice.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { toast } from "../parts/toast.ts";
import { sourceFrom, SourceFields } from "../SourceFields.tsx";
import { rereadReach } from "./rereadReach.ts";

interface NoteObjectionProps {
  customer: CustomerView;
  onClose: () => void;
}

const AGAINST = ["marketing", "publication", "profiling", "disclosure"] as const;
type Against = (typeof AGAINST)[number];

/** Write down what a customer does not want. It holds from this moment on. */
export function NoteObjection({ customer, onClose }: NoteObjectionProps) {
  const noting = useNoteObjection();
  const words = {
    marketing: m.out_against_marketing(),
    publication: m.out_against_publication(),
    profiling: m.out_against_profiling(),
    disclosure: m.out_against_disclosure(),
  };

  function note(said: FormData): void {
    const data = { against: said.get("against") as Against, source: sourceFrom(said) };
    noting.mutate({ partyId: customer.party_id, data }, { onSuccess: done });
  }

  function done(): void {
    toast(m.out_objected());
    rereadReach(customer);
    onClose();
  }

  return (
    <FormDialog
      title={m.out_object()}
      lead={m.out_object_lead()}
      onSubmit={note}
      problem={noting.error}
      isPending={noting.isPending}
      verb={m.out_object()}
      onClose={onClose}
    >
      <Choice
        name="against"
        label={m.out_against()}
        options={AGAINST.map((value) => ({ value, word: words[value] }))}
        defaultValue="marketing"
        isRequired
      />
      <SourceFields />
    </FormDialog>
  );
}
