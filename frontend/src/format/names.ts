/** Tiina Tilaus is Tiina T. in the bar. */
export function shortName(name: string): string {
  const [given = "", ...family] = name.split(" ");
  const initial = family.at(-1)?.at(0);
  return initial ? `${given} ${initial}.` : given;
}
