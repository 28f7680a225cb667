import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";

interface Page<Row> {
  readonly items: readonly Row[];
  readonly next_cursor?: string | null;
}

export interface Pages<Row> {
  readonly rows: readonly Row[] | undefined;
  readonly error: Error | null;
  readonly refetch: () => void;
  readonly more: (() => void) | undefined;
  readonly isLoadingMore: boolean;
  readonly updatedAt: number;
}

/** Pages of a list, one after another; `fetch` is the generated function of the operation. */
export function usePages<Row>(
  key: readonly unknown[],
  fetch: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<Row>>,
): Pages<Row> {
  const query = useInfiniteQuery({
    queryKey: [...key, "pages"],
    queryFn: ({ pageParam, signal }) => fetch(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    placeholderData: keepPreviousData,
  });
  return {
    rows: query.data?.pages.flatMap((page) => page.items),
    error: query.data ? null : query.error,
    refetch: () => void query.refetch(),
    more: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
    isLoadingMore: query.isFetchingNextPage,
    updatedAt: query.dataUpdatedAt,
  };
}
