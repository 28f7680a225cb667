import { useState } from "react";
import type { PriceView, ProductView } from "../contract/api.schemas.ts";
import { getListPricesQueryKey, listPrices } from "../contract/products/products.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Unfetched } from "../parts/Fetched.tsx";
import { MoreRows } from "../parts/MoreRows.tsx";
import { Panel } from "../parts/Panel.tsx";
import { ReadingTable } from "../parts/ReadingTable.tsx";
import { Skeleton } from "../parts/Skeleton.tsx";
import { usePages, type Pages } from "../parts/usePages.ts";
import { useSession } from "../session.ts";
import { AddPrice } from "./AddPrice.tsx";
import { EndPrice } from "./EndPrice.tsx";
import { priceColumns } from "./priceColumns.tsx";
import { isRetired } from "./productWords.ts";

/** Every price of a product: for everybody, for a customer, at a site; newest first. */
export function PricesPanel({ product }: { product: ProductView }) {
  const asked = { product_id: product.id };
  const pages = usePages<PriceView>(getListPricesQueryKey(asked), (cursor, signal) =>
    listPrices(cursor ? { ...asked, cursor } : asked, { signal }),
  );
  const [adding, setAdding] = useState(false);
  const { may } = useSession();
  const add = (
    <Button size="sm" icon="plus" onPress={() => setAdding(true)}>
      {m.new_price()}
    </Button>
  );
  return (
    <Panel
      title={m.prices()}
      note={m.prices_net()}
      actions={may("add_price") && !isRetired(product) ? add : undefined}
      bare
    >
      <Prices pages={pages} />
      {adding ? <AddPrice product={product} onClose={() => setAdding(false)} /> : null}
    </Panel>
  );
}

function Prices({ pages }: { pages: Pages<PriceView> }) {
  const [endingId, setEndingId] = useState<string | null>(null);
  const { may } = useSession();
  if (pages.error) return <Unfetched error={pages.error} retry={pages.refetch} />;
  if (!pages.rows) return <Skeleton rows={3} />;
  if (pages.rows.length === 0) return <p className="body muted">{m.no_prices()}</p>;
  const ending = pages.rows.find(({ id }) => id === endingId);
  return (
    <>
      <ReadingTable
        label={m.prices()}
        columns={priceColumns(may("end_price") ? setEndingId : undefined)}
        rows={pages.rows}
        isFocusable
      />
      <MoreRows pages={pages} />
      {ending ? <EndPrice price={ending} onClose={() => setEndingId(null)} /> : null}
    </>
  );
}
