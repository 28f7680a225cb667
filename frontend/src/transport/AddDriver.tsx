import { useQueryClient } from "@tanstack/react-query";
import type { DriverView } from "../contract/api.schemas.ts";
import { getListDriversQueryKey, useAddDriver } from "../contract/transport/transport.ts";
import { namesIn } from "../format/names.ts";
import { useAttempt } from "../http/attempt.ts";
import { m } from "../paraglide/messages.js";
import type { Candidate } from "../parts/Combo.tsx";
import { Field } from "../parts/Field.tsx";
import { toast } from "../parts/toast.ts";
import { sourceFrom, SourceFields } from "../SourceFields.tsx";
import { AddToRegister } from "./AddToRegister.tsx";
import { CarrierPicker } from "./CarrierPicker.tsx";
import { usePick } from "./usePick.ts";

interface AddDriverProps {
  name: string;
  carrier: Candidate | null;
  onAdded: (driver: DriverView) => void;
  onClose: () => void;
}

/** Somebody who drives for the first time: who, for whom, and on whose word. */
export function AddDriver({ name, carrier, onAdded, onClose }: AddDriverProps) {
  const adding = useAddDriver();
  const attempt = useAttempt();
  const queries = useQueryClient();
  const pick = usePick(carrier);
  const { given, family } = namesIn(name);

  function added(driver: DriverView): void {
    attempt.done();
    void queries.invalidateQueries({ queryKey: getListDriversQueryKey() });
    toast(m.driver_added());
    onAdded(driver);
    onClose();
  }

  function add(said: FormData): void {
    const data = {
      given_name: String(said.get("given_name")).trim(),
      family_name: String(said.get("family_name")).trim(),
      carrier_id: pick.chosen?.id ?? null,
      source: sourceFrom(said),
    };
    adding.mutate({ data, headers: attempt.headers }, { onSuccess: added });
  }

  return (
    <AddToRegister
      title={m.add_driver_title()}
      save={m.save_driver()}
      adding={adding}
      onAdd={add}
      onClose={onClose}
    >
      <div className="pair">
        <Field
          name="given_name"
          label={m.given_name()}
          defaultValue={given}
          autoFocus
          isRequired
        />
        <Field name="family_name" label={m.family_name()} defaultValue={family} isRequired />
      </div>
      <CarrierPicker pick={pick} hint={m.driver_carrier_hint()} />
      <SourceFields />
    </AddToRegister>
  );
}
