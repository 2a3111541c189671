import type { App } from 'obsidian';
import type { MapRequest, MapWindow } from '../../../analysis/entities';
import type { Coordinates } from '../../../model';
import { labelled } from '../../kit/label';
import { TEXT } from '../../../text';
import { Canvas, type CanvasSize } from '../../kit/canvas';
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
  private readonly canvas: Canvas;
  private window: MapWindow | null = null;

  constructor(
    app: App,
    parent: HTMLElement,
    private readonly places: MapPlaces,
  ) {
    this.canvas = new Canvas(
      app,
      parent,
      { cls: 'dateline-map', attr: { role: 'img' } },
      { paint: (pen, size) => this.paint(pen, size) },
    );
    labelled(this.canvas.el, this.label([]));
    this.canvas.load();
  }

  /** Draws it as soon as the window is there. */
  async show(source: MapSource): Promise<void> {
    const { chosen } = this.places;
    const { width, height } = this.canvas.size;
    this.window = await source({
      place: chosen.id,
      centre: chosen.coordinates,
      others: this.others.map(({ coordinates }) => coordinates),
      aspect: width > 0 ? width / height : 2,
    });
    if (this.window === null) this.canvas.el.remove();
    else this.canvas.draw();
  }

  /** Nothing draws it again. */
  close(): void {
    this.canvas.unload();
  }

  private paint(pen: CanvasRenderingContext2D, { width, height }: CanvasSize): boolean {
    const { window } = this;
    if (window === null) return true;
    const style = getComputedStyle(pen.canvas);
    const measure = (text: string, of: MapLabel['style']): number => {
      pen.font = fontOf(of, style.fontFamily);
      return pen.measureText(text).width;
    };
    const { chosen } = this.places;
    const drawing = drawingOf({ window, width, height, chosen, others: this.others, measure });
    pen.clearRect(0, 0, width, height);
    paintMap(pen, drawing, style);
    labelled(pen.canvas, this.label(drawing.near));
    return true;
  }

  private get others(): readonly Marked[] {
    return this.places.others.slice(0, OTHERS);
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

function paintMap(context: CanvasRenderingContext2D, drawing: MapDrawing, style: CSSStyleDeclaration): void {
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
