import { useState } from "react";
import { getListMyOrdersQueryKey, useAskForOrder } from "../../contract/own-data/own-data.ts";
import { useAttempt } from "../../http/attempt.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { DayField } from "../../parts/DayField.tsx";
import { Field } from "../../parts/Field.tsx";
import { FormDialog } from "../../parts/FormDialog.tsx";
import { Note } from "../../parts/Note.tsx";
import { understoodAs } from "../../parts/understood.ts";
import { queries } from "../../queries.ts";

interface RepeatOrderProps {
  orderId: string;
  /** The names of what was ordered. */
  what: readonly string[];
}

/** Ask for what one ordered before: filled in already, but for the day. */
export function RepeatOrder({ orderId, what }: RepeatOrderProps) {
  const asking = useAskForOrder();
  const attempt = useAttempt();
  const [isOpen, setOpen] = useState(false);

  function ask(said: FormData): void {
    const told = (name: string): string | null => String(said.get(name) ?? "").trim() || null;
    const data = {
      order_id: orderId,
      deliver_on: told(understoodAs("deliver_on")),
      note: told("note"),
    };
    asking.mutate({ data, headers: attempt.headers }, { onSuccess: done });
  }

  function done(): void {
    attempt.done();
    setOpen(false);
    void queries.invalidateQueries({ queryKey: getListMyOrdersQueryKey() });
  }

  return (
    <>
      {asking.data ? (
        <Note tone="ok" role="status">
          {m.my_repeat_sent({ number: asking.data.number })}
        </Note>
      ) : (
        <p>
          <Button icon="truck" onPress={() => setOpen(true)}>
            {m.my_repeat_ask()}
          </Button>
        </p>
      )}
      {isOpen ? (
        <FormDialog
          title={m.my_repeat_ask()}
          lead={m.my_repeat_lead({ what: what.join(", ") })}
          onSubmit={ask}
          problem={asking.error}
          isPending={asking.isPending}
          verb={m.my_repeat_send()}
          onClose={() => setOpen(false)}
        >
          <DayField name="deliver_on" label={m.my_repeat_day()} />
          <Field name="note" label={m.my_repeat_note()} rows={2} />
        </FormDialog>
      ) : null}
    </>
  );
}
