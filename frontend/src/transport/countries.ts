import { languageTag } from "../format/language.ts";
import type { Option } from "../parts/Choice.tsx";

/** Where trucks on these roads come from; ISO 3166. */
const CODES = "AT BE BG CZ DE DK EE ES FI FR GB HU IT LT LV NL NO PL RO SE SI SK UA".split(" ");

/** The countries by their names in the language on screen. */
export function countryOptions(): Option[] {
  const names = new Intl.DisplayNames(languageTag(), { type: "region" });
  const { compare } = new Intl.Collator(languageTag());
  return CODES.map((value) => ({ value, word: names.of(value) ?? value })).toSorted(
    (one, other) => compare(one.word, other.word),
  );
}
