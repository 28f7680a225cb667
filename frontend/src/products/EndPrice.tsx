import { useQueryClient } from "@tanstack/react-query";
import type { PriceView } from "../contract/api.schemas.ts";
import { getListPricesQueryKey, useEndPrice } from "../contract/products/products.ts";
import { day } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { DayField } from "../parts/DayField.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { toast } from "../parts/toast.ts";
import { understoodAs } from "../parts/understood.ts";
import { priced } from "./priceColumns.tsx";

interface EndPriceProps {
  price: PriceView;
  onClose: () => void;
}

/** Say the last day of a price. Orders that were taken by it keep it. */
export function EndPrice({ price, onClose }: EndPriceProps) {
  const ending = useEndPrice();
  const queries = useQueryClient();
  const title = m.end_price_title({ price: priced(price) });

  function end(said: FormData): void {
    const last = String(said.get(understoodAs("valid_to")));
    const headers = { "If-Match": `"${price.version}"` };
    ending.mutate(
      { priceId: price.id, data: { valid_to: last }, headers },
      { onSuccess: () => done(last), onError: () => void reread() },
    );
  }

  async function done(last: string): Promise<void> {
    await reread();
    toast(m.price_ended({ day: day(last) }));
    onClose();
  }

  async function reread(): Promise<void> {
    await queries.invalidateQueries({ queryKey: getListPricesQueryKey() });
  }

  return (
    <FormDialog
      title={title}
      lead={m.end_price_lead()}
      onSubmit={end}
      problem={ending.error}
      isPending={ending.isPending}
      verb={m.end_price()}
      onClose={onClose}
    >
      <DayField name="valid_to" label={m.valid_to()} isRequired />
    </FormDialog>
  );
}
