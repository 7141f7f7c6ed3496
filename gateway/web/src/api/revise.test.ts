import { describe, expect, it } from 'vitest';
import { Refused } from './refused';
import { Overtaken, revise } from './revise';

interface Record {
  version: number;
  name: string;
  city: string;
}

/** A record behind the API, which refuses whoever has not read its last version. */
const behindTheApi = (now: Record) => ({
  fresh: () => Promise.resolve(now),
  write: (name: string) => (read: Record) =>
    read.version === now.version ? Promise.resolve({ ...now, name }) : Promise.reject(new Refused(412, undefined)),
});

const part = ({ name }: Record) => name;
const READ = { version: 1, name: 'Ana', city: 'Soria' };

describe('a revision', () => {
  it('goes over what others have changed beside it', async () => {
    const { fresh, write } = behindTheApi({ version: 2, name: 'Ana', city: 'Burgos' });

    const now = await revise({ known: READ, fresh, part, from: 'Ana', write: write('Eva') });

    expect(now).toEqual({ version: 2, name: 'Eva', city: 'Burgos' });
  });

  it('does not overwrite what somebody else has written meanwhile', async () => {
    const { fresh, write } = behindTheApi({ version: 2, name: 'Pía', city: 'Soria' });

    await expect(revise({ known: READ, fresh, part, from: 'Ana', write: write('Eva') })).rejects.toEqual(new Overtaken('Pía'));
  });

  it('does not overwrite what was read again while it was typed', async () => {
    const meanwhile = { version: 2, name: 'Pía', city: 'Soria' };
    const { fresh, write } = behindTheApi(meanwhile);

    const saved = revise({ known: meanwhile, fresh, part, from: 'Ana', write: write('Eva') });

    await expect(saved).rejects.toMatchObject({ theirs: 'Pía' });
  });

  it('hands on every other refusal', async () => {
    const write = () => Promise.reject(new Refused(422, undefined));

    const saved = revise({ known: READ, fresh: () => Promise.resolve(READ), part, from: 'Ana', write });

    await expect(saved).rejects.toMatchObject({ status: 422 });
  });
});
