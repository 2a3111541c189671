import type { HappenedSpan, TimelineArticle } from '../../../views/timeline/article';
import type { Day } from '../../../model';
import type { Item } from '../../../views/timeline/items';
import type { Box, TimelineLayout } from '../../../views/timeline/layout';
import { barsIn, boxesIn, itemsIn, type Screen, type SeenBar, type SeenItem } from '../../../views/timeline/seen';
import { axisOf, type Axis, type Ticks } from '../../../views/timeline/ticks';
import { nextOf } from '../../../views/timeline/units';
import { pixelsPerDay, xOf } from '../../../views/timeline/window';
import { TEXT } from '../../../text';
import type { Ink, Inks } from './inks';
import type { DayWords } from './words';

/** Height of the axis, which stands above the groups. */
export const AXIS = 40;
const MARKS = 9;
const HALF = 4;
const DIAMOND = 5;
const FONT = 12;

/** What is drawn. */
export interface TimelinePicture {
  readonly layout: TimelineLayout;
  readonly articles: readonly TimelineArticle[];
  /** Of the part below the axis. */
  readonly screen: Screen;
  /** What is pointed at, or has the focus. */
  readonly lit: SeenItem | SeenBar | null;
  readonly hasFocus: boolean;
  readonly showsGroups: boolean;
}

/** Draws a timeline on a canvas, in pixels of CSS. */
export class TimelinePainter {
  constructor(
    private readonly pen: CanvasRenderingContext2D,
    private readonly inks: Inks,
    private readonly words: DayWords,
  ) {}

  draw(picture: TimelinePicture): void {
    const { pen } = this;
    const { width, height } = picture.screen;
    pen.clearRect(0, 0, width, height + AXIS);
    const axis = axisOf(picture.screen.window, width);
    this.drawGrid(axis, picture.screen);
    pen.save();
    pen.beginPath();
    pen.rect(0, AXIS, width, height);
    pen.clip();
    for (const box of boxesIn(picture.screen)) this.drawBox(box, picture);
    pen.restore();
    this.drawAxis(axis, picture.screen);
  }

  private ink(ink: Ink): string {
    return this.inks.colours[ink];
  }

  private type(weight: number, size = FONT): void {
    this.pen.font = `${weight} ${size}px ${this.inks.family}`;
  }

  private drawGrid({ minor, major }: Axis, screen: Screen): void {
    this.drawLines(minor.days, 'line', screen);
    if (major !== null) this.drawLines(major.days, 'strong-line', screen);
  }

  private drawLines(days: readonly Day[], ink: Ink, { window, width, height }: Screen): void {
    const { pen } = this;
    pen.strokeStyle = this.ink(ink);
    pen.lineWidth = 1;
    pen.beginPath();
    for (const day of days) {
      const x = Math.round(xOf(day, window, width)) + 0.5;
      pen.moveTo(x, ink === 'line' ? AXIS / 2 : 0);
      pen.lineTo(x, height + AXIS);
    }
    pen.stroke();
  }

  private drawAxis({ minor, major }: Axis, screen: Screen): void {
    const { pen } = this;
    const { width } = screen;
    pen.fillStyle = this.ink('ground');
    pen.fillRect(0, 0, width, AXIS);
    pen.strokeStyle = this.ink('strong-line');
    pen.beginPath();
    pen.moveTo(0, AXIS - 0.5);
    pen.lineTo(width, AXIS - 0.5);
    pen.stroke();
    if (major !== null) this.drawMajor(major, screen);
    this.type(400, FONT - 1);
    pen.fillStyle = this.ink('muted');
    for (const day of minor.days)
      pen.fillText(this.words.tick(minor.unit, day), xOf(day, screen.window, width) + 4, AXIS - 8);
  }

  /** What the marks are a part of stays in sight as long as a part of it does. */
  private drawMajor({ unit, days }: Ticks, { window, width }: Screen): void {
    const { pen } = this;
    this.type(600);
    pen.fillStyle = this.ink('text');
    for (const day of days) {
      const text = this.words.stretch(unit, day);
      const end = xOf(nextOf(unit, day), window, width) - 8;
      const x = Math.min(Math.max(xOf(day, window, width) + 4, 4), end - pen.measureText(text).width);
      if (x > xOf(day, window, width)) pen.fillText(text, x, 15);
    }
  }

  private drawBox(box: Box, picture: TimelinePicture): void {
    if (box.as === 'bars') this.drawBars(box, picture);
    else for (const seen of itemsIn(box, picture.layout, picture.screen)) this.drawItem(seen, picture);
    if (picture.showsGroups) this.drawHead(box, picture);
  }

  /** Stays at the top while something of its group is on screen. */
  private drawHead({ top, height, name, count }: Box, { layout, screen }: TimelinePicture): void {
    const { pen } = this;
    const { head } = layout.sizes;
    const y = AXIS + Math.min(Math.max(top - screen.top, 0), top + height - screen.top - head);
    pen.fillStyle = this.ink('ground');
    pen.fillRect(0, y, screen.width, head - 2);
    this.type(600);
    pen.fillStyle = this.ink('text');
    const text = name ?? TEXT.timeline.none;
    pen.fillText(text, 8, y + 15, screen.width * 0.7);
    const end = Math.min(pen.measureText(text).width, screen.width * 0.7);
    this.type(400);
    pen.fillStyle = this.ink('muted');
    pen.fillText(String(count), 16 + end, y + 15);
  }

