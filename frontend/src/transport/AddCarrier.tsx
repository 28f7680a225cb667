import { useQueryClient } from "@tanstack/react-query";
import type { CarrierView } from "../contract/api.schemas.ts";
import { getListCarriersQueryKey, useAddCarrier } from "../contract/transport/transport.ts";
import { useAttempt } from "../http/attempt.ts";
import { m } from "../paraglide/messages.js";
import { Field } from "../parts/Field.tsx";
import { toast } from "../parts/toast.ts";
import { sourceFrom, SourceFields } from "../SourceFields.tsx";
import { AddToRegister } from "./AddToRegister.tsx";

interface AddCarrierProps {
  name: string;
  onAdded: (carrier: CarrierView) => void;
  onClose: () => void;
}

/** A carrier that is not in the register yet. */
export function AddCarrier({ name, onAdded, onClose }: AddCarrierProps) {
  const adding = useAddCarrier();
  const attempt = useAttempt();
  const queries = useQueryClient();

  function added(carrier: CarrierView): void {
    attempt.done();
    void queries.invalidateQueries({ queryKey: getListCarriersQueryKey() });
    toast(m.carrier_added());
    onAdded(carrier);
    onClose();
  }

  function add(said: FormData): void {
    const data = {
      name: String(said.get("name")).trim(),
      business_id: String(said.get("business_id")).trim(),
      source: sourceFrom(said),
    };
    adding.mutate({ data, headers: attempt.headers }, { onSuccess: added });
  }

  return (
    <AddToRegister
      title={m.add_carrier_title()}
      save={m.save_carrier()}
      adding={adding}
      onAdd={add}
      onClose={onClose}
    >
      <Field name="name" label={m.official_name()} defaultValue={name} isRequired />
      <Field
        name="business_id"
        label={m.business_id()}
        hint={m.business_id_hint()}
        autoFocus
        isRequired
      />
      <SourceFields />
    </AddToRegister>
  );
}
