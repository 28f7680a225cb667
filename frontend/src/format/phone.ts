/** A phone number as people read it: +358 00 000 0012. Only the grouping changes. */
export function phone(number: string | null): string | null {
  if (!number) return null;
  const finnish = /^\+358(\d{2})(\d{3})(\d{2,4})$/.exec(number);
  const parts = finnish ? ["+358", ...finnish.slice(1)] : [number];
  return parts.join("\u00a0");
}
