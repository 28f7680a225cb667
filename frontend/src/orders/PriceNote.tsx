import { useQuery } from "@tanstack/react-query";
import type { ProductView } from "../contract/api.schemas.ts";
import { quotePrice } from "../contract/products/products.ts";
import { unitPrice } from "../format/money.ts";
import { priceRule, pricesLost } from "../format/prices.ts";
import { UNITS } from "../format/words.ts";
import { m } from "../paraglide/messages.js";
import { Note } from "../parts/Note.tsx";
import { ProblemNote } from "../parts/ProblemNote.tsx";

interface PriceNoteProps {
  customerId: string | null;
  siteId: string | null;
  product: ProductView | null;
}

interface QuotedProps extends PriceNoteProps {
  customerId: string;
  product: ProductView;
}

/** The price this line gets, the rule that won, and those that lost to it. */
export function PriceNote({ customerId, siteId, product }: PriceNoteProps) {
  if (!customerId || !product) return null;
  return <Quoted customerId={customerId} siteId={siteId} product={product} />;
}

function Quoted({ customerId, siteId, product }: QuotedProps) {
  const asked = {
    customer_id: customerId,
    site_id: siteId,
    product_id: product.id,
    unit: product.unit,
  };
  const quote = useQuery({
    queryKey: ["quote", asked],
    queryFn: ({ signal }) => quotePrice(asked, { signal }),
  });
  if (quote.error) return <ProblemNote problem={quote.error} />;
  if (!quote.data) return null;
  const { unit_price, won, lost } = quote.data;
  const unit = UNITS[product.unit]();
  const others = pricesLost(lost, unit);
  return (
    <Note tone="info" icon="euro" role="status">
      <b>{unitPrice(unit_price, unit)}</b> {m.price_won({ rule: priceRule(won) })}{" "}
      {others ? <span className="muted">{m.price_lost({ rules: others })}</span> : null}
    </Note>
  );
}
