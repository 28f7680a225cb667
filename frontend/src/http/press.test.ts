import { expect, test } from "vitest";
import { Press } from "./press.ts";
import { noAnswer, Refused } from "./problem.ts";

test("each press has a key of its own", () => {
  const press = new Press();
  const first = press.key({ kg: 1 });
  press.answered();

  expect(press.key({ kg: 1 })).not.toBe(first);
});

test("what nobody answered is sent again under the same key", () => {
  const press = new Press();
  const first = press.key({ kg: 1 });
  press.answered(noAnswer());

  expect(press.key({ kg: 1 })).toBe(first);
  expect(press.key({ kg: 2 })).not.toBe(first);
});

test("what was refused is another thing the next time", () => {
  const press = new Press();
  const first = press.key({ kg: 1 });
  press.answered(new Refused({ type: "/problems/order-exceeded", title: "No.", status: 409 }));

  expect(press.key({ kg: 1 })).not.toBe(first);
});
