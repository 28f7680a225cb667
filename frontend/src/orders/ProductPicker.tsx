import { useState } from "react";
import { useListProducts } from "../contract/products/products.ts";
import { m } from "../paraglide/messages.js";
import { bestFirst } from "../parts/bestFirst.ts";
import { Combo } from "../parts/Combo.tsx";

interface ProductPickerProps {
  chosen: string | null;
  onChoose: (id: string | null) => void;
}

/** What: a material by name or code. */
export function ProductPicker({ chosen, onChoose }: ProductPickerProps) {
  const [text, setText] = useState("");
  const { data } = useListProducts();
  const products = (data?.items ?? []).map(({ id, name, code }) => ({ id, name, note: code }));
  const chosenName = products.find((one) => one.id === chosen)?.name;
  const typed = text === chosenName ? "" : text;

  function choose(id: string | null): void {
    setText(products.find((one) => one.id === id)?.name ?? "");
    onChoose(id);
  }

  return (
    <Combo
      name="lines/0/product_id"
      label={m.material()}
      candidates={bestFirst(products, typed)}
      text={text}
      onText={setText}
      chosen={chosen}
      onChoose={choose}
      nothing={m.no_products()}
      opensOnFocus
      isRequired
    />
  );
}
