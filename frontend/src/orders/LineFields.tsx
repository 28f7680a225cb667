import { useState } from "react";
import type { ProductView } from "../contract/api.schemas.ts";
import { UNITS } from "../format/words.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { QuantityField } from "../parts/QuantityField.tsx";
import { TonnesField } from "../parts/TonnesField.tsx";
import { PriceNote } from "./PriceNote.tsx";
import { ProductPicker } from "./ProductPicker.tsx";

interface LineFieldsProps {
  index: number;
  customerId: string | null;
  siteId: string | null;
  isNew: boolean;
  onRemove: (() => void) | undefined;
}

/** One line of an order: what, how much, and what it costs there. */
export function LineFields({ index, customerId, siteId, isNew, onRemove }: LineFieldsProps) {
  const [product, setProduct] = useState<ProductView | null>(null);
  const number = index + 1;
  const within = `lines/${index}/`;
  return (
    <div className="line" role="group" aria-label={m.line_numbered({ number })}>
      <div className="line-fields">
        <div className="pair">
          <ProductPicker
            name={`${within}product_id`}
            chosen={product}
            onChoose={setProduct}
            autoFocus={isNew}
          />
          {product && product.unit !== "tonne" ? (
            <QuantityField name={`${within}quantity`} unit={UNITS[product.unit]()} isRequired />
          ) : (
            <TonnesField name={`${within}ordered_kg`} label={m.tonnes()} isRequired />
          )}
          <input type="hidden" name={`${within}unit`} value={product?.unit ?? "tonne"} />
        </div>
        {onRemove ? (
          <Button icon="trash" aria-label={m.remove_line({ number })} onPress={onRemove} />
        ) : null}
      </div>
      <PriceNote customerId={customerId} siteId={siteId} product={product} />
    </div>
  );
}
