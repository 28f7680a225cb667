import { Link } from "@tanstack/react-router";
import type { PriceView } from "../contract/api.schemas.ts";
import { day, todayHere } from "../format/dates.ts";
import { unitPrice } from "../format/money.ts";
import { priceRule } from "../format/prices.ts";
import { UNITS } from "../format/words.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import type { IconName } from "../parts/Icon.tsx";
import type { Column } from "../parts/ReadingTable.tsx";
import { Tag, type Tone } from "../parts/Tag.tsx";
import { useSession } from "../session.ts";
import { ruleOf, standingOf, type PriceStanding } from "./listPrice.ts";

const STANDINGS: Record<PriceStanding, { word: () => string; icon: IconName; tone: Tone }> = {
  comes: { word: m.price_comes, icon: "clock", tone: "info" },
  holds: { word: m.price_holds, icon: "check", tone: "ok" },
  over: { word: m.price_over, icon: "archive", tone: "plain" },
};

/** A price, for whom and how long; with a key to end it for those who may. */
export function priceColumns(end: ((id: string) => void) | undefined): Column<PriceView>[] {
  const columns: Column<PriceView>[] = [
    { head: m.price_rule(), cell: (row) => <Rule price={row} /> },
    { head: m.price(), className: "r num nw", cell: priced },
    { head: m.valid_from(), className: "num nw", cell: (row) => day(row.valid_from) },
    { head: m.valid_to(), className: "num nw", cell: lastDay },
    { head: m.state(), cell: (row) => <Standing price={row} /> },
  ];
  if (!end) return columns;
  const cell = (row: PriceView) => <EndKey price={row} end={end} />;
  return [...columns, { head: m.end_price(), hidesHead: true, className: "r", cell }];
}

export function priced({ unit_price, unit }: PriceView): string {
  return unitPrice(unit_price, UNITS[unit]());
}

function lastDay({ valid_to }: PriceView): string {
  return valid_to === null ? m.until_further() : day(valid_to);
}

/** For whom; a customer's price leads to the customer, whose name stays there. */
function Rule({ price }: { price: PriceView }) {
  const { may } = useSession();
  const word = priceRule(ruleOf(price));
  if (price.customer_id === null || !may("get_customer")) return word;
  return (
    <Link to="/customers/$customerId/{-$part}" params={{ customerId: price.customer_id }}>
      {word}
    </Link>
  );
}

function Standing({ price }: { price: PriceView }) {
  const { word, icon, tone } = STANDINGS[standingOf(price, todayHere())];
  return <Tag icon={icon} tone={tone} word={word()} />;
}

function EndKey({ price, end }: { price: PriceView; end: (id: string) => void }) {
  if (standingOf(price, todayHere()) === "over") return null;
  return (
    <Button
      size="sm"
      aria-label={m.end_price_title({ price: priced(price) })}
      onPress={() => end(price.id)}
    >
      {m.end_price()}
    </Button>
  );
}
