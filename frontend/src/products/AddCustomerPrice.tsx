import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { NewPrice, ProductView, SiteView } from "../contract/api.schemas.ts";
import { getListPricesQueryKey, useAddPrice } from "../contract/products/products.ts";
import { useAttempt } from "../http/attempt.ts";
import { m } from "../paraglide/messages.js";
import { Choice } from "../parts/Choice.tsx";
import { DayField } from "../parts/DayField.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { toast } from "../parts/toast.ts";
import { understoodAs } from "../parts/understood.ts";
import { PriceField } from "./PriceField.tsx";
import { isRetired } from "./productWords.ts";
import { useKnownPlaces } from "./useKnownPlaces.ts";

const EVERYWHERE = "-";

interface AddCustomerPriceProps {
  customerId: string;
  onClose: () => void;
}

/** A price for one customer, everywhere or at one of its sites. */
export function AddCustomerPrice({ customerId, onClose }: AddCustomerPriceProps) {
  const adding = useAddPrice();
  const attempt = useAttempt();
  const queries = useQueryClient();
  const [product, setProduct] = useState<ProductView>();

  function add(said: FormData): void {
    const data = priceFrom(said, customerId, product);
    adding.mutate({ data, headers: attempt.headers }, { onSuccess: done });
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
      lead={m.add_customer_price_lead()}
      onSubmit={add}
      problem={adding.error}
      isPending={adding.isPending}
      verb={m.save_price()}
      onClose={onClose}
    >
      <WhatAndWhere customerId={customerId} product={product} onProduct={setProduct} />
      <div className="pair">
        <PriceField name="unit_price" unit={product?.unit ?? "tonne"} takesFocus={false} />
        <DayField name="valid_from" label={m.valid_from()} isOptional />
      </div>
    </FormDialog>
  );
}

interface WhatAndWhereProps {
  customerId: string;
  product: ProductView | undefined;
  onProduct: (product: ProductView | undefined) => void;
}

function WhatAndWhere({ customerId, product, onProduct }: WhatAndWhereProps) {
  const { products, sites } = useKnownPlaces(customerId);
  const inSale = products.filter((one) => !isRetired(one));
  return (
    <div className="pair">
      <Choice
        name="product_id"
        label={m.material()}
        options={inSale.map(({ id, name }) => ({ value: id, word: name }))}
        value={product?.id ?? null}
        onChange={(id) => onProduct(inSale.find((one) => one.id === id))}
        isRequired
      />
      <Choice
        name="site_id"
        label={m.site()}
        options={[
          { value: EVERYWHERE, word: m.every_site() },
          ...sites.map((site) => ({ value: site.id, word: siteWord(site) })),
        ]}
        defaultValue={EVERYWHERE}
      />
    </div>
  );
}

function siteWord({ code, name }: SiteView): string {
  return [code, name].filter(Boolean).join(" ");
}

/** Without a first day the register takes its own today. */
function priceFrom(
  said: FormData,
  customerId: string,
  product: ProductView | undefined,
): NewPrice {
  const site = String(said.get("site_id"));
  return {
    product_id: product?.id ?? "",
    customer_id: customerId,
    site_id: site === EVERYWHERE ? null : site,
    unit: product?.unit ?? "tonne",
    unit_price: String(said.get(understoodAs("unit_price"))),
    valid_from: String(said.get(understoodAs("valid_from"))) || null,
  };
}
