import { expect, test } from 'vitest';
import { first } from './fr.first.ts';
import { later } from './fr.later.ts';
import { withLater } from './withLater.ts';

test('the first words are there at once, the later ones make whoever reads them wait', async () => {
  let resolve: (words: typeof later) => void = () => {};
  const messages = withLater(first, () => new Promise((done) => (resolve = done)));
  expect(messages.common.close).toBe(first.common.close);
  const waited = caught(() => messages.imports);
  expect(waited).toBeInstanceOf(Promise);
  resolve(later);
  await waited;
  expect(messages.imports).toBe(later.imports);
});

test('words that could not be fetched are asked for again', async () => {
  let asked = 0;
  const messages = withLater(first, () => {
    asked += 1;
    return asked === 1 ? Promise.reject(new Error('no network')) : Promise.resolve(later);
  });
  await expect(caught(() => messages.settings)).rejects.toThrow('no network');
  await caught(() => messages.settings);
  expect(messages.settings).toBe(later.settings);
  expect(asked).toBe(2);
});

test('every later area has its place', () => {
  expect(Object.keys(withLater(first, () => Promise.resolve(later))).sort()).toEqual(
    [...Object.keys(first), ...Object.keys(later)].sort(),
  );
});

function caught(read: () => unknown): unknown {
  try {
    return read();
  } catch (thrown) {
    return thrown;
  }
}
