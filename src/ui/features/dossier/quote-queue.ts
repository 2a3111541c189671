import type { RowQuotes } from '../../../views/dossier';

/** Articles read at the same time. */
const AT_ONCE = 4;
/** Articles whose sentences stay at hand. */
const KEPT = 400;

/** Reads what articles say, those asked for last first, since these are on the screen; what left it meanwhile is passed over. */
export class QuoteQueue {
  private readonly waiting: { readonly path: string; readonly el: HTMLElement; readonly done: Done }[] = [];
  private readonly known = new Map<string, RowQuotes | null>();
  private running = 0;

  constructor(
    private readonly read: (path: string) => Promise<RowQuotes | null>,
    private readonly go: (step: Promise<void>) => void,
  ) {}

  /** `done` is told once, if `el` is still in the document by then. */
  ask(path: string, el: HTMLElement, done: Done): void {
    const known = this.known.get(path);
    if (known !== undefined) return done(known);
    this.waiting.push({ path, el, done });
    if (this.running < AT_ONCE) this.go(this.run());
  }

  private async run(): Promise<void> {
    this.running += 1;
    try {
      for (let next = this.waiting.pop(); next !== undefined; next = this.waiting.pop()) {
        if (!isThere(next.el)) continue;
        const quotes = await this.read(next.path);
        this.keep(next.path, quotes);
        if (isThere(next.el)) next.done(quotes);
      }
    } finally {
      this.running -= 1;
    }
  }

  private keep(path: string, quotes: RowQuotes | null): void {
    this.known.set(path, quotes);
    const [oldest] = this.known.keys();
    if (this.known.size > KEPT && oldest !== undefined) this.known.delete(oldest);
  }
}

const isThere = (el: HTMLElement): boolean => el.isConnected;

type Done = (quotes: RowQuotes | null) => void;
