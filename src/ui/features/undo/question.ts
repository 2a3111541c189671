import type { ImportReport, NoteReport } from '../../../model';
import type { BatchSummary } from '../../../journal/undo';
import { type Question, lines } from '../../kit/confirm';
import { problemText } from '../../kit/problem-words';
import { TEXT, translate } from '../../../text';

export const nameOf = ({ command, when }: BatchSummary): string => TEXT.undo.run(command, when);

/** Notes that stay, shown by name; of more it is told how many. */
const MOST_SHOWN = 8;

/** What an undo would do, as it was found when it was tried out, and whether to do it; where it would do nothing, only that. */
export function questionOf(batch: BatchSummary, { notes, problems }: ImportReport): Question {
  const count = (action: string): number => notes.filter((note) => note.action === action).length;
  const [removed, restored] = [count('removed'), count('restored')];
  const isNothing = removed + restored === 0;
  const kept = notes.filter(({ action }) => action === 'kept');
  const told = [
    ...(removed > 0 ? [TEXT.undo.removed(removed)] : []),
    ...(restored > 0 ? [TEXT.undo.restored(restored)] : []),
    ...(isNothing ? [TEXT.undo.nothingLeft] : []),
    ...problems.map(problemText),
    isNothing ? TEXT.undo.others : TEXT.undo.kept,
  ];
  return {
    title: isNothing ? TEXT.undo.nothingTitle : TEXT.undo.title,
    body: (el) => {
      lines([`${nameOf(batch)}.`, ...told])(el);
      if (kept.length > 0) drawKept(el, kept);
    },
    action: isNothing ? null : TEXT.undo.action,
    destructive: true,
  };
}

function drawKept(el: HTMLElement, kept: readonly NoteReport[]): void {
  el.createEl('p', { text: TEXT.undo.stays(kept.length) });
  const list = el.createEl('ul');
  for (const { path, why } of kept.slice(0, MOST_SHOWN))
    list.createEl('li', { text: TEXT.undo.stay(path, translate(why)) });
  if (kept.length > MOST_SHOWN) list.createEl('li', { text: TEXT.undo.more(kept.length - MOST_SHOWN) });
}
