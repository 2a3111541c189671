import { shareHeld, storyOf, tellingHeld, type Story } from '../../../duplicates';
import { isSureOf, onceFor, type ClaimFloor } from '../../../model';
import type { FittedDecision } from '../../language/fitted-decisions';
import { FeatureBag, type Features } from '../../language/log-linear';
import { daysApart, happeningsApart, type ComparedArticle } from './story-article';

/** Share of particulars that two articles in two scripts have in common, from which they are of one story. */
const SCRIPTS = 0.4;

/** Whether two articles of about one time tell of one happening. `decision`: fitted on their features. */
export function isOneStory(
  one: ComparedArticle,
  other: ComparedArticle,
  decision: FittedDecision,
  floor: ClaimFloor,
): boolean {
  if (one.story.characterwise !== other.story.characterwise) return likeness(one.particulars, other.particulars) >= SCRIPTS; // prettier-ignore
  return isSureOf('story', { certainty: decision.chance(storyEvidence(one, other)) }, floor);
}

/** Characters in which an article tells what it is about. */
const LEAD = 500;
/** Characters of a quotation by which it is known again, and at least. */
const QUOTED = { most: 40, least: 20 };
const QUOTATION = /[“"]([^”"\n]{20,400})[”"]/g;

/** What is compared of an article beside its text. */
interface Told {
  readonly title: Story;
  /** Headline and lead. */
  readonly lead: Story;
  /** Particulars that the lead names. */
  readonly named: ReadonlySet<string>;
  /** Of its particulars those that are numbers. */
  readonly numbers: ReadonlySet<string>;
  /** Days of events, each told to the day. */
  readonly days: ReadonlySet<string>;
  readonly quotations: ReadonlySet<string>;
}

const toldOf = onceFor(({ title, text, analysis, particulars }: ComparedArticle): Told => {
  return {
    title: storyOf(title ?? ''),
    lead: storyOf(`${title ?? ''}\n${text.slice(0, LEAD)}`),
    named: new Set(analysis.mentions.flatMap(({ start, entity }) => (start < LEAD && entity !== null && particulars.has(entity) ? [entity] : []))), // prettier-ignore
    numbers: new Set([...particulars].filter((each) => /^\d/.test(each))),
    days: new Set(analysis.eventDates.flatMap(({ precision, value }) => (precision === 'day' ? [value] : []))),
    quotations: new Set([...text.matchAll(QUOTATION)].flatMap(([, words = '']) => quotationMark(words) ?? [])),
  };
});

/** The beginning of a quotation without its marks; null where that is short. */
function quotationMark(words: string): string | null {
  const folded = words.replace(/[^\p{L}\p{N} ]/gu, '').toLowerCase();
  return folded.length < QUOTED.least ? null : folded.slice(0, QUOTED.most);
}

/** What speaks for and against two articles’ telling of one happening. */
export function storyEvidence(one: ComparedArticle, other: ComparedArticle): Features {
  const bag = new FeatureBag();
  const [here, there] = [toldOf(one), toldOf(other)];
  bag.add('telling words in common', wordsInCommon(one.story, other.story));
  bag.add('words of the leads in common', wordsInCommon(here.lead, there.lead));
  bag.add('words of the headlines in common', wordsInCommon(here.title, there.title));
  bag.add('runs of words in common', Math.max(shareHeld(one.story, other.story), shareHeld(other.story, one.story)));
  bag.add('quotations in common', inCommon(here.quotations, there.quotations));
  bag.add('particulars in common', likeness(one.particulars, other.particulars));
  bag.add('particulars in common, by number', Math.log2(1 + inCommon(one.particulars, other.particulars)));
  bag.add('particulars of the leads in common', likeness(here.named, there.named));
  bag.add('facts in common', likeness(one.facts, other.facts));
  bag.add('days of events in common', likeness(here.days, there.days));
  bag.add('days of events in common, by number', inCommon(here.days, there.days));
  const isDated = one.time !== null && other.time !== null;
  bag.add('one has no day', !isDated);
  const days = daysApart(one, other);
  bag.add('days apart', days);
  bag.add('published within a day', isDated && days <= 1);
  const happenings = happeningsApart(one, other);
  bag.add('happened on one day', happenings === 0);
  bag.add('happened on days so far apart', Math.min(FARTHEST, happenings ?? 0));
  bag.add('when it happened is not known of both', happenings === null);
  bag.add('numbers in common', likeness(here.numbers, there.numbers));
  bag.add('numbers in common, by number', inCommon(here.numbers, there.numbers));
  bag.add('of one day', isDated && days < 1);
  bag.add('happened within a day', happenings !== null && happenings <= 1);
  bag.add('of one outlet', one.outletId !== null && one.outletId === other.outletId);
  bag.add('length of the shorter', Math.log2(1 + Math.min(one.text.length, other.text.length)));
  return bag.features;
}

/** Days from which nothing is farther. */
const FARTHEST = 60;

export const wordsInCommon = (one: Story, other: Story): number =>
  Math.sqrt(tellingHeld(one, other) * tellingHeld(other, one));

const inCommon = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...one].filter((each) => other.has(each)).length;

/** Share of what two have in common: geometric mean of both shares. */
const likeness = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  inCommon(one, other) / Math.sqrt(one.size * other.size || 1);
