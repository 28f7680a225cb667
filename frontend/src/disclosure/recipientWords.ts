/** The words of recipients, transfers and authorities. A code without a word does not compile. */
import type {
  AuthorityRequestState,
  Basis,
  ConnectorKind,
  DisclosedField,
  RecipientRole,
  TransferTool,
} from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";

type Words<Code extends string> = Record<Code, () => string>;

export const RECIPIENT_ROLES: Words<RecipientRole> = {
  processor: m.recipient_processor,
  controller: m.recipient_controller,
  authority: m.recipient_authority,
  ourselves: m.recipient_ourselves,
  "data-subject": m.recipient_data_subject,
};

/** Whom one can take up: we ourselves are there already. */
export const OTHER_ROLES = ["processor", "controller", "authority"] as const;

export const TRANSFER_TOOLS: Words<TransferTool> = {
  adequacy: m.transfer_adequacy,
  "standard-clauses": m.transfer_standard_clauses,
  "binding-rules": m.transfer_binding_rules,
  derogation: m.transfer_derogation,
};

export const BASES: Words<Basis> = {
  consent: m.basis_consent,
  contract: m.basis_contract,
  "legal-obligation": m.basis_legal_obligation,
  "vital-interests": m.basis_vital_interests,
  "public-task": m.basis_public_task,
  "legitimate-interests": m.basis_legitimate_interests,
};

export const CONNECTORS: Words<ConnectorKind> = {
  bureau: m.connector_bureau,
  billing: m.connector_billing,
  credit: m.connector_credit,
  mail: m.connector_mail,
  mailbox: m.connector_mailbox,
};

export const ASKED_FIELDS: Words<DisclosedField> = {
  name: m.name,
  business_id: m.business_id,
  address: m.address,
  phone: m.phone,
  email: m.email,
  sites: m.nav_sites,
  orders: m.nav_orders,
  weigh_tickets: m.nav_tickets,
  invoices: m.nav_invoices,
  payments: m.nav_payments,
  credit: m.asked_credit,
};

export const REQUEST_STATES: Words<AuthorityRequestState> = {
  received: m.authority_received,
  "handed-over": m.authority_handed_over,
  refused: m.authority_refused,
};

const REASONS: Record<string, () => string> = {
  "no-contract": m.off_no_contract,
  "no-recipient": m.off_no_recipient,
  "no-transfer-tool": m.off_no_transfer_tool,
  "transfer-not-assessed": m.off_not_assessed,
};

/** Why a way out is closed, by the name of its problem. */
export function reasonOf(slug: string | null): string {
  return REASONS[slug ?? ""]?.() ?? slug ?? "";
}
