import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { ProductView } from "../contract/api.schemas.ts";
import { getListProductsQueryKey, listProducts } from "../contract/products/products.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { useKeys } from "../parts/keys.ts";
import { Note } from "../parts/Note.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { ProblemNote } from "../parts/ProblemNote.tsx";
import { ReadingList } from "../parts/ReadingList.tsx";
import { StateCard } from "../parts/StateCard.tsx";
import { usePages } from "../parts/usePages.ts";
import { useRowCursor } from "../parts/useRowCursor.ts";
import { useSession } from "../session.ts";
import { CreateProduct } from "./CreateProduct.tsx";
import { ProductCard } from "./ProductCard.tsx";
import { productColumns } from "./productColumns.tsx";
import { useAllPrices } from "./useAllPrices.ts";

/** What is sold and received, how it is taxed, and what it costs everybody today. */
export function ListProducts() {
  const pages = usePages<ProductView>(getListProductsQueryKey(), (cursor, signal) =>
    listProducts(cursor ? { cursor } : {}, { signal }),
  );
  const prices = useAllPrices();
  const navigate = useNavigate();
  const cursor = useRowCursor(pages.rows?.length ?? 0, (row) => {
    const productId = pages.rows?.[row]?.id;
    if (productId) void navigate({ to: "/admin/prices/$productId", params: { productId } });
  });
  const unpriced =
    prices.data?.length === 0 && pages.rows !== undefined && pages.rows.length > 0;
  return (
    <>
      <PageHead title={m.nav_prices()} actions={<Actions />} />
      {prices.error || unpriced ? (
        <div className="tbar">
          <ProblemNote problem={prices.error} />
          {unpriced ? <Note tone="info">{m.prices_missing()}</Note> : null}
        </div>
      ) : null}
      <ReadingList
        label={m.nav_prices()}
        pages={pages}
        columns={productColumns(prices.data)}
        cursor={cursor}
        card={(row) => <ProductCard product={row} prices={prices.data} />}
        sum={<span className="muted">{m.prices_net()}</span>}
        empty={<StateCard icon="euro" title={m.no_products_yet()} />}
      />
    </>
  );
}

function Actions() {
  const { may } = useSession();
  const [adding, setAdding] = useState(false);
  const add = may("create_product") ? () => setAdding(true) : undefined;
  useKeys({ n: add });
  if (!add) return null;
  return (
    <>
      <Button look="pri" icon="plus" keys="N" onPress={add}>
        {m.new_product()}
      </Button>
      {adding ? <CreateProduct onClose={() => setAdding(false)} /> : null}
    </>
  );
}
