import { useQueryClient } from "@tanstack/react-query";
import type {
  Direction,
  Material,
  NewProduct,
  Unit,
  VatClass,
} from "../contract/api.schemas.ts";
import {
  getListProductsQueryKey,
  useCreateProduct,
  useListProducts,
} from "../contract/products/products.ts";
import { optionsOf, UNITS } from "../format/words.ts";
import { useAttempt } from "../http/attempt.ts";
import { MATERIALS } from "../format/materials.ts";
import { m } from "../paraglide/messages.js";
import { Choice, type Option } from "../parts/Choice.tsx";
import { Field } from "../parts/Field.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { toast } from "../parts/toast.ts";
import { DIRECTIONS, VAT_CLASSES, vatOf } from "./productWords.ts";

/** A new material to sell or receive. Its prices are given on its own page. */
export function CreateProduct({ onClose }: { onClose: () => void }) {
  const creating = useCreateProduct();
  const attempt = useAttempt();
  const queries = useQueryClient();

  function create(said: FormData): void {
    creating.mutate({ data: productFrom(said), headers: attempt.headers }, { onSuccess: done });
  }

  async function done(): Promise<void> {
    attempt.done();
    await queries.invalidateQueries({ queryKey: getListProductsQueryKey() });
    toast(m.product_added());
    onClose();
  }

  return (
    <FormDialog
      title={m.new_product()}
      onSubmit={create}
      problem={creating.error}
      isPending={creating.isPending}
      verb={m.save_product()}
      onClose={onClose}
    >
      <ProductFields />
    </FormDialog>
  );
}

function ProductFields() {
  const vatClasses = useVatClasses();
  return (
    <>
      <div className="pair">
        <Field
          name="code"
          label={m.product_code()}
          hint={m.product_code_hint()}
          autoFocus
          isRequired
        />
        <Field name="name" label={m.name()} isRequired />
      </div>
      <div className="pair">
        <Choice
          name="material"
          label={m.material()}
          options={optionsOf(MATERIALS)}
          isRequired
        />
        <Choice
          name="direction"
          label={m.direction()}
          options={optionsOf(DIRECTIONS)}
          defaultValue="out"
          isRequired
        />
      </div>
      <div className="pair">
        <Choice
          name="unit"
          label={m.unit()}
          options={optionsOf(UNITS)}
          defaultValue="tonne"
          isRequired
        />
        <Choice
          name="vat_class"
          label={m.vat_class()}
          options={vatClasses}
          defaultValue="standard"
          isRequired
        />
      </div>
      <Field name="waste_code" label={m.waste_code()} hint={m.waste_code_hint()} isOptional />
    </>
  );
}

/** The VAT classes; the percent of those that a product of the register has already. */
function useVatClasses(): Option<VatClass>[] {
  const { data } = useListProducts();
  return optionsOf(VAT_CLASSES).map(({ value, word }) => {
    const known = data?.items.find((one) => one.vat_class === value);
    return { value, word: known ? vatOf(known) : word };
  });
}

function productFrom(said: FormData): NewProduct {
  return {
    code: String(said.get("code")).trim(),
    name: String(said.get("name")).trim(),
    material: said.get("material") as Material,
    direction: said.get("direction") as Direction,
    unit: said.get("unit") as Unit,
    vat_class: said.get("vat_class") as VatClass,
    waste_code: String(said.get("waste_code")).trim() || null,
  };
}
