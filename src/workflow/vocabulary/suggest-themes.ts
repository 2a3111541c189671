import { buildLexicon, type Lexicon } from '../../analysis/language';
import { foldForm, type RunControl, type Problem, type Entity } from '../../model';
import { basename } from '../../format/links';
import type { ArticleRecord } from '../../format/note-record';
import type { VaultIndex } from '../../index/vault-index';
import { bodyBelow } from '../../format/frontmatter';
import { knownVault } from '../../index/known-vault';
import { readSome } from '../../index/load-index';
import type { Lookup } from '../ports';
import type { Workspace } from '../workspace';
import { vaultKnowledge } from './knowledge';
import type { PackListing } from './model';
import { phrasesIn, storyDocument } from './phrases';
import { PhraseCounter, type FrequentPhrase } from './suggest';
import { plainText } from '../../format/plain-text';
import { fitsFold, toPhrase, type PhraseWord, parseTerm, WEIGHTS } from '../../analysis/themes/term';

/** A sentence that tells of a phrase. */
interface PhraseExample {
  readonly path: string;
  readonly title: string;
  readonly sentence: string;
}

/** A phrase that many stories have and no theme listens to. */
export interface ThemeSuggestion extends Omit<FrequentPhrase, 'paths'> {
  readonly examples: readonly PhraseExample[];
}

export interface SuggestedThemes {
  readonly suggestions: readonly ThemeSuggestion[];
  /** Stories that were read. */
  readonly stories: number;
  readonly problems: readonly Problem[];
  readonly cancelled: boolean;
}

/** Suggestions at most. */
const MOST = 30;
/** Notes read at the same time. */
const AT_ONCE = 16;

/**
 * Reads every story of the vault and tells the phrases that stand in many of them, that no theme of the packs or the vault
 * listens to, and that are not part of a name the packs or the vault know. Copies of a story do not count. Nothing is written.
 */
export async function suggestThemes(
  workspace: Workspace,
  { control }: { readonly control?: RunControl } = {},
): Promise<SuggestedThemes> {
  const { index } = await knownVault(workspace);
  const { knowledge, problems } = await vaultKnowledge(index, workspace);
  await workspace.engine.know(knowledge);
  const packs = (await workspace.engine.vocabulary()).filter(({ isOn }) => isOn);
  const known = namesKnown(index, packs, knowledge.ignored);
  const counter = new PhraseCounter(known);
  const stories = index.articles.filter((record) => index.original(record) === record);
  for await (const [record, text] of texts(stories, workspace, control))
    counter.add(record.path, text, await workspace.engine.language(text));
  const cancelled = control?.signal.aborted ?? false;
  if (cancelled) return { suggestions: [], stories: counter.total, problems, cancelled };
  const { notThemes } = workspace.settings.vocabularies;
  const terms = [
    ...packs.flatMap(({ entries }) => entries.flatMap((entry) => entry.terms)),
    ...termsOf(index.entities()),
  ];
  const inUse = new KnownTerms(terms, notThemes);
  const best = counter.best(MOST, (words) => !inUse.has(words));
  const suggestions = await withExamples(best, known, index, workspace);
  return { suggestions, stories: counter.total, problems, cancelled };
}

/** Names of entities, and what is never to be recognised. Themes are none: their names are words of their subject. */
function namesKnown(index: VaultIndex, packs: readonly PackListing[], ignored: readonly string[]): Lexicon<true> {
  const entities = [...index.entities(), ...packs.flatMap(({ entries }) => entries.map(({ entity }) => entity))];
  const forms = entities.filter(({ kind }) => kind !== 'theme').flatMap(({ name, aliases }) => [name, ...aliases]);
  return buildLexicon([...forms, ...ignored].map((form) => ({ form, key: true as const })));
}

/** The text of each story as it is read; notes that are gone or cannot be read are left out. */
async function* texts(
  records: readonly ArticleRecord[],
  { vault }: Workspace,
  control: RunControl | undefined,
): AsyncGenerator<readonly [ArticleRecord, string]> {
  for (let start = 0; start < records.length; start += AT_ONCE) {
    const some = records.slice(start, start + AT_ONCE);
    const read = await readSome(
      vault,
      some.map(({ path }) => path),
    );
    for (const [at, record] of some.entries()) {
      if (control?.signal.aborted ?? false) return;
      control?.progress({ done: start + at, total: records.length, current: record.path });
      const text = read[at]?.[1];
      if (text?.ok === true && text.value !== null) yield [record, toldText(bodyBelow(text.value))];
      await control?.breathe?.();
    }
  }
}

