/** Tiina Tilaus is Tiina T. in the bar. */
export function shortName(name: string): string {
  const [given = "", ...family] = name.split(" ");
  const initial = family.at(-1)?.at(0);
  return initial ? `${given} ${initial}.` : given;
}

/** Maija Liisa Mallikas as a form asks it: the family name is the last word. */
export function namesIn(typed: string): { given: string; family: string } {
  const words = typed.trim().split(/\s+/);
  return {
    given: words.slice(0, -1).join(" ") || (words[0] ?? ""),
    family: words.slice(1).at(-1) ?? "",
  };
}
