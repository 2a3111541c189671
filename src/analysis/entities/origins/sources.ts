import { englishWords, koreanWords, pattern } from '../../../data/lexicon';
import { foldForm, type Entity, type SourceKind, type Span, type Statement } from '../../../model';
import { isPersonNoun } from '../../language/quantities';
import { personKey } from '../../language/person-names/key';
import { toldWithin } from '../statements/persons-before';
import { type OutletWords, listenerOf, type StoryOutlet } from './outlet-citations';
import type { ComparedArticle } from './story-article';

/** One whom an article has something from. */
export interface ArticleSource {
  readonly article: ComparedArticle;
  readonly kind: SourceKind;
  /** As the article first says it. */
  readonly said: string;
  /** Where it is heard first. */
  readonly start: number;
  /** Whether it tells something: who only orders, threatens or believes is told of, as is whose words another tells. */
  readonly tells: boolean;
  readonly confirms: boolean;
  /** Name of the person or body that it is or speaks for, where one is known. */
  readonly name: string | null;
  /** Keys of the person’s name (`personKey`); empty where no person is named. */
  readonly persons: ReadonlySet<string>;
  /** Full names of the person, as written or known. */
  readonly fullNames: ReadonlySet<string>;
  /** Ids and folded names of the bodies that speak, or that the person speaks for. */
  readonly bodies: ReadonlySet<string>;
  /** Folded words it is described by, without names of places. */
  readonly words: ReadonlySet<string>;
  /** Ids of the places it is said to be in. */
  readonly places: ReadonlySet<string>;
  /** The outlet it told, where that is another one than the article’s. */
  readonly via: StoryOutlet | null;
  /** Whether the article says that it told the article’s own outlet. */
  readonly toldOwn: boolean;
  /** Said to be another one than before. */
  readonly isAnother: boolean;
  readonly content: readonly Span[];
}

type Draft = { -readonly [K in keyof ArticleSource]: ArticleSource[K] } & {
  persons: Set<string>;
  fullNames: Set<string>;
  bodies: Set<string>;
  words: Set<string>;
  places: Set<string>;
  content: Span[];
};

/** Words that describe nobody. */
const EMPTY = englishWords('words-that-describe-nobody');
const KOREAN_EMPTY = pattern('^(?:{words-that-describe-nobody})', 'u', koreanWords);

/** Who is meant is whoever spoke last. */
const ANAPHORA = pattern(
  String.raw`^(?:another|the (?:{those-told-of-before})|this (?:source|official|resident))$`,
  'iu',
);
const KOREAN_ANAPHORA = pattern('^(?:{those-told-of-before})$', 'u', koreanWords);
/** Of these, those that no person is. */
const BODY_NOUN = pattern('^the (?:{bodies-that-tell})$', 'i');
const PRONOUN = pattern('^(?:{pronouns-of-sources}|그|그녀|그는)$', 'iu');
const isAnaphoric = (said: string): boolean => [PRONOUN, ANAPHORA, KOREAN_ANAPHORA].some((some) => some.test(said));
const ANOTHER = /\b(?:another|a second|a different|separate(?:ly)?|other)\b|^(?:또 다른|다른|별도)/iu;
const SPOKESPERSON = /\b(?:spokes(?:man|woman|person|people)|press officer|press secretary)\b|대변인/iu;

/** Statements of an article that are looked at, sources found in them, and passages of one source, at most. */
const MOST = { statements: 1_000, sources: 100, passages: 100 };

/** The sources of an article, each once, in the order of the text. */
export function articleSources(article: ComparedArticle, outlets: OutletWords): readonly ArticleSource[] {
  const found: Draft[] = [];
  const statements = article.analysis.statements.slice(0, MOST.statements);
  const told = toldWithin(statements);
  for (const statement of statements) {
    const draft = draftOf(statement, article, outlets);
    if (draft === null) continue;
    if (told.has(statement)) draft.tells = false;
    const before = [...found].reverse().find((one) => isSameInArticle(one, draft));
    if (before !== undefined) absorb(before, draft);
    else if (found.length < MOST.sources && !isNobody(draft)) found.push(draft);
  }
  return found;
}

