import { bodyBelow } from '../../src/format/frontmatter';
import type { ArticleRecord } from '../../src/format/note-record';
import { articlePrint, shownText } from '../../src/format/quotation';
import { knownVault } from '../../src/index/known-vault';
import type { Input, Outcome } from '../../src/model';
import { DOSSIER } from '../../src/text/dossier';
import { MemoryStore, MemoryVault } from '../../src/vault/memory';
import { addBlockId, planCitation, statementsIn, writeDossier, type DossierRow } from '../../src/views/dossier';
import { NoteSentences } from '../../src/views/dossier/quotes';
import { importArticles } from '../../src/workflow/import';
import type { Engine } from '../../src/workflow/ports';
import { StatementReader } from '../../src/workflow/statements/statement-reader';
import { verify } from '../../src/workflow/verify';
import { quotationsOf, type NoteQuotation } from '../../src/workflow/verify/quotations';
import { chanceOf } from '../fuzz/random.mjs';
import { copyOf, OWN_NOTE, workspaceOn, type Base } from './base.mts';
import { isArticle, nameOf, notesOf } from './edits.mts';
import { STATEMENT_EDITS, type EditedVault } from './statement-edits.mts';

/** A statement that was cited in a note of the user's. */
export interface CitedStatement {
  /** `article-id`. */
  readonly article: string;
  /** The sentence that holds it, as the article showed it. */
  readonly sentence: string;
  /** The words that the user's note quotes. */
  readonly words: string;
  /** Id of the block that the citation links; null where it links a heading or the note. */
  readonly block: string | null;
}

export interface StatementCounts {
  readonly cited: number;
  /** Those that were found after every change of every history. */
  readonly found: number;
  /** What was not found, or called a fault, and after what. */
  readonly lost: readonly string[];
}

/** Dossiers that are written, of those who say most. */
const DOSSIERS = 8;
/** Where the notes are that Dateline writes for itself. */
const DATELINE = 'Dateline/';

/** Cites every statement of the articles, then changes so many copies of the vault as a user may, one change after the other. */
export async function statementSoak(
  engine: Engine,
  inputs: readonly Outcome<Input>[],
  histories: number,
): Promise<StatementCounts> {
  const { base, cited } = await citedVault(engine, inputs);
  const unfound = new Set<CitedStatement>();
  const lost: string[] = [];
  for (let number = 1; number <= histories; number += 1) {
    const chance = chanceOf(number);
    const edited = await editedCopy(base, engine, inputs);
    for (const kind of shuffled(Object.keys(STATEMENT_EDITS), chance)) {
      await STATEMENT_EDITS[kind]?.(edited, chance);
      const missing = await lostStatements(cited, edited);
      for (const one of missing.statements) unfound.add(one);
      const what = [...missing.statements.map(({ article, words }) => `${article}: ${words}`), ...missing.faults];
      lost.push(...what.map((line) => `history ${number}: ${kind}: ${line}`));
    }
  }
  return { cited: cited.length, found: cited.length - unfound.size, lost };
}

export async function editedCopy(base: Base, engine: Engine, inputs: readonly Outcome<Input>[]): Promise<EditedVault> {
  const { vault, store } = await copyOf(base);
  return {
    workspace: { ...workspaceOn(vault, store, engine, '2026-02-03T04:05:06'), vault },
    inputs,
    former: new Map(),
  };
}

