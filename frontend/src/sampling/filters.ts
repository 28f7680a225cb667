/** What of the list of reviews is in its address. */
export interface ReviewFilters {
  done?: true;
}

export function reviewFilters(said: Record<string, unknown>): ReviewFilters {
  return said["done"] === true ? { done: true } : {};
}
