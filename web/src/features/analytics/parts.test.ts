import { expect, test } from 'vitest';
import type { Field } from '../../api/types.ts';
import { fr } from '../../kernel/messages/fr.ts';
import type { Chart } from './chartsApi.ts';
import { looksOf, stackParts } from './parts.ts';

const reader = { messages: fr, language: 'fr' as const, number: String };
const field = (type: Field['type'], settings: Field['settings'] = {}) => ({ key: 'f', type, settings }) as Field;
const part = (key: string | null, color: string | null = null) => ({ key, label: key, color, count: 1, value: '1' });
const chart = (parts: Chart['parts'], others: Chart['others'] = null): Chart => ({
  bars: [],
  rest: null,
  total: { count: 1, value: '1' },
  parts,
  others,
});

test('a part has its value’s own colour, and one without takes none of those', () => {
  const looks = looksOf([part('a', 'bleu'), part('b'), part('c', 'vert'), part(null)], field('link'), false);
  expect(looks.map(({ className }) => className)).toEqual(['bleu', 'ocre', 'vert', 'blank']);
});

test('of two values with one colour the second is striped', () => {
  const potential = field('choice', {
    options: ['a', 'b'].map((id) => ({ id, label: id, color: 'prune' })) as Field['settings']['options'],
  });
  expect(looksOf([part('a'), part('b')], potential, false).map(({ className }) => className)).toEqual([
    'prune',
    'prune striped',
  ]);
});

test('a state has the colour of its meaning, and others keep away from it', () => {
  const colored = (id: string, color?: string) => ({ id, label: id, color });
  const state = field('text', {
    options: [colored('sent', 'info'), colored('draft', 'empty'), colored('lost', 'empty'), colored('other')],
  });
  const looks = looksOf(
    ['sent', 'draft', 'lost', 'other'].map((key) => part(key)),
    state,
    false,
  );
  expect(looks.map(({ className }) => className)).toEqual(['info', 'ardoise', 'ardoise striped', 'ocre']);
});

test('eight parts without a colour have eight', () => {
  const looks = looksOf(
    [...'abcdefgh'].map((key) => part(key)),
    field('link'),
    false,
  );
  expect(new Set(looks.map(({ className }) => className)).size).toBe(8);
});

test('days go from pale to strong in their order, those before them first, what has no day last', () => {
  const read = chart([part(null), part('2026-01-01'), part('2025-01-01'), part('2024-01-01')], {
    parts: 3,
    count: 9,
    value: '9',
  });
  const drawn = stackParts(read, field('date'), 'year', true, reader);
  expect(drawn.map(({ name, at }) => `${name} ${at}`)).toEqual([
    'Avant (3) 4',
    '2024 3',
    '2025 2',
    '2026 1',
    '(vide) 0',
  ]);
  expect(drawn.map(({ look }) => look.step)).toEqual([undefined, 0, 0.5, 1, undefined]);
});

test('the others stand after the parts and lead nowhere', () => {
  const drawn = stackParts(
    chart([part('u1'), part(null)], { parts: 2, count: 3, value: '3' }),
    field('link'),
    'month',
    false,
    reader,
  );
  expect(drawn.map(({ name }) => name)).toEqual(['u1', '(vide)', 'Autres (2)']);
  expect(drawn.map(({ key }) => key)).toEqual(['u1', null, undefined]);
});
