import type { Features } from '../language/log-linear';
import type { Evidence, SubjectCount } from './evidence';
import type { Rated } from './rate';
import { WEIGHTS } from './term';

/** The themes of an article beside which one theme is looked at. */
export interface Company {
  readonly evidence: Evidence;
  /** All that an article has something on. */
  readonly rated: readonly Rated[];
  /** Themes that a pack about the article's subject tells more finely. */
  readonly covered: ReadonlySet<string>;
}

/**
 * What the scorer goes by for one theme: a name and a number of about -3 to 7, those that are not 0. Names with an id in
 * them are for single themes: a theme of no weight, as in a pack of a user's own, is scored by the others alone.
 */
export function featuresOf(item: Rated, company: Company): Features {
  const features = new Map<string, number>([
    ['always', 1],
    [`theme ${item.theme.id}`, 1],
  ]);
  const siblings = company.rated.filter(({ pack }) => (pack.subject === null) === (item.pack.subject === null));
  addStrength(features, item, company.evidence);
  addShares(features, item, siblings);
  addRivals(features, item, siblings, company.rated);
  addSubject(features, item, company);
  return features;
}

type Draft = Map<string, number>;

function put(features: Draft, name: string, value: number): void {
  if (value !== 0) features.set(name, value);
}

function addStrength(features: Draft, { strength, headline, lead, rest, terms }: Rated, { tokens }: Evidence): void {
  put(features, 'tokens', Math.log1p(tokens));
  put(features, 'strength', Math.log1p(strength));
  put(features, 'headline', Math.log1p(headline));
  put(features, 'lead', Math.log1p(lead));
  put(features, 'rest', Math.log1p(rest));
  const count = (from: number, to: number): number =>
    Math.log1p(terms.filter(({ term: { weight } }) => weight >= from && weight < to).length);
  put(features, 'strong terms', count(WEIGHTS.strong, Infinity));
  put(features, 'clear terms', count(WEIGHTS.clear, WEIGHTS.strong));
  put(features, 'weak terms', count(0, WEIGHTS.clear));
}

/** Its part of all that is met of such packs: those about a subject, or the general ones. */
function addShares(features: Draft, item: Rated, siblings: readonly Rated[]): void {
  for (const part of ['strength', 'headline', 'lead', 'rest'] as const) {
    const total = siblings.reduce((sum, sibling) => sum + sibling[part], 0);
    if (total > 0) put(features, `share of ${part}`, item[part] / total);
    else if (part === 'headline') features.set('silent headline', 1);
  }
}

function addRivals(features: Draft, item: Rated, siblings: readonly Rated[], all: readonly Rated[]): void {
  const rivals = siblings.filter((sibling) => sibling !== item);
  const rival = strongest(rivals);
  put(features, 'rank', Math.log1p(rivals.filter(({ strength }) => strength > item.strength).length));
  put(features, 'against the rival', Math.log((1 + item.strength) / (1 + (rival?.strength ?? 0))));
  put(features, 'beside the strongest', item.strength / (strongest(all)?.strength ?? 1));
  if (rival !== undefined) features.set(`${item.theme.id} beside ${rival.theme.id}`, 1);
}

const strongest = (rated: readonly Rated[]): Rated | undefined =>
  rated.reduce<Rated | undefined>((best, item) => (best && best.strength >= item.strength ? best : item), undefined);

/** Whether the article is on the subject of the theme's pack, or of another pack, where a general theme is a guest. */
function addSubject(features: Draft, { theme, pack }: Rated, { evidence, covered }: Company): void {
  const { subjects, tokens } = evidence;
  if (pack.subject !== null) return addMentions(features, 'subject', subjects.get(pack), tokens);
  const [host] = subjects.values();
  if (host === undefined) return;
  addMentions(features, 'guest', host, tokens);
  features.set(`guest ${theme.id}`, 1);
  if (covered.has(theme.id)) features.set('covered guest', 1);
}

function addMentions(features: Draft, name: string, count: SubjectCount | undefined, tokens: number): void {
  if (count === undefined) return;
  const { headline, lead, rest } = count;
  features.set(name, 1);
  put(features, `${name} per hundred tokens`, Math.log((1 + lead + rest) / (1 + tokens / 100)));
  put(features, `${name} headline`, Number(headline > 0));
  put(features, `${name} lead`, Number(lead > 0));
}
