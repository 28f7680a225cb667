/** What of the list of passages is in its address: days, gates and ids, nothing that names a person. */

export interface GateFilters {
  gate?: string;
  since?: string;
  until?: string;
  party_id?: string;
}

const ID = /^[0-9a-f-]{36}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function gateFilters(said: Record<string, unknown>): GateFilters {
  const { gate, since, until, party_id } = said;
  return {
    ...(typeof gate === "string" && gate ? { gate } : {}),
    ...(isDay(since) ? { since } : {}),
    ...(isDay(until) ? { until } : {}),
    ...(typeof party_id === "string" && ID.test(party_id) ? { party_id } : {}),
  };
}

function isDay(said: unknown): said is string {
  return typeof said === "string" && DAY.test(said);
}