  private drawItem({ index, item, box, lane, left, right }: SeenItem, picture: TimelinePicture): void {
    const { pen } = this;
    const { layout, screen, lit, articles } = picture;
    const y = AXIS + box.top + layout.sizes.head + lane * box.lane - screen.top;
    const isLit = lit !== null && 'item' in lit && lit.item.article === item.article;
    const isOne = isLit && lit.index === index && lit.box.group === box.group;
    if (isLit) this.drawLight(left, y, right - left, box.lane - 2, isOne && picture.hasFocus);
    const middle = y + (box.as === 'marks' ? box.lane / 2 - 1 : MARKS);
    this.drawTie(item, middle, screen);
    for (const span of item.happened) this.drawHappened(span, middle, screen);
    if (item.published !== null)
      this.drawPublished(item.published, middle, articles[item.article]?.isCopy ?? false, screen);
    if (box.as === 'marks') return;
    this.type(400);
    pen.fillStyle = this.ink('text');
    const from = xOf(item.from, screen.window, screen.width);
    const { text, width } = item.label;
    pen.fillText(text, Math.min(Math.max(from - HALF, 4), Math.max(right - width, from - HALF)), middle + 15, width);
  }

  /** From what happened to its publication. */
  private drawTie({ published, happened }: Item, middle: number, { window, width }: Screen): void {
    if (published === null || happened.length === 0) return;
    const days = [published + 0.5, ...happened.flatMap(({ first, last }) => [first, last + 1])];
    const from = xOf(Math.min(...days), window, width);
    this.pen.fillStyle = this.ink('muted');
    this.pen.fillRect(from, middle - 0.5, xOf(Math.max(...days), window, width) - from, 1);
  }

  private drawLight(x: number, y: number, width: number, height: number, hasFocus: boolean): void {
    const { pen } = this;
    pen.fillStyle = this.ink('hover');
    pen.beginPath();
    pen.roundRect(x - 2, y, width + 4, height, 4);
    pen.fill();
    if (!hasFocus) return;
    pen.strokeStyle = this.ink('focus');
    pen.lineWidth = 2;
    pen.stroke();
  }

  /** A precise day or stretch is full; of any other the stretch is hatched, with stops at its ends. */
  private drawHappened({ first, last, approximate }: HappenedSpan, middle: number, { window, width }: Screen): void {
    const { pen } = this;
    const [from, to] = [xOf(first, window, width), xOf(last + 1, window, width)];
    // What is too short to be seen is wider than it is, to both sides.
    const length = Math.max(to - from, HALF * 2);
    const start = (from + to - length) / 2;
    if (!approximate) {
      pen.fillStyle = this.ink('happened');
      pen.beginPath();
      pen.roundRect(start, middle - HALF, length, HALF * 2, 2);
      pen.fill();
      return;
    }
    // What ties it to its publication ends where it begins.
    pen.fillStyle = this.ink('ground');
    pen.fillRect(start, middle - 1, length, 2);
    pen.fillStyle = this.inks.hatching;
    pen.fillRect(start, middle - HALF + 1, length, HALF * 2 - 2);
    pen.fillStyle = this.ink('happened');
    for (const x of [start, start + length - 1.5]) pen.fillRect(x, middle - HALF - 1, 1.5, HALF * 2 + 2);
  }

  /** Full, or of a copy only its outline. */
  private drawPublished(day: Day, middle: number, isCopy: boolean, { window, width }: Screen): void {
    const { pen } = this;
    const x = xOf(day + 0.5, window, width);
    pen.beginPath();
    pen.moveTo(x, middle - DIAMOND);
    pen.lineTo(x + DIAMOND, middle);
    pen.lineTo(x, middle + DIAMOND);
    pen.lineTo(x - DIAMOND, middle);
    pen.closePath();
    pen.fillStyle = isCopy ? this.ink('ground') : this.ink('published');
    pen.fill();
    pen.strokeStyle = isCopy ? this.ink('published') : this.ink('ground');
    pen.lineWidth = isCopy ? 1.5 : 1;
    pen.stroke();
  }

  private drawBars(box: Box, picture: TimelinePicture): void {
    const { pen } = this;
    const { layout, screen, lit } = picture;
    const { head, bars } = layout.sizes;
    const bottom = AXIS + box.top + head + bars - screen.top;
    const most = layout.mostOf(box.group, pixelsPerDay(screen.window, screen.width), screen.stack.region);
    this.type(400, FONT - 2);
    const seen = barsIn(box, layout, screen);
    // All of them or none: numbers here and there would say that the other bars have none.
    const hasNumbers = seen.every(({ left, right }) => right - left > String(most).length * 6.5 + 2);
    for (const { bucket, left, right } of seen) {
      const isLit = lit !== null && 'bucket' in lit && lit.bucket.start === bucket.start && lit.box.group === box.group;
      const height = Math.max((bucket.count / most) * (bars - FONT), 2);
      const width = Math.max(right - left - 1.5, 1.5);
      pen.fillStyle = this.ink(isLit ? 'happened' : 'bar');
      pen.fillRect(left, bottom - height, width, height);
      if (isLit && picture.hasFocus) {
        pen.strokeStyle = this.ink('focus');
        pen.lineWidth = 2;
        pen.strokeRect(left - 1, bottom - height - 1, width + 2, height + 2);
      }
      if (!hasNumbers) continue;
      pen.fillStyle = this.ink('muted');
      pen.fillText(String(bucket.count), left + 1, bottom - height - 2);
    }
  }
}
