import { expect, test } from 'vitest';
import {
  changed,
  type Draft,
  type DraftLine,
  inserted,
  merge,
  moved,
  newLine,
  plain,
  sameDraft,
  without,
} from './draft.ts';

const none = { kind: 'percent', value: '0' } as const;

function line(id: string, values: Partial<DraftLine> = {}): DraftLine {
  return { ...newLine('item', { label: id, price: '10', ...values }), key: id, id };
}

function draft(...lines: DraftLine[]): Draft {
  return { lines, discount: none };
}

const labels = (of: Draft) => of.lines.map((each) => each.label);

test('a new line gets its id from the answer and keeps what was typed meanwhile', () => {
  const fresh = newLine('item', { label: 'Moulin', price: '890' });
  const sent = draft(line('a'), fresh);
  const typed = changed(sent, fresh.key, { quantity: '3' });
  const server = draft(line('a'), { ...fresh, key: 'b', id: 'b', vat: '20' });
  const merged = merge(draft(line('a')), typed, server, sent);
  expect(merged.conflicts).toEqual([]);
  expect(merged.draft.lines.map(({ key, id, quantity }) => [key, id, quantity])).toEqual([
    ['a', 'a', '1'],
    [fresh.key, 'b', '3'],
  ]);
});

test('a new line taken out while it was being saved does not come back', () => {
  const fresh = newLine('item', { label: 'Moulin' });
  const sent = draft(line('a'), fresh);
  const server = draft(line('a'), { ...fresh, key: 'b', id: 'b' });
  expect(labels(merge(sent, draft(line('a')), server, sent).draft)).toEqual(['a']);
});

test('what is typed after sending is no conflict with what was sent', () => {
  const sent = draft(line('a', { price: '11' }));
  const merged = merge(sent, changed(sent, 'a', { price: '115' }), sent, sent);
  expect(merged.conflicts).toEqual([]);
  expect(merged.draft.lines[0]?.price).toBe('115');
});

test('a figure the server writes shorter is still the same line', () => {
  const fresh = newLine('item', { label: 'Pose', price: '320.50' });
  const sent = draft(fresh);
  const server = draft({ ...fresh, key: 'b', id: 'b', price: '320.5' });
  expect(merge(draft(), sent, server, sent).draft.lines.map(({ id, price }) => [id, price])).toEqual([['b', '320.5']]);
});

test('a new line is never sent twice, whatever the server made of its words', () => {
  const fresh = newLine('item', { label: 'Pose', price: '1.0000001' });
  const sent = draft(line('a'), fresh);
  const server = draft(line('a'), { ...fresh, key: 'b', id: 'b', label: 'POSE', price: '1' });
  expect(merge(draft(line('a')), sent, server, sent).draft.lines.map(({ id }) => id)).toEqual(['a', 'b']);
});

test('two equal new lines become two lines', () => {
  const one = newLine('item', { label: 'Café' });
  const two = newLine('item', { label: 'Café' });
  const sent = draft(one, two);
  const server = draft({ ...one, id: 'x' }, { ...two, id: 'y' });
  expect(merge(draft(), sent, server, sent).draft.lines.map(({ id }) => id)).toEqual(['x', 'y']);
});

test('a line another person added comes in after the one it follows', () => {
  const mine = draft(line('a'), line('b'), newLine('item', { label: 'new' }));
  const server = draft(line('a'), line('theirs'), line('b'));
  expect(labels(merge(draft(line('a'), line('b')), mine, server).draft)).toEqual(['a', 'theirs', 'b', 'new']);
});

test('different fields of one line meet without a question', () => {
  const base = draft(line('a'));
  const mine = changed(base, 'a', { quantity: '2' });
  const server = changed(base, 'a', { price: '12' });
  const merged = merge(base, mine, server);
  expect(merged.conflicts).toEqual([]);
  expect(merged.draft.lines[0]).toMatchObject({ quantity: '2', price: '12' });
});

test('the same field written by two is shown with both values', () => {
  const base = draft(line('a'));
  const merged = merge(base, changed(base, 'a', { price: '11' }), changed(base, 'a', { price: '12' }));
  expect(merged.draft.lines[0]?.price).toBe('11');
  expect(
    merged.conflicts.map(({ field, mine, theirs, before }) => [field, mine.price, theirs.price, before.price]),
  ).toEqual([['price', '11', '12', '10']]);
});

test('a line I took out stays out, unless somebody wrote in it since', () => {
  const base = draft(line('a'), line('b'));
  const mine = without(base, 'b');
  expect(labels(merge(base, mine, base).draft)).toEqual(['a']);
  expect(labels(merge(base, mine, changed(base, 'b', { price: '99' })).draft)).toEqual(['a', 'b']);
});

test('a line somebody took out goes, unless I was writing in it', () => {
  const base = draft(line('a'), line('b'));
  const server = draft(line('a'));
  expect(labels(merge(base, base, server).draft)).toEqual(['a']);
  const written = merge(base, changed(base, 'b', { price: '99' }), server).draft;
  expect(written.lines.map(({ label, id }) => [label, id])).toEqual([
    ['a', 'a'],
    ['b', undefined],
  ]);
});

test('a line untouched stays the same thing, so that its row is not drawn again', () => {
  const base = draft(line('a'));
  const server = draft({ ...line('a'), price: '10' });
  expect(merge(base, base, server).draft.lines[0]).toBe(base.lines[0]);
});

test('lines are put in, taken along and compared', () => {
  const base = draft(line('a'), line('b'), line('c'));
  expect(labels(moved(base, 'c', 0))).toEqual(['c', 'a', 'b']);
  expect(moved(base, 'a', -1)).toBe(base);
  expect(labels(inserted(base, line('x'), 1))).toEqual(['a', 'x', 'b', 'c']);
  expect(sameDraft(base, draft(line('a'), line('b'), line('c')))).toBe(true);
  expect(sameDraft(base, moved(base, 'c', 0))).toBe(false);
  expect(plain('2.5000')).toBe('2.5');
  expect(plain('200')).toBe('200');
});
