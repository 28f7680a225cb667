import type { CustomerView, RegisterCheckView } from "../../contract/api.schemas.ts";
import {
  getListProposalsQueryKey,
  getListRegisterChecksQueryKey,
  useAskRegister,
  useListProposals,
  useListRegisterChecks,
} from "../../contract/registers/registers.ts";
import { moment } from "../../format/dates.ts";
import { useAttempt } from "../../http/attempt.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { Panel } from "../../parts/Panel.tsx";
import { ProblemNote } from "../../parts/ProblemNote.tsx";
import { queries } from "../../queries.ts";
import { useSession } from "../../session.ts";
import { CreditStops } from "./CreditStops.tsx";
import { ProposalTable } from "./ProposalTable.tsx";
import { ASKING_FAILURES } from "./words.ts";

const ASK_AGAIN_MS = 1500;

/** What registers tell of a customer, when they were asked, and asking now. */
export function RegisterPanel({ customer }: { customer: CustomerView }) {
  const of = { customer_id: customer.id };
  const proposals = useListProposals({ ...of, state: "open" });
  const rows = proposals.data?.items ?? [];
  const isAsked = customer.business_id !== null && customer.kind !== "foreign";
  if (!isAsked && rows.length === 0) return null;
  return (
    <>
      <CreditStops customerId={customer.id} />
      <Panel title={m.registers()} actions={isAsked ? <Ask customer={customer} /> : null} bare>
        {rows.length > 0 ? <ProposalTable rows={rows} ofOne /> : null}
        {isAsked ? <LastAsked customer={customer} /> : null}
      </Panel>
    </>
  );
}

function Ask({ customer }: { customer: CustomerView }) {
  const asking = useAskRegister();
  const attempt = useAttempt();
  const { may } = useSession();
  if (!may("ask_register")) return null;

  function ask(): void {
    asking.mutate(
      { customerId: customer.id, headers: attempt.headers },
      { onSuccess: attempt.done, onSettled: reread },
    );
  }

  return (
    <>
      <ProblemNote problem={asking.error} />
      <Button size="sm" icon="refresh" onPress={ask} isPending={asking.isPending}>
        {m.ask_register()}
      </Button>
    </>
  );
}

/** The last question and its answer; while it waits, it is looked at again. */
function LastAsked({ customer }: { customer: CustomerView }) {
  const of = { customer_id: customer.id };
  const checks = useListRegisterChecks(of, {
    query: {
      refetchInterval: ({ state }) => {
        if (state.data?.items[0]?.state !== "waiting") return false;
        void queries.invalidateQueries({ queryKey: getListProposalsQueryKey() });
        return ASK_AGAIN_MS;
      },
    },
  });
  const last = checks.data?.items[0];
  return (
    <p className="body muted" role="status">
      {last ? told(last) : m.register_never_asked()}
    </p>
  );
}

function told(check: RegisterCheckView): string {
  if (check.state === "waiting") return m.register_waiting();
  if (check.failure) return ASKING_FAILURES[check.failure]();
  const when = moment(check.answered_at ?? check.asked_at);
  return check.proposed
    ? m.register_told({ when, count: check.proposed })
    : m.register_told_nothing({ when });
}

function reread(): void {
  void queries.invalidateQueries({ queryKey: getListRegisterChecksQueryKey() });
  void queries.invalidateQueries({ queryKey: getListProposalsQueryKey() });
}
