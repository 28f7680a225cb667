import { act, renderHook } from "@testing-library/react";
import { expect, test } from "vitest";
import { useAttempt } from "./attempt.ts";

test("one key stands for one attempt, until it has succeeded", () => {
  const { result, rerender } = renderHook(() => useAttempt());
  const first = result.current.headers["Idempotency-Key"];

  rerender();
  expect(result.current.headers["Idempotency-Key"]).toBe(first);

  act(() => result.current.done());
  expect(result.current.headers["Idempotency-Key"]).not.toBe(first);
});
