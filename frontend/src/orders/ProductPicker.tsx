import { useState } from "react";
import type { ProductView } from "../contract/api.schemas.ts";
import { useListProducts } from "../contract/products/products.ts";
import { m } from "../paraglide/messages.js";
import { bestFirst } from "../parts/bestFirst.ts";
import { Combo } from "../parts/Combo.tsx";

const MOST = 200;

interface ProductPickerProps {
  name: string;
  chosen: ProductView | null;
  onChoose: (product: ProductView | null) => void;
  autoFocus: boolean;
}

/** What: a material in sale, by name or code. */
export function ProductPicker({ name, chosen, onChoose, autoFocus }: ProductPickerProps) {
  const [text, setText] = useState("");
  const { data } = useListProducts({ retired: false, limit: MOST });
  const products = data?.items ?? [];
  const candidates = products.map((one) => ({ id: one.id, name: one.name, note: one.code }));
  const typed = text === chosen?.name ? "" : text;

  function choose(id: string | null): void {
    const product = products.find((one) => one.id === id) ?? null;
    setText(product?.name ?? "");
    onChoose(product);
  }

  return (
    <Combo
      name={name}
      label={m.material()}
      candidates={bestFirst(candidates, typed)}
      text={text}
      onText={setText}
      chosen={chosen?.id ?? null}
      onChoose={choose}
      nothing={m.no_products()}
      isSettled={data !== undefined}
      opensOnFocus
      autoFocus={autoFocus}
      isRequired
    />
  );
}
