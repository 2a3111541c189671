import { type Doing, progressDetail, progressLine, progressStand } from '../../src/ui/kit/progress-text';
import { Pacer } from '../../src/workflow/pace';
import type { Progress, RunControl } from '../../src/model';

const WIDTH = 24;

interface ProgressBar {
  readonly show: (progress: Progress) => void;
  readonly clear: () => void;
}

const bar = (share: number): string => {
  const filled = Math.round(share * WIDTH);
  return '█'.repeat(filled) + '░'.repeat(WIDTH - filled);
};

/**
 * A progress bar that redraws one line on a terminal and says nothing elsewhere. `now`: milliseconds of a clock that
 * only goes forward.
 */
export function progressBar(
  stream: Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write'>,
  doing: Doing = 'import',
  now: () => number = () => performance.now(),
): ProgressBar {
  if (!stream.isTTY) return { show: () => undefined, clear: () => undefined };
  const pacer = new Pacer(now());
  return {
    show: (progress) => {
      const stand = progressStand(progress);
      const detail = progressDetail(progress, pacer.pace(progress, now()));
      const head = `${bar(stand === null || stand.of === 0 ? 0 : stand.done / stand.of)} `;
      const tail = detail === '' ? '' : ` (${detail})`;
      const room = Math.max(0, (stream.columns || 80) - head.length - tail.length - 1);
      stream.write(`\r\u001b[2K${head}${progressLine(progress, false, doing).slice(0, room)}${tail}`);
    },
    clear: () => stream.write('\r\u001b[2K'),
  };
}

/** The first Ctrl-C ends the run after the article at hand; a second one ends the process. */
export function stopOnInterrupt(): AbortSignal {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  return stop.signal;
}

/** A run that Ctrl-C ends, with a bar that tells how far it is. */
export function controlledRun(doing?: Doing): { readonly control: RunControl; readonly clear: () => void } {
  const { show, clear } = progressBar(process.stderr, doing);
  return { control: { signal: stopOnInterrupt(), progress: show }, clear };
}
