import type { Progress } from '../src/workflow/ports';

const WIDTH = 24;

interface ProgressBar {
  readonly show: (progress: Progress) => void;
  readonly clear: () => void;
}

const bar = (share: number): string => {
  const filled = Math.round(share * WIDTH);
  return '█'.repeat(filled) + '░'.repeat(WIDTH - filled);
};

/** A progress bar that redraws one line on a terminal and says nothing elsewhere. */
export function progressBar(stream: NodeJS.WriteStream): ProgressBar {
  if (!stream.isTTY) return { show: () => undefined, clear: () => undefined };
  return {
    show: ({ done, total, current }) => {
      const head = `${bar(total === 0 ? 1 : done / total)} ${done}/${total} `;
      const room = Math.max(0, (stream.columns || 80) - head.length - 1);
      stream.write(`\r\u001b[2K${head}${current.slice(0, room)}`);
    },
    clear: () => stream.write('\r\u001b[2K'),
  };
}
