import { expect, test } from "vitest";
import { eventIn } from "./stream.ts";

test("an event has a name and data over several lines", () => {
  expect(eventIn("event: progress\ndata: {\ndata: }")).toEqual({
    event: "progress",
    data: "{\n}",
  });
});

test("a comment keeps the line open and says nothing", () => {
  expect(eventIn(": still here")).toBeNull();
});
