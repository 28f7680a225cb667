import { Link } from "@tanstack/react-router";
import type { PriceView, ProductView } from "../contract/api.schemas.ts";
import { ListPrice, Made, Retirement } from "./productColumns.tsx";
import { DIRECTIONS, vatOf } from "./productWords.ts";

interface ProductCardProps {
  product: ProductView;
  prices: readonly PriceView[] | undefined;
}

/** The same facts as the row, in the same order, where there is no room for columns. */
export function ProductCard({ product, prices }: ProductCardProps) {
  return (
    <Link to="/admin/prices/$productId" params={{ productId: product.id }} className="ocard">
      <b>{product.name}</b>
      <span className="num b">
        <ListPrice product={product} prices={prices} />
      </span>
      <span className="muted">
        {product.code} · {DIRECTIONS[product.direction]()}
      </span>
      <span className="muted">{vatOf(product)}</span>
      <span>
        <Made product={product} />
      </span>
      <Retirement product={product} />
    </Link>
  );
}
