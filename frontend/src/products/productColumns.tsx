import { Link } from "@tanstack/react-router";
import type { PriceView, ProductView } from "../contract/api.schemas.ts";
import { todayHere } from "../format/dates.ts";
import { unitPrice } from "../format/money.ts";
import { textureOf } from "../format/orderStates.ts";
import { UNITS } from "../format/words.ts";
import { MATERIALS } from "../format/materials.ts";
import { m } from "../paraglide/messages.js";
import type { Column } from "../parts/ReadingTable.tsx";
import { Tag } from "../parts/Tag.tsx";
import { Swatch } from "../parts/Textures.tsx";
import { listPrice } from "./listPrice.ts";
import { DIRECTIONS, isRetired, retirement, vatOf } from "./productWords.ts";

/** A product and its list price; while the prices are on their way, their column is empty. */
export function productColumns(
  prices: readonly PriceView[] | undefined,
): Column<ProductView>[] {
  return [
    { head: m.product_code(), className: "mono", cell: (row) => row.code },
    { head: m.name(), className: "nw", cell: (row) => <ProductLink product={row} /> },
    { head: m.material(), className: "nw", cell: (row) => <Made product={row} /> },
    { head: m.direction(), cell: (row) => DIRECTIONS[row.direction]() },
    { head: m.unit(), cell: (row) => UNITS[row.unit]() },
    { head: m.vat_class(), className: "nw", cell: (row) => vatOf(row) },
    {
      head: m.list_price(),
      className: "r num",
      cell: (row) => <ListPrice product={row} prices={prices} />,
    },
    { head: m.retired(), className: "nw", cell: (row) => <Retirement product={row} /> },
  ];
}

function ProductLink({ product }: { product: ProductView }) {
  return (
    <Link to="/admin/prices/$productId" params={{ productId: product.id }}>
      {product.name}
    </Link>
  );
}

/** The texture of the material, and its word. */
export function Made({ product }: { product: ProductView }) {
  return (
    <>
      <Swatch texture={textureOf(product.material)} /> {MATERIALS[product.material]()}
    </>
  );
}

interface ListPriceProps {
  product: ProductView;
  prices: readonly PriceView[] | undefined;
}

/** What the product costs everybody today. */
export function ListPrice({ product, prices }: ListPriceProps) {
  if (!prices) return null;
  const price = listPrice(product, prices, todayHere());
  if (price) return unitPrice(price.unit_price, UNITS[price.unit]());
  if (isRetired(product)) return "–";
  return <Tag icon="warn" tone="warn" word={m.no_list_price()} />;
}

export function Retirement({ product }: { product: ProductView }) {
  const word = retirement(product);
  return word ? <Tag icon="archive" word={word} /> : null;
}
