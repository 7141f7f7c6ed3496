import { Refused } from './refused';

/** Somebody else has changed the very thing since it was read; it was not overwritten. */
export class Overtaken<T> extends Error {
  readonly theirs: T;

  constructor(theirs: T) {
    super('overtaken');
    this.theirs = theirs;
  }
}

interface Revision<R, T, A> {
  /** What was read last, if anything was. */
  known: R | undefined;
  /** Reads it anew. */
  fresh: () => Promise<R>;
  /** The part that is to be changed, as it stands in what was read. */
  part: (read: R) => T;
  /** That part as it was when somebody began to change it. */
  from: T;
  write: (read: R) => Promise<A>;
}

/**
 * Changes a part of what was read. What others have changed beside it does no harm; where they have changed the part
 * itself, it stays theirs and whoever asked may choose.
 */
export async function revise<R, T, A>({ known, fresh, part, from, write }: Revision<R, T, A>): Promise<A> {
  let read = known !== undefined && same(part(known), from) ? known : await fresh();
  for (;;) {
    if (!same(part(read), from)) throw new Overtaken(part(read));
    try {
      return await write(read);
    } catch (failure) {
      if (!(failure instanceof Refused) || failure.status !== 412) throw failure;
      read = await fresh();
    }
  }
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
