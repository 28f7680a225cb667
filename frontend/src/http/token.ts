/** The access token. It lives in this module's memory and nowhere else. */
import { refusalIn } from "./problem.ts";

export interface SessionToken {
  readonly access_token: string;
  readonly expires_in: number;
}

export type Standing = "unknown" | "out" | "in";

const EARLY_MS = 20_000;
const RACE_PAUSE_MS = 250;

/** Set while this browser has a session, so that a first visit asks for none. It names nobody. */
const MARK = "session";

let token = "";
let until = 0;
let standing: Standing = "unknown";
const listeners = new Set<() => void>();

export function standingNow(): Standing {
  return standing;
}

export function onStanding(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function keepToken(session: SessionToken): void {
  token = session.access_token;
  until = Date.now() + session.expires_in * 1000;
  localStorage.setItem(MARK, "open");
  stand("in");
}

export function dropToken(): void {
  token = "";
  until = 0;
  localStorage.removeItem(MARK);
  stand("out");
}

function stand(next: Standing): void {
  standing = next;
  for (const listener of listeners) listener();
}

/** Whether the refresh cookie may hold a session worth asking for. */
export function mayResume(): boolean {
  return localStorage.getItem(MARK) !== null;
}

/** Give a token that is good for a while yet, renewing it first when it is about to end. */
export async function freshToken(): Promise<string> {
  if (token && Date.now() > until - EARLY_MS) await renewToken();
  return token;
}

/** Trade the refresh cookie for a new token. One tab at a time: the cookie turns with each use. */
export async function renewToken(): Promise<boolean> {
  const before = token;
  return await locked(async () => {
    if (token !== before) return token !== "";
    return await refresh(2);
  });
}

async function refresh(tries: number): Promise<boolean> {
  const answer = await fetch("/api/v1/sessions/refresh", {
    method: "POST",
    headers: { Accept: "application/json", "X-Requested-With": "fetch" },
  });
  if (answer.ok) {
    keepToken((await answer.json()) as SessionToken);
    return true;
  }
  if (answer.status === 409 && tries > 0) {
    await new Promise((done) => setTimeout(done, RACE_PAUSE_MS));
    return await refresh(tries - 1);
  }
  if (answer.status < 500) return false;
  throw await refusalIn(answer);
}

async function locked(work: () => Promise<boolean>): Promise<boolean> {
  if (!("locks" in navigator)) return await work();
  return await navigator.locks.request("refresh", work);
}
