import { useState } from "react";
import { useListPostalPlaces } from "../contract/registers/registers.ts";
import { m } from "../paraglide/messages.js";
import { Field } from "../parts/Field.tsx";

export interface Shown {
  readonly postal_code: string | null;
  readonly town: string | null;
}

const FINNISH = /^\d{5}$/;

/** A postal code and a town, with a word when they do not fit one another. */
export function TownFields({ within, shown }: { within: string; shown: Shown | undefined }) {
  const [code, setCode] = useState(shown?.postal_code ?? "");
  const [town, setTown] = useState(shown?.town ?? "");
  const misfit = useMisfit(code.trim(), town);
  return (
    <div className="pair">
      <Field
        name={`${within}postal_code`}
        label={m.postal_code()}
        defaultValue={shown?.postal_code ?? ""}
        inputMode="numeric"
        onChange={setCode}
        isOptional
      />
      <Field
        name={`${within}town`}
        label={m.town()}
        defaultValue={shown?.town ?? ""}
        onChange={setTown}
        hint={misfit}
        isOptional
      />
    </div>
  );
}

/** What the postal code's towns are, when the one that is written is none of them. */
function useMisfit(code: string, town: string): string | undefined {
  const asked = FINNISH.test(code) && town.trim() !== "";
  const found = useListPostalPlaces({ postal_code: code }, { query: { enabled: asked } });
  const place = asked ? found.data?.items[0] : undefined;
  if (!place) return undefined;
  const towns = [...new Set([place.town_fi, place.town_sv])];
  const written = town.trim().toLocaleLowerCase("fi");
  const fits = towns.some((one) => one.toLocaleLowerCase("fi") === written);
  return fits ? undefined : m.town_fits_not({ code, towns: towns.join(" / ") });
}