async function withExamples(
  phrases: readonly FrequentPhrase[],
  known: Lexicon<unknown>,
  index: VaultIndex,
  workspace: Workspace,
): Promise<readonly ThemeSuggestion[]> {
  const suggestions: ThemeSuggestion[] = [];
  for (const { paths, ...phrase } of phrases) {
    const examples: PhraseExample[] = [];
    for (const [path, text] of await readSome(workspace.vault, paths)) {
      const record = index.recordAt(path);
      if (!text.ok || text.value === null || record?.kind !== 'article') continue;
      const sentence = await sentenceWith(phrase.text, toldText(bodyBelow(text.value)), known, workspace.engine);
      if (sentence !== null) examples.push({ path, title: record.title ?? basename(path), sentence });
    }
    suggestions.push({ ...phrase, examples });
  }
  return suggestions;
}

/** The first sentence that holds a phrase, in whatever inflection. */
async function sentenceWith(
  phrase: string,
  text: string,
  known: Lexicon<unknown>,
  engine: Lookup,
): Promise<string | null> {
  const [wanted] = [...phrasesIn(storyDocument(phrase, 'und'), known)].sort((a, b) => b.words.length - a.words.length);
  const key = wanted?.words.join(' ') ?? foldForm(phrase);
  const document = storyDocument(text, await engine.language(text));
  for (const { words, start } of phrasesIn(document, known)) {
    if (words.join(' ') !== key) continue;
    const sentence = document.sentences.find((one) => one.start <= start && start < one.end);
    if (sentence !== undefined) return text.slice(sentence.start, sentence.end);
  }
  return null;
}

const FENCE = /^(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^\1[`~]*[ \t]*$|(?![\s\S]))/gm;
/** Headings, tables, rules, comments, HTML and properties are no running text. */
const NO_TEXT = /^\s*(?:#{1,6}\s|\||<|%%|(?:[-*_]\s*){3,}$|```)/;

/** What a note's body tells as it is read: a paragraph a line, without the marks of Markdown. */
export const toldText = (body: string): string =>
  body
    .replace(FENCE, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !NO_TEXT.test(line))
    .map((line) => plainText(line.replace(/^\s*(?:[-*+]|\d+[.)])\s+/, '')))
    .join('\n');

/** Tells whether words are listened to already: a term that says much by itself is in them, or any term is all of them. */
export class KnownTerms {
  /** Folded first word, or the beginning of one that is left open → terms. */
  private readonly clear: (readonly PhraseWord[])[] = [];
  private readonly others: (readonly PhraseWord[])[] = [];

  /** Terms as written in packs and notes; what no theme is to be made of, too. */
  constructor(terms: Iterable<string>, never: Iterable<string>) {
    for (const written of terms) {
      const term = parseTerm(written.replace(/^\s*[-−–]\s*/, ''));
      if (term === null) continue;
      const isClear = (term.weight ?? WEIGHTS.strong) >= WEIGHTS.clear && term.with === null && term.without === null;
      (isClear ? this.clear : this.others).push(term.phrase.words);
    }
    for (const phrase of never) {
      const words = toPhrase(foldForm(phrase))?.words ?? [];
      // A single word that is no theme may be part of one.
      (words.length > 1 ? this.clear : this.others).push(words);
    }
  }

  has(words: readonly string[]): boolean {
    return (
      this.clear.some((term) => words.some((_, at) => fitAt(term, words, at))) ||
      this.others.some((term) => term.length === words.length && fitAt(term, words, 0))
    );
  }
}

const fitAt = (term: readonly PhraseWord[], words: readonly string[], at: number): boolean =>
  term.length > 0 && term.every((word, step) => fits(word, words[at + step]));

const fits = (word: PhraseWord, fold: string | undefined): boolean =>
  fold !== undefined && (fitsFold(word, fold) || fitsFold({ ...word, fold }, word.fold));

/** The terms of a theme of the vault, as its note writes them. */
const termsOf = (themes: Iterable<Entity>): string[] => [...themes].flatMap(({ terms = [] }) => terms);
