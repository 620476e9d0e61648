import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const FEATURES = join(import.meta.dirname, 'features');

/** docs/arrows.tsv, which the server's tests read too: what each module may import. */
function arrows(): Map<string, string[]> {
  const table = readFileSync(join(import.meta.dirname, '../../docs/arrows.tsv'), 'utf8');
  return new Map(
    table
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split('\t'))
      .map(([module, imports]) => [module ?? '', (imports ?? '').split(' ').filter((name) => name !== '')]),
  );
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
}

/** The other features a file imports from. */
function featuresOf(file: string): string[] {
  const imports = readFileSync(join(FEATURES, file), 'utf8').matchAll(/(?:from|import\()\s*'([^']+)'/g);
  return [...imports]
    .map((found) => join('features', file, '..', found[1] ?? '').split('/'))
    .filter((path) => path[0] === 'features' && path[1] !== undefined)
    .map((path) => path[1] as string);
}

test('a feature is a module of the table and imports others along its arrows only', () => {
  const table = arrows();
  const wrong = sources(FEATURES).flatMap((file) => {
    const own = file.split('/')[0] as string;
    return featuresOf(file)
      .filter((other) => other !== own && !table.get(own)?.includes(other))
      .map((other) => `${file} imports ${other}`);
  });
  expect(wrong).toEqual([]);
  expect(readdirSync(FEATURES).filter((name) => !table.has(name))).toEqual([]);
});
