/** Cells that lists of orders, transports, tickets and invoices share. */
import { Link } from "@tanstack/react-router";
import type { Material } from "../contract/api.schemas.ts";
import { textureOf } from "../format/orderStates.ts";
import { m } from "../paraglide/messages.js";
import { Swatch } from "./Textures.tsx";

/** A name that may be cut short, or that the reader may not see. */
export function NameCell({ name }: { name: string | null }) {
  const shown = name ?? m.hidden_value();
  return <span title={shown}>{shown}</span>;
}

export function MaterialCell({ material, name }: MaterialCellProps) {
  return (
    <>
      <Swatch texture={textureOf(material)} /> {name}
    </>
  );
}

interface MaterialCellProps {
  material: Material | null;
  name: string | null;
}

export function OrderCell({ id, number }: { id: string | null; number: string | null }) {
  if (!id) return null;
  return (
    <Link to="/orders/$orderId" params={{ orderId: id }}>
      {number}
    </Link>
  );
}
