// Trains the tagger and writes src/data/tagger.tsv: npm run train -- DATA_DIR [--name=value …]
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTagger } from '../../src/analysis/language/tagger/tagger';
import { parseTagger, TAG_TYPES } from '../../src/analysis/language/tagger/model';
import { labelled, readCorpus, readSeen, recased, type Casing, type Example } from './corpus.mts';
import { Crf, type Chain } from './crf.mts';
import { Perceptron } from './perceptron.mts';
import { addRepeats, FeatureRecorder, rawDocument, type RawDocument } from './dataset.mts';
import { modelText } from './export.mts';
import { languageKnowledge } from './knowledge.mts';

const [data = '', ...flags] = process.argv.slice(2);
const text = (name: string, fallback: string): string =>
  flags.find((flag) => flag.startsWith(`--${name}=`))?.slice(name.length + 3) ?? fallback;
const number = (name: string, fallback: number): number => Number(text(name, String(fallback)));

/** Sets whose licence lets weights be given away, and how much a sentence of each counts. They are read whole: none is scored. */
const SETS: readonly (readonly [string, number])[] = [
  ...[1, 2, 3, 4, 5].map((part) => [`gmb/gmb-part${part}of5.conll.gz`, number('gmb', 0.15)] as const),
  ['gum/gum-ccby-train.conll.gz', 1.5],
  ['wikigold/wikigold.conll.gz', 2],
  ['wnut17/wnut17-train.conll.gz', 0.6],
  ['btc/btc-a.conll.gz', 0.6],
  ['btc/btc-b.conll.gz', 0.6],
  ['btc/btc-e.conll.gz', 0.6],
  ['btc/btc-g.conll.gz', 1.2],
  ['btc/btc-h.conll.gz', 0.6],
  ['crossner-politics/politics-train.conll.gz', 1.5],
  ['re-docred/redocred-dev.conll.gz', 1.5],
  ['re-docred/redocred-test.conll.gz', 1.5],
  ['grobid-ner-wikipedia/grobid-ner.conll.gz', 1],
];
/** Sets that choices are made by. Of each only what may be looked at is measured here; its unseen third is `npm run eval`'s. */
const DEVELOPMENT: readonly (readonly [string, string])[] = [
  ['worldwide', 'worldwide-tune/worldwide-dev.conll.gz'],
  ['gum', 'gum/gum-dev.conll.gz'],
  ['ewt', 'uner-ewt/en_ewt-dev.conll.gz'],
  ['politics', 'crossner-politics/politics-dev.conll.gz'],
  ['wnut', 'wnut17/wnut17-dev.conll.gz'],
];
const CRF = { alpha: number('alpha', 0.1), l1: number('l1', 2), l2: number('l2', 1) };
/** Share of a token's features that a step does not see: rare names must be told by what stands around them too. */
const DROPOUT = number('drop', 0.5);
/** With all features seen, weights learned so say too much; found on worldwide-tune, by its reliability. */
const SHRINK = number('shrink', 0.75);
/** How often the second reading's evidence is left out, so that the first reading works without it. */
const FIRST_READING = number('first', 0.4);
const EPOCHS = number('epochs', 3);
/** Features seen less often are not learned; smaller weights are not written. */
const MIN_COUNT = number('min', 4);
const LEAST_WEIGHT = number('least', 1);
const TEXTS_OF = { small: 0.06, capitals: 0.06, title: 0.08 };

let state = 20260511;
/** A fixed sequence: the same data give the same bytes. */
const random = (): number => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};

/** `crf`; or, for comparison, `perceptron`, or `plain`: a field over words, shapes and affixes alone. */
const LEARNER = text('learner', 'crf');
const READS_TWICE = LEARNER === 'crf';

const { known, rules } = languageKnowledge(text('repo', '.'), LEARNER === 'plain');
const recorder = new FeatureRecorder(known);

function read(): RawDocument[] {
  const documents: RawDocument[] = [];
  for (const [file, weight] of SETS) {
    for (const example of readCorpus(data, file)) {
      documents.push(rawDocument(labelled(example), weight, rules, recorder));
      const casing = chosenCasing(random());
      if (casing !== null) documents.push(rawDocument(labelled(recased(example, casing)), weight / 2, rules, recorder));
    }
  }
  return documents;
}

function chosenCasing(chance: number): Casing | null {
  let at = 0;
  for (const [casing, share] of Object.entries(TEXTS_OF)) {
    at += share;
    if (chance < at) return casing as Casing;
  }
  return null;
}

const ids = new Map<number, number>();

/** Numbers the features that are frequent enough. */
function intern(documents: readonly RawDocument[]): void {
  const counts = new Map<number, number>();
  for (const { chains } of documents)
    for (const chain of chains)
      for (const list of [...chain.hashes, ...chain.repeats])
        for (const hash of list) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  for (const [hash, count] of counts) if (count >= MIN_COUNT && !ids.has(hash)) ids.set(hash, ids.size);
}

const numbered = (hashes: Int32Array): Int32Array => hashes.map((hash) => ids.get(hash) ?? -1).filter((id) => id >= 0);

interface Prepared {
  readonly own: readonly Int32Array[];
  readonly repeats: readonly Int32Array[];
  readonly labels: Uint8Array;
  readonly weight: number;
}

const prepare = (document: RawDocument): Prepared[] =>
  document.chains.map(({ hashes, repeats, labels }) => ({
    own: hashes.map(numbered),
    repeats: repeats.map(numbered),
    labels,
    weight: document.weight,
  }));

