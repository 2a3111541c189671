import type { App, Component } from 'obsidian';
import type { Stack } from '../../../views/timeline/layout';
import { labelled } from '../../kit/label';
import { TEXT } from '../../../text';
import { Canvas } from '../../kit/canvas';
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
  private readonly canvas: Canvas;
  private readonly spacer: HTMLElement;
  private readonly emptyEl: HTMLElement;
  private readonly inks: InkReader;
  private painter: TimelinePainter | null = null;
  private reached = 0;

  constructor(
    app: App,
    owner: Component,
    parent: HTMLElement,
    private readonly words: DayWords,
    private readonly acts: StageActs,
  ) {
    this.el = parent.createDiv('dateline-timeline-stage');
    this.scroller = this.el.createDiv({
      cls: 'dateline-timeline-scroller',
      attr: { tabindex: '0', role: 'application' },
    });
    labelled(this.scroller, TEXT.timeline.about);
    this.canvas = owner.addChild(
      new Canvas(
        app,
        this.scroller,
        { attr: { 'aria-hidden': 'true' } },
        {
          paint: (pen) => this.paint(pen),
          measured: () => acts.moved(),
          themed: () => (this.painter = null),
        },
      ),
    );
    this.spacer = this.scroller.createDiv('dateline-timeline-spacer');
    this.emptyEl = this.el.createDiv('dateline-timeline-empty');
    this.inks = new InkReader(this.el);
    owner.registerDomEvent(this.scroller, 'scroll', () => acts.moved());
  }

  get canvasEl(): HTMLCanvasElement {
    return this.canvas.el;
  }

  get width(): number {
    return this.canvas.size.width;
  }

  /** Of the part below the axis. */
  get height(): number {
    return Math.max(this.canvas.size.height - AXIS, 0);
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
    this.canvas.drawSoon();
  }

  private paint(pen: CanvasRenderingContext2D): boolean {
    const picture = this.acts.picture();
    if (picture === null) return true;
    this.painter ??= new TimelinePainter(pen, this.inks.read(pen), this.words);
    this.painter.draw(picture);
    return true;
  }
}
