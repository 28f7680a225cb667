import { useQueryClient } from "@tanstack/react-query";
import type { NewPrice, ProductView } from "../contract/api.schemas.ts";
import { getListPricesQueryKey, useAddPrice } from "../contract/products/products.ts";
import { useAttempt } from "../http/attempt.ts";
import { m } from "../paraglide/messages.js";
import { DayField } from "../parts/DayField.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { Note } from "../parts/Note.tsx";
import { toast } from "../parts/toast.ts";
import { understoodAs } from "../parts/understood.ts";
import { PriceField } from "./PriceField.tsx";

interface AddPriceProps {
  product: ProductView;
  onClose: () => void;
}

/** A new list price of a product. The one it follows ends by itself. */
export function AddPrice({ product, onClose }: AddPriceProps) {
  const adding = useAddPrice();
  const attempt = useAttempt();
  const queries = useQueryClient();

  function add(said: FormData): void {
    adding.mutate(
      { data: priceFrom(said, product), headers: attempt.headers },
      { onSuccess: done },
    );
  }

  async function done(): Promise<void> {
    attempt.done();
    await queries.invalidateQueries({ queryKey: getListPricesQueryKey() });
    toast(m.price_added());
    onClose();
  }

  return (
    <FormDialog
      title={m.new_price()}
      lead={m.add_price_lead()}
      onSubmit={add}
      problem={adding.error}
      isPending={adding.isPending}
      verb={m.save_price()}
      onClose={onClose}
    >
      <div className="pair">
        <PriceField name="unit_price" unit={product.unit} />
        <DayField name="valid_from" label={m.valid_from()} isOptional />
      </div>
      <Note tone="info">{m.price_general_note()}</Note>
    </FormDialog>
  );
}

/** Without a first day the register takes its own today. */
function priceFrom(said: FormData, product: ProductView): NewPrice {
  return {
    product_id: product.id,
    unit: product.unit,
    unit_price: String(said.get(understoodAs("unit_price"))),
    valid_from: String(said.get(understoodAs("valid_from"))) || null,
  };
}
