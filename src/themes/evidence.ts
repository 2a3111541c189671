import { contains, spanLength } from '../model';
import type { TextDocument, Token } from '../language/document';
import { createLexicon, holdsAny, type Entry, type Hit, type Lexicon } from './lexicon';
import type { Theme, ThemePack } from './pack';
import type { Phrase } from './phrase';
import type { Term } from './term';

interface ThemeTerm {
  readonly kind: 'term';
  readonly pack: ThemePack;
  readonly theme: Theme;
  readonly term: Term;
}
type Value =
  | ThemeTerm
  /** The phrase only looks like the theme. */
  | { readonly kind: 'not'; readonly theme: Theme }
  | { readonly kind: 'subject'; readonly pack: ThemePack }
  | { readonly kind: 'ignore' };
export type ThemeLexicon = Lexicon<Value>;
export type TermHit = Hit<ThemeTerm>;

/** A headline or a body with everything the packs know in it. */
interface Reading {
  readonly document: TextDocument;
  readonly hits: readonly Hit<Value>[];
}

/** What the packs have to go on in one article. */
export interface Evidence {
  /** Packs that speak about this article. */
  readonly speaking: readonly ThemePack[];
  readonly body: readonly TermHit[];
  readonly title: readonly TermHit[];
  /** Tokens of the body. */
  readonly length: number;
}

/** The lead: that many first sentences. */
export const LEAD_SENTENCES = 2;
/** A subject that comes once in so many tokens is what an article is about, wherever it stands. */
const TOKENS_PER_MENTION = 105;

export const buildThemeLexicon = (packs: readonly ThemePack[]): ThemeLexicon => createLexicon(packs.flatMap(entriesOf));

function entriesOf(pack: ThemePack): Entry<Value>[] {
  const entries = (phrases: readonly Phrase[], value: Value): Entry<Value>[] =>
    phrases.map((phrase) => ({ phrase, value }));
  return [
    ...entries(pack.ignore, { kind: 'ignore' }),
    ...entries(pack.subject?.terms ?? [], { kind: 'subject', pack }),
    ...pack.themes.flatMap((theme) => [
      ...entries(theme.not, { kind: 'not', theme }),
      ...theme.terms.map((term) => ({
        phrase: term.phrase,
        value: { kind: 'term' as const, pack, theme, term },
      })),
    ]),
  ];
}

/** `title` is the headline as a document of its own; null when there is none. */
export function gather(
  lexicon: ThemeLexicon,
  packs: readonly ThemePack[],
  document: TextDocument,
  title: TextDocument | null,
): Evidence {
  const body = { document, hits: lexicon.find(document.tokens) };
  const head = title && { document: title, hits: lexicon.find(title.tokens) };
  const speaking = packs.filter((pack) => speaksAbout(pack, body, head));
  return {
    speaking,
    body: heard(body, speaking),
    title: head ? heard(head, speaking) : [],
    length: document.tokens.length,
  };
}

/** An article is about a subject that stands in its headline, in its lead and again, or often. */
function speaksAbout(pack: ThemePack, body: Reading, title: Reading | null): boolean {
  if (pack.subject === null) return true;
  const isSubject = (hit: Hit<Value>): boolean => hit.value.kind === 'subject' && hit.value.pack === pack;
  if (title?.hits.some(isSubject)) return true;
  const mentions = body.hits.filter(isSubject);
  if (mentions.length === 0) return false;
  const often = body.document.tokens.length / mentions.length <= TOKENS_PER_MENTION;
  return often || (mentions.length >= 2 && mentions.some((hit) => hit.sentence < LEAD_SENTENCES));
}

/** The hits that count: of packs that speak, in the company they ask for, and not part of a longer phrase. */
function heard({ document, hits }: Reading, speaking: readonly ThemePack[]): TermHit[] {
  const counting = hits.filter(({ value, sentence }) => {
    if (value.kind === 'subject') return false;
    if (value.kind !== 'term') return true;
    return speaking.includes(value.pack) && inCompany(value.term, document, sentence);
  });
  return withoutInner(counting);
}

function inCompany(term: Term, { sentences, tokens }: TextDocument, at: number): boolean {
  const sentence = sentences[at];
  if (sentence === undefined || (term.with.length === 0 && term.without.length === 0)) return true;
  const holds = (phrases: readonly Phrase[]): boolean =>
    holdsAny(phrases, tokens as readonly Token[], sentence.firstToken, sentence.lastToken);
  return (term.with.length === 0 || holds(term.with)) && !(term.without.length > 0 && holds(term.without));
}

/**
 * The longest phrase says what its words mean: "trade union" is no trade. A phrase that only looks like a theme takes
 * its words from that theme alone.
 */
function withoutInner(hits: readonly Hit<Value>[]): TermHit[] {
  const byStart = [...hits].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: TermHit[] = [];
  const nots: Hit<Value>[] = [];
  let furthest: Hit<Value> | null = null;
  for (const hit of byStart) {
    if (hit.value.kind === 'not') {
      nots.push(hit);
      continue;
    }
    if (furthest !== null && contains(furthest, hit) && spanLength(furthest) > spanLength(hit)) continue;
    if (hit.value.kind === 'term') kept.push(hit as TermHit);
    if (furthest === null || hit.end > furthest.end) furthest = hit;
  }
  const isTaken = (hit: TermHit): boolean =>
    nots.some(({ value, ...span }) => value.kind === 'not' && value.theme === hit.value.theme && contains(span, hit));
  return nots.length === 0 ? kept : kept.filter((hit) => !isTaken(hit));
}
