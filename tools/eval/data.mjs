// Where the annotated data are and which sets are scored. They are not part of the project.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * What is scored: every development set there is. Official test parts are in none of them. `tuned`: rules or weights were
 * chosen by looking at it, so its figure flatters.
 */
export const SETS = {
  ner: [
    { id: 'worldwide-tune', file: 'worldwide-tune/worldwide-dev.conll.gz', tuned: true },
    { id: 'gum-dev', file: 'gum/gum-dev.conll.gz', tuned: false },
    { id: 'uner-ewt-dev', file: 'uner-ewt/en_ewt-dev.conll.gz', tuned: false },
    { id: 'wnut17-dev', file: 'wnut17/wnut17-dev.conll.gz', tuned: false },
    { id: 'crossner-politics-dev', file: 'crossner-politics/politics-dev.conll.gz', tuned: false },
  ],
  places: [
    { id: 'geovirus', file: 'geoparsing/geovirus.jsonl.gz', tuned: true },
    { id: 'lgl', file: 'geoparsing/lgl.jsonl.gz', tuned: true },
  ],
  gold: [{ id: 'gold', file: 'dateline-gold', tuned: true }],
};

/** Folder of the data and path of the scorer, from the shared folder or the `data` folder in it; null where there is neither. */
export function findData(given) {
  const folder = resolve(given);
  for (const data of [join(folder, 'data'), folder]) {
    const scorer = join(data, '../score/score.mjs');
    if (existsSync(scorer) && existsSync(join(data, SETS.gold[0].file))) return { data, scorer };
  }
  return null;
}
