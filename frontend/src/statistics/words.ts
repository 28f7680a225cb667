/** The words for topics, for what their parts are called, and for figures. */
import type {
  Material,
  PublicPage,
  RequestKind,
  FigureTopic,
} from "../contract/api.schemas.ts";
import { bareTonnes } from "../format/kilograms.ts";
import { whole } from "../format/numbers.ts";
import { MATERIALS } from "../format/materials.ts";
import { m } from "../paraglide/messages.js";

export const TOPICS: Record<FigureTopic, { title: () => string; unit: () => string }> = {
  weighed_out: { title: m.stat_weighed_out, unit: m.stat_in_tonnes },
  weighed_in: { title: m.stat_weighed_in, unit: m.stat_in_tonnes },
  customers: { title: m.stat_customers, unit: m.stat_customers_unit },
  requests: { title: m.stat_requests, unit: m.stat_requests_unit },
};

const GROUPS: Record<string, () => string> = {
  persons: m.stat_persons,
  sole_traders: m.stat_sole_traders,
  bodies: m.stat_bodies,
};

const RIGHTS: Record<RequestKind, () => string> = {
  access: m.dsr_kind_access,
  rectify: m.dsr_kind_rectify,
  erase: m.dsr_kind_erase,
  restrict: m.dsr_kind_restrict,
  port: m.dsr_kind_port,
  object: m.dsr_kind_object,
  withdraw: m.dsr_kind_withdraw,
  complain: m.dsr_kind_complain,
  human_review: m.dsr_kind_human_review,
};

export const PAGES: Record<PublicPage, () => string> = {
  notice: m.stat_page_notice,
  request: m.stat_page_request,
  follow: m.stat_page_follow,
  contact: m.stat_page_contact,
  sign_in: m.stat_page_sign_in,
};

/** A part that was published under a name that is none any more is called by it. */
export function partWord(topic: FigureTopic, part: string): string {
  if (isWeighed(topic)) return MATERIALS[part as Material]?.() ?? part;
  const words: Record<string, () => string> = topic === "requests" ? RIGHTS : GROUPS;
  return words[part]?.() ?? part;
}

/** Nothing is hidden as a dash: a few are a few. */
export function figure(value: number | null, topic?: FigureTopic): string {
  if (value === null) return m.stat_few();
  if (value === 0) return "–";
  return topic && isWeighed(topic) ? bareTonnes(value) : whole(value);
}

function isWeighed(topic: FigureTopic): boolean {
  return topic === "weighed_out" || topic === "weighed_in";
}
