// Makes the pairs that near-duplicates are tuned and measured on: npm run duplicates:recipe -- DATA_DIR [--check]
// Frozen before tuning (docs/decisions/duplicates.md); its hash is in pairs.json. No text of the data is kept.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as changes from './changes.mjs';
import { randomFrom, sample } from './random.mjs';
import { dataFolder, readSources } from './sources.mjs';
import { paragraphs, particulars, verbatimShare, words } from './words.mjs';

const SEED = 'dateline pairs 1';
const PAIRS = fileURLToPath(new URL('pairs.json', import.meta.url));

/** Kind of positive pair → what makes the second text from the first. Each three times as strong in steps. */
const COPIES = {
  edited: changes.edited,
  truncated: changes.truncated,
  paywall: changes.paywall,
  headline: changes.reheadlined,
  merged: changes.merged,
  boilerplate: changes.boilerplate,
  marks: changes.marks,
  signature: changes.signature,
  page: changes.page,
  combined: changes.combined,
};
/** Kind of negative pair made by script. */
const STORIES = { 'follow-up': changes.followUp, updated: changes.updated };

/** Pairs of each kind and strength. */
const EACH = 70;
const NATURAL = { event: 1500, day: 1500, formula: 800 };

/** Which half a pair belongs to, by what it is about, so that no text or event is in both. */
const half = (key) =>
  parseInt(createHash('sha256').update(`half ${key}`).digest('hex').slice(0, 8), 16) % 2 ? 'held-out' : 'tune';

const bases = ({ news, kcna, wikinews, ecb }) => {
  const random = randomFrom(`${SEED} bases`);
  const fit =
    (low, high) =>
    ({ text }) => {
      const count = words(text).length;
      return count >= low && count <= high && paragraphs(text).length >= 6;
    };
  return [
    ...sample(random, news.filter(fit(150, 1500)), 1000),
    ...sample(random, kcna.filter(fit(120, 1500)), 150),
    ...sample(random, wikinews.filter(fit(150, 1500)), 80),
    ...sample(random, ecb.filter(fit(150, 1500)), 80),
  ];
};

/** Pairs made by script: kind by kind, strength by strength, each from a base and a seed of its own. */
function* made(kinds, label, texts) {
  for (const [kind, change] of Object.entries(kinds)) {
    for (const strength of [1, 2, 3]) {
      const random = randomFrom(`${SEED} ${kind} ${strength}`);
      const fit = texts.filter(({ text }) => isFit(kind, text));
      for (const base of sample(random, fit, EACH)) {
        const split = half(base.id);
        const others = texts.filter(
          ({ id, day }) => id !== base.id && half(id) === split && (day !== base.day || day === null),
        );
        const seed = `${SEED} ${kind} ${strength} ${base.id}`;
        const second = change(base.text, strength, { random: randomFrom(seed), title: base.title, others });
        const format = kind === 'page' ? 'html' : 'text';
        yield { kind, strength, split, label, ids: [base.id], seed, first: base.text, second, format };
      }
    }
  }
}

const NUMBERS = /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?!(?:19|20)\d\d\b)\d[\d,]*)\b/g;

/** A stub needs a story to be cut from, new figures need figures. */
function isFit(kind, text) {
  if (kind === 'paywall') return text.length > 1800;
  if (kind === 'updated') return new Set(text.match(NUMBERS) ?? []).size >= 8;
  return true;
}

function* pairsWithin(group) {
  for (const [at, first] of group.entries()) for (const second of group.slice(at + 1)) yield [first, second];
}

function groups(texts, key) {
  const out = new Map();
  for (const text of texts) out.set(key(text), [...(out.get(key(text)) ?? []), text]);
  return out;
}

/** Different texts on one event. */
const sameEvent = ({ ecb }) =>
  [...groups(ecb, ({ topic }) => topic).values()].flatMap((group) => [...pairsWithin(group)]);

/** Articles of one day that share the most rare names and numbers for their length; a few pairs of each day. */
function sameDay({ news }) {
  const named = new Map(news.map((one) => [one.id, particulars(one.text)]));
  const spread = new Map();
  for (const names of named.values()) for (const name of names) spread.set(name, (spread.get(name) ?? 0) + 1);
  const shared = ([one, other]) => {
    const there = named.get(other.id);
    let count = 0;
    for (const name of named.get(one.id)) if (spread.get(name) <= 40 && there.has(name)) count += 1;
    return count / Math.sqrt(named.get(one.id).size * there.size || 1);
  };
  const best = (pairs, count) => pairs.sort((a, b) => b.share - a.share).slice(0, count);
  const ofDay = (group) =>
    best(
      [...pairsWithin(group)].map((pair) => ({ pair, share: shared(pair) })),
      12,
    );
  return best([...groups(news, ({ day }) => day).values()].flatMap(ofDay), 3 * NATURAL.day).map(({ pair }) => pair);
}