/** A pronoun for somebody whom no statement names: nothing leads back to that. */
const isNobody = ({ said, persons, bodies }: Draft): boolean => PRONOUN.test(said) && persons.size + bodies.size === 0;

function absorb(before: Draft, draft: Draft): void {
  for (const key of ['persons', 'fullNames', 'bodies', 'words', 'places'] as const)
    for (const one of draft[key]) before[key].add(one);
  before.content.push(...draft.content.slice(0, MOST.passages - before.content.length));
  before.via ??= draft.via;
  before.toldOwn ||= draft.toldOwn;
  before.tells ||= draft.tells;
  before.confirms ||= draft.confirms;
  before.name ??= draft.name;
  before.start = Math.min(before.start, draft.start);
  if (before.kind === 'body' && draft.persons.size > 0) before.kind = draft.kind;
}

function isSameInArticle(before: Draft, draft: Draft): boolean {
  if (draft.isAnother) return false;
  if (draft.persons.size === 0 && takesUp(draft.said, before.said)) return true;
  if (draft.persons.size > 0 && before.persons.size > 0) return meets(before.persons, draft.persons);
  if (draft.bodies.size > 0 && before.bodies.size > 0 && draft.persons.size + before.persons.size < 2)
    return meets(before.bodies, draft.bodies);
  // No body is spoken of as a source.
  if (/\bsources?$|소식통$/i.test(draft.said) && before.bodies.size > 0) return false;
  const isVague = draft.persons.size + draft.bodies.size === 0 && isAnaphoric(draft.said);
  if (isVague) return !BODY_NOUN.test(draft.said) || before.persons.size === 0 || before.bodies.size > 0;
  return before.kind === draft.kind && draft.persons.size + draft.bodies.size + before.bodies.size + before.persons.size === 0 && draft.words.size > 0 && [...draft.words].every((word) => before.words.has(word)); // prettier-ignore
}

const TAKES_UP = pattern(
  String.raw`^(?:the|this|that|one of the|both)\s(?:(?:{takes-up})\s)?(\p{L}{3,})(?=$|[,\s])`,
  'iu',
);

/** Who is spoken of as known: `the buyer` after `a buyer of squid`, `the first resident` after `two residents`, `이 관리`. */
function takesUp(said: string, before: string): boolean {
  if (/^(?:its|their) (?:spokes|officials?\b|statement)/i.test(said)) return true;
  const [, noun = ''] = TAKES_UP.exec(said) ?? []; // prettier-ignore
  if (noun !== '') return new RegExp(`\\b${noun.replace(/s$/i, '')}(?:s|es)?\\b`, 'i').test(before);
  const [, korean = ''] = /^(?:이|그|해당)\s?(\p{Script=Hangul}{2,5})$/u.exec(said) ?? [];
  return korean !== '' && before.endsWith(korean);
}

/** What is shown of a source: without what is told of it besides; by its name, where its words alone say little. */
export function shownName({ said, name }: ArticleSource): string {
  const [short = said] = said
    .replace(/^(?:이날|한편) |의 말$/gu, '')
    .split(/,? (?:who|whom|whose|which|that)\b|, (?=\d)/);
  const isPoor = isAnaphoric(said) || /^(?:its|his|her|their)\s/i.test(said);
  return isPoor ? (name ?? short) : short;
}

export const isUnnamed = ({ persons, bodies }: ArticleSource): boolean => persons.size + bodies.size === 0;

/** Whether it is a source only where a second article has it: crowds, and bodies that nobody can tell. */
export const isWeak = (source: ArticleSource): boolean =>
  !source.toldOwn && (source.kind === 'crowd' || (source.kind === 'body' && isUnnamed(source)));

export const meets = <T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean => {
  for (const each of one) if (other.has(each)) return true;
  return false;
};

