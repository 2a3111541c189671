import { Component, type App } from 'obsidian';
import { watchRoom } from './room';

/** CSS pixels. */
export interface CanvasSize {
  readonly width: number;
  readonly height: number;
}

/** CSS pixels from the corner of a canvas. */
export interface CanvasPoint {
  readonly x: number;
  readonly y: number;
}

/** What stands on a canvas. */
export interface CanvasPicture {
  /** Pixels of the screen for a CSS pixel, at most; none: as many as the screen has. */
  readonly sharpest?: number;
  /** Draws in CSS pixels, `ratio` pixels of the screen each; false: not all of it, the next frame goes on. */
  paint(pen: CanvasRenderingContext2D, size: CanvasSize, ratio: number): boolean;
  /** The room was looked at: it may be another, or in sight again. `before`: the size until then. */
  measured?(before: CanvasSize): void;
  /** Colours or pixels are others: what was kept of them is out of date. */
  themed?(): void;
}

/** A canvas as large as its styles make it and as sharp as the screen. It follows its room, window and theme. */
export class Canvas extends Component {
  readonly el: HTMLCanvasElement;
  /** The last that was larger than nothing. */
  size: CanvasSize = { width: 0, height: 0 };
  private ratio = 0;
  private frame: { readonly id: number; readonly win: Window } | null = null;

  /** `options`: with its label, or that it is hidden from readers of the screen. */
  constructor(
    private readonly app: App,
    parent: HTMLElement,
    options: DomElementInfo,
    private readonly picture: CanvasPicture,
  ) {
    super();
    this.el = parent.createEl('canvas', options);
  }

  override onload(): void {
    watchRoom(this, this.el, () => this.measure());
    this.restart();
    this.register(this.el.onWindowMigrated(() => this.restart()));
    const themed = this.app.workspace.on('css-change', () => {
      this.picture.themed?.();
      this.drawSoon();
    });
    this.registerEvent(themed);
  }

  override onunload(): void {
    this.cancelFrame();
  }

  /** Draws with the next frame, however often it is asked. */
  drawSoon(): void {
    if (this.frame !== null) return;
    const { win } = this.el;
    this.frame = { id: win.requestAnimationFrame(() => this.draw()), win };
  }

  draw(): void {
    this.cancelFrame();
    const { size } = this;
    if (size.width === 0) return;
    if (this.ratio !== this.wantedRatio) this.fit();
    const pen = this.el.getContext('2d');
    if (pen === null) return;
    pen.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    if (!this.picture.paint(pen, size, this.ratio)) this.drawSoon();
  }

  /** Takes the room that there is by now, for what cannot wait until it is told. */
  measure(): void {
    const { clientWidth: width, clientHeight: height } = this.el;
    const before = this.size;
    const isOther = width > 0 && height > 0 && (width !== before.width || height !== before.height);
    if (isOther) {
      this.size = { width, height };
      this.fit();
    }
    this.picture.measured?.(before);
    // At once: an emptied canvas would flicker until the next frame.
    if (isOther) this.draw();
  }

  /** In the window where the canvas is by now: a frame of one that is left may never come. */
  private restart(): void {
    this.cancelFrame();
    this.measure();
    this.drawSoon();
  }

  private get wantedRatio(): number {
    return Math.min(this.el.win.devicePixelRatio, this.picture.sharpest ?? Infinity);
  }

  private fit(): void {
    const { width, height } = this.size;
    if (this.ratio !== this.wantedRatio) this.picture.themed?.();
    this.ratio = this.wantedRatio;
    this.el.width = Math.round(width * this.ratio);
    this.el.height = Math.round(height * this.ratio);
  }

  private cancelFrame(): void {
    this.frame?.win.cancelAnimationFrame(this.frame.id);
    this.frame = null;
  }
}

/** Where on an element a pointer is. */
export function spotOn(el: HTMLElement, { clientX, clientY }: MouseEvent): CanvasPoint {
  const { left, top } = el.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}
