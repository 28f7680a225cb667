import type { GraphReason, GraphRecord, PlanEntry } from "../contract/api.schemas.ts";
import { useGetBlockers } from "../contract/data-subject-requests/data-subject-requests.ts";
import { ChainStep } from "../chain/ChainStep.tsx";
import { hasScreen, RecordLink } from "../chain/RecordLink.tsx";
import { Several } from "../chain/Several.tsx";
import { day } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { Panel } from "../parts/Panel.tsx";
import { type GraphStep, reasonsOf, stepsTo } from "./graph.ts";
import { wordOfReason } from "./grounds.ts";
import { lookOf } from "./graphWords.ts";
import "../styles/invoices.css";

interface BlockerChainProps {
  requestId: string;
  entry: PlanEntry;
}

/** From the person over orders, loads, tickets, invoices and payments to why it stays. */
export function BlockerChain({ requestId, entry }: BlockerChainProps) {
  const { data: graph } = useGetBlockers(requestId);
  const reasons = graph ? reasonsOf(graph, entry) : [];
  if (!graph || reasons.length === 0) return null;
  const note = graph.is_cut ? m.dsr_graph_cut() : undefined;
  return (
    <Panel title={m.dsr_graph()} note={note} bare>
      <ol className="chainv">
        {stepsTo(graph, reasons).map((step) => (
          <Records key={step.recordClass} step={step} name={graph.name} />
        ))}
        {reasons.map((reason) => (
          <Reason key={reason.key} reason={reason} />
        ))}
      </ol>
    </Panel>
  );
}

function Records({ step, name }: { step: GraphStep; name: string | null }) {
  const { recordClass, records } = step;
  if (recordClass === "parties") {
    return (
      <ChainStep icon="person" word={m.dsr_graph_person()}>
        {name}
      </ChainStep>
    );
  }
  const { icon, word } = lookOf(recordClass);
  return (
    <ChainStep icon={icon} word={word({ count: records.length })}>
      <Several>
        {records.map((record, at) => (
          <Numbered key={record.key} record={record} place={at + 1} />
        ))}
      </Several>
    </ChainStep>
  );
}

function Numbered({ record, place }: { record: GraphRecord; place: number }) {
  const { kind } = lookOf(record.record_class);
  const said = record.number ?? m.dsr_graph_payment({ place });
  if (!kind || !hasScreen(kind)) return <span className="mono">{said}</span>;
  return (
    <RecordLink kind={kind} id={record.id} className="mono">
      {said}
    </RecordLink>
  );
}

function Reason({ reason: { hold } }: { reason: GraphReason }) {
  return (
    <ChainStep icon="shield" word={wordOfReason(hold)}>
      {hold.until ? m.dsr_until({ day: day(hold.until) }) : m.dsr_graph_no_day()}
    </ChainStep>
  );
}
