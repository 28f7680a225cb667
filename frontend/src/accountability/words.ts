/** What the forms of accountability say, and how their moments are read. */
import { understoodAs } from "../parts/understood.ts";

/** What a field says, or null where it says nothing. */
export function words(said: FormData, name: string): string | null {
  return String(said.get(name) ?? "").trim() || null;
}

export function count(said: FormData, name: string): number | null {
  const typed = words(said, name);
  return typed === null ? null : Number(typed.replace(/\s/g, ""));
}

/** The day and the time of two fields as a moment of the wire. */
export function momentFrom(said: FormData, name: string): string | null {
  const on = words(said, understoodAs(name));
  const at = (words(said, `${name}_time`) ?? "0.00").replace(".", ":").padStart(5, "0");
  const read = on ? new Date(`${on}T${at}`) : null;
  return read && !Number.isNaN(read.getTime()) ? read.toISOString() : null;
}
