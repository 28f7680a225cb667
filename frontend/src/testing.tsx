/** What every screen's test stands on: a register that answers as the test says. */
import { QueryClientProvider } from "@tanstack/react-query";
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
  useLocation,
} from "@tanstack/react-router";
import { cleanup, configure, render, type RenderResult } from "@testing-library/react";
import type { ReactNode } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { afterEach, beforeEach, vi } from "vitest";
import { languageTag, speak } from "./format/language.ts";
import { queries } from "./queries.ts";

configure({ asyncUtilTimeout: 10_000 });

export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: Headers;
  readonly body: unknown;
}

interface Reply {
  readonly status: number;
  readonly said: unknown;
}

let replies: { method: string; path: string; reply: Reply }[] = [];

/** Everything that was sent in this test, oldest first. */
export let sent: Sent[] = [];

beforeEach(() => {
  replies = [];
  sent = [];
  speak("fi");
  vi.stubGlobal("fetch", vi.fn(take));
});

afterEach(() => {
  cleanup();
  queries.clear();
});

/** Answer the next request to a path, once; the last answer to a path is given again and again. */
export function answer(method: string, path: string, status: number, said: unknown): void {
  replies.push({ method, path, reply: { status, said } });
}

export function show(screen: ReactNode): RenderResult {
  return render(
    <I18nProvider locale={languageTag()}>
      <QueryClientProvider client={queries}>{screen}</QueryClientProvider>
    </I18nProvider>,
  );
}

async function take(url: string, init: RequestInit = {}): Promise<Response> {
  const method = init.method ?? "GET";
  const [path = ""] = url.replace("/api/v1/", "").split("?");
  const body: unknown = typeof init.body === "string" ? JSON.parse(init.body) : init.body;
  sent.push({ method, path, headers: new Headers(init.headers), body });
  const fitting = replies.filter((one) => one.method === method && one.path === path);
  const [first] = fitting;
  if (!first) throw new TypeError(`Nobody answers ${method} ${path}`);
  if (fitting.length > 1) replies.splice(replies.indexOf(first), 1);
  const { status, said } = first.reply;
  return new Response(status === 204 ? null : JSON.stringify(said), { status });
}

/** Show a screen at its own address, as the router would. */
export function showAt(path: string, address: string, screen: () => ReactNode): RenderResult {
  const root = createRootRoute();
  const here = createRoute({ getParentRoute: () => root, path, component: screen });
  const elsewhere = createRoute({
    getParentRoute: () => root,
    path: "$",
    component: Elsewhere,
  });
  const router = createRouter({
    routeTree: root.addChildren([here, elsewhere]),
    history: createMemoryHistory({ initialEntries: [address] }),
  });
  return show(<RouterProvider router={router as never} />);
}

/** Where a screen under test went when it was done. */
function Elsewhere() {
  return <p>{useLocation().pathname}</p>;
}
