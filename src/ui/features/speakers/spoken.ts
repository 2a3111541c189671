import type { Article, Span } from '../../../model';
import type { ReviewedNote } from '../../../workflow/review/read-note';
import type { Host } from '../../kit/host';
import { TEXT } from '../../../text';

/** What one says, where it stands in the text of a note. */
export interface SpokenPart extends Span {
  /** The same for all parts of a statement. */
  readonly statement: number;
  /** `Mun Song, anonymous source`. */
  readonly label: string;
}

/**
 * Who says what in an article’s note of this text; null where it is none, or where nothing can be read now. Recognition runs in
 * the worker; `signal` gives it up.
 */
export async function spokenIn(
  { app, runner }: Host,
  path: string,
  text: string,
  signal: AbortSignal,
): Promise<readonly SpokenPart[] | null> {
  if (app.metadataCache.getCache(path)?.frontmatter?.['article-id'] === undefined || signal.aborted) return null;
  const found = await runner.use(async (workspace) => {
    const [{ knownVault }, { readNote }, { vaultKnowledge }, { runEngine }, { uncancelled }] = await Promise.all([
      import('../../../index/known-vault'),
      import('../../../workflow/review/read-note'),
      import('../../../workflow/vocabulary/knowledge'),
      import('../../../workflow/reading'),
      import('../../../workflow/cancel'),
    ]);
    let parts: readonly SpokenPart[] | null = null;
    await uncancelled(async () => {
      const engine = runEngine(workspace.engine, signal);
      const { index } = await knownVault(workspace);
      await engine.know((await vaultKnowledge(index, workspace)).knowledge);
      const note = await readNote({ path, text }, index, { ...workspace, engine });
      if (note.ok) parts = partsOf(note.value, text);
    });
    return parts;
  });
  return found === 'busy' ? null : found;
}

type Understood = Pick<ReviewedNote, 'article' | 'analysis'>;

function partsOf({ article, analysis }: Understood, text: string): readonly SpokenPart[] {
  const { markdown } = article.body;
  const bodyAt = text.length - markdown.length;
  if (!text.endsWith(markdown)) return [];
  return analysis.statements.flatMap(({ source, cue, content, speaker, kind }, statement) => {
    const words = source && article.body.text.slice(source.start, source.end).replace(/\s+/g, ' ');
    const known = speaker === null ? undefined : analysis.entities[speaker]?.name;
    const who = known ?? words ?? TEXT.review.statement.nobody;
    const label = TEXT.statements.speaks(who, TEXT.statements.kinds[kind]);
    return [source, cue, ...content].flatMap((span) => {
      if (span === null) return [];
      const [start, last] = [noteOffset(span.start, article), noteOffset(span.end - 1, article)];
      return [{ start: bodyAt + start, end: bodyAt + Math.max(start, last) + 1, statement, label }];
    });
  });
}

/** Where a character of an article’s text stands in its Markdown; of one that stands nowhere, where the one before it does. */
function noteOffset(offset: number, { body: { segments } }: Article): number {
  const segment = [...segments].reverse().find(({ text }) => text <= offset);
  return segment === undefined ? 0 : segment.markdown + Math.min(offset - segment.text, segment.length - 1);
}