/** The source of a statement; null where it has none, or none but an outlet. */
function draftOf(statement: Statement, article: ComparedArticle, outlets: OutletWords): Draft | null {
  const { source, content, attitude } = statement;
  if (source === null) return null;
  const span = wholeName(source, article);
  const said = article.text.slice(span.start, span.end);
  const kind = PAPER_SEEN.test(said) ? 'document' : statement.kind;
  if (kind === 'outlet' || kind === 'none') return null;
  const cited = outlets.citations.flatMap(({ places }) => places).filter(({ start, end }) => start < span.end && end > span.start); // prettier-ignore
  // It begins with the outlet’s name: a paper that it has seen is another’s.
  const isOwn = ({ start, entity }: { readonly start: number; readonly entity: string | null }): boolean =>
    entity !== null && entity === article.outletId && start >= span.start && start <= span.start + 4;
  if (kind === 'document' && (cited.length > 0 || article.analysis.mentions.some(isOwn))) return null;
  if (isSilence(statement, article)) return null;
  const names = namesIn(span, { ...statement, kind }, article);
  if (names.isPlace || !isSomebody(said, kind, names)) return null;
  return {
    ...{
      article,
      kind,
      said,
      content: [...content],
      isAnother: ANOTHER.test(said),
      tells: !TOLD_OF.test(attitude),
      confirms: attitude === 'confirms',
    },
    ...{ ...names, start: Math.min(source.start, content[0]?.start ?? source.start) },
    words: new Set([...wordsOf(said, names.placeForms), ...papersOf(statement, article)]),
    ...listenerOf(statement, article, outlets),
  };
}

/** A paper that an outlet has read is no outlet. */
const PAPER_SEEN = pattern(String.raw`\b(?:{paper-seen})s?\b.{0,80}\b(?:seen|obtained|reviewed|viewed|examined) by\b`, 'i'); // prettier-ignore

/** Stands of those who are told of: to order, to threaten, to hold something to be so. */
const TOLD_OF = /^(?:asks|threatens|believes)$/;

/** Words by which a description may begin, whoever is meant. */
const DETERMINED = pattern(String.raw`^(?:{beginnings-of-descriptions})\s+\S`, 'iu'); // prettier-ignore

/** Whether the words of an unnamed source may be ones for somebody: one in Hangul, or a noun for persons, after an article or not. */
const isSomebody = (said: string, kind: SourceKind, { persons, bodies }: SourceNames): boolean =>
  persons.size + bodies.size > 0 || kind !== 'anonymous' || /\p{Script=Hangul}/u.test(said) || DETERMINED.test(said) || ANONYMOUS.test(said) || foldForm(said).split(' ').some(isPersonNoun); // prettier-ignore

const ANONYMOUS = /\b(?:sources?|insiders?|informants?|partners?|relatives?|residents?)\b/i;

/** `declined to comment` says nothing. */
const isSilence = ({ cue, content: [first] }: Statement, { text }: ComparedArticle): boolean =>
  cue !== null && first !== undefined && /declin|refus|not (?:respond|immediately|reply)/i.test(text.slice(cue.start, cue.end)) && /\bcomment|\brequest|\bquestion/i.test(text.slice(first.start, first.end)); // prettier-ignore

const PAPER = pattern(
  String.raw`^[^.!?]{0,12}\b(?:in|to) (?:an? |the |its |his |her )?(?:\S+ )?({papers-of-courts-and-offices})\b`,
  'i',
);

/** The paper in which somebody says something: `said in a filing with a California court`, `told a court`. */
function papersOf({ cue }: Statement, { text }: ComparedArticle): readonly string[] {
  if (cue === null) return [];
  const after = text.slice(cue.end, cue.end + 50);
  const paper = PAPER.exec(after)?.[1] ?? /^ (?:an? |the )(court)\b/i.exec(after)?.[1];
  return paper === undefined ? [] : [paper.toLowerCase()];
}

/** A source that begins within a name begins with it: `-yeon` of `Han So-yeon`. */
function wholeName(span: Span, { analysis }: ComparedArticle): Span {
  const cut = analysis.mentions.find(({ start, end, type }) => type === 'person' && start < span.start && end > span.start); // prettier-ignore
  return cut === undefined ? span : { start: cut.start, end: Math.max(cut.end, span.end) };
}

interface SourceNames {
  readonly persons: Set<string>;
  readonly fullNames: Set<string>;
  readonly bodies: Set<string>;
  readonly places: Set<string>;
  readonly placeForms: readonly string[];
  readonly name: string | null;
  /** Whether it is a country or town that speaks. */
  readonly isPlace: boolean;
}

