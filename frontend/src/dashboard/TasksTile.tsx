import { Link } from "@tanstack/react-router";
import { useListTasks } from "../contract/notes-and-tasks/notes-and-tasks.ts";
import { day, todayHere } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { Fetched } from "../parts/Fetched.tsx";
import { Icon } from "../parts/Icon.tsx";
import { Panel } from "../parts/Panel.tsx";

const A_FEW = 8;

/** What one has promised customers to do, the first day first. */
export function TasksTile() {
  const tasks = useListTasks({ mine: true, is_done: false, limit: A_FEW });
  const today = todayHere();
  return (
    <div className="tile">
      <Panel title={m.desk_tasks()}>
        <Fetched query={tasks} rows={3}>
          {({ items }) => (
            <>
              {items.length === 0 ? <p className="muted">{m.desk_no_tasks()}</p> : null}
              <ul className="todo">
                {items.map(({ id, customer_id, customer_name, title, due_on }) => (
                  <li key={id}>
                    <Icon name="check" />
                    <div>
                      <Link
                        to="/customers/$customerId/{-$part}"
                        params={{ customerId: customer_id }}
                      >
                        {title ?? m.hidden_value()}
                      </Link>
                      <small>{customer_name ?? m.hidden_value()}</small>
                    </div>
                    <span className={due_on < today ? "hot" : undefined}>{day(due_on)}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </Fetched>
      </Panel>
    </div>
  );
}
