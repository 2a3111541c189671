import type { Outcome, RunControl } from '../../../model';
import { problemText } from '../../kit/problem-words';
import type { RunRefusal } from '../../kit/runner';
import { TEXT } from '../../../text';
import type { StoryContext } from './section';

/** What is read of a story, and how it is shown. */
export interface StoryReading<T> {
  readonly words: {
    readonly cancel: string;
    readonly cancelled: string;
    /** On the button that reads it again. */
    readonly find: string;
    readonly reading: (done: number, total: number) => string;
  };
  readonly read: (control: RunControl) => Promise<Outcome<T> | RunRefusal>;
  readonly draw: (el: HTMLElement, found: T) => void;
}

/** Reads a part of the open article's story and draws it; until then progress, and a button that gives up. */
export function drawStoryReading<T>(
  el: HTMLElement,
  part: StoryReading<T>,
  context: Pick<StoryContext, 'desk' | 'signal'>,
): void {
  const { words } = part;
  el.empty();
  const stop = new AbortController();
  context.signal.addEventListener('abort', () => stop.abort(), { once: true });
  const said = el.createEl('p', { cls: 'dateline-hint', attr: { role: 'status' }, text: TEXT.dossier.reading });
  const cancel = el.createEl('button', { text: words.cancel });
  const offerAgain = (why: string): void => {
    if (context.signal.aborted) return;
    const hadFocus = el.contains(el.doc.activeElement);
    el.empty();
    el.createEl('p', { cls: 'dateline-hint', attr: { role: 'status' }, text: why });
    const button = el.createEl('button', { text: words.find });
    button.addEventListener('click', () => drawStoryReading(el, part, context));
    if (hadFocus) button.focus();
  };
  cancel.addEventListener('click', () => {
    stop.abort();
    offerAgain(words.cancelled);
  });
  const progress: RunControl['progress'] = ({ done, total }) => said.setText(words.reading(done, total));
  const show = async (): Promise<void> => {
    const found = await part.read({ signal: stop.signal, progress });
    if (stop.signal.aborted) return;
    if (found === 'busy') return void offerAgain(TEXT.common.busy);
    if (!found.ok) return void offerAgain(problemText(found.problem));
    el.empty();
    part.draw(el, found.value);
  };
  context.desk.host.go(show());
}
