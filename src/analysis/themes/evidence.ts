import { addTo, contains, spanLength } from '../../model';
import type { TextDocument } from '../language/document';
import { lazily } from '../language/caches';
import { createLexicon, type LexiconEntry, type Findings, type Hit, type PhraseLexicon } from './lexicon';
import type { Theme, ThemePack } from './pack';
import { toPhrase, type Phrase, type Term } from './term';

interface ThemeTerm {
  readonly kind: 'term';
  readonly pack: ThemePack;
  readonly theme: Theme;
  readonly term: Term;
  /** Marks of which its sentence must hold one, and none. */
  readonly with: readonly number[];
  readonly without: readonly number[];
}
type Value =
  | ThemeTerm
  /** The phrase only looks like the theme. */
  | { readonly kind: 'not'; readonly theme: Theme }
  | { readonly kind: 'subject'; readonly pack: ThemePack }
  | { readonly kind: 'ignore' };
export type TermHit = Hit<ThemeTerm>;

/** What packs know, ready to be found. A pack with a subject is asked only about articles on it. */
export interface Ears {
  /** The packs that are always asked, and the subjects of the others. */
  readonly always: PhraseLexicon<Value>;
  readonly bySubject: readonly { readonly pack: ThemePack; readonly lexicon: () => PhraseLexicon<Value> }[];
}

/** How often a subject is named, and where. */
export interface SubjectCount {
  readonly headline: number;
  /** In the first sentences. */
  readonly lead: number;
  readonly rest: number;
}

/** What the packs have to go on in one article. */
export interface ThemeEvidence {
  /** Packs with a subject that were asked. */
  readonly subjects: ReadonlyMap<ThemePack, SubjectCount>;
  readonly body: readonly TermHit[];
  readonly title: readonly TermHit[];
  /** Of the body. */
  readonly tokens: number;
  readonly sentences: number;
}

/** The lead: that many first sentences. */
export const LEAD_SENTENCES = 2;

export function buildEars(packs: readonly ThemePack[]): Ears {
  const withSubject = packs.filter(({ subject }) => subject !== null);
  const subjects = withSubject.flatMap((pack) =>
    (pack.subject?.terms ?? []).map((phrase) => ({ phrase, value: { kind: 'subject' as const, pack } })),
  );
  return {
    always: toLexicon(
      packs.filter(({ subject }) => subject === null),
      subjects,
    ),
    // Made when an article on the subject comes: many runs have none.
    bySubject: withSubject.map((pack) => ({ pack, lexicon: lazily(() => toLexicon([pack], [])) })),
  };
}

function toLexicon(packs: readonly ThemePack[], more: readonly LexiconEntry<Value>[]): PhraseLexicon<Value> {
  const company = new CompanyMarks();
  const entries = packs.flatMap((pack) => entriesOf(pack, company));
  return createLexicon([...more, ...entries], company.entries);
}

/** Phrases that stand beside terms, each with a number, since many terms share them. */
class CompanyMarks {
  readonly entries: LexiconEntry<number>[] = [];
  private readonly numbers = new Map<string, number>();

  of(alternatives: string | null): readonly number[] {
    return alternatives === null ? NONE : alternatives.split('/').flatMap((text) => this.numberOf(text) ?? []);
  }

  private numberOf(text: string): number | null {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const phrase = toPhrase(text);
    if (phrase === null) return null;
    const number = this.entries.length;
    this.entries.push({ phrase, value: number });
    this.numbers.set(text, number);
    return number;
  }
}
const NONE: readonly number[] = [];

function entriesOf(pack: ThemePack, company: CompanyMarks): LexiconEntry<Value>[] {
  const entries: LexiconEntry<Value>[] = [];
  const add = (phrases: readonly Phrase[], value: Value): void => {
    for (const phrase of phrases) entries.push({ phrase, value });
  };
  add(pack.ignore, { kind: 'ignore' });
  for (const theme of pack.themes) {
    add(theme.not, { kind: 'not', theme });
    for (const term of theme.terms) {
      const marks = { with: company.of(term.with), without: company.of(term.without) };
      entries.push({ phrase: term.phrase, value: { kind: 'term', pack, theme, term, ...marks } });
    }
  }
  return entries;
}

