import { expect, test } from 'vitest';
import type { Field, ObjectType, RecordRow } from '../../api/types.ts';
import { coloringField, rowColor } from './rowColors.ts';

const choice = (key: string, colors: string[]) =>
  ({
    key,
    type: 'choice',
    settings: { options: colors.map((color) => ({ id: `${key}-${color}`, label: color, color })) },
  }) as unknown as Field;
const sector = choice('sector', ['bleu', 'olive']);
const potential = choice('potential', ['potential-a', 'potential-b']);
const object = { fields: [sector, potential] } as unknown as ObjectType;
const row = (values: RecordRow['values']) => ({ id: '1', rev: 1, label: '', values });

test('the potential colours rows until the view says otherwise', () => {
  expect(coloringField(object, {})?.key).toBe('potential');
  expect(coloringField(object, { color: 'sector' })?.key).toBe('sector');
  expect(coloringField(object, { color: '' })).toBe(undefined);
  expect(coloringField(object, { color: 'gone' })).toBe(undefined);
});

test('a potential is an edge, a label a ground of its hue, nothing is nothing', () => {
  expect(rowColor(potential, row({ potential: 'potential-potential-a' }))).toBe(' pb-a');
  expect(rowColor(sector, row({ sector: 'sector-olive' }))).toBe(' rc rc-olive');
  expect(rowColor(sector, row({ sector: null }))).toBe('');
  expect(rowColor(undefined, row({}))).toBe('');
});
