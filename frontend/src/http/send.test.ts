import { expect, test, vi } from "vitest";
import { answer, sent } from "../testing.tsx";
import { isWaiting, resumeWaiting } from "./expiry.ts";
import { Refused } from "./problem.ts";
import { statePurpose } from "./purpose.ts";
import { send } from "./send.ts";
import { dropToken, keepToken } from "./token.ts";

const ORDERS = "/api/v1/orders";
const PLACED = {
  method: "POST",
  headers: { "Idempotency-Key": "once" },
  body: JSON.stringify({ tonnes: 150 }),
};

test("every request says who asks, what for and in which language", async () => {
  keepToken({ access_token: "t1", expires_in: 300 });
  statePurpose("billing");
  answer("GET", "orders", 200, { items: [] });

  await send(ORDERS, { method: "GET" });

  const [{ headers }] = sent as [(typeof sent)[number]];
  expect(headers.get("Authorization")).toBe("Bearer t1");
  expect(headers.get("Purpose")).toBe("billing");
  expect(headers.get("Accept-Language")).toBe("fi");
});

test("after a new sign-in the same request is sent again with the same key", async () => {
  keepToken({ access_token: "ended", expires_in: 300 });
  answer("POST", "orders", 401, { title: "Sign in." });
  answer("POST", "orders", 201, { id: "1" });
  answer("POST", "sessions/refresh", 401, { title: "Sign in." });

  const placing = send(ORDERS, PLACED);
  await vi.waitFor(() => expect(isWaiting()).toBe(true));
  keepToken({ access_token: "t2", expires_in: 300 });
  resumeWaiting();

  expect(await placing).toEqual({ id: "1" });
  const tries = sent.filter((one) => one.path === "orders");
  expect(tries.map((one) => one.headers.get("Idempotency-Key"))).toEqual(["once", "once"]);
  expect(tries.map((one) => one.body)).toEqual([{ tonnes: 150 }, { tonnes: 150 }]);
  expect(tries[1]?.headers.get("Authorization")).toBe("Bearer t2");
});

test("wrong credentials are a refusal, not an ended session", async () => {
  dropToken();
  answer("POST", "sessions", 401, { type: "/problems/wrong-credentials", title: "Väärin." });

  await expect(send("/api/v1/sessions", { method: "POST" })).rejects.toThrow("Väärin.");

  expect(isWaiting()).toBe(false);
});

test("a refusal keeps its facts and its code", async () => {
  answer("GET", "orders", 403, {
    type: "/problems/purpose-required",
    title: "Kerro tarkoitus.",
    request_id: "7c1e",
  });

  const refusal = await send(ORDERS).catch((problem: unknown) => problem);

  expect(refusal).toBeInstanceOf(Refused);
  expect((refusal as Refused).slug).toBe("purpose-required");
  expect((refusal as Refused).code).toBe("7c1e");
});

test("a silent server is told apart from a refusal", async () => {
  const refusal = await send("/api/v1/nobody").catch((problem: unknown) => problem);

  expect((refusal as Refused).status).toBe(0);
});
