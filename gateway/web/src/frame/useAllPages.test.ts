import { QueryClient, QueryClientProvider, useInfiniteQuery } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import { createElement, type PropsWithChildren } from 'react';
import { expect, test } from 'vitest';
import { useAllPages } from './useAllPages';

const LAST = 2;

/** A list of three pages, and how often one was asked for. */
const opened = (mayAnswer: (page: number) => boolean) => {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const asked: number[] = [];
  const { result } = renderHook(
    () => {
      const list = useInfiniteQuery({
        queryKey: ['list'],
        queryFn: async ({ pageParam }) => {
          asked.push(pageParam);
          if (!mayAnswer(pageParam)) throw new Error('refused');
          return pageParam;
        },
        initialPageParam: 0,
        getNextPageParam: (page) => (page < LAST ? page + 1 : undefined),
      });
      useAllPages(list);
      return list;
    },
    { wrapper: ({ children }: PropsWithChildren) => createElement(QueryClientProvider, { client: queries }, children) },
  );
  return { result, asked };
};

const breath = () => act(async () => {
  for (let turn = 0; turn < 20; turn++) await new Promise((done) => setTimeout(done));
});

test('all pages are fetched, each once', async () => {
  const { result, asked } = opened(() => true);

  await waitFor(() => expect(result.current.data?.pages).toEqual([0, 1, 2]));
  expect(asked).toEqual([0, 1, 2]);
});

test('a page that fails is not asked for again until somebody asks', async () => {
  let refusing = true;
  const { result, asked } = opened((page) => page < 1 || !refusing);

  await waitFor(() => expect(result.current.isError).toBe(true));
  await breath();
  expect(asked).toEqual([0, 1]);

  refusing = false;
  await act(() => result.current.refetch());
  await waitFor(() => expect(result.current.data?.pages).toEqual([0, 1, 2]));
});
