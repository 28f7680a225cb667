import { expect, test, vi } from "vitest";
import { answer, sent } from "../testing.tsx";
import { dropToken, freshToken, keepToken, renewToken, standingNow } from "./token.ts";

const SESSION = { access_token: "new", expires_in: 300 };

test("another tab's turn of the cookie is waited out", async () => {
  dropToken();
  answer("POST", "sessions/refresh", 409, { title: "Somebody was faster." });
  answer("POST", "sessions/refresh", 200, SESSION);

  expect(await renewToken()).toBe(true);

  expect(sent).toHaveLength(2);
  expect(await freshToken()).toBe("new");
});

test("a session that is over is over, without an error", async () => {
  dropToken();
  answer("POST", "sessions/refresh", 401, { title: "Sign in." });

  expect(await renewToken()).toBe(false);

  expect(standingNow()).toBe("out");
});

test("a token about to end is renewed before it is used", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  keepToken({ access_token: "old", expires_in: 300 });
  answer("POST", "sessions/refresh", 200, SESSION);

  expect(await freshToken()).toBe("old");
  vi.advanceTimersByTime(290_000);
  expect(await freshToken()).toBe("new");

  vi.useRealTimers();
});
