import type { NetworkKind } from '../../../views/network';
import type { CanvasSize } from '../../kit/canvas';
import { placeLabels, type Label } from './labels';
import { readPalette, type Palette } from './palette';
import type { Scene } from './scene';
import { trace } from './shapes';
import { TiesLayer } from './ties-layer';
import { onScreen } from './viewport';

const FONT_SIZE = 12;
const LABEL_HEIGHT = 16;
/** CSS pixels of the picture for each name. */
const ROOM_FOR_LABEL = 16_000;
/** Nodes looked at for names in one frame. */
const MOST_LOOKED_AT = 400;
const LONGEST_NAME = 28;
const FAINT = 0.18;
/** Far more than one picture needs: who zooms for long meets every size of every kind. */
const MOST_SPRITES = 256;
/** Ties of what stands out that are drawn: a node may have thousands. */
const MOST_OUTSTANDING = 400;

/** Draws a scene on a canvas. */
export class NetworkPainter {
  private palette: Palette | null = null;
  private readonly ties = new TiesLayer();
  private readonly sprites = new Map<string, HTMLCanvasElement>();
  private readonly widths = new Map<string, number>();
  private size: CanvasSize = { width: 0, height: 0 };
  private ratio = 1;

  /** The theme, or the screen, is another. */
  forgetColours(): void {
    this.palette = null;
    this.sprites.clear();
    this.widths.clear();
    this.ties.forget();
  }

  /** True when all is drawn; else the next frame goes on. */
  paint(context: CanvasRenderingContext2D, scene: Scene, size: CanvasSize, ratio: number): boolean {
    this.size = size;
    this.ratio = ratio;
    const palette = (this.palette ??= readPalette(context.canvas));
    const isWhole = this.ties.advance(scene, palette, size, ratio);
    context.clearRect(0, 0, size.width, size.height);
    context.globalAlpha = scene.focus === null ? 1 : FAINT;
    this.ties.paint(context, scene.view, ratio);
    context.globalAlpha = 1;
    outstanding(context, scene, palette);
    this.drawNodes(context, scene, palette);
    this.drawLabels(context, scene, palette);
    return isWhole;
  }

  /** The least important first, so that the important ones lie on top. */
  private drawNodes(context: CanvasRenderingContext2D, scene: Scene, palette: Palette): void {
    const { network, positions, radii, view, focus, chosen } = scene;
    const { width, height } = this.size;
    const { ratio } = this;
    context.imageSmoothingEnabled = false;
    for (let node = network.nodes.length - 1; node >= 0; node -= 1) {
      const x = view.x + view.scale * (positions[2 * node] ?? 0);
      const y = view.y + view.scale * (positions[2 * node + 1] ?? 0);
      const radius = onScreen(radii[node] ?? 0, view);
      if (x < -radius || y < -radius || x > width + radius || y > height + radius) continue;
      const kind = network.nodes[node]?.kind ?? 'person';
      context.globalAlpha = focus === null || focus.nodes.has(node) ? 1 : FAINT;
      const sprite = this.sprite(kind, radius, palette);
      // On whole pixels of the screen: anywhere between, each pixel would have to be mixed, which takes twice as long.
      const left = Math.round(x * ratio - sprite.width / 2) / ratio;
      const top = Math.round(y * ratio - sprite.height / 2) / ratio;
      context.drawImage(sprite, left, top, sprite.width / ratio, sprite.height / ratio);
      if (node !== chosen) continue;
      context.beginPath();
      trace(context, kind, x, y, radius + 4);
      context.lineWidth = 2.5;
      context.strokeStyle = palette.accent;
      context.stroke();
    }
    context.globalAlpha = 1;
  }

  /** A node drawn once for its kind and size: laying a small picture down is several times faster than a path. */
  private sprite(kind: NetworkKind, radius: number, palette: Palette): HTMLCanvasElement {
    const rounded = Math.round(radius * 2) / 2;
    const key = `${kind} ${rounded}`;
    const known = this.sprites.get(key);
    if (known !== undefined) return known;
    if (this.sprites.size >= MOST_SPRITES) this.sprites.clear();
    const pixels = Math.ceil((rounded * 2.8 + 4) * this.ratio);
    const side = pixels / this.ratio;
    const sprite = createEl('canvas', { attr: { width: pixels, height: pixels } });
    const context = sprite.getContext('2d');
    if (context !== null) {
      context.scale(this.ratio, this.ratio);
      trace(context, kind, side / 2, side / 2, rounded);
      context.fillStyle = palette.kinds[kind];
      context.fill();
      context.lineWidth = 1;
      context.strokeStyle = palette.outline;
      context.stroke();
    }
    this.sprites.set(key, sprite);
    return sprite;
  }

  private drawLabels(context: CanvasRenderingContext2D, scene: Scene, palette: Palette): void {
    context.font = `${FONT_SIZE}px ${palette.font}`;
    context.textAlign = 'center';
    context.textBaseline = 'top';
    const most = Math.ceil((this.size.width * this.size.height) / ROOM_FOR_LABEL);
    for (const { node, x, y, width } of placeLabels(this.labels(context, scene), LABEL_HEIGHT, most)) {
      context.globalAlpha = 0.75;
      context.fillStyle = palette.ground;
      context.fillRect(x - width / 2, y, width, LABEL_HEIGHT);
      context.globalAlpha = 1;
      context.fillStyle = palette.text;
      context.fillText(labelOf(scene.network.nodes[node]?.name ?? ''), x, y + 2);
    }
  }

  /** Names in the picture, the most important first; of what stands out only its own. */
  private *labels(
    context: CanvasRenderingContext2D,
    { network, positions, radii, view, focus }: Scene,
  ): Iterable<Label> {
    const nodes = focus === null ? network.nodes.keys() : focus.nodes;
    let looked = 0;
    for (const node of nodes) {
      const x = view.x + view.scale * (positions[2 * node] ?? 0);
      const y = view.y + view.scale * (positions[2 * node + 1] ?? 0);
      if (x < 0 || y < 0 || x > this.size.width || y > this.size.height) continue;
      looked += 1;
      if (looked > MOST_LOOKED_AT) return;
      const width = this.widthOf(context, labelOf(network.nodes[node]?.name ?? ''));
      const away = onScreen(radii[node] ?? 0, view) + 4;
      yield { node, x, y: y + away, otherY: y - away - LABEL_HEIGHT, width: width + 6 };
    }
  }

  private widthOf(context: CanvasRenderingContext2D, text: string): number {
    const known = this.widths.get(text);
    if (known !== undefined) return known;
    const { width } = context.measureText(text);
    this.widths.set(text, width);
    return width;
  }
}

const labelOf = (name: string): string =>
  name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…` : name;

function outstanding(context: CanvasRenderingContext2D, scene: Scene, palette: Palette): void {
  const { focus, network, positions, view } = scene;
  if (focus === null) return;
  context.strokeStyle = palette.accent;
  context.lineWidth = focus.ties.length === 1 ? 3 : 1.5;
  context.beginPath();
  for (const at of focus.ties.slice(0, MOST_OUTSTANDING)) {
    const tie = network.ties[at];
    if (tie === undefined) continue;
    for (const [end, node] of [tie.from, tie.to].entries()) {
      const x = view.x + view.scale * (positions[2 * node] ?? 0);
      const y = view.y + view.scale * (positions[2 * node + 1] ?? 0);
      if (end === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    }
  }
  context.stroke();
}
