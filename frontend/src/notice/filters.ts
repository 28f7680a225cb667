/** What of the notice's screen is in its address. */
export interface NoticeFilters {
  clauses?: true;
}

export function noticeFilters(said: Record<string, unknown>): NoticeFilters {
  return said["clauses"] === true ? { clauses: true } : {};
}
