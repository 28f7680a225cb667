/** How long answers are good for, and what is tried again. */
import { QueryClient } from "@tanstack/react-query";
import { Refused } from "./http/problem.ts";

const FRESH_MS = 10_000;

export const queries = new QueryClient({
  defaultOptions: {
    queries: { staleTime: FRESH_MS, retry: isWorthRetrying, networkMode: "always" },
    mutations: { networkMode: "always" },
  },
});

/** A refusal stays a refusal; a server that is starting or restarting gets two more chances. */
function isWorthRetrying(failures: number, problem: Error): boolean {
  return problem instanceof Refused && problem.status === 503 && failures < 2;
}
