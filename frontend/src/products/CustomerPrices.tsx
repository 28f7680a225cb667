import { useState } from "react";
import type { PriceView } from "../contract/api.schemas.ts";
import { getListPricesQueryKey, listPrices } from "../contract/products/products.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Unfetched } from "../parts/Fetched.tsx";
import { MoreRows } from "../parts/MoreRows.tsx";
import { Panel } from "../parts/Panel.tsx";
import { ReadingTable } from "../parts/ReadingTable.tsx";
import { Skeleton } from "../parts/Skeleton.tsx";
import { usePages, type Pages } from "../parts/usePages.ts";
import { useSession } from "../session.ts";
import { AddCustomerPrice } from "./AddCustomerPrice.tsx";
import { customerPriceColumns } from "./customerPriceColumns.tsx";
import { EndPrice } from "./EndPrice.tsx";
import { useKnownPlaces } from "./useKnownPlaces.ts";

/** The prices a customer has of its own, everywhere or at one site. */
export function CustomerPrices({ customerId }: { customerId: string }) {
  const asked = { customer_id: customerId };
  const pages = usePages<PriceView>(getListPricesQueryKey(asked), (cursor, signal) =>
    listPrices(cursor ? { ...asked, cursor } : asked, { signal }),
  );
  const [adding, setAdding] = useState(false);
  const { may } = useSession();
  const add = (
    <Button size="sm" icon="plus" onPress={() => setAdding(true)}>
      {m.new_price()}
    </Button>
  );
  return (
    <Panel
      title={m.customer_prices()}
      note={m.prices_net()}
      actions={may("add_price") ? add : undefined}
      bare
    >
      <Prices customerId={customerId} pages={pages} />
      {adding ? (
        <AddCustomerPrice customerId={customerId} onClose={() => setAdding(false)} />
      ) : null}
    </Panel>
  );
}

function Prices({ customerId, pages }: { customerId: string; pages: Pages<PriceView> }) {
  const [endingId, setEndingId] = useState<string | null>(null);
  const { products, sites } = useKnownPlaces(customerId);
  const { may } = useSession();
  if (pages.error) return <Unfetched error={pages.error} retry={pages.refetch} />;
  if (!pages.rows) return <Skeleton rows={3} />;
  if (pages.rows.length === 0) return <p className="body muted">{m.no_customer_prices()}</p>;
  const ending = pages.rows.find(({ id }) => id === endingId);
  const end = may("end_price") ? setEndingId : undefined;
  return (
    <>
      <ReadingTable
        label={m.customer_prices()}
        columns={customerPriceColumns(products, sites, end)}
        rows={pages.rows}
        isFocusable
      />
      <MoreRows pages={pages} />
      {ending ? <EndPrice price={ending} onClose={() => setEndingId(null)} /> : null}
    </>
  );
}
