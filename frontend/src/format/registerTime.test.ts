import { afterEach, expect, test } from "vitest";
import { moment, todayHere } from "./dates.ts";
import { speak } from "./language.ts";
import { learnTime, registerNow } from "./registerTime.ts";

afterEach(() => learnTime(new Date().toISOString()));

test("the day is the register's, whatever the device believes", () => {
  speak("fi");
  learnTime("2031-02-03T22:30:00Z");

  expect(todayHere()).toBe("2031-02-04");
  expect(moment("2031-02-03T05:42:00Z")).toBe("eilen 7.42");
});

test("an answer that says no time changes nothing", () => {
  learnTime("2031-02-03T22:30:00Z");
  learnTime(null);
  learnTime("soon");

  expect(registerNow().getUTCFullYear()).toBe(2031);
});
