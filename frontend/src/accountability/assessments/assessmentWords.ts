/** The words for what is assessed, and what came of it. */
import type {
  AssessedProcessing,
  AssessmentKind,
  AssessmentOutcome,
} from "../../contract/api.schemas.ts";
import { m } from "../../paraglide/messages.js";

export const KINDS: Record<AssessmentKind, () => string> = {
  impact: m.assess_impact,
  compatibility: m.assess_compatibility,
};

export const PROCESSINGS: Record<AssessedProcessing, () => string> = {
  "number-plates": m.assess_number_plates,
  credit: m.assess_credit,
  profiling: m.assess_profiling,
  "staff-logs": m.assess_staff_logs,
  other: m.assess_other,
};

export const OUTCOMES: Record<AssessmentOutcome, () => string> = {
  proceed: m.assess_proceed,
  "with-measures": m.assess_with_measures,
  "consult-authority": m.assess_consult,
  refrain: m.assess_refrain,
};
