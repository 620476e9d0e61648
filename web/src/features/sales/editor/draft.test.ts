import { expect, test } from 'vitest';
import {
  changed,
  type Draft,
  type DraftLine,
  freeLines,
  inserted,
  merge,
  moved,
  newLine,
  plain,
  sameDraft,
  taken,
  toWire,
  without,
} from './draft.ts';

const none = { kind: 'percent', value: '0' } as const;

function line(id: string, values: Partial<DraftLine> = {}): DraftLine {
  return { ...newLine('item', { label: id, price: '10', ...values }), id };
}

function draft(...lines: DraftLine[]): Draft {
  return { lines, discount: none };
}

const labels = (of: Draft) => of.lines.map((each) => each.label);

test('a new line is the same line in the answer and keeps what was typed meanwhile', () => {
  const fresh = newLine('item', { label: 'Moulin', price: '890' });
  const sent = draft(line('a'), fresh);
  const typed = changed(sent, fresh.id, { quantity: '3' });
  const server = draft(line('a'), { ...fresh, vat: '10' });
  const merged = merge(sent, typed, server);
  expect(merged.conflicts).toEqual([]);
  expect(merged.draft.lines.map(({ id, quantity, vat }) => [id, quantity, vat])).toEqual([
    ['a', '1', '20'],
    [fresh.id, '3', '10'],
  ]);
});

test('a new line has an id of its own from the start and is sent as new until the server knows it', () => {
  const fresh = newLine('item', { label: 'Moulin' });
  expect(fresh.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(newLine('item', fresh).id).not.toBe(fresh.id);
  expect(toWire(fresh, draft(line('a')))).toMatchObject({ id: fresh.id, new: true });
  expect(toWire(fresh, draft(fresh))).not.toHaveProperty('new');
});

test('lines that came although their answer was lost stay one line each', () => {
  const fresh = newLine('item', { label: 'Moulin', price: '890' });
  const base = draft(line('a'));
  const sent = draft(line('a', { price: '11' }), fresh);
  const typed = changed(changed(sent, fresh.id, { price: '850' }), 'a', { price: '115' });
  const merged = merge(base, typed, sent, sent);
  expect(merged.conflicts).toEqual([]);
  expect(merged.draft.lines.map(({ id, price }) => [id, price])).toEqual([
    ['a', '115'],
    [fresh.id, '850'],
  ]);
  expect(labels(merge(base, base, sent, sent).draft)).toEqual(['a']);
});

test('a new line taken out while it was being saved does not come back', () => {
  const fresh = newLine('item', { label: 'Moulin' });
  const sent = draft(line('a'), fresh);
  expect(labels(merge(sent, draft(line('a')), sent).draft)).toEqual(['a']);
});

test('what is typed after sending is no conflict with what was sent', () => {
  const sent = draft(line('a', { price: '11' }));
  const merged = merge(sent, changed(sent, 'a', { price: '115' }), sent);
  expect(merged.conflicts).toEqual([]);
  expect(merged.draft.lines[0]?.price).toBe('115');
});

test('a figure the server writes shorter is still the same line', () => {
  const sent = draft(newLine('item', { label: 'Pose', price: '320.50' }));
  const server = { ...sent, lines: sent.lines.map((each) => ({ ...each, price: '320.5' })) };
  expect(sameDraft(sent, server)).toBe(true);
  expect(merge(sent, sent, server).draft.lines).toEqual(server.lines);
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
  const [conflict] = merged.conflicts;
  expect(conflict).toMatchObject({ field: 'price', mine: { price: '11' }, theirs: { price: '12' } });
  expect(conflict).toMatchObject({ id: 'a', before: { price: '10' } });
  expect(merged.conflicts.reduce(taken, merged.draft).lines[0]?.price).toBe('12');
});

test('the discount on the whole written by two is shown with both values', () => {
  const base = draft(line('a'));
  const mine: Draft = { ...base, discount: { kind: 'percent', value: '5' } };
  const server: Draft = { ...base, discount: { kind: 'amount', value: '100' } };
  const merged = merge(base, mine, server);
  expect(merged.draft.discount).toBe(mine.discount);
  expect(merged.conflicts).toEqual([
    { field: 'whole', mine: mine.discount, theirs: server.discount, before: base.discount },
  ]);
  expect(merged.conflicts.reduce(taken, merged.draft).discount).toBe(server.discount);
  expect(merge(base, base, server).draft.discount).toBe(server.discount);
  expect(merge(base, mine, base).conflicts).toEqual([]);
  expect(merge(base, mine, mine).conflicts).toEqual([]);
  expect(merge(base, mine, server, server).conflicts).toEqual([]);
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
  expect(labels(written)).toEqual(['a', 'b']);
  expect(written.lines[0]?.id).toBe('a');
  expect(toWire(written.lines[1] ?? line('b'), server)).toMatchObject({ new: true });
  expect(written.lines[1]?.id).not.toBe('b');
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

test('lines that ask nothing are told apart from headings, sections and what has a price', () => {
  const lines = [
    line('given', { price: '0.00' }),
    line('asked', { price: '0.01' }),
    newLine('section', { label: 'Pose' }),
  ];
  expect(freeLines({ lines, discount: none }).map(({ label }) => label)).toEqual(['given']);
});
