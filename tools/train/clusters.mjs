// Clusters words by the company they keep and writes src/data/clusters.tsv: words and bit strings, no text of a source.
//   node tools/train/clusters.mjs ../shared/data [--classes N] [--min-count N] [--rounds N] [--out FILE]
// The same input gives the same bytes.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { lines } from './clusters/corpus.mjs';
import { count } from './clusters/counts.mjs';
import { entropyTable, exchange } from './clusters/exchange.mjs';
import { serialize } from './clusters/serialize.mjs';
import { bitStrings } from './clusters/tree.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    classes: { type: 'string', default: '1024' },
    'min-count': { type: 'string', default: '8' },
    rounds: { type: 'string', default: '12' },
    out: { type: 'string', default: 'src/data/clusters.tsv' },
  },
});
const began = performance.now();
const log = (message) => console.error(`${((performance.now() - began) / 1000).toFixed(0)} s  ${message}`);

const counted = count(lines(positionals[0] ?? '../shared/data'), Number(values['min-count']));
const total = counted.counts.reduce((sum, n) => sum + n, 0);
log(`${total} tokens, ${counted.words.length} words, ${counted.pairs.right.word.length} pairs`);

const f = entropyTable(total);
const found = exchange(counted, { classes: Number(values.classes), rounds: Number(values.rounds), f, log });
const bits = bitStrings({ ...found, f });
log(`bit strings of up to ${Math.max(...bits.map((string) => string.length))} bits`);

const table = serialize(counted, found.classOf, bits);
writeFileSync(values.out, table);
log(`${values.out}: ${table.length} characters`);
