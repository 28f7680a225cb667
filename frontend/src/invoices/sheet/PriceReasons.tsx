import type { InvoiceLineView } from "../../contract/api.schemas.ts";
import { barePrice } from "../../format/money.ts";
import { priceRule } from "../../format/prices.ts";
import { m } from "../../paraglide/messages.js";
import { Icon } from "../../parts/Icon.tsx";

const BECAUSE: Record<string, () => string> = {
  less_particular: m.lost_less_particular,
  replaced: m.lost_replaced,
  not_yet_valid: m.lost_not_yet_valid,
  no_longer_valid: m.lost_no_longer_valid,
  other_unit: m.lost_other_unit,
  other_site: m.lost_other_site,
};

/** The price that won, first; then each that gave way, and why. */
export function PriceReasons({ line }: { line: InvoiceLineView }) {
  const { price_won, unit_price, prices_lost } = line;
  return (
    <ul className="reasons">
      <li className="b">
        <Icon name="check" />
        <span className="cap">{priceRule(price_won)}</span>
        <span className="num">{barePrice(unit_price)}</span>
      </li>
      {prices_lost.map((lost) => (
        <li key={`${lost.rule} ${lost.unit_price} ${lost.because}`} className="lost">
          <Icon name="minus" />
          <span className="cap">
            {priceRule(lost.rule)}
            <small>{BECAUSE[lost.because]?.()}</small>
          </span>
          <span className="num">{barePrice(lost.unit_price)}</span>
        </li>
      ))}
      {prices_lost.length === 0 ? <li className="lost alone">{m.price_only()}</li> : null}
    </ul>
  );
}
