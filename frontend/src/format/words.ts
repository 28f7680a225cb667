/** The words for what the API calls by a code. A code without a word does not compile. */
import type {
  AddressKind,
  Collective,
  InvoiceDelivery,
  Language,
  OrganisationKind,
  RoleKind,
  MandateKind,
  MandateScope,
  SiteKind,
  SourceKind,
  Unit,
} from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import type { IconName } from "../parts/Icon.tsx";

type Words<Code extends string> = Record<Code, () => string>;

/** The choices of a form, in the order they are listed here. */
export function optionsOf<Code extends string>(
  words: Words<Code>,
  only?: readonly Code[],
): { value: Code; word: string }[] {
  const codes = only ?? (Object.keys(words) as Code[]);
  return codes.map((value) => ({ value, word: words[value]() }));
}

export const KINDS: Words<OrganisationKind> = {
  company: m.kind_company,
  sole_trader: m.kind_sole_trader,
  municipality: m.kind_municipality,
  housing_company: m.kind_housing_company,
  association: m.kind_association,
  road_cooperative: m.kind_road_cooperative,
  estate: m.kind_estate,
  foreign: m.kind_foreign,
};

export const SITE_KINDS: Words<SiteKind> = {
  construction: m.site_construction,
  plant: m.site_plant,
  private_home: m.site_private_home,
};

export const ROLE_KINDS: Words<RoleKind> = {
  contact: m.role_contact,
  site_manager: m.role_site_manager,
  payer: m.role_payer,
  driver: m.role_driver,
  portal_user: m.role_portal_user,
};

export const ADDRESS_KINDS: Words<AddressKind> = {
  visiting: m.address_visiting,
  postal: m.address_postal,
  billing: m.address_billing,
};

export const DELIVERIES: Words<InvoiceDelivery> = {
  e_invoice: m.delivery_e_invoice,
  email: m.delivery_email,
  post: m.delivery_post,
};

export const COLLECTIVES: Words<Collective> = {
  each: m.collective_each,
  weekly: m.collective_weekly,
  fortnightly: m.collective_fortnightly,
  monthly: m.collective_monthly,
};

export const LANGUAGE_WORDS: Words<Language> = {
  fi: m.language_fi,
  sv: m.language_sv,
  en: m.language_en,
};

export const SOURCES: Words<SourceKind> = {
  customer_phone: m.source_customer_phone,
  customer_email: m.source_customer_email,
  customer_visit: m.source_customer_visit,
  customer_self: m.source_customer_self,
  order: m.source_order,
  weighing: m.source_weighing,
  registration: m.source_registration,
  register_extract: m.source_register_extract,
  import: m.source_import,
  staff: m.source_staff,
  partner: m.source_partner,
  other: m.source_other,
};

/** One word for beside a value: asiakas, tilaus, YTJ. */
export const SHORT_SOURCES: Record<SourceKind, { word: () => string; icon: IconName }> = {
  customer_phone: { word: m.short_customer, icon: "person" },
  customer_email: { word: m.short_customer, icon: "person" },
  customer_visit: { word: m.short_customer, icon: "person" },
  customer_self: { word: m.short_customer, icon: "person" },
  order: { word: m.short_order, icon: "order" },
  weighing: { word: m.short_weighing, icon: "weight" },
  registration: { word: m.short_registration, icon: "notice" },
  register_extract: { word: m.short_register_extract, icon: "db" },
  import: { word: m.short_import, icon: "upload" },
  staff: { word: m.short_staff, icon: "users" },
  partner: { word: m.short_partner, icon: "plug" },
  other: { word: m.short_other, icon: "notice" },
};

/** What a person at the desk may give as a source. */
export const ASKED_SOURCES = [
  "customer_phone",
  "customer_email",
  "customer_visit",
  "order",
  "register_extract",
  "staff",
  "other",
] as const satisfies readonly SourceKind[];

export const UNITS: Words<Unit> = {
  tonne: m.unit_tonne,
  cubic_metre: m.unit_cubic_metre,
  piece: m.unit_piece,
  hour: m.unit_hour,
};

export const MANDATE_KINDS: Words<MandateKind> = {
  guardian: m.mandate_guardian,
  proxy: m.mandate_proxy,
  estate: m.mandate_estate,
};

export const MANDATE_SCOPES: Words<MandateScope> = {
  orders: m.scope_orders,
  billing: m.scope_billing,
  data_requests: m.scope_data_requests,
};
