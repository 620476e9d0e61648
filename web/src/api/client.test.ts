import { afterEach, expect, test } from 'vitest';
import { download, get, onSessionEnd, Problem, post } from './client.ts';

const realFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = realFetch;
  onSessionEnd(null);
});

function answers(...responses: Response[]) {
  const asked: { path: string; init: RequestInit }[] = [];
  globalThis.fetch = (async (path: string, init: RequestInit) => {
    asked.push({ path, init });
    return responses.shift() ?? new Response(null, { status: 500 });
  }) as typeof fetch;
  return asked;
}

const problem = (status: number, code: string) =>
  new Response(JSON.stringify({ code, detail: 'Une phrase.', values: { rev: '4' } }), { status });

test('a refusal arrives with its code and its sentence', async () => {
  answers(problem(409, 'record.conflict'));
  const refused = await get<Problem>('/api/x').catch((error: unknown) => error as Problem);
  expect(refused).toBeInstanceOf(Problem);
  expect([refused.code, refused.detail, refused.values.rev]).toEqual(['record.conflict', 'Une phrase.', '4']);
});

test('a write carries the token of its cookie', async () => {
  document.cookie = 'XSRF-TOKEN=t%2B1';
  const asked = answers(new Response('{}'));
  await post('/api/x', { a: 1 });
  expect(new Headers(asked[0]?.init.headers).get('X-XSRF-TOKEN')).toBe('t+1');
});

test('a write that meets a closed session waits for the sign-in and is sent again', async () => {
  const asked = answers(problem(401, 'session.none'), new Response('{"done":true}'));
  onSessionEnd(async () => {});
  expect(await post('/api/x', { typed: 'kept' })).toEqual({ done: true });
  expect(asked.map((call) => call.init.body)).toEqual(['{"typed":"kept"}', '{"typed":"kept"}']);
});

test('a server that does not answer is told as such', async () => {
  globalThis.fetch = (async () => {
    throw new TypeError('failed');
  }) as typeof fetch;
  const refused = await get<Problem>('/api/x').catch((error: unknown) => error as Problem);
  expect(refused.isSilence).toBe(true);
});

test('a file that breaks off on its way is told as such', async () => {
  const body = new ReadableStream({ start: (controller) => controller.error(new TypeError('gone')) });
  answers(new Response(body));
  const refused = await download('/api/x', {}).catch((error: unknown) => error as Problem);
  expect(refused).toBeInstanceOf(Problem);
  expect((refused as Problem).isCutOff).toBe(true);
});
