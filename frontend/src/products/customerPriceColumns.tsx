import { Link } from "@tanstack/react-router";
import type { PriceView, ProductView, SiteView } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import type { Column } from "../parts/ReadingTable.tsx";
import { priceColumns } from "./priceColumns.tsx";

/** A price of one customer: of what and where, and then as every price. */
export function customerPriceColumns(
  products: readonly ProductView[],
  sites: readonly SiteView[],
  end: ((id: string) => void) | undefined,
): Column<PriceView>[] {
  const [, ...rest] = priceColumns(end); // for whom is known here
  return [
    {
      head: m.material(),
      cell: (row) => <ProductName product={products.find(({ id }) => id === row.product_id)} />,
    },
    { head: m.site(), className: "nw", cell: (row) => siteOf(row, sites) },
    ...rest,
  ];
}

function ProductName({ product }: { product: ProductView | undefined }) {
  if (!product) return null;
  return (
    <Link to="/admin/prices/$productId" params={{ productId: product.id }}>
      {product.name}
    </Link>
  );
}

function siteOf({ site_id }: PriceView, sites: readonly SiteView[]): string {
  if (site_id === null) return m.every_site();
  const site = sites.find(({ id }) => id === site_id);
  return [site?.code, site?.name].filter(Boolean).join(" ");
}
