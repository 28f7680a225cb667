import { useState } from "react";
import type { TaskView } from "../../contract/api.schemas.ts";
import {
  getListTasksQueryKey,
  useChangeTask,
  useListTasks,
} from "../../contract/notes-and-tasks/notes-and-tasks.ts";
import { day, todayHere } from "../../format/dates.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { Fetched } from "../../parts/Fetched.tsx";
import { Panel } from "../../parts/Panel.tsx";
import { ProblemNote } from "../../parts/ProblemNote.tsx";
import { ReadingTable, type Column } from "../../parts/ReadingTable.tsx";
import { queries } from "../../queries.ts";
import { useSession } from "../../session.ts";
import { PlanTask } from "./PlanTask.tsx";

/** What is still to be done for a customer, and what was; the first day first. */
export function TasksPanel({ customerId }: { customerId: string }) {
  const tasks = useListTasks({ customer_id: customerId });
  const changing = useChangeTask();
  const [planning, setPlanning] = useState(false);
  const { may } = useSession();

  function tick(task: TaskView): void {
    const headers = { "If-Match": `"${task.version}"` };
    const data = { is_done: task.done_at === null };
    changing.mutate({ taskId: task.id, data, headers }, { onSettled: reread });
  }

  const add = (
    <Button size="sm" icon="plus" onPress={() => setPlanning(true)}>
      {m.plan_task()}
    </Button>
  );
  return (
    <Panel title={m.tasks()} actions={may("plan_task") ? add : null} bare>
      <ProblemNote problem={changing.error} />
      <Fetched query={tasks} rows={3}>
        {({ items }) =>
          items.length > 0 ? (
            <ReadingTable
              label={m.tasks()}
              columns={may("change_task") ? [...columns(), key(tick)] : columns()}
              rows={items}
              isFocusable
            />
          ) : (
            <p className="body muted">{m.no_tasks()}</p>
          )
        }
      </Fetched>
      {planning ? (
        <PlanTask customerId={customerId} onClose={() => setPlanning(false)} />
      ) : null}
    </Panel>
  );
}

function columns(): Column<TaskView>[] {
  return [
    { head: m.task(), cell: (row) => row.title ?? m.hidden_value() },
    { head: m.task_owner(), cell: owner },
    {
      head: m.task_due(),
      className: "nw num",
      cell: (row) => (
        <span className={isLate(row) ? "over" : undefined}>{day(row.due_on)}</span>
      ),
    },
    {
      head: m.state(),
      className: "nw",
      cell: (row) => (row.done_at ? m.task_done_on({ day: day(row.done_at) }) : m.task_open()),
    },
  ];
}

function key(tick: (task: TaskView) => void): Column<TaskView> {
  return {
    head: m.task_tick(),
    hidesHead: true,
    className: "nw r",
    cell: (row) => (
      <Button size="sm" icon="check" onPress={() => tick(row)}>
        {row.done_at ? m.task_reopen() : m.task_tick()}
      </Button>
    ),
  };
}

function owner(task: TaskView): string {
  if (task.is_mine) return m.task_mine();
  return task.owner_id ? (task.owner_name ?? m.hidden_value()) : m.task_anybody();
}

function isLate(task: TaskView): boolean {
  return task.done_at === null && task.due_on < todayHere();
}

function reread(): void {
  void queries.invalidateQueries({ queryKey: getListTasksQueryKey() });
}
