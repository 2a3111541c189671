// The annotated sets, which are not part of the project: where they are, and what their parts were used for.
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathsIn, readRecords, readText } from '../records.mjs';
import { keyOf, partOf } from '../split.mjs';
import { unitsOf } from './conll.mjs';

/** An article of `dateline-gold` as the scorer of locations takes it, for the day of its main event. */
const dated = ({ id, input, gold }) => ({
  ...{ id, input, location: gold.location ?? null, also: [] },
  ...{ when: gold.when, themes: gold.themes },
});

/**
 * What is scored, by section of the tables. `kind` is the scorer's. `lookedAt`: earlier versions printed mistakes of the
 * whole set, so that its third is unseen from now on only. `part`: what all of a set is. Official test parts are in none of them.
 */
export const SETS = {
  names: [
    { id: 'worldwide-tune', kind: 'ner', path: 'worldwide-tune/worldwide-dev.conll.gz', lookedAt: true },
    { id: 'gum-dev', kind: 'ner', path: 'gum/gum-dev.conll.gz', lookedAt: true },
    { id: 'uner-ewt-dev', kind: 'ner', path: 'uner-ewt/en_ewt-dev.conll.gz', lookedAt: true },
    { id: 'wnut17-dev', kind: 'ner', path: 'wnut17/wnut17-dev.conll.gz', lookedAt: true },
    { id: 'crossner-politics-dev', kind: 'ner', path: 'crossner-politics/politics-dev.conll.gz', lookedAt: true },
  ],
  places: [
    { id: 'lgl', kind: 'places', path: 'geoparsing/lgl.jsonl.gz', lookedAt: true },
    { id: 'geovirus', kind: 'places', path: 'geoparsing/geovirus.jsonl.gz', lookedAt: true },
  ],
  articles: [
    { id: 'gold', kind: 'gold', path: 'dateline-gold', lookedAt: true },
    { id: 'own2', kind: 'gold', path: 'dateline-gold-2/own2.jsonl' },
    { id: 'wild', kind: 'gold', path: 'story-location/wild.jsonl' },
  ],
  where: [
    { id: 'read', kind: 'where', path: 'story-location/read.jsonl.gz' },
    { id: 'dprk', kind: 'where', path: 'story-location/dprk.jsonl.gz' },
    { id: 'own2, dated', kind: 'where', path: 'dateline-gold-2/own2.jsonl', as: dated },
    { id: 'gva', kind: 'where', path: 'story-location/gva.jsonl.gz' },
    { id: 'muc', kind: 'where', path: 'story-location/muc.jsonl.gz' },
    { id: 'reuters', kind: 'where', path: 'story-location/reuters.jsonl.gz' },
    { id: 'ecbplus-loc', kind: 'where', path: 'story-location/ecbplus-loc.jsonl.gz' },
    { id: 'dateline', kind: 'where', path: 'story-location/dateline.jsonl.gz' },
    { id: 'agnews', kind: 'where', path: 'story-location/agnews.jsonl.gz' },
  ],
  statements: [
    { id: 'polnear-dev', kind: 'statements', path: 'attribution/polnear-dev.jsonl.gz', part: 'unseen' },
    { id: 'polnear-train200', kind: 'statements', path: 'attribution/polnear-train200.jsonl.gz', part: 'tune' },
  ],
};

/**
 * Sets whose fit and tune parts the weights that ship were fitted on, by what a figure tells of. Of every other set those
 * parts were looked at while choices were made, and nothing more. The tagger is fitted on sets of its own
 * (`tools/train/main.mts`), which are not scored. `evloc` and our labels (`tools/labels`) are fitted on and not scored: sentences, and nothing of the unseen third.
 */
const FITTED = {
  location: ['read', 'wild', 'dprk', 'own2', 'gold', 'ecbplus-loc', 'evloc', 'muc'],
  day: ['read', 'dprk', 'own2, dated'],
  themes: ['read', 'dprk', 'own2', 'gold'],
};

/** What fit and tune of a set were for a figure that tells `of` something: `fitted` or `tuned`. */
export const useOf = (id, of) => (FITTED[of]?.includes(id) ? 'fitted' : 'tuned');

export const setNamed = (id) =>
  Object.values(SETS)
    .flat()
    .find((set) => set.id === id);

/** A set's articles: `{key, part, record}`, the record what the scorer reads: an object, or a text of columns. None where the set is absent. */
export function itemsOf(data, { kind, path, part, as = (record) => record }) {
  const whole = join(data, path);
  if (!existsSync(whole)) return [];
  if (kind === 'ner') return unitsOf(readText(whole)).map(({ key, text }) => ({ ...keyed(key), record: text }));
  const paths = statSync(whole).isDirectory() ? pathsIn(whole, '.jsonl') : [whole];
  return paths
    .flatMap(readRecords)
    .map((record) => ({ ...keyed(keyOf(record)), ...(part && { part }), record: as(record) }));
}

const keyed = (key) => ({ key, part: partOf(key) });

export const isUnseen = ({ part }) => part === 'unseen';
export const isSeen = ({ part }) => part !== 'unseen';

/** Folder of the data and path of the scorer, from the shared folder or the `data` in it; null where there is neither. */
export function findData(given) {
  const folder = resolve(given);
  for (const data of [join(folder, 'data'), folder]) {
    const scorer = join(data, '../score/score.mjs');
    if (existsSync(scorer) && existsSync(join(data, setNamed('gold').path))) return { data, scorer };
  }
  return null;
}
