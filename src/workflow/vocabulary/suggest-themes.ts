import { buildLexicon, type Lexicon } from '../../language';
import { foldForm } from '../../model';
import { basename } from '../../format/links';
import { type ArticleRecord } from '../../format/note-record';
import { type VaultIndex } from '../../index/vault-index';
import { bodyBelow } from '../../format/frontmatter';
import { knownVault } from '../../index/known-vault';
import { readSome } from '../../index/load-index';
import type { RunControl, Problem } from '../../model';
import type { Lookup } from '../ports';
import type { Workspace } from '../workspace';
import { HeardTerms, termsOf } from './heard-terms';
import { vaultKnowledge } from './knowledge';
import type { PackListing } from './model';
import { phrasesIn, storyDocument } from './phrases';
import { PhraseCounter, type FrequentPhrase } from './suggest';
import { toldText } from './told-text';

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
  const heard = new HeardTerms(terms, notThemes);
  const best = counter.best(MOST, (words) => !heard.has(words));
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
