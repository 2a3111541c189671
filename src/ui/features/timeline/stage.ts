import type { Component } from 'obsidian';
import type { Stack } from '../../../views/timeline/layout';
import { TEXT } from '../../../text';
import { InkReader } from './inks';
import { AXIS, TimelinePainter, type TimelinePicture } from './painter';
import type { DayWords } from './words';

export interface StageActs {
  /** It was scrolled, or its size changed. */
  moved(): void;
  /** What is to be drawn; null: nothing is there yet. */
  picture(): TimelinePicture | null;
}

/** The canvas, in what scrolls it up and down. */
export class Stage {
  readonly el: HTMLElement;
  readonly scroller: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  width = 0;
  /** Of the part below the axis. */
  height = 0;
  private readonly spacer: HTMLElement;
  private readonly emptyEl: HTMLElement;
  private readonly inks: InkReader;
  private readonly pen: CanvasRenderingContext2D | null;
  private painter: TimelinePainter | null = null;
  private frame: { readonly id: number; readonly win: Window } | null = null;
  private reached = 0;
  private density = 0;

  constructor(
    owner: Component,
    parent: HTMLElement,
    private readonly words: DayWords,
    private readonly acts: StageActs,
  ) {
    this.el = parent.createDiv('dateline-timeline-stage');
    this.scroller = this.el.createDiv({
      cls: 'dateline-timeline-scroller',
      attr: { tabindex: '0', role: 'application', 'aria-label': TEXT.timeline.about },
    });
    this.canvas = this.scroller.createEl('canvas', { attr: { 'aria-hidden': 'true' } });
    this.spacer = this.scroller.createDiv('dateline-timeline-spacer');
    this.emptyEl = this.el.createDiv('dateline-timeline-empty');
    this.pen = this.canvas.getContext('2d');
    this.inks = new InkReader(this.el);
    owner.registerDomEvent(this.scroller, 'scroll', () => acts.moved());
    const observer = new ResizeObserver(() => this.resized());
    observer.observe(this.scroller);
    owner.register(() => {
      observer.disconnect();
      this.cancelFrame();
    });
    // A frame of a window that is left may never come, and nothing would be drawn any more.
    const migrated = this.el.onWindowMigrated(() => {
      this.cancelFrame();
      this.resized();
    });
    owner.register(migrated);
  }

  get top(): number {
    return this.scroller.scrollTop;
  }

  scrollBy(pixels: number): void {
    if (pixels !== 0) this.scroller.scrollTop += pixels;
  }

  showEmpty(text: string | null): void {
    this.emptyEl.setText(text ?? '');
    this.emptyEl.toggle(text !== null);
  }

  /** The theme changed, and with it its colours. */
  readInks(): void {
    this.painter = null;
    this.drawSoon();
  }

  /** Makes room for groups of that height. */
  private reach(height: number): void {
    const below = Math.max(height - this.height, 0);
    if (below === this.reached) return;
    this.reached = below;
    this.spacer.setCssProps({ '--dateline-height': `${below}px` });
  }

  /** Takes another stack, and keeps the group in the middle where it is. */
  takeStack(before: Stack | null, after: Stack): void {
    const { top, height } = this;
    const middle = top + height / 2;
    const box = before?.boxes.find((each) => middle >= each.top && middle < each.top + each.height);
    this.reach(after.height);
    const same = after.boxes.find((each) => each.group === box?.group);
    if (top === 0 || box === undefined || same === undefined) return;
    this.scroller.scrollTop = same.top + ((middle - box.top) / box.height) * same.height - height / 2;
  }

  drawSoon(): void {
    if (this.frame !== null) return;
    const { win } = this.el;
    const id = win.requestAnimationFrame(() => {
      this.frame = null;
      this.draw();
    });
    this.frame = { id, win };
  }

  private cancelFrame(): void {
    this.frame?.win.cancelAnimationFrame(this.frame.id);
    this.frame = null;
  }

  private resized(): void {
    this.width = this.scroller.clientWidth;
    this.height = Math.max(this.scroller.clientHeight - AXIS, 0);
    this.fit();
    this.acts.moved();
  }

  /** As many dots as the screen has. */
  private fit(): void {
    this.density = this.el.win.devicePixelRatio;
    this.canvas.width = Math.round(this.width * this.density);
    this.canvas.height = Math.round((this.height + AXIS) * this.density);
    this.canvas.setCssProps({ '--dateline-width': `${this.width}px`, '--dateline-height': `${this.height + AXIS}px` });
  }

  private draw(): void {
    const picture = this.acts.picture();
    if (this.pen === null || picture === null || this.width === 0) return;
    if (this.density !== this.el.win.devicePixelRatio) this.fit();
    this.painter ??= new TimelinePainter(this.pen, this.inks.read(this.pen), this.words);
    this.pen.setTransform(this.density, 0, 0, this.density, 0, 0);
    this.painter.draw(picture);
  }
}
