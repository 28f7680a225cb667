import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Messages = Record<string, unknown>;

const [fi, sv, en] = ["fi", "sv", "en"].map(
  (language) => JSON.parse(readFileSync(`messages/${language}.json`, "utf8")) as Messages,
) as [Messages, Messages, Messages];

test("the three languages say the same things", () => {
  expect(Object.keys(sv)).toEqual(Object.keys(fi));
  expect(Object.keys(en)).toEqual(Object.keys(fi));
});

test("each message has the same blanks to fill in every language", () => {
  const odd = Object.keys(fi).filter(
    (key) => blanksOf(sv[key]) !== blanksOf(fi[key]) || blanksOf(en[key]) !== blanksOf(fi[key]),
  );

  expect(odd).toEqual([]);
});

function blanksOf(message: unknown): string {
  const blanks = JSON.stringify(message).match(/\{[a-z]+\}/g);
  return [...new Set(blanks)].toSorted().join(" ");
}
