/** What a number or an address may be used for, between the record and the form. */
import type { CustomerView, EmailView, PhoneView } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import type { Edited } from "./merging.ts";

type Words<Flag extends string> = Readonly<Record<Flag, () => string>>;

export const PHONE_FLAGS: Words<"no_calls" | "no_marketing"> = {
  no_calls: m.no_calls,
  no_marketing: m.no_marketing,
};

export const EMAIL_FLAGS: Words<"for_billing" | "for_service" | "for_marketing"> = {
  for_billing: m.for_billing,
  for_service: m.for_service,
  for_marketing: m.for_marketing,
};

const ON = "on";

export function flagsFrom<Flag extends string>(
  said: FormData,
  words: Words<Flag>,
): Record<Flag, boolean> {
  const flags = namesOf(words).map((flag) => [flag, said.get(flag) === ON]);
  return Object.fromEntries(flags) as Record<Flag, boolean>;
}

/** The flags as fields of a form, to be told apart from what others changed meanwhile. */
export function flagFields<Flag extends string>(
  words: Words<Flag>,
  find: (seen: CustomerView) => Readonly<Record<Flag, boolean>> | undefined,
): Edited[] {
  return namesOf(words).map((flag) => ({
    name: flag,
    word: words[flag](),
    read: (seen) => (find(seen)?.[flag] ? ON : ""),
    say: (value) => (value === ON ? m.said_yes() : m.said_no()),
  }));
}

/** The words of those that are on. */
export function flagsOn<Flag extends string>(
  words: Words<Flag>,
  shown: Readonly<Record<Flag, boolean>>,
): string[] {
  return namesOf(words).flatMap((flag) => (shown[flag] ? [words[flag]()] : []));
}

export const NEW_PHONE: Pick<PhoneView, keyof typeof PHONE_FLAGS> = {
  no_calls: false,
  no_marketing: false,
};

export const NEW_EMAIL: Pick<EmailView, keyof typeof EMAIL_FLAGS> = {
  for_billing: true,
  for_service: true,
  for_marketing: false,
};

function namesOf<Flag extends string>(words: Words<Flag>): Flag[] {
  return Object.keys(words) as Flag[];
}
