/** How a person leads to what keeps an entry: a case's graph, read backwards. Pure. */
import type {
  BlockerGraph,
  GraphReason,
  GraphRecord,
  HoldView,
  PlanEntry,
} from "../contract/api.schemas.ts";

const ORDER = ["parties", "orders", "loads", "weigh_tickets", "invoices", "payments"];

export interface GraphStep {
  readonly recordClass: string;
  readonly records: readonly GraphRecord[];
}

/** The reasons of an entry, as the graph knows them. */
export function reasonsOf(graph: BlockerGraph, { holds }: PlanEntry): GraphReason[] {
  const wanted = new Set(holds.map(nameOf));
  return graph.reasons.filter(({ hold }) => wanted.has(nameOf(hold)));
}

/** The records on the way to some reasons, class by class from the person on. */
export function stepsTo(
  graph: BlockerGraph,
  reasons: readonly GraphReason[],
): readonly GraphStep[] {
  const behind = reachedBackwards(
    graph,
    reasons.map(({ key }) => key),
  );
  const paid = graph.edges
    .filter(({ source, target }) => behind.has(source) && target.startsWith("payments:"))
    .map(({ target }) => target);
  const shown = new Set([...behind, ...paid]);
  const records = graph.records.filter(({ key }) => shown.has(key));
  const classes = [...new Set(records.map((one) => one.record_class))];
  return classes
    .toSorted((one, other) => placeOf(one) - placeOf(other))
    .map((name) => ({
      recordClass: name,
      records: records.filter((one) => one.record_class === name),
    }));
}

function reachedBackwards(graph: BlockerGraph, from: readonly string[]): Set<string> {
  const found = new Set(from);
  const waiting = [...from];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    for (const { source, target } of graph.edges) {
      if (target !== key || found.has(source)) continue;
      found.add(source);
      waiting.push(source);
    }
  }
  return found;
}

function nameOf({ ground, basis, rule, until, blocker }: HoldView): string {
  return [ground, basis, rule, until, blocker].join(" ");
}

function placeOf(name: string): number {
  const place = ORDER.indexOf(name);
  return place < 0 ? ORDER.length : place;
}
