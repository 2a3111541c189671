import type { CanvasSize } from '../../kit/canvas';
import type { Scene } from './scene';
import type { Palette } from './palette';
import type { Viewport } from './viewport';

/** Ties drawn in one frame: the rest waits for the next ones, so that none takes long. */
const AT_ONCE = 1500;
/** Part of the picture's width and height that is drawn beyond its edges, to be there when it is moved. */
const BEYOND = 0.2;

/** The weaker a tie, the fainter; two strengths, since each is one path. */
const FAINT = { from: 0, alpha: 0.4, width: 1 };
const CLEAR = { from: 0.5, alpha: 0.75, width: 2 };
/** Ties from which on all lines are thin. */
const MANY = 400;

interface Sheet {
  readonly canvas: HTMLCanvasElement;
  /** What was drawn. */
  scene: Scene | null;
  view: Viewport;
  size: CanvasSize;
  /** CSS pixels beyond the left and upper edge; whole pixels of the screen. */
  beyond: { readonly x: number; readonly y: number };
  /** Ties drawn so far, from the strongest. */
  drawn: number;
}

/**
 * The ties of a network, on a sheet that is only laid elsewhere while the picture moves: drawing thousands of lines takes
 * longer than a frame. A second sheet is drawn meanwhile, some lines in each frame, and takes its place when it is whole.
 */
export class TiesLayer {
  private front: Sheet;
  private back: Sheet;

  constructor() {
    const sheet = (): Sheet => ({
      ...{ canvas: createEl('canvas'), scene: null, view: { scale: 1, x: 0, y: 0 } },
      ...{ size: { width: 0, height: 0 }, beyond: { x: 0, y: 0 }, drawn: 0 },
    });
    this.front = sheet();
    this.back = sheet();
  }

  /** The colours are others. */
  forget(): void {
    this.front.scene = null;
    this.back.scene = null;
  }

  /** Draws on; true when what `paint` shows is the scene as it is. */
  advance(scene: Scene, palette: Palette, size: CanvasSize, ratio: number): boolean {
    if (shows(this.front, scene, size)) return true;
    if (!shows(this.back, scene, size)) begin(this.back, scene, size, ratio);
    // What still moves is drawn at once, as far as that goes: lines that lag behind their nodes would lead nowhere.
    const all = scene.isMoving ? Math.min(AT_ONCE, scene.network.ties.length) : scene.network.ties.length;
    drawOn(this.back, scene, palette, ratio, Math.min(all, this.back.drawn + AT_ONCE));
    if (this.back.drawn < all) return false;
    [this.front, this.back] = [this.back, this.front];
    this.back.scene = null;
    return true;
  }

  /** Lays the sheet where the view has it by now. */
  paint(context: CanvasRenderingContext2D, view: Viewport, ratio: number): void {
    const { scene, canvas } = this.front;
    if (scene === null) return;
    const scale = view.scale / this.front.view.scale;
    const whole = scale === 1 ? Math.round : (at: number): number => at;
    // Where it only moves, by whole pixels: they need not be mixed.
    context.imageSmoothingEnabled = scale !== 1;
    const x = view.x - (this.front.view.x + this.front.beyond.x) * scale;
    const y = view.y - (this.front.view.y + this.front.beyond.y) * scale;
    const [width, height] = [canvas.width / ratio, canvas.height / ratio];
    context.drawImage(canvas, whole(x * ratio) / ratio, whole(y * ratio) / ratio, width * scale, height * scale);
  }
}

const shows = ({ scene, view, size }: Sheet, wanted: Scene, { width, height }: CanvasSize): boolean =>
  scene !== null &&
  scene.network === wanted.network &&
  scene.positions === wanted.positions &&
  scene.isMoving === wanted.isMoving &&
  view.scale === wanted.view.scale &&
  view.x === wanted.view.x &&
  view.y === wanted.view.y &&
  size.width === width &&
  size.height === height;

function begin(sheet: Sheet, scene: Scene, size: CanvasSize, ratio: number): void {
  const { canvas } = sheet;
  const [x, y] = [Math.ceil(size.width * BEYOND * ratio), Math.ceil(size.height * BEYOND * ratio)];
  const width = Math.ceil(size.width * ratio) + 2 * x;
  const height = Math.ceil(size.height * ratio) + 2 * y;
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  context?.setTransform(1, 0, 0, 1, 0, 0);
  context?.clearRect(0, 0, width, height);
  sheet.scene = scene;
  sheet.view = scene.view;
  sheet.size = size;
  sheet.beyond = { x: x / ratio, y: y / ratio };
  sheet.drawn = 0;
}

function drawOn(sheet: Sheet, scene: Scene, palette: Palette, ratio: number, until: number): void {
  const context = sheet.canvas.getContext('2d');
  if (context === null) return;
  const { scale, x, y } = sheet.view;
  const left = x + sheet.beyond.x;
  const top = y + sheet.beyond.y;
  context.setTransform(ratio * scale, 0, 0, ratio * scale, ratio * left, ratio * top);
  // One pixel of the screen, whatever the scale, is by far the fastest to draw.
  const isMany = scene.network.ties.length > MANY;
  context.strokeStyle = palette.tie;
  for (const { from, alpha, width } of [CLEAR, FAINT]) {
    const below = from === CLEAR.from ? Infinity : CLEAR.from;
    context.globalAlpha = alpha;
    context.lineWidth = (isMany ? 1 : ratio * width) / (ratio * scale);
    context.beginPath();
    for (let at = sheet.drawn; at < until; at += 1) {
      const tie = scene.network.ties[at];
      if (tie === undefined || tie.strength < from || tie.strength >= below) continue;
      context.moveTo(scene.positions[2 * tie.from] ?? 0, scene.positions[2 * tie.from + 1] ?? 0);
      context.lineTo(scene.positions[2 * tie.to] ?? 0, scene.positions[2 * tie.to + 1] ?? 0);
    }
    context.stroke();
  }
  sheet.drawn = until;
}
