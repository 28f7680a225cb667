import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { CustomerView } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Icon } from "../parts/Icon.tsx";
import { useKeys } from "../parts/keys.ts";
import { useSession } from "../session.ts";
import { CustomerMenu } from "./CustomerMenu.tsx";
import { EditCustomer } from "./EditCustomer.tsx";

/** What is done with a customer: edit and order by one key each, the rest from a menu. */
export function CustomerKeys({ customer }: { customer: CustomerView }) {
  const { may } = useSession();
  const navigate = useNavigate();
  const [editing, setEditing] = useState(false);
  const mayOrder = may("place_order") && !customer.closed_on;
  const edit = may("change_customer") ? () => setEditing(true) : undefined;
  const search = { customer_id: customer.id };
  useKeys({
    e: edit,
    n: mayOrder ? () => void navigate({ to: "/orders/new", search }) : undefined,
  });
  return (
    <>
      {edit ? (
        <Button icon="pencil" keys="E" onPress={edit}>
          {m.edit()}
        </Button>
      ) : null}
      <CustomerMenu customer={customer} />
      {mayOrder ? (
        <Link to="/orders/new" search={search} className="btn pri">
          <Icon name="plus" />
          {m.new_order()} <kbd aria-hidden="true">N</kbd>
        </Link>
      ) : null}
      {editing ? <EditCustomer customer={customer} onClose={() => setEditing(false)} /> : null}
    </>
  );
}
