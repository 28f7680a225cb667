/** The one way a request leaves: with token, purpose and language; orval's mutator. */
import { languageNow } from "../format/language.ts";
import { learnTime } from "../format/registerTime.ts";
import { heard, notHeard } from "./connection.ts";
import { signedInAgain } from "./expiry.ts";
import { noAnswer, refusalIn, Refused } from "./problem.ts";
import { statedPurpose } from "./purpose.ts";
import { asksForProof, provenAnew } from "./stepUp.ts";
import { freshToken, renewToken, standingNow } from "./token.ts";

export type ErrorType<_Problem> = Refused;
export type BodyType<Body> = Body;

/** Send, and wait for a new sign-in when the old one has ended: the request stays the same. */
export async function send<Answer>(url: string, said: RequestInit = {}): Promise<Answer> {
  const answer = await answerTo(url, said);
  if (!answer.ok) throw await refusalIn(answer);
  if (answer.status === 204) return undefined as Answer;
  return (await answer.json()) as Answer;
}

/** Send and hand back the bare answer, for streams and files. */
export async function answerTo(url: string, said: RequestInit = {}): Promise<Response> {
  const answer = await attempt(url, said);
  if (await asksForProof(answer)) {
    return (await provenAnew()) ? await answerTo(url, said) : answer;
  }
  if (answer.status !== 401 || standingNow() !== "in") return answer;
  if (!(await renewed())) await signedInAgain();
  return await answerTo(url, said);
}

async function attempt(url: string, said: RequestInit): Promise<Response> {
  try {
    const answer = await fetch(url, { ...said, headers: await dressed(said) });
    heard();
    learnTime(answer.headers.get("Register-Time"));
    return answer;
  } catch (failure) {
    if (failure instanceof Refused || said.signal?.aborted) throw failure;
    notHeard();
    throw noAnswer();
  }
}

async function dressed(said: RequestInit): Promise<Headers> {
  const headers = new Headers(said.headers);
  if (!headers.has("Accept")) headers.set("Accept", "application/json");
  headers.set("Accept-Language", languageNow());
  const purpose = statedPurpose();
  if (purpose && !headers.has("Purpose")) headers.set("Purpose", purpose);
  const token = await freshToken();
  if (token) headers.set("Authorization", `Bearer ${token}`);
  return headers;
}

async function renewed(): Promise<boolean> {
  try {
    return await renewToken();
  } catch {
    return false;
  }
}