function namesIn(span: Span, { speaker, kind }: Statement, { analysis, text }: ComparedArticle): SourceNames {
  const [persons, fullNames] = [new Set<string>(), new Set<string>()];
  const [bodies, places] = [new Set<string>(), new Set<string>()];
  const addPerson = (name: string): void => {
    persons.add(personKey(name));
    if (/\S\s\S/.test(name)) fullNames.add(name);
  };
  const placeForms: string[] = [];
  const isUnnamed = kind === 'anonymous' || kind === 'crowd';
  const entity = speaker === null ? undefined : analysis.entities[speaker];
  if (entity?.kind === 'person') addPerson(entity.name);
  else if (entity !== undefined && entity.kind !== 'place' && kind !== 'document')
    addBody(bodies, entity.name, entity.id);
  for (const { start, end, type, entity: id } of analysis.mentions) {
    if (start < span.start || end > span.end) continue;
    const form = text.slice(start, end);
    const named = id === null ? undefined : analysis.entities[id];
    if (type === 'place') {
      placeForms.push(form);
      if (id !== null) places.add(id);
    } else if (type === 'person') {
      if (!isUnnamed || end - start >= span.end - span.start - 1) addPerson(named?.name ?? form);
    } else if (named?.kind !== 'source' && (!isUnnamed || end - start >= (span.end - span.start) / 2)) {
      addBody(bodies, named?.name ?? form, id);
      if (!isKindOfBody(form)) bodies.add(bodyNameKey(form));
    }
  }
  const isPlace = entity?.kind === 'place' && persons.size + bodies.size === 0;
  if (bodies.size === 0 && kind !== 'document' && !isPlace)
    addUnresolved(bodies, text.slice(span.start, span.end), kind);
  if (persons.size > 0 && !SPOKESPERSON.test(text.slice(Math.max(0, span.start - 20), span.end + 30))) bodies.clear();
  return { persons, fullNames, bodies, places, placeForms, isPlace, name: nameOf(entity, fullNames) };
}

const nameOf = (entity: Entity | undefined, [full]: ReadonlySet<string> | readonly string[]): string | null =>
  entity === undefined || entity.kind === 'place' ? (full ?? null) : entity.name;

/** A body that nothing knows: `the army`, `an army spokesman`. */
function addUnresolved(bodies: Set<string>, said: string, kind: SourceKind): void {
  const office =
    /([\p{L}-]+(?: [\p{L}-]+)?) spokes/u.exec(said)?.[1] ?? (kind === 'body' && !isAnaphoric(said) ? said : null);
  const key = office === null ? '' : bodyNameKey(office.replace(/^(?:an?|the|its|his|her)\s+/i, ''));
  if (key.length > 2 && !EMPTY.has(key)) bodies.add(key);
}

function addBody(bodies: Set<string>, name: string, id: string | null): void {
  if (id !== null) bodies.add(id);
  bodies.add(bodyNameKey(name));
}

const IS_KIND_OF_BODY = pattern(String.raw`\b(?:{kinds-of-bodies-of-states})\b`, 'i');

/** Whether many states have a body of that name: `Defense Ministry`, but not `Joint Chiefs of Staff`. */
const isKindOfBody = (form: string): boolean =>
  !/\S\s+\S/.test(form) || IS_KIND_OF_BODY.test(form); // prettier-ignore

/** Folded words of a body’s name in the order of the alphabet: `Ministry of Unification` is `Unification Ministry`. */
export const bodyNameKey = (name: string): string =>
  foldForm(name)
    .replace(/\b(?:u s|united states)\b/g, 'us')
    .split(' ')
    .filter((word) => !/^(?:the|of|and|for|in)$/.test(word))
    .sort()
    .join(' ');

function wordsOf(said: string, placeForms: readonly string[]): Set<string> {
  let rest = said;
  for (const form of placeForms) rest = rest.replace(form, ' ');
  const words = foldForm(rest).split(' ');
  return new Set(words.filter((word) => word.length > 1 && !EMPTY.has(word) && !KOREAN_EMPTY.test(word)));
}
