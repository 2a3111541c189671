import type { MapRequest, MapWindow } from '../../../entities';
import type { Coordinates } from '../../../model';
import { TEXT } from '../../../text';
import { drawingOf, type Land, type MapDrawing, type MapLabel, type Marked } from './map-drawing';

const T = TEXT.review.map;

/** What cuts a window out of the gazetteer; null where nothing does. */
export type MapSource = (request: MapRequest) => Promise<MapWindow | null>;

export interface MapPlaces {
  readonly chosen: Marked & { readonly id: string };
  /** Those that lost, and where they are known to be. */
  readonly others: readonly Marked[];
}

/** Losers on a map at most: more would hide the land. */
const OTHERS = 8;

/**
 * A small map without tiles and without a network: the land is where the gazetteer has places, the place a filled mark, those
 * that lost hollow ones. Its colours are properties of its element, so that a theme's variables reach the canvas resolved.
 */
export class SmallMap {
  private readonly canvas: HTMLCanvasElement;
  private window: MapWindow | null = null;
  private readonly resized: ResizeObserver | null;

  constructor(
    el: HTMLElement,
    private readonly places: MapPlaces,
  ) {
    this.canvas = el.createEl('canvas', { cls: 'dateline-map', attr: { role: 'img' } });
    this.canvas.setAttr('aria-label', this.label([]));
    const { ResizeObserver: Observer } = el.win as unknown as { readonly ResizeObserver?: typeof ResizeObserver };
    this.resized = Observer === undefined ? null : new Observer(() => this.draw());
    this.resized?.observe(this.canvas);
  }

  /** Draws it as soon as the window is there. */
  async show(source: MapSource): Promise<void> {
    const { chosen } = this.places;
    this.window = await source({
      place: chosen.id,
      centre: chosen.coordinates,
      others: this.others.map(({ coordinates }) => coordinates),
      aspect: this.aspect,
    });
    if (this.window === null) this.canvas.remove();
    else this.draw();
  }

  /** Nothing draws it again. */
  close(): void {
    this.resized?.disconnect();
  }

  /** Anew: its size or the theme's colours changed. */
  draw(): void {
    const { canvas, window } = this;
    const { clientWidth: width, clientHeight: height } = canvas;
    const context = window === null || width === 0 ? null : canvas.getContext('2d');
    if (window === null || context === null) return;
    const ratio = canvas.win.devicePixelRatio;
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const family = getComputedStyle(canvas).fontFamily;
    const measure = (text: string, style: MapLabel['style']): number => {
      context.font = fontOf(style, family);
      return context.measureText(text).width;
    };
    const { chosen } = this.places;
    const drawing = drawingOf({ window, width, height, chosen, others: this.others, measure });
    paint(context, drawing, getComputedStyle(canvas));
    canvas.setAttr('aria-label', this.label(drawing.near));
  }

  private get others(): readonly Marked[] {
    return this.places.others.slice(0, OTHERS);
  }

  private get aspect(): number {
    const { clientWidth, clientHeight } = this.canvas;
    return clientWidth > 0 && clientHeight > 0 ? clientWidth / clientHeight : 2;
  }

  private label(near: readonly string[]): string {
    return T.label(this.places.chosen.name, near, [...new Set(this.others.map(({ name }) => name))]);
  }
}

/** A candidate that has a place on the map. */
export const markedAt = (name: string, coordinates: Coordinates | null): readonly Marked[] =>
  coordinates === null ? [] : [{ name, coordinates }];

const SIZES: Readonly<Record<MapLabel['style'], string>> = {
  chosen: '600 13px',
  other: '12px',
  place: '11px',
  country: '600 11px',
  water: 'italic 11px',
};
const fontOf = (style: MapLabel['style'], family: string): string => `${SIZES[style]} ${family}`;

function paint(context: CanvasRenderingContext2D, drawing: MapDrawing, style: CSSStyleDeclaration): void {
  const { radius, own, abroad, dots, chosen, others, labels } = drawing;
  fillLand(context, abroad, radius, style.stroke);
  fillLand(context, own, radius, style.fill);
  context.fillStyle = style.caretColor;
  context.beginPath();
  for (const { x, y } of dots) context.rect(x - 0.6, y - 0.6, 1.2, 1.2);
  context.fill();
  context.lineWidth = 1.5;
  context.strokeStyle = style.color;
  for (const { x, y } of others) ring(context, x, y, 4, style.backgroundColor);
  context.strokeStyle = style.backgroundColor;
  ring(context, chosen.x, chosen.y, 5, style.textDecorationColor);
  context.textBaseline = 'middle';
  for (const label of labels) write(context, label, style);
}

function fillLand(context: CanvasRenderingContext2D, { discs, lines }: Land, radius: number, colour: string): void {
  context.fillStyle = colour;
  context.strokeStyle = colour;
  context.lineCap = 'round';
  context.lineWidth = radius * 1.6;
  context.beginPath();
  for (const { x, y } of discs) {
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, Math.PI * 2);
  }
  context.fill();
  context.beginPath();
  for (const [from, to] of lines) {
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
  }
  context.stroke();
}

function ring(context: CanvasRenderingContext2D, x: number, y: number, radius: number, fill: string): void {
  context.beginPath();
  context.arc(x, y, radius, 0, Math.PI * 2);
  context.fillStyle = fill;
  context.fill();
  context.stroke();
}

/** With an edge in the colour of what is below, so that it can be read on dots. */
function write(context: CanvasRenderingContext2D, label: MapLabel, style: CSSStyleDeclaration): void {
  const { text, x, y, on } = label;
  context.font = fontOf(label.style, style.fontFamily);
  context.lineWidth = 2;
  context.lineJoin = 'round';
  context.strokeStyle = on === 'own' ? style.fill : on === 'abroad' ? style.stroke : style.backgroundColor;
  context.strokeText(text, x, y);
  context.fillStyle = label.style === 'water' ? style.columnRuleColor : style.color;
  context.fillText(text, x, y);
}
