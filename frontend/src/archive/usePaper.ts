import type { PaperView } from "../contract/api.schemas.ts";
import { getGetPaperQueryKey, getListPapersQueryKey } from "../contract/archive/archive.ts";
import { queries } from "../queries.ts";

/** Show a paper as it was just answered, and have the lists read anew. */
export function keepPaper(paper: PaperView): void {
  queries.setQueryData(getGetPaperQueryKey(paper.id), paper);
  void queries.invalidateQueries({ queryKey: getListPapersQueryKey() });
}

export function rereadPaper(paperId: string): void {
  void queries.invalidateQueries({ queryKey: getGetPaperQueryKey(paperId) });
}
