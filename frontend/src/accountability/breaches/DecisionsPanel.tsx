import { useState } from "react";
import type { BreachView, DecisionRow } from "../../contract/api.schemas.ts";
import { moment } from "../../format/dates.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { Panel } from "../../parts/Panel.tsx";
import { ReadingTable, type Column } from "../../parts/ReadingTable.tsx";
import { Tag } from "../../parts/Tag.tsx";
import { useSession } from "../../session.ts";
import { GROUNDS } from "./breachWords.ts";
import { DecisionActs } from "./DecisionActs.tsx";
import { DraftDecision } from "./DraftDecision.tsx";

/** Who is told of the breach, and who is not and why. */
export function DecisionsPanel({ breach }: { breach: BreachView }) {
  const { may } = useSession();
  const [isDrafting, setDrafting] = useState(false);
  const begin = (
    <Button size="sm" icon="plus" onPress={() => setDrafting(true)}>
      {m.breach_decide()}
    </Button>
  );
  const isOpen = !breach.closed_at && may("draft_breach_decision");
  return (
    <Panel
      title={m.breach_decisions()}
      note={m.breach_decisions_note()}
      actions={isOpen ? begin : null}
      bare
    >
      {breach.decisions.length > 0 ? (
        <div className="acc-rows">
          <ReadingTable
            label={m.breach_decisions()}
            columns={columns(breach)}
            rows={breach.decisions}
            isFocusable
          />
        </div>
      ) : (
        <p className="body muted">{m.breach_no_decisions()}</p>
      )}
      {isDrafting ? <DraftDecision breach={breach} onClose={() => setDrafting(false)} /> : null}
    </Panel>
  );
}

function columns(breach: BreachView): Column<DecisionRow>[] {
  return [
    { head: m.breach_decision(), cell: (row) => <What decision={row} /> },
    {
      head: m.breach_drafted(),
      cell: (row) => `${moment(row.drafted_at)}, ${row.drafter_name ?? m.hidden_value()}`,
    },
    { head: m.state(), cell: (row) => <State decision={row} /> },
    {
      head: m.breach_acts(),
      hidesHead: true,
      cell: (row) => <DecisionActs breach={breach} decision={row} />,
    },
  ];
}

function What({ decision }: { decision: DecisionRow }) {
  const { audience, because, ground, tells } = decision;
  const word = tells
    ? audience === "authority"
      ? m.breach_tell_authority()
      : m.breach_tell_subjects()
    : audience === "authority"
      ? m.breach_spare_authority()
      : m.breach_spare_subjects();
  return (
    <>
      <b>{word}</b>
      {ground ? <span className="sub2">{GROUNDS[ground]()}</span> : null}
      {because ? <span className="sub2">{because}</span> : null}
    </>
  );
}

function State({ decision }: { decision: DecisionRow }) {
  const { approved_at, alone_because, approver_name, reference, sent_at } = decision;
  if (!approved_at) return <Tag icon="hand" tone="warn" word={m.breach_waits_approval()} />;
  return (
    <>
      <Tag
        icon="check"
        tone="ok"
        word={sent_at ? m.breach_sent({ when: moment(sent_at) }) : m.breach_approved()}
      />
      <span className="sub2">
        {approver_name} {alone_because}
      </span>
      {reference ? <span className="sub2">{reference}</span> : null}
    </>
  );
}
