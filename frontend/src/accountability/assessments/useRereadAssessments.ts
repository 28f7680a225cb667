import { useQueryClient } from "@tanstack/react-query";
import {
  getGetAssessmentQueryKey,
  getListAccountabilityDutiesQueryKey,
  getListAssessmentsQueryKey,
} from "../../contract/accountability/accountability.ts";

/** Read an assessment, the list, and what waits anew. */
export function useRereadAssessments(): (assessmentId: string) => Promise<void> {
  const queries = useQueryClient();
  return async (assessmentId) => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: getListAssessmentsQueryKey() }),
      queries.invalidateQueries({ queryKey: getGetAssessmentQueryKey(assessmentId) }),
      queries.invalidateQueries({ queryKey: getListAccountabilityDutiesQueryKey() }),
    ]);
  };
}
