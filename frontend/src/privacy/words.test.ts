import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { basisWord, endingWord, groundWord } from "./grounds.ts";
import { OWED, VOUCHER } from "./example.ts";
import { classWord } from "./recordClasses.ts";
import { fieldWords } from "./recordFields.ts";

const SAID = Object.keys(JSON.parse(readFileSync("messages/fi.json", "utf8")) as object);

/** Which class or field each message of a kind is about. */
function namedBy(prefix: string): string[] {
  return SAID.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
}

test("every class of records that has words is called by them", () => {
  const unnamed = namedBy("dsr_class_").filter((name) => classWord(name) === name);

  expect(namedBy("dsr_class_").length).toBeGreaterThan(20);
  expect(unnamed).toEqual([]);
});

test("every field that has words is called by them", () => {
  const unnamed = namedBy("dsr_field_").filter((name) => fieldWords([name]) === name);

  expect(unnamed).toEqual([]);
});

test("a name and the key it is sorted by are one thing, and said first", () => {
  expect(fieldWords(["street", "name", "name_sort"])).toBe("nimi, katuosoite");
});

test("a hold says what is in the way, by what, and what ends it", () => {
  expect(groundWord(OWED)).toBe("Avoin lasku 20261042");
  expect(endingWord(OWED)).toBe("lasku 20261042 maksetaan");
  expect(basisWord(OWED.basis)).toBe("TSA 17 art. 3 k. e");
  expect(basisWord(VOUCHER.basis)).toBe("Kirjanpitolaki 1336/1997 2:10");
  expect(endingWord(VOUCHER)).toBeNull();
});

test("a ground without a number has no hole in it", () => {
  expect(groundWord({ ...OWED, ground: "claim", blocker: null })).toBe("Yksilöity vaatimus");
});
