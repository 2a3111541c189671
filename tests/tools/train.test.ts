import { toTextDocument } from '../../src/analysis/language';
import { parseNames } from '../../src/analysis/language/names';
import { ChainReader } from '../../src/analysis/language/tagger/chain';
import { LABEL_COUNT as L, parseTagger, WEIGHT_UNIT } from '../../src/analysis/language/tagger/model';
import { createTagger } from '../../src/analysis/language/tagger/tagger';
import { examplesOf, labelled } from '../../tools/train/corpus.mts';
import { Crf, type Chain } from '../../tools/train/crf.mts';
import { FeatureRecorder, rawDocument } from '../../tools/train/dataset.mts';
import { modelText } from '../../tools/train/export.mts';
import { Perceptron } from '../../tools/train/perceptron.mts';

const CORPUS = [
  '-DOCSTART-\tone',
  ...['Mr.\tB-per', 'Orlan\tI-per', 'Vesk\tI-per', 'left\tO', 'Tarvin\tB-geo', '.\tO', ''],
  ...['The\tO', 'Velk\tB-org', 'Party\tI-org', 'said\tO', 'so\tO', '.\tO', ''],
  '-DOCSTART-\ttwo',
  ...[
    'Orlan\tB-per',
    'Vesk\tI-per',
    'met\tO',
    'the\tO',
    'Velk\tB-org',
    'Party\tI-org',
    'in\tO',
    'Tarvin\tB-geo',
    '.\tO',
    '',
  ],
].join('\n');
const KNOWN = { names: parseNames(''), clusterOf: () => undefined, placeRank: () => 0 };
const SETTINGS = { alpha: 0.2, l1: 0.01, l2: 1 };

interface Trained {
  readonly crf: Crf;
  readonly chains: readonly Chain[];
  readonly text: string;
}

function train(make: (size: number) => Crf): Trained {
  const recorder = new FeatureRecorder(KNOWN);
  const ids = new Map<number, number>();
  const documents = examplesOf(CORPUS).map((example) => rawDocument(labelled(example), 1, [], recorder));
  const chains = documents.flatMap(({ chains: raw }) =>
    raw.map(({ hashes, labels }): Chain => {
      const starts = new Int32Array(labels.length + 1);
      const own: number[] = [];
      hashes.forEach((features, at) => {
        for (const hash of features) {
          if (!ids.has(hash)) ids.set(hash, ids.size);
          own.push(ids.get(hash) ?? 0);
        }
        starts[at + 1] = own.length;
      });
      return { ids: Int32Array.from(own), starts, labels, weight: 1 };
    }),
  );
  const crf = make(ids.size);
  for (let epoch = 0; epoch < 20; epoch += 1) for (const chain of chains) crf.learn(chain);
  if (crf instanceof Perceptron) crf.average();
  return { crf, chains, text: modelText(crf, ids, recorder, ['made for a test'], { least: 1, shrink: 1 }) };
}

const field = (): Trained => train((size) => new Crf(size, SETTINGS));

describe('a labelled text', () => {
  it('is put together as people write it, without titles in names', () => {
    const [first] = examplesOf(CORPUS);
    expect(first?.text).toBe('Mr. Orlan Vesk left Tarvin.\nThe Velk Party said so.\n');
    expect(first?.spans.map(({ start, end }) => first.text.slice(start, end))).toEqual([
      'Orlan Vesk',
      'Tarvin',
      'Velk Party',
    ]);
  });
});

describe('training', () => {
  it.each([
    ['the conditional random field', (size: number) => new Crf(size, SETTINGS)],
    ['the perceptron', (size: number) => new Perceptron(size)],
  ])('%s learns what it is shown', (_, make) => {
    const { crf, chains } = train(make);
    for (const chain of chains) expect(crf.decode(crf.scores(chain), chain.labels.length)).toEqual(chain.labels);
  });

  it('gives the same bytes for the same texts', () => {
    expect(field().text).toBe(field().text);
  });

  it('weighs labels as the tagger does that reads them', () => {
    const { crf, chains } = field();
    const reader = new ChainReader(Float32Array.from(crf.transitions));
    for (const chain of chains) {
      const size = chain.labels.length;
      const units = Int32Array.from(crf.scores(chain), (score: number) => Math.round(score / WEIGHT_UNIT));
      const scores = Float64Array.from(units, (score) => score * WEIGHT_UNIT);
      const read = new Float32Array(size * L);
      reader.marginals(units, 0, size, read);
      crf.marginals(scores, size, null).node.forEach((share, at) => expect(read[at]).toBeCloseTo(share, 4));
      const labels = new Uint8Array(size);
      reader.decode(units, 0, size, labels);
      expect(labels).toEqual(crf.decode(scores, size));
    }
  });

  it('writes a model that finds the names again', () => {
    const tagger = createTagger(parseTagger(field().text), KNOWN);
    const text = 'Orlan Vesk met the Velk Party in Tarvin.';
    const document = toTextDocument(text, { title: null, language: 'en', excluded: [] });
    const names = tagger
      .read(document, [])
      .names.map(({ first, last, type }) => [
        text.slice(document.tokens[first]?.start, document.tokens[last - 1]?.end),
        type,
      ]);
    expect(names).toEqual([
      ['Orlan Vesk', 'person'],
      ['Velk Party', 'organization'],
      ['Tarvin', 'place'],
    ]);
  });
});
