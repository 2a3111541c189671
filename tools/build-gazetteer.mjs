#!/usr/bin/env node
// Builds src/data/gazetteer.tsv: node tools/build-gazetteer.mjs DATA_DIR [OUT]
// DATA_DIR holds `dprk/admin-divisions` (Open Admin Data), `gazetteer-more` and `news` (for counts); the rest comes from npm packages and
// the tables in tools/gazetteer and src/data/features.tsv. The columns are described in src/analysis/entities/gazetteer.ts.
import { writeFileSync } from 'node:fs';
import { assemble } from './gazetteer/assemble.mjs';
import { serialize } from './gazetteer/serialize.mjs';
import { readCities, readCountries, readDivisions, readNews, readNorthKorea, table } from './gazetteer/sources.mjs';
import { countStories } from './gazetteer/stories.mjs';
import { countUsage } from './gazetteer/usage.mjs';
import { wantedForms } from './gazetteer/select.mjs';

const [dataDir, out = 'src/data/gazetteer.tsv'] = process.argv.slice(2);
if (dataDir === undefined) {
  console.error('usage: build-gazetteer.mjs DATA_DIR [OUT]');
  process.exit(2);
}
const sources = {
  dataDir,
  cities: readCities(),
  admin1: readDivisions(1),
  admin2: readDivisions(2),
  countries: readCountries(),
  northKorea: readNorthKorea(dataDir),
  features: table('src/data/features.tsv'),
};
const news = readNews(dataDir);
const usage = countUsage(news, wantedForms(sources));
const tree = assemble(sources, usage);
countStories(tree, news);
const text = serialize(tree, usage);
writeFileSync(out, text);
console.error(`${out}: ${text.split('\n').length} lines, ${Buffer.byteLength(text)} bytes`);
