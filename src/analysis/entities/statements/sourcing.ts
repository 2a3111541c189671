import { pattern } from '../../../data/lexicon';
import type { Analysis, Entity, ResolvedMention, Sourcing, Statement } from '../../../model';
import { FeatureBag, type Features } from '../../language/log-linear';
import { anonymousSources, type AnonymousSource } from './source-kind';
import { EVEN } from './certainty';
import { firstFrom } from './mention-index';
import { toldWithin } from './persons-before';

/** What there is to know of an article beside its statements. */
export interface SourcingContext {
  readonly text: string;
  /** In the order of the text. */
  readonly mentions: readonly ResolvedMention[];
  /** By id. */
  readonly entities: Readonly<Record<string, Entity>>;
  /** Id of the article's outlet; null where it is not known. */
  readonly source: string | null;
  readonly outletTraits: Analysis['outletTraits'];
}

/** What bears on the sourcing of a story. */
const TRAITS: readonly string[] = ['state', 'own-sources'];

/** `Analysis.outletTraits` of an article. `traitsOf`: what the list of outlets says of one of that name. */
export function outletTraitsOf(
  entities: Analysis['entities'],
  traitsOf: (name: string) => readonly string[],
): Analysis['outletTraits'] {
  const found = Object.create(null) as Record<string, readonly string[]>;
  for (const { id, kind, name } of Object.values(entities)) {
    if (kind === 'place' || kind === 'theme') continue;
    const traits = traitsOf(name).filter((each) => TRAITS.includes(each));
    if (traits.length > 0) found[id] = traits;
  }
  return found;
}

const hasTrait = ({ outletTraits }: SourcingContext, id: string | null, trait: string): boolean =>
  id !== null && outletTraits[id]?.includes(trait) === true;

/** A story's beginning, where it says what it rests on: so many characters. */
const LEAD = 1000;
/** Share of it that somebody says, from which the outlet does not tell it itself. */
const SAID = 0.15;
/** Characters behind which what is said weighs half, and those of one statement that weigh. Who is heard first weighs more. */
const WEIGHT = { half: 900, most: 250, first: 1.25 };
/** Share of what a body says, from which those who are named beside it are what the story rests on. */
const NAMED = 0.5;

type Ground = Exclude<Sourcing, 'single anonymous' | 'none stated'>;

/** Somebody heard in an article. */
interface HeardSource {
  /** Where its sentence begins. */
  readonly sentence: number;
  readonly is: Ground;
  /** Characters that it says. */
  readonly said: number;
  /** A body or its officials, of whom a story may only tell. */
  readonly isBody?: boolean;
  /** It only holds something to be so, wants or threatens it. */
  readonly isView?: boolean;
}

/** What an article's main story seems to rest on, and features of that by which to tell how sure it is. */
interface Seeming {
  readonly value: Sourcing;
  /** None where nothing is stated. */
  readonly features: Features;
}

/**
 * What the main story of an article rests on, as far as its words show: the kind of source that says most of it, early rather
 * than late. One unnamed source is the only one where nobody else unnamed comes in. Statements that are likelier wrong than
 * right tell nothing.
 */
export function sourcingOf(all: readonly Statement[], context: SourcingContext): Seeming {
  const { text } = context;
  const statements = all.filter(isLikely);
  const found = anonymousSources(text);
  const told = toldWithin(statements);
  const spoken = statements.flatMap((each) => unnamedSpeaker(each, found, text) ?? []);
  const unnamed = [...found, ...spoken];
  const sources = found.filter(({ isSource }) => isSource);
  const isUnwilling = found.some(({ number }) => number === 'unwilling');
  const heard = [
    ...[...(isUnwilling ? found : sources), ...spoken].map(({ start }): HeardSource => ({
      sentence: sentenceAt(text, start),
      said: Math.min(sentenceEnd(text, start) - sentenceAt(text, start), WEIGHT.most),
      is: 'anonymous',
    })),
    ...statements
      .filter((statement) => !told.has(statement))
      .flatMap((statement) => heardSource(statement, context) ?? []),
  ].sort((one, other) => one.sentence - other.sentence || rank(one) - rank(other));
  const said = saidInLead(statements) / Math.min(text.length, LEAD);
  const hearing = { heard, unnamed, sources, said };
  const value = valueOf(hearing, statements, context);
  return { value, features: value === 'none stated' ? new Map() : evidenceOf(value, hearing) };
}

function valueOf(hearing: Hearing, statements: readonly Statement[], context: SourcingContext): Sourcing {
  const { heard, unnamed, sources, said } = hearing;
  if (isStateReport(context)) return 'state media';
  if (isOne(sources) && (isToldHere(sources, context) || isOnlyOne(sources, heard))) return 'single anonymous';
  if (sources.length === 0 && said < SAID) return 'none stated';
  const ground = mainGround(heard.filter(({ isView }) => isView !== true));
  if (ground !== 'anonymous') return ground;
  // Of whom only a trade is told is the only one where nobody else is heard at all.
  const isAlone = sources.length > 0 || statements.every(({ kind }) => kind === 'anonymous' || kind === 'none');
  return isOne(unnamed) && isAlone && heard[0]?.is === 'anonymous' ? 'single anonymous' : 'anonymous';
}

