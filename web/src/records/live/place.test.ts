import { describe, expect, it } from 'vitest';
import type { Page, RecordRow } from '../../api/types.ts';
import { among, changedFields, patchOf, withPlaced, withReplaced } from './place.ts';

const row = (id: string, name: string, rev = 1): RecordRow => ({ id, rev, label: name, values: { name } });
const page = (names: string, next: string | null = null): Page => ({
  records: names.split('').map((name) => row(name, name)),
  next,
});
const names = (pages: Page[]) => pages.map((each) => each.records.map((one) => one.label).join(''));
/** The server's order: that of the letters. */
const byName = async (ids: string[]) => [...ids].sort();
const SORT = [{ field: 'name', desc: false }];

describe('a list that others change', () => {
  it('asks for the touched records within the filter, no deeper than it was', () => {
    const town = { field: 'town', op: 'is' as const, value: 'Lyon' };
    const named = { field: 'id', op: 'anyOf', value: ['a'] };
    expect(among(undefined, ['a'])).toEqual(named);
    expect(among(town, ['a'])).toEqual({ all: [town, named] });
    expect(among({ all: [town] }, ['a'])).toEqual({ all: [town, named] });
  });

  it('keeps a row in its place when nothing it is sorted by has changed', () => {
    const pages = [page('abc')];
    const changed = { ...row('b', 'b', 2), values: { name: 'b', phone: '1' } };
    const patch = patchOf(pages, ['b'], [changed], SORT);
    expect([...patch.replaced.keys()]).toEqual(['b']);
    expect(patch.toPlace).toEqual([]);
    expect(withReplaced(pages, patch.replaced)[0]?.records[1]).toEqual(changed);
    expect(changedFields(row('b', 'b'), changed)).toEqual(new Set(['phone']));
  });

  it('takes out what the list no longer has, and puts in what it has now', () => {
    const patch = patchOf([page('ac')], ['a', 'b'], [row('b', 'b')], SORT);
    expect(patch.gone).toEqual(new Set(['a']));
    expect(patch.toPlace.map((each) => each.id)).toEqual(['b']);
  });

  it('leaves a row as it is when the answer is older than what is shown', () => {
    const shown = [{ records: [row('a', 'a', 5)], next: null }];
    const patch = patchOf(shown, ['a'], [row('a', 'z', 4)], SORT);
    expect(patch.replaced.size + patch.gone.size + patch.toPlace.length).toBe(0);
  });

  it('puts rows where the server has them, on whichever page', async () => {
    const pages = [page('ace', '1'), page('gik', '2'), page('mo')];
    expect(names(await withPlaced(pages, [row('h', 'h'), row('p', 'p'), row('b', 'b')], byName))).toEqual([
      'abce',
      'ghik',
      'mop',
    ]);
  });

  it('moves a row from one page to another', async () => {
    const moved = { ...row('a', 'n', 2), id: 'n' };
    const pages = [{ records: [{ ...row('n', 'a') }, row('c', 'c')], next: '1' }, page('mo')];
    expect(names(await withPlaced(pages, [moved], byName))).toEqual(['c', 'mno']);
  });

  it('leaves to scrolling what comes after the last row shown', async () => {
    expect(names(await withPlaced([page('ace', 'more')], [row('z', 'z')], byName))).toEqual(['ace']);
    expect(names(await withPlaced([page('ace')], [row('z', 'z')], byName))).toEqual(['acez']);
    expect(names(await withPlaced([page('')], [row('z', 'z')], byName))).toEqual(['z']);
  });
});
