import { useQueryClient } from "@tanstack/react-query";
import { getListStaffQueryKey } from "../contract/staff/staff.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { ProblemNote } from "../parts/ProblemNote.tsx";

interface AccountDecisionProps {
  title: string;
  lead: string;
  verb: string;
  problem: Error | null;
  isPending: boolean;
  onDecide: () => void;
  onClose: () => void;
}

/** A decision about somebody's account: what it does stands above the key that does it. */
export function AccountDecision(props: AccountDecisionProps) {
  const { title, lead, verb, problem, isPending, onDecide, onClose } = props;
  return (
    <Dialog isOpen alert title={title} lead={lead} onClose={onClose}>
      <div className="body">
        <ProblemNote problem={problem} />
      </div>
      <footer>
        <Button onPress={onClose} autoFocus>
          {m.stay_here()}
        </Button>
        <Button look="bad" isPending={isPending} onPress={onDecide}>
          {verb}
        </Button>
      </footer>
    </Dialog>
  );
}

/** Read the staff anew: a refusal may come from what somebody else has changed. */
export function useRereadStaff(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: getListStaffQueryKey() });
}
