import type { BatchSummary } from '../../workflow/undo';
import type { Question } from '../modals/confirm';
import { lines } from '../modals/confirm';
import { TEXT } from '../text';

export const nameOf = ({ command, when }: BatchSummary): string => TEXT.undo.run(command, when);

/** What an undo would do, and whether to do it. */
export function questionOf(batch: BatchSummary): Question {
  const told = (['created', 'updated', 'removed', 'moved'] as const).flatMap((action) =>
    batch[action] > 0 ? [TEXT.undo[action](batch[action])] : [],
  );
  return {
    title: TEXT.undo.title,
    body: lines([`${nameOf(batch)}.`, ...told, TEXT.undo.kept]),
    action: TEXT.undo.action,
    destructive: true,
  };
}
