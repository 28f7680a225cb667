import { useMutation, useQueryClient } from "@tanstack/react-query";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { Field } from "../parts/Field.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import type { ManyAct, Which } from "./ManyActs.tsx";
import { OutcomeList } from "./OutcomeList.tsx";

interface DoManyProps {
  act: ManyAct;
  /** Unknown while all that a filter finds are meant. */
  count: number | undefined;
  which: Which;
  numberOf: (id: string) => string | undefined;
  onLeave: () => void;
  onDone: () => void;
}

/** Ask once, act on each row, and tell what became of them. */
export function DoMany({ act, count, which, numberOf, onLeave, onDone }: DoManyProps) {
  const queries = useQueryClient();
  const doing = useMutation({
    mutationFn: act.run,
    onSettled: () => queries.invalidateQueries(),
  });
  const title = count === undefined ? act.verb : act.title({ count });
  if (doing.data) {
    return (
      <Dialog isOpen title={title} onClose={onDone}>
        <div className="body stack">
          <OutcomeList items={doing.data.items} numberOf={numberOf} />
        </div>
        <footer>
          <Button look="pri" onPress={onDone}>
            {m.close()}
          </Button>
        </footer>
      </Dialog>
    );
  }
  return (
    <FormDialog
      title={title}
      lead={count === undefined ? `${act.lead} ${m.many_whole_lead()}` : act.lead}
      onSubmit={(said) => doing.mutate({ ...which, ...reasonIn(said) })}
      problem={doing.error}
      isPending={doing.isPending}
      verb={act.verb}
      icon={act.icon}
      onClose={onLeave}
    >
      {act.takesReason ? <Field name="because" label={m.reason()} isOptional /> : null}
    </FormDialog>
  );
}

function reasonIn(said: FormData): { because?: string } {
  const because = String(said.get("because") ?? "").trim();
  return because ? { because } : {};
}