/** The state agency's formulas: for each item the two whose words are most the same. */
function formulas({ kcna }) {
  const bags = new Map(kcna.map((one) => [one.id, new Set(words(one.text.toLowerCase()))]));
  const near = (one) => {
    const own = bags.get(one.id);
    const likeness = (other) =>
      [...bags.get(other.id)].filter((word) => own.has(word)).length / (own.size + bags.get(other.id).size);
    return kcna
      .filter(({ id }) => id !== one.id)
      .map((other) => ({ other, share: likeness(other) }))
      .sort((a, b) => b.share - a.share || (a.other.id < b.other.id ? -1 : 1))
      .slice(0, 2);
  };
  const pairs = new Map();
  for (const one of kcna) {
    for (const { other, share } of near(one)) {
      const pair = [one, other].sort((a, b) => (a.id < b.id ? -1 : 1));
      pairs.set(pair.map(({ id }) => id).join(' '), { pair, share });
    }
  }
  return [...pairs.values()].sort((a, b) => b.share - a.share).map(({ pair }) => pair);
}

/**
 * Whether two texts of the data are surely two stories. There are true copies among them; by letters, not by shingles:
 * a third of the shorter one in runs of 80, or half of it in runs of 25, is too much to be sure. The state agency's formulas
 * share more by their nature: there each must name things, people or numbers that the other does not: three, or a quarter
 * of its own.
 */
function areTwo(kind, [first, second]) {
  if (words(first.text).length < 20 || words(second.text).length < 20) return false;
  if (kind !== 'formula') {
    return verbatimShare(first.text, second.text) < 0.33 && verbatimShare(first.text, second.text, 25) < 0.5;
  }
  const [one, other] = [particulars(first.text), particulars(second.text)];
  const own = (names, others) => [...names].filter((name) => !others.has(name)).length;
  const enough = (names, others) => own(names, others) >= Math.max(3, Math.min(8, names.size / 4));
  return first.title !== second.title && enough(one, other) && enough(other, one);
}

/** Pairs of texts as they are. `about` tells the half; a pair with a foot in each is left out. */
function* natural(kind, pairs, about) {
  const random = randomFrom(`${SEED} ${kind}`);
  const sure = pairs.filter(
    ([first, second]) => half(about(first)) === half(about(second)) && areTwo(kind, [first, second]),
  );
  const chosen = kind === 'event' ? sample(random, sure, NATURAL[kind]) : sure.slice(0, NATURAL[kind]);
  for (const [first, second] of chosen) {
    yield {
      kind,
      strength: 0,
      split: half(about(first)),
      label: 'two',
      ids: [first.id, second.id],
      seed: '',
      first: first.text,
      second: second.text,
      format: 'text',
    };
  }
}

/** All pairs: `{kind, strength, split, label: 'copy' | 'two', ids, seed, first, second, format}`. */
export function* makePairs(data) {
  const sources = readSources(data);
  const texts = bases(sources);
  yield* made(COPIES, 'copy', texts);
  yield* made(STORIES, 'two', texts);
  yield* natural('event', sameEvent(sources), ({ topic }) => topic);
  yield* natural('day', sameDay(sources), ({ day }) => day);
  yield* natural('formula', formulas(sources), ({ id }) => id);
}

/** What is committed of the pairs: counts, and a hash over ids, seeds and the hashes of the texts. */
export function fingerprint(pairs) {
  const hash = createHash('sha256');
  const counts = {};
  const short = (text) => createHash('sha256').update(text).digest('hex').slice(0, 16);
  for (const { kind, strength, split, label, ids, seed, first, second } of pairs) {
    hash.update(`${[kind, strength, split, label, ...ids, seed, short(first), short(second)].join('\t')}\n`);
    const key = `${label} ${kind}`;
    counts[key] ??= { tune: 0, 'held-out': 0 };
    counts[key][split] += 1;
  }
  return { seed: SEED, sha256: hash.digest('hex'), counts };
}

/** The frozen fingerprint. */
export const frozen = () => JSON.parse(readFileSync(PAIRS, 'utf8'));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const data = dataFolder(process.argv[2] ?? '../shared');
  if (data === null) {
    console.error('usage: npm run duplicates:recipe -- DATA_DIR [--check]');
    process.exit(2);
  }
  const made = fingerprint(makePairs(data));
  if (!process.argv.includes('--check')) writeFileSync(PAIRS, `${JSON.stringify(made, null, 2)}\n`);
  else if (made.sha256 !== frozen().sha256) {
    console.error(`The pairs are not the frozen ones: ${made.sha256}`);
    process.exitCode = 1;
  }
  console.log(made);
}
