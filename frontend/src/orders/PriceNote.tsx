import { useQuery } from "@tanstack/react-query";
import { quotePrice } from "../contract/products/products.ts";
import { unitPrice } from "../format/money.ts";
import { priceRule, pricesLost } from "../format/prices.ts";
import { m } from "../paraglide/messages.js";
import { Note } from "../parts/Note.tsx";
import { ProblemNote } from "../parts/ProblemNote.tsx";

interface PriceNoteProps {
  customerId: string | null;
  siteId: string | null;
  productId: string | null;
}

/** The price this order gets, the rule that won, and those that lost to it. */
export function PriceNote({ customerId, siteId, productId }: PriceNoteProps) {
  const asked = {
    customer_id: customerId ?? "",
    site_id: siteId,
    product_id: productId ?? "",
  };
  const quote = useQuery({
    queryKey: ["quote", asked],
    queryFn: ({ signal }) => quotePrice(asked, { signal }),
    enabled: customerId !== null && productId !== null,
  });
  if (quote.error) return <ProblemNote problem={quote.error} />;
  if (!quote.data) return null;
  const { unit_price, won, lost } = quote.data;
  const others = pricesLost(lost, "t");
  return (
    <Note tone="info" icon="euro" role="status">
      <b>{unitPrice(unit_price, "t")}</b> {m.price_won({ rule: priceRule(won) })}{" "}
      {others ? <span className="muted">{m.price_lost({ rules: others })}</span> : null}
    </Note>
  );
}
