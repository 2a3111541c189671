import type { Span } from '../../../model';
import type { ReviewedNote } from '../../../workflow/review/read-note';
import type { NoteStatement } from '../../../workflow/statements/model';
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
    const [{ knownVault }, { readNote }, { vaultKnowledge }, { runEngine }, { uncancelled }, { placeStatements }] =
      await Promise.all([
        import('../../../index/known-vault'),
        import('../../../workflow/review/read-note'),
        import('../../../workflow/vocabulary/knowledge'),
        import('../../../workflow/reading'),
        import('../../../workflow/cancel'),
        import('../../../workflow/statements/place'),
      ]);
    let parts: readonly SpokenPart[] | null = null;
    await uncancelled(async () => {
      const engine = runEngine(workspace.engine, signal);
      const { index } = await knownVault(workspace);
      await engine.know((await vaultKnowledge(index, workspace)).knowledge);
      const note = await readNote({ path, text }, index, { ...workspace, engine });
      if (!note.ok) return;
      const { article, analysis } = note.value;
      parts = partsOf(note.value, placeStatements(article, analysis, text));
    });
    return parts;
  });
  return found === 'busy' ? null : found;
}

function partsOf(
  { article, analysis }: Pick<ReviewedNote, 'article' | 'analysis'>,
  placed: readonly NoteStatement[],
): readonly SpokenPart[] {
  return analysis.statements.flatMap(({ source, speaker, kind }, statement) => {
    const words = source && article.body.text.slice(source.start, source.end).replace(/\s+/g, ' ');
    const known = speaker === null ? undefined : analysis.entities[speaker]?.name;
    const who = known ?? words ?? TEXT.review.statement.nobody;
    const label = TEXT.statements.speaks(who, TEXT.statements.kinds[kind]);
    const at = placed[statement];
    const parts = at === undefined ? [] : [at.source, at.cue, ...at.content];
    return parts.flatMap((span) => (span === null ? [] : { start: span.start, end: span.end, statement, label }));
  });
}
