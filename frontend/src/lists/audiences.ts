/** With whom a list can be shared, in words. */
import { roleWord, STAFF_ROLES } from "../format/roles.ts";
import { m } from "../paraglide/messages.js";
import type { Option } from "../parts/Choice.tsx";

export function audiences(): Option[] {
  return [
    { value: "", word: m.list_only_me() },
    { value: "everyone", word: m.list_everyone() },
    ...STAFF_ROLES.map((role) => ({ value: role, word: roleWord(role) })),
  ];
}

export function audienceWord(audience: string | null): string {
  return audiences().find(({ value }) => value === (audience ?? ""))?.word ?? "";
}
