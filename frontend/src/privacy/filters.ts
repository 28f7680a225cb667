/** What of the list of requests is in its address. */
import { Channel, RequestKind } from "../contract/api.schemas.ts";

/** Open ones are shown unless something else is asked for. */
export const VIEWS = ["late", "waiting", "closed", "complaints"] as const;

/** From which letter of the archive a request is registered: its label names nobody. */
export function letterLabel(said: Record<string, unknown>): { label?: string } {
  const { label } = said;
  return typeof label === "string" ? { label } : {};
}

export interface RequestFilters {
  state?: (typeof VIEWS)[number];
  kind?: RequestKind;
  channel?: Channel;
  handler?: (typeof HANDLERS)[number];
}

export const HANDLERS = ["mine", "none"] as const;

export function requestFilters(said: Record<string, unknown>): RequestFilters {
  const state = VIEWS.find((one) => one === said["state"]);
  const kind = Object.values(RequestKind).find((one) => one === said["kind"]);
  const channel = Object.values(Channel).find((one) => one === said["channel"]);
  const handler = HANDLERS.find((one) => one === said["handler"]);
  return {
    ...(state ? { state } : {}),
    ...(kind ? { kind } : {}),
    ...(channel ? { channel } : {}),
    ...(handler ? { handler } : {}),
  };
}

/** Take up what may be a part of a request's number; anything else finds nothing. */
export function numberIn(text: string): string | undefined {
  return /^[0-9A-Za-z-]{1,20}$/.test(text) ? text : undefined;
}
