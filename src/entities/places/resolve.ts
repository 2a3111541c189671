import type { TextDocument } from '../../language/document';
import type { Article, Mention } from '../../model';
import { candidate, decided, undecided, type Decision, type Decisions } from '../decision';
import type { Gazetteer, Place } from '../gazetteer';
import type { Registry } from '../registry';
import { groupMentions, type Group } from './candidates';
import { backgroundOf, settingOf, type Anchor, type Setting } from './context';
import { newPlace } from './new-place';
import { liesIn, qualifiersOf, type Qualifier } from './qualifiers';
import { weigh, type Weighed } from './score';

export { locateStory } from '../story-location';

export interface PlaceSources {
  readonly document: TextDocument;
  readonly article: Article;
  readonly gazetteer: Gazetteer;
  readonly registry: Registry;
}

/** How much better known a name's first place must be than the next to be taken before anything else is decided. */
const CLEAR = 2.5;
const KNOWN = 5.5;
/** Losers kept for a reader. */
const LOSERS = 4;
/** Below this a place is so little known that namesakes elsewhere make it a guess. */
const OBSCURE = 4.2;

interface Case {
  readonly group: Group;
  readonly qualifiers: readonly Qualifier[];
}

/**
 * Decides one place per form and article. First what is clear by itself, then the rest by where the article plays,
 * twice, since each decision says more about where that is.
 */
export function resolvePlaces(mentions: readonly Mention[], sources: PlaceSources): Decisions {
  const { document, gazetteer, registry } = sources;
  const sorted = [...mentions].sort((a, b) => a.start - b.start);
  const cases = groupMentions(sorted, document, gazetteer, registry).map((group): Case => {
    const qualifiers = group.mentions.flatMap((mention) => qualifiersOf(mention, sorted, document, gazetteer));
    return { group, qualifiers };
  });
  const background = backgroundOf(sources);
  let anchors = cases.flatMap((each) => clearAnchor(each));
  let weighed = new Map<Case, Weighed[]>();
  for (let pass = 0; pass < 2; pass++) {
    weighed = new Map(cases.map((each) => [each, weighCase(each, anchors, background)]));
    anchors = cases.flatMap((each) => anchorOf(each.group, weighed.get(each)?.[0]?.place));
  }
  const decisions = new Map<Mention, Decision>();
  for (const each of cases) {
    const decision = decide(each, weighed.get(each) ?? [], settingOf(anchors, background, each.group.form), gazetteer);
    for (const mention of each.group.mentions) decisions.set(mention, decision);
  }
  return decisions;
}

const weighCase = (
  { group, qualifiers }: Case,
  anchors: readonly Anchor[],
  background: ReadonlyMap<string, number>,
): Weighed[] =>
  weigh(
    group.candidates,
    { form: group.form, kinds: group.kinds, qualifiers },
    settingOf(anchors, background, group.form),
  );

const anchorOf = ({ form, mentions }: Group, place: Place | undefined): Anchor[] =>
  place === undefined ? [] : [{ form, place, count: mentions.length }];

/** A form that needs no context: only one place has it, it is much better known, or the text says which. */
function clearAnchor({ group, qualifiers }: Case): Anchor[] {
  const [first, second] = group.candidates;
  if (first === undefined) return [];
  const stated = weigh(
    group.candidates,
    { form: group.form, kinds: group.kinds, qualifiers },
    settingOf([], new Map(), ''),
  );
  const [best, next] = stated;
  if (qualifiers.length > 0 && best !== undefined && best.score - (next?.score ?? 0) > CLEAR)
    return anchorOf(group, best.place);
  const alone = second === undefined || first.kind === 'country' || first.prominence - second.prominence >= CLEAR;
  return alone && (first.prominence >= KNOWN || second === undefined) ? anchorOf(group, first) : [];
}

function decide(
  { group, qualifiers }: Case,
  weighed: readonly Weighed[],
  setting: Setting,
  gazetteer: Gazetteer,
): Decision {
  if (group.known !== null) return decided(group.known, 'vault', 'the vault has a place of that name');
  const [best, ...rest] = weighed;
  if (best === undefined || isElsewhere(best.place, qualifiers)) {
    const made = newPlace(group, qualifiers, setting, gazetteer);
    return made === null
      ? undecided('place', 'not in the gazetteer, and nothing says where it is')
      : decided(made.entity, 'new-place', made.why);
  }
  const losers = rest
    .slice(0, LOSERS)
    .map(({ place, score, why }) => candidate(place.entity, round(score), describe(place, why)));
  if (isStranger(best.place, qualifiers, setting)) {
    return undecided('place', `only known far from where the article plays`, [
      candidate(best.place.entity, round(best.score), describe(best.place, best.why)),
      ...losers,
    ]);
  }
  const supported = best.score - best.place.prominence > 0.4;
  if (!supported && best.place.prominence < OBSCURE && rest.length > 0) {
    const all = [candidate(best.place.entity, round(best.score), describe(best.place, best.why)), ...losers];
    return undecided('place', 'several places of that name, and nothing in the text chooses', all);
  }
  return decided(best.place.entity, 'place', rest.length === 0 ? 'the only place of that name' : best.why, losers);
}

/** `Baja, Calif.`: the text says where it is, and the gazetteer's place of that name is not there. */
const isElsewhere = (place: Place, qualifiers: readonly Qualifier[]): boolean =>
  place.prominence < KNOWN + 1 &&
  qualifiers.some((each) => each.strength === 1 && each.places.every((outer) => outer.kind === 'admin1')) &&
  !qualifiers.some((each) => liesIn(place, each));

/** Least weight of places in an article that plays in one country, and the share of that country. */
const SETTLED = { weight: 4, share: 0.6 };
const FAMOUS = 7.1;

/** A town of a country the article never speaks of, while it clearly plays in another: more likely a namesake unknown. */
function isStranger(place: Place, qualifiers: readonly Qualifier[], { countries }: Setting): boolean {
  if (place.kind !== 'city' || place.prominence >= FAMOUS || place.country === null) return false;
  if (countries.has(place.country) || qualifiers.some((each) => liesIn(place, each))) return false;
  const counts = [...countries.values()];
  const total = counts.reduce((sum, count) => sum + count, 0);
  return total >= SETTLED.weight && Math.max(...counts) / total >= SETTLED.share;
}

const round = (score: number): number => Number(score.toFixed(2));

const describe = (place: Place, why: string): string =>
  [place.kind, place.admin1, place.country].filter((part) => part !== null).join(', ') + `: ${why}`;
