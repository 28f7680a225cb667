/** The demo's own operations. They exist on a demo server only, so no contract names them. */
import { send } from "../http/send.ts";
import type { SessionToken } from "../http/token.ts";

export interface DemoAccount {
  readonly role: string;
  readonly username: string;
  readonly name: string;
}

export interface DemoClock {
  readonly days: number;
}

const HERE = "/api/v1/demo";

export async function demoAccounts(): Promise<readonly DemoAccount[]> {
  const { accounts } = await send<{ accounts: readonly DemoAccount[] }>(`${HERE}/accounts`);
  return accounts;
}

/** Two keepers of the register hold one role, so that each may check the other. */
export function enterAs(username: string): Promise<SessionToken> {
  return post(`${HERE}/sessions`, { username });
}

/** What the simulated scale carries from now on; with a fault, nobody hears of it. */
export interface DemoTruck {
  readonly scale: "V1";
  readonly kg: number;
  readonly fault: "none" | "disconnect";
}

export function driveTruck(truck: DemoTruck): Promise<void> {
  return post(`${HERE}/truck`, truck);
}

export function demoClock(): Promise<DemoClock> {
  return send(`${HERE}/clock`);
}

/** How many days the demo's time is ahead of the real one. */
export function setDemoClock(days: number): Promise<DemoClock> {
  return post(`${HERE}/clock`, { days });
}

export function resetDemo(): Promise<void> {
  return post(`${HERE}/reset`, {});
}

function post<Answer>(url: string, said: object): Promise<Answer> {
  return send(url, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(said),
  });
}
