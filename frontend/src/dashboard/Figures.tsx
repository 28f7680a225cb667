import type { ReactNode } from "react";
import { day, dayOf, todayHere } from "../format/dates.ts";
import { tonnes } from "../format/kilograms.ts";
import { m } from "../paraglide/messages.js";
import { KeyFacts, type KeyFact } from "../parts/KeyFacts.tsx";
import { useSession } from "../session.ts";
import { percent, wholeEuros } from "./amounts.ts";
import { useAges, useRequests, useToday } from "./tiles.ts";

/** Five figures at most; each stands on a tile's own answer, and fails with it alone. */
export function Figures() {
  const { may } = useSession();
  const yard = useYardFacts();
  const owed = useOwedFact();
  const requests = useRequestsFact();
  const facts = [
    ...(may("sum_up_today") ? yard : []),
    ...(may("age_receivables") ? [owed] : []),
    ...(may("list_requests") ? [requests] : []),
  ];
  return facts.length > 0 ? <KeyFacts facts={facts} /> : null;
}

function useYardFacts(): KeyFact[] {
  const { data, isError } = useToday();
  const trucks = data ? data.trucks_loading + data.trucks_unloading : 0;
  return [
    fact(m.desk_weighed_today(), isError, data && tonnes(data.today.net_kg), () =>
      m.desk_loads({ count: data?.today.loads ?? 0, before: data?.yesterday.loads ?? 0 }),
    ),
    fact(m.desk_on_site(), isError, data && m.desk_trucks({ count: trucks }), () =>
      m.desk_trucks_note({
        loading: data?.trucks_loading ?? 0,
        unloading: data?.trucks_unloading ?? 0,
      }),
    ),
    fact(
      m.desk_stay_median(),
      isError,
      data &&
        (data.median_minutes === null ? "–" : m.desk_minutes({ count: data.median_minutes })),
      () => m.desk_stay_note(),
    ),
  ];
}

function useOwedFact(): KeyFact {
  const { data, isError } = useAges();
  const overdue = data?.overdue_cents ?? 0;
  return fact(m.desk_owed(), isError, data && wholeEuros(data.total_cents), () =>
    m.desk_overdue({
      sum: wholeEuros(overdue),
      share: percent(overdue, data?.total_cents ?? 0),
    }),
  );
}

function useRequestsFact(): KeyFact {
  const { data, isError } = useRequests();
  const next = data?.[0];
  return fact(m.desk_open_requests(), isError, data && String(data.length), () =>
    next ? m.desk_next_due({ day: day(next.due_on) }) : m.desk_none_open(),
  );
}

function fact(
  label: string,
  isError: boolean,
  figure: ReactNode | undefined,
  note: () => string,
): KeyFact {
  if (figure !== undefined) return { label, figure, note: note() };
  return { label, figure: "–", note: isError ? m.desk_not_fetched() : m.loading() };
}

/** The server's day: a demo's is not the browser's. */
export function dayNow(at: string | undefined): string {
  return at === undefined ? todayHere() : dayOf(at);
}
