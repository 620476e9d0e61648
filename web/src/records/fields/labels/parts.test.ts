import { expect, test } from 'vitest';
import { partsOf } from './parts.ts';

const options = [{ label: 'VIP' }, { label: 'Vins, spiritueux' }];

test('labels stand apart by semicolons, lines, or commas', () => {
  expect(partsOf('VIP; Export', options)).toEqual(['VIP', 'Export']);
  expect(partsOf('VIP\nExport', options)).toEqual(['VIP', 'Export']);
  expect(partsOf('VIP, Export', options)).toEqual(['VIP', 'Export']);
  expect(partsOf('', options)).toEqual([]);
});

test('a comma within a label parts nothing', () => {
  expect(partsOf('vins, spiritueux', options)).toEqual(['vins, spiritueux']);
  expect(partsOf('Vins, spiritueux; VIP', options)).toEqual(['Vins, spiritueux', 'VIP']);
});
