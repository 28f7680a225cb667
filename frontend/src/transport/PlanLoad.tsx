import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { getListLoadsQueryKey, usePlanLoad } from "../contract/transport/transport.ts";
import { todayHere } from "../format/dates.ts";
import { useAttempt } from "../http/attempt.ts";
import { OrderLinePicker } from "../OrderLinePicker.tsx";
import { m } from "../paraglide/messages.js";
import { Crumbs } from "../parts/Crumbs.tsx";
import { DayField } from "../parts/DayField.tsx";
import { Form } from "../parts/Form.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { SaveBar } from "../parts/SaveBar.tsx";
import { toast } from "../parts/toast.ts";
import { TonnesField } from "../parts/TonnesField.tsx";
import { useSubmitKey } from "../parts/useSubmitKey.ts";
import { useUnsaved } from "../parts/useUnsaved.ts";
import { CrewFields } from "./CrewFields.tsx";
import { loadFrom } from "./loadFrom.ts";

const FORM = "plan-load";

/** A trip for a line of an order: which truck, whose, who drives, when. Ctrl+Enter saves. */
export function PlanLoad() {
  const planning = usePlanLoad();
  const attempt = useAttempt();
  const unsaved = useUnsaved(FORM, planning.error);
  const queries = useQueryClient();
  const navigate = useNavigate();
  useSubmitKey(FORM);

  function plan(said: FormData): void {
    planning.mutate(
      { data: loadFrom(said), headers: attempt.headers },
      {
        onSuccess: ({ id, number }) => {
          attempt.done();
          void queries.invalidateQueries({ queryKey: getListLoadsQueryKey() });
          toast(m.load_placed({ number }));
          unsaved.saved(
            () => void navigate({ to: "/transports/$loadId", params: { loadId: id } }),
          );
        },
      },
    );
  }

  return (
    <>
      <PageHead
        title={m.new_load()}
        crumbs={
          <Crumbs
            above={[{ link: { to: "/transports" }, word: m.nav_transports() }]}
            here={m.new_load()}
          />
        }
      />
      <Form id={FORM} onSubmit={plan} problem={planning.error} className="form-page">
        <OrderLinePicker label={m.order_line_pick()} isRequired />
        <div className="pair">
          <DayField
            name="planned_on"
            label={m.load_day()}
            defaultDay={todayHere()}
            isRequired
          />
          <TonnesField name="planned_kg" label={m.load_tonnes()} />
        </div>
        <CrewFields />
        <SaveBar word={m.load_save()} isPending={planning.isPending} unsaved={unsaved} />
      </Form>
    </>
  );
}
