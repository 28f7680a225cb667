/** The words for what a product is, which way it goes and how it is taxed. */
import type { Direction, ProductView, VatClass } from "../contract/api.schemas.ts";
import { day, todayHere } from "../format/dates.ts";
import { exact } from "../format/numbers.ts";
import { m } from "../paraglide/messages.js";

export const DIRECTIONS: Record<Direction, () => string> = {
  out: m.direction_out,
  in: m.direction_in,
};

export const VAT_CLASSES: Record<VatClass, () => string> = {
  standard: m.vat_standard,
  reduced: m.vat_reduced,
  low: m.vat_low,
  zero: m.vat_zero,
};

/** Yleinen alv 25,5 %: the class, and what the API says that it is taxed at today. */
export function vatOf(product: Pick<ProductView, "vat_class" | "vat_percent">): string {
  const word = VAT_CLASSES[product.vat_class]();
  if (product.vat_percent === null) return word;
  return m.vat_with_percent({ word, percent: exact(product.vat_percent) });
}

export function isRetired({ retired_on }: ProductView, on: string = todayHere()): boolean {
  return retired_on !== null && retired_on <= on;
}

/** Poistunut 1.3.2026, or that it will; nothing of a product in use. */
export function retirement(product: ProductView): string | null {
  if (product.retired_on === null) return null;
  const said = { day: day(product.retired_on) };
  return isRetired(product) ? m.retired_on(said) : m.retires_on(said);
}
