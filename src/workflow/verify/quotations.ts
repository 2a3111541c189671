import {
  articlePrint,
  bareTargets,
  hasSentence,
  isQuotedAsWritten,
  quotationsIn,
  shownText,
  type FoundQuotation,
} from '../../format/quotation';
import { bodyBelow } from '../../format/frontmatter';
import { basename } from '../../format/links';
import type { ArticleRecord } from '../../format/note-record';
import { readIfThere } from '../../index/load-index';
import type { VaultIndex } from '../../index/vault-index';
import { groupBy, message, problemOf, type Message, type Problem, type RunControl } from '../../model';
import { Redirection } from '../../notes/retarget/redirection';
import type { Journalled, Workspace } from '../workspace';
import { formerNames, type GivenNames } from './former-names';

/** A quotation in a note. */
export interface NoteQuotation extends FoundQuotation {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** The link that stands with it, where one does. */
  readonly link: { readonly target: string; readonly block: string | null } | null;
}

export function quotationsOf(path: string, text: string): readonly NoteQuotation[] {
  const lines = text.split(/\r?\n/);
  return lines.flatMap((line, at) =>
    quotationsIn(line).map((found) => ({ ...found, path, line: at + 1, link: linkBeside(lines, at) })),
  );
}

const LINK = /\[\[([^[\]|#]+)(?:#\^([A-Za-z0-9-]+))?[^[\]]*\]\]/;

/** A citation has its link in the line below, a dossier in the item that the quotations of a story stand in. */
function linkBeside(lines: readonly string[], at: number): NoteQuotation['link'] {
  const below = (lines[at + 1] ?? '').replace(/^[\s>]+/, '');
  let above = at - 1;
  while (above >= 0 && /^\s+>/.test(lines[above] ?? '')) above -= 1;
  const item = /^\s+>/.test(lines[at] ?? '') && /^- \*\*/.test(lines[above] ?? '') ? (lines[above] ?? '') : '';
  const [, target, block = null] = LINK.exec(below.startsWith('— ') ? below : item) ?? [];
  return target === undefined ? null : { target: target.trim(), block };
}

type QuotationWorkspace = Journalled & Pick<Workspace, 'vault'>;

/** Looks quotations up, article by article; what is wrong with each, once. */
export async function verifyQuotations(
  quotations: readonly NoteQuotation[],
  index: VaultIndex,
  workspace: QuotationWorkspace,
  control?: Partial<RunControl>,
): Promise<readonly Problem[]> {
  if (quotations.length === 0) return [];
  const articles = byPrint(index.articles);
  const asItIs = new Redirection(index, { removed: [], added: [] });
  const undone = await blocksUndone(workspace);
  const texts = new ArticleTexts(workspace.vault, index, () => namesGiven(workspace));
  const faults: Problem[] = [];
  // Article by article, so that each is read once.
  for (const quotation of [...quotations].sort(byArticle)) {
    if (control?.signal?.aborted === true) break;
    await control?.breathe?.();
    const known = articles.get(quotation.mark?.article ?? '') ?? [];
    const fault = await faultOf(quotation, known, { asItIs, undone, texts });
    if (fault !== null) faults.push(fault);
  }
  return faults;
}

const byPrint = (articles: readonly ArticleRecord[]): ReadonlyMap<string, readonly ArticleRecord[]> =>
  groupBy(articles, ({ id }) => articlePrint(id));

const byArticle = (a: NoteQuotation, b: NoteQuotation): number =>
  (a.mark?.article ?? '') < (b.mark?.article ?? '') ? -1 : Number(a.mark?.article !== b.mark?.article);

interface LookUp {
  readonly asItIs: Redirection;
  /** Block ids that an undo took away. */
  readonly undone: ReadonlySet<string>;
  readonly texts: ArticleTexts;
}

async function faultOf(
  quotation: NoteQuotation,
  articles: readonly ArticleRecord[],
  { asItIs, undone, texts }: LookUp,
): Promise<Problem | null> {
  const { mark, words, path, line, link } = quotation;
  const fault = (code: string, why: Message): Problem => ({ ...problemOf(code, path, why), where: `line ${line}` });
  if (mark === null)
    return fault(
      'quotation-unreadable',
      'The mark of a quotation was changed; what was quoted cannot be told any more.',
    );
  if (!isQuotedAsWritten(quotation))
    return fault('quotation-changed', message`These are not the words that were quoted: “${words.slice(0, 200)}”`);
  if (articles.length === 0)
    return fault('quotation-source', 'The article that is quoted is not in the vault any more.');
  let source: ArticleRecord | null = null;
  for (const article of articles)
    if (source === null && (await texts.has(article, mark.sentence, words))) source = article;
  const [{ path: first } = { path: '' }] = articles;
  if (source === null)
    return fault('quotation-source', message`The sentence does not stand so in “${first}” any more.`);
  if (link === null) return null;
  const target = asItIs.before(link.target, path);
  if (!articles.some((article) => article.path === target))
    return fault('quotation-link', message`The link beside it does not lead to “${source.path}”.`);
  if (link.block === null || undone.has(link.block) || (await texts.hasBlock(target ?? '', link.block))) return null;
  return fault('quotation-link', message`“${target ?? ''}” has no block ^${link.block} any more.`);
}

/** Texts of articles, the last one at hand. */
class ArticleTexts {
  private last = { path: '', body: '' };
  private given: Promise<GivenNames> | null = null;

  constructor(
    private readonly vault: Workspace['vault'],
    private readonly index: VaultIndex,
    private readonly readGiven: () => Promise<GivenNames>,
  ) {}

  async has({ path }: ArticleRecord, sentence: Parameters<typeof hasSentence>[1], words: string): Promise<boolean> {
    const body = await this.bodyOf(path);
    if (hasSentence(shownText(body), sentence, words)) return true;
    // The app gives links that show a note's name the new one when that is renamed.
    const former = formerNames(bareTargets(body), words, this.index, await (this.given ??= this.readGiven()));
    return (
      former.size > 0 &&
      hasSentence(
        shownText(body, (target) => former.get(target) ?? target),
        sentence,
        words,
      )
    );
  }

  async hasBlock(path: string, block: string): Promise<boolean> {
    const body = await this.bodyOf(path);
    return body.split(/\r?\n/).some((line) => line.trimEnd() === `^${block}` || line.trimEnd().endsWith(` ^${block}`));
  }

  private async bodyOf(path: string): Promise<string> {
    if (this.last.path !== path) this.last = { path, body: bodyBelow((await readIfThere(this.vault, path)) ?? '') };
    return this.last.body;
  }
}

/** What the journal knows notes of entities to have been called. */
async function namesGiven(workspace: QuotationWorkspace): Promise<GivenNames> {
  const given = new Map<string, Set<string>>();
  for await (const batch of workspace.writer.batches(workspace)) {
    for (const { subject, path } of batch.ok ? batch.value.writes : []) {
      if (subject.kind !== 'entity') continue;
      given.set(subject.id, (given.get(subject.id) ?? new Set()).add(basename(path)));
    }
  }
  return given;
}

/** Runs that give blocks of articles ids. */
const GIVE_IDS = new Set(['cite', 'dossier']);

/** The ids that undone runs had given to blocks for citations: where they are gone nobody but the user took them. */
async function blocksUndone(workspace: QuotationWorkspace): Promise<ReadonlySet<string>> {
  const blocks = new Set<string>();
  for await (const batch of workspace.writer.batches(workspace)) {
    if (!batch.ok || !GIVE_IDS.has(batch.value.command) || batch.value.state !== 'undone') continue;
    for (const write of batch.value.writes) {
      if (write.action !== 'update') continue;
      const before = new Set(blockIds(write.before));
      for (const id of blockIds(write.after)) if (!before.has(id)) blocks.add(id);
    }
  }
  return blocks;
}

const blockIds = (text: string): readonly string[] =>
  [...text.matchAll(/(?:^|[ \t])\^([A-Za-z0-9-]+)[ \t]*\r?$/gm)].map(([, id = '']) => id);
