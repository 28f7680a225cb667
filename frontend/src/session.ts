/** Who is signed in, and what that person may do. The token itself is in http/token.ts. */
import { useSyncExternalStore } from "react";
import { ACCESS, type Operation } from "./contract/access.ts";
import type { MeView } from "./contract/api.schemas.ts";
import {
  getGetMeQueryKey,
  getGetMeQueryOptions,
  useGetMe,
} from "./contract/my-account/my-account.ts";
import { signOut } from "./contract/sign-in/sign-in.ts";
import { resumeWaiting } from "./http/expiry.ts";
import { statedPurpose, statePurpose } from "./http/purpose.ts";
import {
  dropToken,
  keepToken,
  onStanding,
  standingNow,
  type SessionToken,
  type Standing,
} from "./http/token.ts";
import { queries } from "./queries.ts";

export interface Session {
  readonly me: MeView | undefined;
  /** Whether this person may do it; the server asks again. */
  readonly may: (operation: Operation) => boolean;
}

export function useStanding(): Standing {
  return useSyncExternalStore(onStanding, standingNow);
}

export function useSession(): Session {
  const standing = useStanding();
  const { data: me } = useGetMe({ query: { enabled: standing === "in", staleTime: Infinity } });
  return { me, may: (operation) => isAllowed(me, operation) };
}

export function isAllowed(me: MeView | undefined, operation: Operation): boolean {
  const { permission } = ACCESS[operation];
  if ((permission as string) === "anyone") return true;
  if (!me) return false;
  return (
    ["signed-in", "proven"].includes(permission) ||
    (me.permissions as readonly string[]).includes(permission)
  );
}

/** Take up what the server now says of the person: a new language, a signature. */
export function keepMe(me: MeView): void {
  queries.setQueryData(getGetMeQueryKey(), me);
}

/** Begin, or go on: whatever waited for a sign-in is sent now. */
export function begin(session: SessionToken): void {
  keepToken(session);
  resumeWaiting();
}

let turn = 0;
const turns = new Set<() => void>();

/** Whose turn at this screen it is; a new number means that everything is drawn from nothing. */
export function useTurn(): number {
  return useSyncExternalStore(onTurn, () => turn);
}

function onTurn(listener: () => void): () => void {
  turns.add(listener);
  return () => turns.delete(listener);
}

/** Begin as somebody else: nothing the last person saw may stay. */
export function beginAs(session: SessionToken): void {
  statePurpose(undefined);
  keepToken(session);
  queries.clear();
  turn += 1;
  for (const listener of turns) listener();
}

/** Who is signed in, asked for if it is not known yet. */
export function knownMe(): Promise<MeView> {
  return queries.ensureQueryData(getGetMeQueryOptions());
}

/** End the session here and on the server, and forget everything that was shown. */
export async function leave(): Promise<void> {
  try {
    await signOut();
  } finally {
    dropToken();
    statePurpose(undefined);
    queries.clear();
  }
}

/** What each role usually opens a record for; a person may state another purpose. */
const USUAL: Record<string, string> = {
  "order-desk": "order-handling",
  weighmaster: "weighing",
  billing: "billing",
  "register-keeper": "data-subject-request",
  "archive-keeper": "archiving",
  marketing: "marketing",
  admin: "administration",
  auditor: "audit",
};

export function purposesOf(operation: Operation): readonly string[] {
  return ACCESS[operation].purposes;
}

/** Before a screen opens: keep the stated purpose if it is allowed there, else take the usual. */
export async function settlePurpose(operation: Operation): Promise<void> {
  const allowed = purposesOf(operation);
  const stated = statedPurpose();
  if (allowed.length === 0 || (stated && allowed.includes(stated))) return;
  const { roles } = await knownMe();
  const usual = roles.map((role) => USUAL[role]).find((one) => one && allowed.includes(one));
  statePurpose(usual ?? allowed[0]);
}
