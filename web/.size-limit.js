import { readFileSync } from 'node:fs';

/**
 * How much of the built app a browser fetches, packed: all that stands before the first sight of a page, not one file of it.
 * Read from the built page and from the build's own list of what imports what. The limits stand in docs/decisions/web-size.md.
 */
const read = (path) => readFileSync(new URL(`./dist/${path}`, import.meta.url), 'utf8');
const chunks = JSON.parse(read('.vite/manifest.json'));

/** The files of a chunk with those it cannot run without. */
function withImports(key, found = new Set()) {
  const chunk = chunks[key];
  if (found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const style of chunk.css ?? []) found.add(style);
  for (const other of chunk.imports ?? []) withImports(other, found);
  return found;
}

const page = [...read('index.html').matchAll(/"\/(assets\/[^"]+)"/g)].map((match) => match[1]);
const firstLoad = (name) => [...new Set([...page, ...withImports(`src/app/pages/${name}.tsx`)])];
const of = (files, kind) => files.filter((file) => file.endsWith(`.${kind}`)).map((file) => `dist/${file}`);

const list = firstLoad('ListPage');
const later = Object.values(chunks)
  .map((chunk) => chunk.file)
  .filter((file) => !list.includes(file));

export default [
  { name: 'list page, first load: scripts', path: of(list, 'js'), limit: '180 kB', gzip: true },
  { name: 'list page, first load: styles', path: of(list, 'css'), limit: '25 kB', gzip: true },
  { name: 'home page, first load: scripts', path: of(firstLoad('HomePage'), 'js'), limit: '180 kB', gzip: true },
  {
    name: 'font of the Latin letters',
    path: 'dist/assets/inter-latin-wght-normal-*.woff2',
    limit: '60 kB',
    gzip: false,
  },
  ...of([...new Set(later)], 'js').map((path) => ({
    name: `later: ${path.replace(/.*\/(.*)-[^-]*\.js$/, '$1')}`,
    path,
    limit: '80 kB',
    gzip: true,
  })),
];