function shuffled<T>(items: readonly T[], chance: ReturnType<typeof chanceOf>): readonly T[] {
  return items
    .map((item) => ({ item, at: chance.below(1_000_000) }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** A vault of the articles in which each of their statements is cited, and dossiers quote those of who says most. */
export async function citedVault(
  engine: Engine,
  inputs: readonly Outcome<Input>[],
): Promise<{ readonly base: Base; readonly cited: readonly CitedStatement[] }> {
  const [vault, store] = [new MemoryVault(), new MemoryStore()];
  const workspace = workspaceOn(vault, store, engine, '2026-01-02T03:04:05');
  await importArticles(inputs, workspace);
  await vault.create(OWN_NOTE, '# My notes\n\nWhat I make of it.\n');
  const { index } = await knownVault(workspace);
  const reader = await StatementReader.open(workspace, index);
  const cited: CitedStatement[] = [];
  const said = new Map<string, number>();
  for (const article of index.articles) {
    const { path, id } = article;
    for (const { row, quote, statement } of await statementsIn(rowOf(article), EVERY, index, reader)) {
      const { speaker } = statement;
      if (speaker !== null && index.entity(speaker)) said.set(speaker, (said.get(speaker) ?? 0) + 1);
      const planned = await planCitation({ article: row, quote }, workspace);
      if (!planned.ok) throw new Error(`${path}: ${planned.problem.message}`);
      await addBlockId({ article: row, quote }, workspace);
      await vault.process(OWN_NOTE, (text) => `${text}\nThey say:\n\n${planned.value.markdown}`);
      const [made] = quotationsOf('', planned.value.markdown);
      const note = new NoteSentences(await vault.read(path), path);
      const sentence = note.sentenceAt(note.offsetOf(quote) ?? -1);
      cited.push({ article: id, sentence, words: made?.words ?? '', block: made?.link?.block ?? null });
    }
  }
  const most = [...said].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).slice(0, DOSSIERS);
  for (const [id] of most) await writeDossier({ entities: [id], which: 'all' }, DOSSIER.note, workspace);
  return { base: { files: vault.snapshot(), store: new Map(store.entries()) }, cited };
}

const EVERY = { by: [], about: [] };

/** An article by itself, be it a copy of another or not. */
const rowOf = ({ path, id, title, date, outlet }: ArticleRecord): DossierRow => ({
  ...{ path, id, date, happened: null, copies: [] },
  title: title ?? nameOf(path),
  source: outlet === null ? null : { name: outlet, path: null },
});

/** Those that do not stand any more, to the byte, in the user's notes and in the article; and what verifying calls a fault. */
export async function lostStatements(
  cited: readonly CitedStatement[],
  { workspace, former }: Pick<EditedVault, 'workspace' | 'former'>,
): Promise<{ readonly statements: readonly CitedStatement[]; readonly faults: readonly string[] }> {
  const { faults } = await verify(workspace);
  const own = await notesOf(workspace.vault, (path, text) => !isArticle(path, text) && !path.startsWith(DATELINE));
  const standing = new Map<string, number>();
  for (const quotation of own.flatMap(({ path, text }) => quotationsOf(path, text)))
    standing.set(keyOf(quotation), (standing.get(keyOf(quotation)) ?? 0) + 1);
  const articles = new Map(
    (await notesOf(workspace.vault, isArticle)).map(({ text }) => [idIn(text), bodyBelow(text)]),
  );
  const isThere = (one: CitedStatement): boolean => {
    const key = [articlePrint(one.article), one.block ?? '', one.words].join(' ');
    const left = standing.get(key) ?? 0;
    standing.set(key, left - 1);
    const shown = shownText(blockOf(articles.get(one.article) ?? '', one.block), (name) => former.get(name) ?? name);
    return left > 0 && shown.includes(one.sentence);
  };
  const told = faults.map(({ code, subject, where, message }) => `${code} ${subject} ${where ?? ''}: ${message}`);
  return { statements: cited.filter((one) => !isThere(one)), faults: told };
}

const keyOf = ({ mark, link, words }: NoteQuotation): string =>
  [mark?.article ?? '', link?.block ?? '', words].join(' ');

const idIn = (text: string): string => /^article-id: "?([^"\r\n]*)/m.exec(text)?.[1] ?? '';

/** The block of a text that has an id, with the id; all of the text where there is none to look for, nothing where it is gone. */
function blockOf(body: string, id: string | null): string {
  if (id === null) return body;
  const blocks = body.split(/\r?\n[ \t]*\r?\n/);
  const at = blocks.findIndex((block) => block.split(/\r?\n/).some((line) => line.trimEnd().endsWith(`^${id}`)));
  // Of a quotation or a table the id stands below.
  return (blocks[at]?.trim() === `^${id}` ? blocks[at - 1] : blocks[at]) ?? '';
}
