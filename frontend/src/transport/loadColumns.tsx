import { Link } from "@tanstack/react-router";
import type { LoadRow } from "../contract/api.schemas.ts";
import { shortDay } from "../format/dates.ts";
import { bareTonnes } from "../format/kilograms.ts";
import { m } from "../paraglide/messages.js";
import { MaterialCell, NameCell, OrderCell } from "../parts/cells.tsx";
import { Plate } from "../parts/Plate.tsx";
import type { Column } from "../parts/ReadingTable.tsx";
import { LoadTag } from "./LoadTag.tsx";

/** The columns of the transport list, the identifier first. */
export function loadColumns(): Column<LoadRow>[] {
  return [
    {
      head: m.load_number(),
      field: "number",
      sort: "number",
      className: "ord",
      cell: (row) => <LoadLink row={row} />,
    },
    {
      head: m.load_day(),
      field: "planned_on",
      sort: "planned_on",
      className: "num nw",
      cell: (row) => shortDay(row.planned_on),
    },
    {
      head: m.load_truck(),
      field: "plate",
      cell: (row) => (row.plate ? <Plate text={row.plate} /> : "–"),
    },
    { head: m.load_carrier(), field: "carrier_name", cell: (row) => row.carrier_name },
    { head: m.load_driver(), field: "driver_name", cell: (row) => row.driver_name },
    {
      head: m.customer(),
      field: "customer_name",
      className: "cus",
      cell: (row) => <NameCell name={row.customer_name} />,
    },
    {
      head: m.order(),
      field: "order_number",
      className: "nw",
      cell: (row) => <OrderCell id={row.order_id} number={row.order_number} />,
    },
    { head: m.site(), field: "site_code", className: "mono nw", cell: (row) => row.site_code },
    {
      head: m.material(),
      field: "product_name",
      className: "nw",
      cell: (row) => <MaterialCell material={row.material} name={row.product_name} />,
    },
    {
      head: m.load_kg(),
      field: "planned_kg",
      className: "r num",
      cell: (row) => bareTonnes(row.planned_kg),
    },
    { head: m.state(), field: "state", cell: (row) => <LoadTag state={row.state} /> },
  ];
}

function LoadLink({ row }: { row: LoadRow }) {
  return (
    <Link to="/transports/$loadId" params={{ loadId: row.id }} className="m">
      {row.number}
    </Link>
  );
}
