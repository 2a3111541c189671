import { escaped } from '../../intake/markdown/pieces';
import { failed, ok, type ImportReport, type NotePlan, type Outcome } from '../../model';
import { basename, wikilink, withoutExtension } from '../../format/links';
import { type VaultIndex } from '../../index/vault-index';
import { anchorAt, type LinkAnchor } from '../../format/block-id';
import { oneLine } from '../../format/inert';
import { markedQuotation } from '../../format/quotation';
import { knownVault } from '../../index/known-vault';
import { readIfThere } from '../../index/load-index';
import { neverBegun } from '../../workflow/run';
import type { RunOptions, VaultWorkspace } from '../../workflow/workspace';
import type { DossierArticle } from './model';
import { NoteSentences, type Quote } from './quotes';

export interface CiteRequest {
  readonly article: Pick<DossierArticle, 'path' | 'title' | 'date' | 'source'>;
  readonly quote: Quote;
}

export interface PlannedCitation {
  /** A quotation with a link to its place, as Markdown. */
  readonly markdown: string;
  /** Where it stands, with a link, and when it was published by whom, as Markdown of one line. */
  readonly attribution: string;
  /** Gives the block of the article the id that the link names; null where it has one, or can have none. */
  readonly plan: NotePlan | null;
}

type CiteWorkspace = Pick<VaultWorkspace, 'vault' | 'store' | 'settings' | 'holder' | 'memory'>;

/** Plans a citation; nothing is written. Problems: `note-missing`, `quote-gone`. */
export async function planCitation(
  { article, quote }: CiteRequest,
  workspace: CiteWorkspace,
): Promise<Outcome<PlannedCitation>> {
  const { path } = article;
  const { index } = await knownVault(workspace);
  const before = await readIfThere(workspace.vault, path);
  if (before === null)
    return failed({ code: 'note-missing', message: 'The note was moved or deleted meanwhile.', subject: path });
  const note = new NoteSentences(before, path);
  const offset = note.offsetOf(quote);
  if (offset === null)
    return failed({ code: 'quote-gone', message: 'The sentence is no longer in the note.', subject: path });
  const anchor = anchorAt(note.body, offset);
  const record = index.recordAt(path);
  const id = record?.kind === 'article' ? record.id : '';
  const words = markedQuotation(quotedWords(quote), note.sentenceAt(offset), id);
  const attribution = attributionOf(article, anchor, index);
  const markdown = `> ${words}\n> — ${attribution}\n`;
  if (anchor.kind !== 'block' || anchor.body === note.body) return ok({ markdown, attribution, plan: null });
  const after = before.slice(0, note.before) + anchor.body;
  const subject = { kind: 'article' as const, id, name: basename(path) };
  const why = `block id ^${anchor.id} for a citation`;
  return ok({ markdown, attribution, plan: { action: 'update', path, before, after, subject, why } });
}

/** Adds the block id that a citation links, as a run of its own. Nothing where the note has it, or was changed so that it can have none. */
export const addBlockId = (
  request: CiteRequest,
  workspace: VaultWorkspace,
  options: RunOptions = {},
): Promise<ImportReport> =>
  workspace.writer.inSession('cite', workspace, options, async (held) => {
    const planned = await planCitation(request, held);
    if (!planned.ok) return { ...neverBegun(options), cancelled: false, problems: [planned.problem] };
    const { plan } = planned.value;
    return held.writer.carryOut('cite', plan === null ? [] : [plan], held, { ...options, together: true });
  });

/** The words of a quotation, escaped: what an article says is never read as Markdown. */
export const quotedWords = ({ text }: Quote): string => escaped(oneLine(text), true);

function attributionOf(article: CiteRequest['article'], anchor: LinkAnchor, index: VaultIndex): string {
  const { source, date } = article;
  const about = [source === null ? null : plain(source.name), date].filter((part) => part !== null);
  return [articleLink(article, anchor, index), ...about].join(', ');
}

/** Text as it can stand within a line of Markdown, where it is read as words only. */
export const plain = (text: string): string => escaped(oneLine(text), false);

/** A link to an article that shows its title; only the title where its name cannot stand in a link. */
export function articleLink(
  { path, title }: Pick<DossierArticle, 'path' | 'title'>,
  anchor: LinkAnchor,
  index: VaultIndex,
): string {
  const target = index.linkTarget(path);
  if (target === null) return plain(title);
  const place = anchor.kind === 'block' ? `#^${anchor.id}` : anchor.kind === 'heading' ? `#${anchor.heading}` : '';
  const words = linkWords(title);
  return wikilink(`${target}${place}`, words === '' ? basename(withoutExtension(path)) : words);
}

/** What a link can show: nothing in it ends the link or is read as Markdown, a tag or a command. */
export const linkWords = (text: string): string =>
  oneLine(text)
    .replace(/[[\]|\\`<>$^*_~#{}]|%%|==/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