/** `title` is the headline as a document of its own; null when there is none. */
export function gather(ears: Ears, document: TextDocument, title: TextDocument | null): ThemeEvidence {
  const body = ears.always.find(document.tokens);
  const head = title && ears.always.find(title.tokens);
  const subjects = new Map<ThemePack, SubjectCount>();
  const asked: PhraseLexicon<Value>[] = [];
  for (const { pack, lexicon } of ears.bySubject) {
    const count = countSubject(pack, body, head);
    if (!mayBeAbout(count)) continue;
    subjects.set(pack, count);
    asked.push(lexicon());
  }
  const listen = (first: Findings<Value>, { tokens }: TextDocument): TermHit[] =>
    heard([first, ...asked.map((lexicon) => lexicon.find(tokens))]);
  return {
    subjects,
    body: listen(body, document),
    title: title && head ? listen(head, title) : [],
    tokens: document.tokens.length,
    sentences: document.sentences.length,
  };
}

function countSubject(pack: ThemePack, body: Findings<Value>, title: Findings<Value> | null): SubjectCount {
  const isSubject = ({ value }: Hit<Value>): boolean => value.kind === 'subject' && value.pack === pack;
  const mentions = body.hits.filter(isSubject);
  const lead = mentions.filter((hit) => hit.sentence < LEAD_SENTENCES).length;
  return { headline: title?.hits.filter(isSubject).length ?? 0, lead, rest: mentions.length - lead };
}

/** One mention further down says nothing of what an article is about; how much more says, the scorer weighs. */
const mayBeAbout = ({ headline, lead, rest }: SubjectCount): boolean => headline + lead > 0 || rest > 1;

/**
 * The hits that count: in the company they ask for, and not part of a longer phrase, which says what its words mean
 * ("trade union" is no trade). Of terms of one theme that are met in the very same words the heaviest counts. A phrase
 * that only looks like a theme takes its words from that theme alone.
 */
function heard(findings: readonly Findings<Value>[]): TermHit[] {
  const kept: TermHit[] = [];
  // By sentence: a phrase and what it takes stand in one.
  const nots = new Map<number, Hit<Value>[]>();
  let furthest: Hit<Value> | null = null;
  for (const hit of accompanied(findings)) {
    if (hit.value.kind === 'not') addTo(nots, hit.sentence, hit);
    else if (hit.value.kind !== 'subject') {
      if (furthest !== null && contains(furthest, hit) && spanLength(furthest) > spanLength(hit)) continue;
      if (isTerm(hit)) keepHeaviest(kept, hit);
      if (furthest === null || hit.end > furthest.end) furthest = hit;
    }
  }
  return kept.filter((hit) => !nots.get(hit.sentence)?.some((not) => takes(not, hit)));
}

function keepHeaviest(kept: TermHit[], hit: TermHit): void {
  for (let at = kept.length - 1; at >= 0; at -= 1) {
    const other = kept[at];
    if (other === undefined || other.start !== hit.start || other.end !== hit.end) break;
    if (other.value.theme !== hit.value.theme) continue;
    if (hit.value.term.weight > other.value.term.weight) kept[at] = hit;
    return;
  }
  kept.push(hit);
}

/** All hits but terms without the company they ask for; by start, longer ones first. */
function accompanied(findings: readonly Findings<Value>[]): readonly Hit<Value>[] {
  const lists = findings.map(({ hits, marks }) =>
    hits.filter(({ value, sentence }) => value.kind !== 'term' || isAccompanied(value, marks[sentence] ?? NONE)),
  );
  const [only = [], ...others] = lists;
  return others.length === 0 ? only : lists.flat().sort((a, b) => a.start - b.start || b.end - a.end);
}

function isAccompanied(value: ThemeTerm, marks: readonly number[]): boolean {
  if (value.with.length > 0 && !value.with.some((mark) => marks.includes(mark))) return false;
  return value.without.length === 0 || !value.without.some((mark) => marks.includes(mark));
}

const isTerm = (hit: Hit<Value>): hit is TermHit => hit.value.kind === 'term';

const takes = (not: Hit<Value>, hit: TermHit): boolean =>
  not.value.kind === 'not' && not.value.theme === hit.value.theme && contains(not, hit);
