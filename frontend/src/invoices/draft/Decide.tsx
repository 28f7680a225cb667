import { m } from "../../paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { ProblemNote } from "../../parts/ProblemNote.tsx";

interface DecideProps {
  title: string;
  /** What follows from it. */
  lead: string;
  verb: string;
  deciding: { readonly error: Error | null; readonly isPending: boolean };
  onDecide: () => void;
  onClose: () => void;
}

/** A decision that takes something off a draft. */
export function Decide({ title, lead, verb, deciding, onDecide, onClose }: DecideProps) {
  return (
    <Dialog isOpen title={title} lead={lead} onClose={onClose} alert>
      {deciding.error ? (
        <div className="body">
          <ProblemNote problem={deciding.error} />
        </div>
      ) : null}
      <footer>
        <Button onPress={onClose} autoFocus>
          {m.stay_here()}
        </Button>
        <Button look="bad" icon="trash" isPending={deciding.isPending} onPress={onDecide}>
          {verb}
        </Button>
      </footer>
    </Dialog>
  );
}
