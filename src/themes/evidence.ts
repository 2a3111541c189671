import { contains, spanLength } from '../model';
import type { TextDocument } from '../language/document';
import type { Term, Theme, ThemePack } from './pack';
import {
  bodyWords,
  buildPhraseIndex,
  findPhrases,
  titleWords,
  type Phrase,
  type PhraseHit,
  type PhraseIndex,
  type Word,
} from './phrase';

export interface ThemeTerm {
  readonly kind: 'term';
  readonly pack: ThemePack;
  readonly theme: Theme;
  readonly term: Term;
  /** What the sentence must hold too; null when nothing. */
  readonly company: PhraseIndex<null> | null;
}
export type Value = ThemeTerm | { readonly kind: 'subject'; readonly pack: ThemePack } | { readonly kind: 'ignore' };
export type TermHit = PhraseHit<ThemeTerm>;
type Hit = PhraseHit<Value>;

/** A headline or a body with everything the packs know in it. */
interface Reading {
  readonly text: string;
  readonly words: readonly Word[];
  readonly hits: readonly Hit[];
}

/** What the packs have to go on in one article. */
export interface Evidence {
  /** Packs that speak about this article. */
  readonly speaking: readonly ThemePack[];
  readonly body: readonly TermHit[];
  readonly title: readonly TermHit[];
  /** Words of the body. */
  readonly length: number;
}

/** The lead: that many first sentences. */
export const LEAD_SENTENCES = 2;
/** A subject that comes once in so many words is what an article is about, wherever it stands. */
const WORDS_PER_MENTION = 90;

export function buildIndex(packs: readonly ThemePack[]): PhraseIndex<Value> {
  return buildPhraseIndex(packs.flatMap(entriesOf));
}

function entriesOf(pack: ThemePack): { phrase: Phrase; value: Value }[] {
  const ignored = pack.ignore.map((phrase) => ({ phrase, value: { kind: 'ignore' as const } }));
  const subject = (pack.subject?.terms ?? []).map((phrase) => ({ phrase, value: { kind: 'subject' as const, pack } }));
  const terms = pack.themes.flatMap((theme) =>
    theme.terms.map((term) => ({
      phrase: term.phrase,
      value: { kind: 'term' as const, pack, theme, term, company: companyOf(term) },
    })),
  );
  return [...ignored, ...subject, ...terms];
}

const companyOf = (term: Term): PhraseIndex<null> | null =>
  term.with.length === 0 ? null : buildPhraseIndex(term.with.map((phrase) => ({ phrase, value: null })));

export function gather(
  index: PhraseIndex<Value>,
  packs: readonly ThemePack[],
  document: TextDocument,
  title: string | null,
): Evidence {
  const body = read(index, bodyWords(document), document.text);
  const head = read(index, titleWords(title ?? ''), title ?? '');
  const speaking = packs.filter((pack) => speaksAbout(pack, body, head));
  return { speaking, body: heard(body, speaking), title: heard(head, speaking), length: body.words.length };
}

const read = (index: PhraseIndex<Value>, words: readonly Word[], text: string): Reading => ({
  text,
  words,
  hits: findPhrases(index, words, text),
});

/** An article is about a subject that stands in its headline, in its lead and again, or often. */
function speaksAbout(pack: ThemePack, body: Reading, title: Reading): boolean {
  if (pack.subject === null) return true;
  const isSubject = (hit: Hit): boolean => hit.value.kind === 'subject' && hit.value.pack === pack;
  if (title.hits.some(isSubject)) return true;
  const mentions = body.hits.filter(isSubject);
  if (mentions.length === 0) return false;
  const often = body.words.length / mentions.length <= WORDS_PER_MENTION;
  return often || (mentions.length >= 2 && mentions.some((hit) => hit.sentence < LEAD_SENTENCES));
}

/** The hits that count: of packs that speak, in the company they ask for, and not part of a longer phrase. */
function heard(reading: Reading, speaking: readonly ThemePack[]): TermHit[] {
  const sentences = groupBySentence(reading.words);
  const counting = reading.hits.filter(({ value, sentence }) => {
    if (value.kind !== 'term') return value.kind === 'ignore';
    if (!speaking.includes(value.pack)) return false;
    return value.company === null || findPhrases(value.company, sentences.get(sentence) ?? [], reading.text).length > 0;
  });
  return withoutInner(counting).filter((hit): hit is TermHit => hit.value.kind === 'term');
}

function groupBySentence(words: readonly Word[]): ReadonlyMap<number, readonly Word[]> {
  const groups = new Map<number, Word[]>();
  for (const word of words) {
    const group = groups.get(word.sentence);
    if (group) group.push(word);
    else groups.set(word.sentence, [word]);
  }
  return groups;
}

/** The longest phrase says what its words mean: "trade union" is no trade. */
function withoutInner(hits: readonly Hit[]): Hit[] {
  const byStart = [...hits].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Hit[] = [];
  let furthest: Hit | null = null;
  for (const hit of byStart) {
    if (furthest !== null && contains(furthest, hit) && spanLength(furthest) > spanLength(hit)) continue;
    kept.push(hit);
    if (furthest === null || hit.end > furthest.end) furthest = hit;
  }
  return kept;
}
