// Makes server/src/main/resources/towns/fr.tsv.gz from the npm package codes-postaux:
//   npm pack codes-postaux@4.1.2 && tar xzf codes-postaux-4.1.2.tgz && node bin/town-list.mjs package/codes-postaux.json
// The districts of Paris, Lyon and Marseille are written as addresses have them: the town's name alone.
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const towns = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const lines = towns.map(
  ({ codePostal, nomCommune }) => `${codePostal}\t${nomCommune.replace(/ \d+er? Arrondissement$/, '')}`,
);
const target = new URL('../server/src/main/resources/towns/fr.tsv.gz', import.meta.url);
writeFileSync(target, gzipSync(`${[...new Set(lines)].sort().join('\n')}\n`, { level: 9 }));