/** Who is heard in an article. */
interface Hearing {
  readonly heard: readonly HeardSource[];
  readonly unnamed: readonly AnonymousSource[];
  readonly sources: readonly AnonymousSource[];
  /** Share of the lead that somebody says. */
  readonly said: number;
}

/** What speaks for and against a story's resting on something. */
function evidenceOf(value: Ground | 'single anonymous', { heard, unnamed, sources, said }: Hearing): Features {
  const bag = new FeatureBag();
  const ground = value === 'single anonymous' ? 'anonymous' : value;
  const told = heard.filter(({ isView }) => isView !== true);
  const own = told.filter(({ is }) => is === ground);
  const weights = weightsOf(told);
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const share = (is: Ground): number => (total === 0 ? 0 : (weights.get(is) ?? 0) / total);
  bag.add(`seems to rest on ${value}`, true);
  bag.add('share of it in what is heard', share(ground));
  bag.add('share of its nearest rival', Math.max(0, ...[...weights.keys()].filter((is) => is !== ground).map(share)));
  bag.add('how much of it is heard', Math.log2(1 + (weights.get(ground) ?? 0)));
  bag.add('it is heard first', told[0]?.is === ground);
  bag.add('how far in it is first heard', Math.log2(1 + (own[0]?.sentence ?? 5000)));
  bag.add('how often it is heard', own.length);
  bag.add('share of the lead that somebody says', said);
  bag.add('share of the lead that it says', own.reduce((sum, { sentence, said: all }) => sum + (sentence < LEAD ? all : 0), 0) / LEAD); // prettier-ignore
  bag.add('share of officials beside it', ground === 'official' ? 0 : share('official'));
  bag.add('share of those named beside it', ground === 'named' ? 0 : share('named'));
  bag.add('unnamed sources', sources.length);
  bag.add('unnamed people who told something', unnamed.length - sources.length);
  bag.add('unnamed ones are several', unnamed.filter(({ number }) => number === 'several').length);
  bag.add('unnamed ones come in', unnamed.filter(({ number }) => number === 'one').length);
  bag.add('somebody does not want to be named', unnamed.some(({ number }) => number === 'unwilling')); // prettier-ignore
  bag.add('others heard beside the only one', value === 'single anonymous' ? told.length - own.length : 0);
  return bag.features;
}

/** Likelier right than wrong. */
const isLikely = ({ sureness }: Statement): boolean => sureness === undefined || sureness.certainty >= EVEN;

/** Characters of the beginning that somebody says, whoever. */
const saidInLead = (statements: readonly Statement[]): number =>
  statements
    .flatMap(({ content }) => content)
    .filter(({ start }) => start < LEAD)
    .reduce((sum, { start, end }) => sum + Math.min(end - start, WEIGHT.most), 0);

/** The kind of source that says most; `none stated` where nobody is heard in the beginning. */
function mainGround(heard: readonly HeardSource[]): Ground | 'none stated' {
  const first = heard.find(({ sentence }) => sentence < LEAD);
  if (first === undefined) return 'none stated';
  const weights = weightsOf(heard);
  const weightOf = (is: Ground): number => (weights.get(is) ?? 0) * (is === first.is ? WEIGHT.first : 1);
  // A body is heard through those who speak for it, where they are named.
  if (first.is === 'official' && weightOf('named') >= NAMED * weightOf('official')) return 'named';
  return [...weights.keys()].reduce((best, is) => (weightOf(is) > weightOf(best) ? is : best), first.is);
}

/** How much each kind of source says, early rather than late. */
function weightsOf(heard: readonly HeardSource[]): ReadonlyMap<Ground, number> {
  const weights = new Map<Ground, number>();
  for (const { is, sentence, said } of heard)
    weights.set(is, (weights.get(is) ?? 0) + said * 2 ** (-sentence / WEIGHT.half));
  return weights;
}

/** How far into a text a wire service names itself: `Pyongyang, August 24 (KCNA) --`. */
const DATELINE = 250;

/** Whether an outlet of a state tells it. */
function isStateReport(context: SourcingContext): boolean {
  const { text, mentions, source } = context;
  const isState = (id: string | null): boolean => hasTrait(context, id, 'state');
  const named = mentions.filter(({ start, end }) => end < DATELINE && /\($/.test(text.slice(0, start)) && /^\)\s*[-–—]/.test(text.slice(end, end + 4))); // prettier-ignore
  return isState(source) || named.some(({ entity }) => isState(entity));
}

