/** Masses: kilograms at the scale, tonnes in orders and invoices. Kilograms in, always whole. */
import { decimal, NARROW, whole } from "./numbers.ts";

/** 26340 is 26 340 kg. */
export function kilograms(kg: number): string {
  return `${whole(kg)}${NARROW}kg`;
}

/** 26340 is 26,34 t, and three decimals where the third says something. */
export function tonnes(kg: number | null): string {
  return kg === null ? "–" : `${bareTonnes(kg)}${NARROW}t`;
}

/** The figure alone, for columns whose heading says the unit. What is not weighed has a dash. */
export function bareTonnes(kg: number | null): string {
  return kg === null ? "–" : decimal(thousandths(kg), 2);
}

function thousandths(kg: number): string {
  const digits = String(Math.abs(kg)).padStart(4, "0");
  return `${kg < 0 ? "-" : ""}${digits.slice(0, -3)}.${digits.slice(-3)}`;
}
