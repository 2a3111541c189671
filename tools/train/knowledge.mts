import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createKnowledge, placeRank } from '../../src/analysis/entities/knowledge';
import { parseGazetteer } from '../../src/analysis/entities/gazetteer';
import type { Recognizer } from '../../src/analysis/language/recognizer';
import { parseClusters } from '../../src/analysis/language/tagger/model';
import type { WordKnowledge } from '../../src/analysis/language/tagger/word';
import { parseNames } from '../../src/analysis/language/names';

/** What the tagger and the rules know, from the repository's own data; `plain`: nothing. */
export function languageKnowledge(
  repo: string,
  plain = false,
): {
  readonly known: WordKnowledge;
  readonly rules: readonly Recognizer[];
} {
  if (plain) return { known: { names: parseNames(''), clusterOf: () => undefined, placeRank: () => 0 }, rules: [] };
  const read = (name: string): string => readFileSync(join(repo, 'src/data', name), 'utf8');
  const packs = Object.fromEntries(
    readdirSync(join(repo, 'src/data'))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [name, read(name)]),
  );
  const knowledge = createKnowledge({
    gazetteer: read('gazetteer.tsv'),
    names: read('names.tsv'),
    clusters: '',
    tagger: '',
    countryWords: '',
    storyLocation: '',
    admission: '',
    claims: '',
    officeHolders: '',
    packs,
  });
  const gazetteer = parseGazetteer(read('gazetteer.tsv'));
  const clusters = parseClusters(read('clusters.tsv'));
  const known: WordKnowledge = {
    names: parseNames(read('names.tsv')),
    clusterOf: (word) => clusters.get(word),
    placeRank: (form) => placeRank(gazetteer, form),
  };
  return { known, rules: knowledge.recognizers };
}