function chainOf({ own, repeats, labels, weight }: Prepared, drop: number, second: boolean): Chain {
  const list: number[] = [];
  const starts = new Int32Array(labels.length + 1);
  own.forEach((features, at) => {
    for (const id of features) if (drop === 0 || random() >= drop) list.push(id);
    if (second) for (const id of repeats[at] ?? []) if (drop === 0 || random() >= drop) list.push(id);
    starts[at + 1] = list.length;
  });
  return { ids: Int32Array.from(list), starts, labels, weight };
}

function train(prepared: readonly Prepared[], epochs: number, second: boolean, after?: (crf: Crf) => void): Crf {
  const crf = LEARNER === 'perceptron' ? new Perceptron(ids.size) : new Crf(ids.size, CRF);
  const order = prepared.map((_, index) => index);
  for (let epoch = 1; epoch <= epochs; epoch += 1) {
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other] as number, order[at] as number];
    }
    let loss = 0;
    const started = Date.now();
    for (const index of order)
      loss += crf.learn(chainOf(prepared[index] as Prepared, DROPOUT, second && random() >= FIRST_READING));
    console.log(
      `epoch ${epoch} of ${epochs}: loss ${(loss / order.length).toFixed(4)} a chain, ${Math.round((Date.now() - started) / 1000)} s`,
    );
    if (crf instanceof Perceptron && epoch === epochs) crf.average();
    if (after) after(crf);
  }
  return crf;
}

/** Each half is read by a model of the other half: what a model says about its own training text is too good. */
function jackknife(documents: readonly RawDocument[]): void {
  const prepared = documents.map(prepare);
  for (const half of [0, 1]) {
    const crf = train(prepared.filter((_, index) => index % 2 !== half).flat(), 1, false);
    documents.forEach((document, index) => {
      if (index % 2 !== half) return;
      const probabilities = (prepared[index] as Prepared[]).map((one) => {
        const chain = chainOf(one, 0, false);
        return crf.marginals(crf.scores(chain), chain.labels.length, null).node;
      });
      addRepeats(document, probabilities, recorder);
    });
  }
}

interface Counts {
  right: number;
  said: number;
  asked: number;
}

function measure(model: string, name: string, examples: readonly Example[]): string {
  const tagger = createTagger(parseTagger(model), known);
  const counts: Counts[] = TAG_TYPES.slice(0, 3).map(() => ({ right: 0, said: 0, asked: 0 }));
  for (const example of examples) {
    const { document } = labelled(example);
    const reading = tagger.read(
      document,
      rules.flatMap((rule) => rule.recognize(document)),
    );
    const gold = new Map(
      example.spans.filter(({ type }) => type < 3).map(({ start, end, type }) => [`${start}:${end}`, type]),
    );
    const ignored = [...example.others, ...example.spans.filter(({ type }) => type === 3)];
    for (const type of gold.values()) (counts[type] as Counts).asked += 1;
    for (const { first, last, type } of reading.names) {
      const kind = TAG_TYPES.indexOf(type);
      const [start, end] = [document.tokens[first]?.start ?? 0, document.tokens[last - 1]?.end ?? 0];
      if (kind > 2 || ignored.some((other) => start < other.end && other.start < end)) continue;
      (counts[kind] as Counts).said += 1;
      if (gold.get(`${start}:${end}`) === kind) (counts[kind] as Counts).right += 1;
    }
  }
  const f1 = ({ right, said, asked }: Counts): string => ((2 * right) / (said + asked)).toFixed(3);
  const all = counts.reduce((a, b) => ({ right: a.right + b.right, said: a.said + b.said, asked: a.asked + b.asked }));
  const byType = counts.map((one, type) => `${TAG_TYPES[type]} ${f1(one)}`).join(', ');
  const [precision, recall] = [all.right / all.said, all.right / all.asked].map((share) => share.toFixed(3));
  return `${name} ${f1(all)} (P ${precision} R ${recall}; ${byType})`;
}

const HEAD = [
  'Weights of the tagger, made by tools/train (docs/decisions/tagger.md): a linear-chain conditional random field.',
  'A line that begins with a tab names a kind of features; then its features: values, each with a tab, and weights as',
  'a12o-3: label letter, whole number of 1/16.',
  'Letters: o outside; abcd begin, inside, last, only word of a person; efgh organisation; ijkl place; mnpq nationality.',
  'Trained on WikiGold, WNUT 2017, Broad Twitter Corpus, GUM news, interview, academic and court texts (CC BY 4.0),',
  'CrossNER and Re-DocRED (MIT), grobid-ner (Apache 2.0), and the Groningen Meaning Bank (ODbL 1.0: this file is a',
  'Produced Work of it). Notices: tagger.LICENSE.md.',
];

console.time('read');
const documents = read();
console.timeEnd('read');
intern(documents);
if (READS_TWICE) {
  jackknife(documents);
  intern(documents);
}
const prepared = documents.flatMap(prepare);
console.log(
  `${documents.length} texts, ${prepared.length} chains, ${prepared.reduce((sum, { labels }) => sum + labels.length, 0)} tokens, ${ids.size} features`,
);
const development = DEVELOPMENT.map(([name, file]) => [name, readSeen(data, file)] as const);
const out = join(text('repo', '.'), text('out', 'src/data/tagger.tsv'));
train(prepared, EPOCHS, READS_TWICE, (crf) => {
  const model = modelText(crf, ids, recorder, HEAD, { least: LEAST_WEIGHT, shrink: SHRINK });
  writeFileSync(out, model);
  console.log(`${out}: ${Math.round(model.length / 1024)} KB`);
  for (const [name, examples] of development) console.log(`  ${measure(model, name, examples)}`);
});
