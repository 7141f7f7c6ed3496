const EVERY = 15_000;

/** What moves by itself is asked for again while somebody looks at it. */
export const live = { refetchInterval: EVERY };

/** Of a list, while its beginning alone is shown: what somebody has unrolled stays as it is. */
export const liveList = {
  refetchInterval: ({ state }: { state: { data?: { pages: unknown[] } | undefined } }) => ((state.data?.pages.length ?? 0) > 1 ? (false as const) : EVERY),
};
