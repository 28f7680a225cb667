import { useQueryClient } from "@tanstack/react-query";
import type { NewPrice, ProductView } from "../contract/api.schemas.ts";
import { getListPricesQueryKey, useAddPrice } from "../contract/products/products.ts";
import { useAttempt } from "../http/attempt.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { DayField } from "../parts/DayField.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { Form } from "../parts/Form.tsx";
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
    <Dialog isOpen title={m.new_price()} lead={m.add_price_lead()} onClose={onClose}>
      <Form onSubmit={add} problem={adding.error} label={m.new_price()} className="dialog-form">
        <div className="body stack">
          <div className="pair">
            <PriceField name="unit_price" unit={product.unit} />
            <DayField name="valid_from" label={m.valid_from()} isOptional />
          </div>
          <Note tone="info">{m.price_general_note()}</Note>
        </div>
        <footer>
          <Button onPress={onClose}>{m.cancel()}</Button>
          <Button type="submit" look="pri" isPending={adding.isPending}>
            {m.save_price()}
          </Button>
        </footer>
      </Form>
    </Dialog>
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
