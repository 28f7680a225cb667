/** What happened to a request, as the person who made it is told: each with its day. */
import type { PublicItem, PublicRequest } from "../contract/api.schemas.ts";
import { day, dayOf } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { DECISIONS, itemWord, QUESTIONS } from "./itemWords.ts";

interface Happened {
  /** As the wire writes days. */
  readonly on: string;
  readonly words: string;
}

/** In the order of their days; of one day, in the order in which things go. */
export function happened(request: PublicRequest): (Happened & { place: number })[] {
  const { received_on, identity_at, closed_at, items, pauses } = request;
  const said = [
    { on: received_on, words: m.dsr_follow_received({ day: day(received_on) }) },
    ...pauses.map(({ since_on, ended_on, what }) => ({
      on: since_on,
      words: ended_on
        ? m.dsr_follow_replied({
            day: day(since_on),
            what: QUESTIONS[what](),
            end: day(ended_on),
          })
        : m.dsr_follow_asked({ day: day(since_on), what: QUESTIONS[what]() }),
    })),
    ...at(identity_at, (on) => m.dsr_follow_identity({ day: on })),
    ...items.flatMap(ofItem),
    ...at(closed_at, (on) => m.dsr_follow_closed({ day: on })),
  ];
  return said
    .toSorted((one, other) => one.on.localeCompare(other.on))
    .map((each, place) => ({ ...each, place }));
}

/** An item, as itself: the public form tells no field of it. */
export function askedWord({ kind, against }: PublicItem): string {
  return itemWord({ kind, against, field: null });
}

function ofItem(item: PublicItem): Happened[] {
  const what = askedWord(item);
  const { decided_at, decision, delivered_at, due_on, extended_on, lifted_at } = item;
  return [
    ...(extended_on
      ? [
          {
            on: extended_on,
            words: m.dsr_follow_extended({ what, day: day(extended_on), due: day(due_on) }),
          },
        ]
      : []),
    ...at(decision && decided_at, (on) =>
      m.dsr_follow_decided({
        what,
        day: on,
        decision: decision ? DECISIONS[decision]().toLowerCase() : "",
      }),
    ),
    ...at(delivered_at, (on) => m.dsr_follow_delivered({ what, day: on })),
    ...at(lifted_at, (on) => m.dsr_follow_lifted({ what, day: on })),
  ];
}

function at(moment: string | null, words: (on: string) => string): Happened[] {
  if (!moment) return [];
  const on = dayOf(moment);
  return [{ on, words: words(day(on)) }];
}
