import { isSure, type Span } from '../../../model';
import { entityName } from '../../../index/entity-name';
import type { VaultIndex } from '../../../index/vault-index';
import { readable } from '../../../workflow/readable';
import type { NoteStatements } from '../../../workflow/statements/model';
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
 * Who says what in an article’s note of this text; null where it is none, or where nothing can be read now. What was looked at
 * before is known; else recognition runs in the worker, and `signal` gives it up.
 */
export async function spokenIn(
  { app, runner }: Host,
  path: string,
  text: string,
  signal: AbortSignal,
): Promise<readonly SpokenPart[] | null> {
  if (app.metadataCache.getCache(path)?.frontmatter?.['article-id'] === undefined || signal.aborted) return null;
  const found = await runner.use(async (workspace) => {
    const [{ knownVault }, { StatementReader }, { uncancelled }] = await Promise.all([
      import('../../../index/known-vault'),
      import('../../../workflow/statements/statement-reader'),
      import('../../../workflow/cancel'),
    ]);
    let parts: readonly SpokenPart[] | null = null;
    await uncancelled(async () => {
      const { index } = await knownVault(workspace);
      const reader = await StatementReader.open(workspace, index, signal);
      // What is typed is not in the file yet, and soon another: it is not kept.
      const isWritten = (await workspace.vault.read(path)) === text;
      const read = await reader.in(path, text, isWritten);
      if (!read.ok) return;
      const sure = read.value.statements.filter((each) => isSure(each, reader.certainty));
      parts = partsOf({ text, statements: sure }, index);
      await reader.save();
    });
    return parts;
  });
  return found === 'busy' ? null : found;
}

function partsOf({ text, statements }: NoteStatements, index: VaultIndex): readonly SpokenPart[] {
  const words = (span: Span | null): string | null => span && readable(text.slice(span.start, span.end));
  return statements.flatMap(({ source, cue, content, speaker, named, kind }, statement) => {
    const record = speaker === null ? null : index.entity(speaker);
    const known = record === null ? words(named) : entityName(record);
    const label = TEXT.statements.speaks(known ?? words(source) ?? TEXT.review.statement.nobody, TEXT.statements.kinds[kind]); // prettier-ignore
    return [source, cue, ...content].flatMap((span) =>
      span === null ? [] : { start: span.start, end: span.end, statement, label },
    );
  });
}
