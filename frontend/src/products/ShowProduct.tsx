import { useParams } from "@tanstack/react-router";
import type { ProductView } from "../contract/api.schemas.ts";
import { useGetProduct } from "../contract/products/products.ts";
import { UNITS } from "../format/words.ts";
import { m } from "../paraglide/messages.js";
import { Crumbs } from "../parts/Crumbs.tsx";
import { Fetched } from "../parts/Fetched.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { Panel } from "../parts/Panel.tsx";
import { PricesPanel } from "./PricesPanel.tsx";
import { Made, Retirement } from "./productColumns.tsx";
import { DIRECTIONS, vatOf } from "./productWords.ts";

/** One product: what it costs whom and from when, and how it is sold. */
export function ShowProduct() {
  const { productId } = useParams({ from: "/admin/prices/$productId" });
  const product = useGetProduct(productId);
  return (
    <Fetched query={product} rows={6}>
      {(shown) => (
        <>
          <PageHead
            title={shown.name}
            crumbs={
              <Crumbs
                above={[{ link: { to: "/admin/prices" }, word: m.nav_prices() }]}
                here={shown.name}
              />
            }
            tags={<Retirement product={shown} />}
            sub={<span className="mono">{shown.code}</span>}
          />
          <PricesPanel product={shown} />
          <Details product={shown} />
        </>
      )}
    </Fetched>
  );
}

function Details({ product }: { product: ProductView }) {
  return (
    <Panel title={m.details()} bare>
      <dl className="kv padded">
        <dt>{m.material()}</dt>
        <dd>
          <Made product={product} />
        </dd>
        <dt>{m.direction()}</dt>
        <dd>{DIRECTIONS[product.direction]()}</dd>
        <dt>{m.unit()}</dt>
        <dd>{UNITS[product.unit]()}</dd>
        <dt>{m.vat_class()}</dt>
        <dd>{vatOf(product)}</dd>
        <dt>{m.waste_code()}</dt>
        <dd className="mono">{product.waste_code ?? "–"}</dd>
      </dl>
    </Panel>
  );
}
