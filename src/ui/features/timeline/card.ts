import type { TimelineArticle } from '../../../views/timeline/article';
import type { SeenBar, SeenItem } from '../../../views/timeline/seen';
import type { TimelineUnit } from '../../../views/timeline/units';
import type { DateEvidence } from '../../../views/timeline/why';
import { TEXT } from '../../../text';
import type { DayWords } from './words';

const T = TEXT.timeline;

/** Sentences that are shown. */
const MOST = 3;

/** What is told of what is pointed at: headline, days, source, and the words that a date was told from. */
export class TimelineCard {
  readonly el: HTMLElement;
  private shown: TimelineArticle | null = null;

  constructor(
    parent: HTMLElement,
    id: string,
    private readonly words: DayWords,
    private readonly go: (step: Promise<void>) => void,
  ) {
    this.el = parent.createDiv({ cls: 'dateline-timeline-card', attr: { role: 'tooltip', id } });
    this.hide();
  }

  hide(): void {
    this.el.hide();
    this.shown = null;
  }

  /** `tell` is asked for the words; they come later. */
  showArticle(
    { item }: SeenItem,
    article: TimelineArticle,
    lines: readonly string[],
    tell: () => Promise<readonly DateEvidence[]>,
  ): void {
    this.el.empty();
    this.el.createDiv({ cls: 'dateline-timeline-title', text: article.title });
    for (const line of lines) this.el.createDiv({ text: line });
    const whys = this.el.createDiv('dateline-timeline-why');
    this.el.show();
    this.shown = article;
    if (item.happened.length === 0 && article.happened.length === 0) return;
    const values = new Set((item.happened.length > 0 ? item.happened : article.happened).map(({ value }) => value));
    const shown = tell().then((all) => {
      if (this.shown !== article) return;
      const own = all.filter(({ value }) => values.has(value));
      if (own.length === 0) whys.createDiv({ text: T.byHand });
      for (const evidence of own.slice(0, MOST)) drawEvidence(whys, evidence);
    });
    this.go(shown);
  }

  showBar({ box, bucket }: SeenBar, unit: TimelineUnit): void {
    this.el.empty();
    this.shown = null;
    this.el.createDiv({ text: T.bar(this.words.stretch(unit, bucket.start), bucket.count, box.name) });
    this.el.createDiv({ cls: 'dateline-timeline-why', text: T.closer });
    this.el.show();
  }

  /** Beside a point of its parent, inside of it. */
  moveTo(x: number, y: number): void {
    const { offsetWidth, offsetHeight, parentElement } = this.el;
    const width = parentElement?.clientWidth ?? 0;
    const height = parentElement?.clientHeight ?? 0;
    const left = Math.max(Math.min(x + 12, width - offsetWidth - 4), 4);
    const below = y + 18;
    const top = below + offsetHeight <= height ? below : Math.max(y - offsetHeight - 8, 4);
    this.el.setCssProps({ '--dateline-x': `${left}px`, '--dateline-y': `${top}px` });
  }
}

/** Day and outlet, then what happened when. */
export function articleLines(article: TimelineArticle, source: string, words: DayWords): readonly string[] {
  const { published, main, happened, isCopy } = article;
  const first = published === null ? T.noDay(source) : T.published(words.day(published), source);
  return [
    first,
    ...happened.map((span) => words.happened(span, span.value === main?.value)),
    ...(isCopy ? [T.copy] : []),
  ];
}

/** The sentence, with the words that count marked in it. */
function drawEvidence(el: HTMLElement, { words, sentence }: DateEvidence): void {
  const line = el.createDiv();
  const at = sentence.indexOf(words);
  if (at < 0) return line.setText(T.because(words));
  line.appendText(sentence.slice(0, at));
  line.createEl('mark', { text: words });
  line.appendText(sentence.slice(at + words.length));
}