const UNNAMED = pattern('^(an?|one|the|this|{counts-of-people}) [a-z]', 'i');

/** Somebody without a name who speaks in a statement, where nothing else told of it: “a buyer of squid”, “the buyer”. */
function unnamedSpeaker(
  { source, kind }: Statement,
  found: readonly AnonymousSource[],
  text: string,
): AnonymousSource | null {
  if (source === null || kind !== 'anonymous') return null;
  if ((found[firstFrom(found, source.start)]?.start ?? Infinity) <= source.end) return null;
  const words = text.slice(source.start, source.end);
  const [, first = ''] = UNNAMED.exec(words) ?? [];
  if (first === '') return null;
  const number =
    /^(?:an?|one)$/i.test(first) && !/^one of\b/i.test(words)
      ? 'one'
      : /^(?:the|this)$/i.test(first)
        ? 'same'
        : 'several';
  return { ...source, isSource: false, number, words };
}

/** Of what is heard in one sentence, what says most. */
const rank = ({ is, isView }: HeardSource): number => (isView === true ? 2 : is === 'anonymous' ? 0 : 1);

/** Whether all who are not named are one: somebody who comes in once, in whatever words, or is spoken of as if known. */
function isOne(unnamed: readonly AnonymousSource[]): boolean {
  const said = unnamed.filter(({ number }) => number !== 'unwilling');
  const coming = new Set(said.flatMap(({ number, words }) => (number === 'one' ? [words.toLowerCase()] : [])));
  return said.length > 0 && coming.size <= 1 && said.every(({ number }) => number !== 'several');
}

/** Between a source and whom it told. */
const TOLD = /^[^.;:!?\n]{0,80}?\b(?:told|tells?) (?:the )?$/;

/** Whether it told the article's own outlet, or one that has sources of its own, in the beginning: who comes later comments. */
function isToldHere(sources: readonly AnonymousSource[], context: SourcingContext): boolean {
  const { text, mentions, source } = context;
  const first = sources.find(({ number }) => number === 'one');
  if (first === undefined || first.start >= LEAD) return false;
  const { end } = first;
  const next = mentions.filter(({ start }) => start > end && start < end + 100 && TOLD.test(text.slice(end, start)));
  return next.some(({ entity }) => entity !== null && (entity === source || hasTrait(context, entity, 'own-sources')));
}

/** Whether it is spoken of as if known, as articles do whose only source it is, and no person or document is heard before it. */
function isOnlyOne(unnamed: readonly AnonymousSource[], heard: readonly HeardSource[]): boolean {
  if (unnamed.some(({ number }) => number === 'one')) return false;
  const before = heard.slice(
    0,
    heard.findIndex(({ is }) => is === 'anonymous'),
  );
  return before.every(({ isBody }) => isBody === true);
}

function heardSource(statement: Statement, context: SourcingContext): HeardSource | null {
  const { source, kind, speaker, attitude, content } = statement;
  if (source === null) return null;
  const { text, entities } = context;
  const entity = speaker === null ? undefined : entities[speaker];
  const sentence = sentenceAt(text, Math.min(source.start, content[0]?.start ?? source.start));
  const isView = attitude === 'believes' || attitude === 'asks' || attitude === 'threatens';
  const length = content.reduce((sum, { start, end }) => sum + end - start, 0);
  const of = (is: Ground, isBody = false): HeardSource => ({ sentence, is, isView, isBody, said: Math.min(length, WEIGHT.most) }); // prettier-ignore
  if (hasTrait(context, speaker, 'state')) return of('state media');
  if (STATE_MEDIA.test(text.slice(source.start, source.end))) return of('state media');
  switch (kind) {
    case 'named person':
      return of('named');
    case 'document':
      return of('document');
    case 'officials':
      return of(entity?.kind === 'organization' ? 'named' : 'official', true);
    case 'body':
      return of(entity?.kind === 'organization' ? 'named' : 'official', true);
    default:
      return null;
  }
}

const STATE_MEDIA =
  /\bstate(?:[- ](?:run|owned|controlled))?[- ](?:media|television|tv|radio|news|broadcaster|newspaper)/i;

/** Where the sentence begins that holds an offset, as far as marks and line breaks show. */
function sentenceAt(text: string, offset: number): number {
  const before = text.slice(Math.max(0, offset - 600), offset);
  const breaks = [...before.matchAll(/[.!?]["”’)]*\s+(?=["“‘(]*\p{Lu})|\n/gu)];
  const last = breaks.at(-1);
  return last === undefined ? Math.max(0, offset - 600) : offset - before.length + last.index + last[0].length;
}

/** Where that sentence ends. */
function sentenceEnd(text: string, offset: number): number {
  const end = /[.!?]["”’)]*(?:\s+(?=["“‘(]*\p{Lu})|$)|\n/u.exec(text.slice(offset, offset + 600));
  return offset + (end?.index ?? Math.min(600, text.length - offset));
}
