import {
  getListTasksQueryKey,
  usePlanTask,
} from "../../contract/notes-and-tasks/notes-and-tasks.ts";
import { useGetMe } from "../../contract/my-account/my-account.ts";
import { useAttempt } from "../../http/attempt.ts";
import { m } from "../../paraglide/messages.js";
import { Choice } from "../../parts/Choice.tsx";
import { DayField } from "../../parts/DayField.tsx";
import { Field } from "../../parts/Field.tsx";
import { FormDialog } from "../../parts/FormDialog.tsx";
import { understoodAs } from "../../parts/understood.ts";
import { queries } from "../../queries.ts";

interface PlanTaskProps {
  customerId: string;
  onClose: () => void;
}

/** Something to do for a customer by a day, for oneself or for whoever's turn it is. */
export function PlanTask({ customerId, onClose }: PlanTaskProps) {
  const planning = usePlanTask();
  const me = useGetMe();
  const attempt = useAttempt();

  function plan(said: FormData): void {
    const isMine = said.get("owner") === "mine";
    const data = {
      title: String(said.get("title")),
      due_on: String(said.get(understoodAs("due_on"))),
      owner_id: isMine ? (me.data?.id ?? null) : null,
    };
    planning.mutate({ customerId, data, headers: attempt.headers }, { onSuccess: done });
  }

  function done(): void {
    void queries.invalidateQueries({ queryKey: getListTasksQueryKey() });
    onClose();
  }

  const owners = [
    { value: "mine", word: m.task_mine() },
    { value: "anybody", word: m.task_anybody() },
  ];
  return (
    <FormDialog
      title={m.plan_task()}
      onSubmit={plan}
      problem={planning.error}
      isPending={planning.isPending || me.isPending}
      verb={m.save_task()}
      onClose={onClose}
    >
      <Field name="title" label={m.task()} isRequired autoFocus />
      <DayField name="due_on" label={m.task_due()} isRequired />
      <Choice
        name="owner"
        label={m.task_owner()}
        options={owners}
        defaultValue="mine"
        isRequired
      />
    </FormDialog>
  );
}
