/** What the fields of a site say. */
import type { NewSite, SiteChanges, SiteKind, SiteView } from "../contract/api.schemas.ts";
import { sourceFrom } from "../SourceFields.tsx";

export function siteFrom(said: FormData): NewSite {
  const text = (name: string): string | null => String(said.get(name) ?? "").trim() || null;
  return {
    code: text("code"),
    name: text("name"),
    kind: said.get("kind") as SiteKind,
    customer_code: text("customer_code"),
    street: text("street"),
    postal_code: text("postal_code"),
    town: text("town"),
    property_id: text("property_id"),
    position: text("position"),
    access_notes: text("access_notes"),
    source: sourceFrom(said),
  };
}

/** What differs from what was shown: a value that is hidden from whoever writes stays. */
export function siteChanges(said: FormData, shown: SiteView): SiteChanges {
  const { source, ...now } = siteFrom(said);
  const before: Readonly<Record<string, unknown>> = { ...shown };
  const changed = Object.entries(now).filter(([name, value]) => value !== before[name]);
  return { ...Object.fromEntries(changed), source };
}
