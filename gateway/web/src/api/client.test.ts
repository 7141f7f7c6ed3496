import { beforeEach, describe, expect, it, vi } from 'vitest';
import { api, hold } from './client';
import { endSession } from './session';

const said = (status: number, body: object) => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

describe('a change whose token is of an earlier session', () => {
  const sent = vi.fn<(request: Request) => void>();
  let now: { accountId: string; csrfToken: string };

  beforeEach(() => {
    sent.mockReset();
    hold({ accountId: 'ada', csrfToken: 'old' });
    vi.stubGlobal('fetch', async (asked: Request | string) => {
      if (asked === '/api/session') return said(200, now);
      const request = asked as Request;
      sent(request);
      return request.headers.get('X-CSRF-Token') === 'new' ? said(200, {}) : said(403, { code: 'csrf-token-missing' });
    });
  });

  it('is sent again in the name of whoever made it', async () => {
    now = { accountId: 'ada', csrfToken: 'new' };

    expect((await change()).response.status).toBe(200);
    expect(sent).toHaveBeenCalledTimes(2);
  });

  it('is not sent in the name of whoever has signed in since', async () => {
    now = { accountId: 'ben', csrfToken: 'new' };

    expect((await change()).response.status).toBe(401);
    expect(sent).toHaveBeenCalledTimes(1);
  });

  const change = () => api.POST('/api/tags', { baseUrl: 'http://localhost', body: { name: 'x' } } as never) as Promise<{ response: Response }>;
});

describe('the end of a session', () => {
  it('has come where it was over already, and not where nobody answers', async () => {
    vi.stubGlobal('fetch', async () => said(401, {}));
    await expect(endSession('x')).resolves.toBeUndefined();

    vi.stubGlobal('fetch', async () => said(503, {}));
    await expect(endSession('x')).rejects.toThrow();
  });
});
