import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';

type List = Pick<UseInfiniteQueryResult, 'data' | 'hasNextPage' | 'isFetchingNextPage' | 'isError' | 'fetchNextPage'>;

/** Whoever is looked for is looked for among all: fetches page after page, and stops at one that fails until somebody asks again. */
export function useAllPages({ data, hasNextPage, isFetchingNextPage, isError, fetchNextPage }: List) {
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !isError) void fetchNextPage();
    // A page that comes at once may never be seen to be fetched: what is known tells, too.
  }, [data, hasNextPage, isFetchingNextPage, isError, fetchNextPage]);
}
