import { Component, type App } from 'obsidian';
import type { Network } from '../../../views/network';
import { Canvas, type CanvasPoint, type CanvasSize } from '../../kit/canvas';
import { registerGestures, KEY_ZOOM } from './gestures';
import { isSame, layoutGraph, otherEnd, radiiOf, tiesByNode, type Thing } from './graph';
import { SLACK, thingAt } from './hits';
import { runLayout, type LayoutParts, type LayoutRun } from './layout-run';
import { NetworkPainter } from './painter';
import type { Focus, Scene } from './scene';
import { centred, fitting, moved, zoomed, type Viewport } from './viewport';
import { labelled } from '../../kit/label';

/** What the picture tells of. */
export interface PictureEvents {
  /** Pressed: a mouse opens what a finger first looks at. */
  press(thing: Thing | null, event: PointerEvent | KeyboardEvent): void;
  /** `at`: CSS pixels from the picture's corner. */
  hover(thing: Thing | null, at: CanvasPoint): void;
  menu(thing: Thing, event: MouseEvent): void;
  /** By key: the next or the one before, by importance. */
  step(by: 1 | -1): void;
  /** The layout is at its end. */
  rest(): void;
}

/** More pixels of the screen are not seen and take their time. */
const SHARPEST = 2;

const NOWHERE: ReadonlyMap<string, readonly [number, number]> = new Map();

/** The network on a canvas: where everything is, what is seen of it, and what stands out. */
export class NetworkPicture extends Component {
  private readonly canvas: Canvas;
  private readonly painter = new NetworkPainter();
  private network: Network | null = null;
  private positions: Float32Array = new Float32Array(0);
  private radii: Float32Array = new Float32Array(0);
  private byNode: readonly (readonly number[])[] = [];
  private view: Viewport = { scale: 1, x: 0, y: 0 };
  private run: LayoutRun | null = null;
  private isMoving = false;
  /** Until the user moves it, all of the network is shown. */
  private isFitted = true;
  private hovered: Thing | null = null;
  private chosen: Thing | null = null;

  constructor(
    app: App,
    parent: HTMLElement,
    label: string,
    private readonly parts: LayoutParts,
    private readonly events: PictureEvents,
  ) {
    super();
    const attr = { tabindex: '0', role: 'application' };
    this.canvas = this.addChild(
      new Canvas(
        app,
        parent,
        { cls: 'dateline-network-canvas', attr },
        {
          sharpest: SHARPEST,
          paint: (pen, size, ratio) => {
            const scene = this.scene();
            return scene === null || this.painter.paint(pen, scene, size, ratio);
          },
          measured: (before) => this.resized(before),
          themed: () => this.painter.forgetColours(),
        },
      ),
    );
    labelled(this.el, label);
  }

  get el(): HTMLCanvasElement {
    return this.canvas.el;
  }

  override onload(): void {
    registerGestures(this, this.el, {
      view: () => this.view,
      show: (view) => this.look(view),
      press: (at, event) => this.events.press(this.at(at, event.pointerType), event),
      hover: (at) => this.hover(at),
      menu: (at, event) => this.openMenu(at, event),
      key: (event) => this.key(event),
    });
  }

  override onunload(): void {
    this.run?.stop();
  }

  /** Lays out and draws another network; what was there before keeps its place at first. */
  show(network: Network): void {
    const known = this.known();
    this.run?.stop();
    this.network = network;
    this.byNode = tiesByNode(network);
    this.radii = radiiOf(network);
    this.hovered = null;
    this.chosen = null;
    this.positions = new Float32Array(0);
    this.isMoving = true;
    this.run = runLayout(
      layoutGraph(network, known),
      ({ positions, isDone }) => this.place(positions, isDone),
      this.parts,
    );
  }

  /** What is looked at: it stands out, and is in sight, until something else does. */
  choose(thing: Thing | null): void {
    this.chosen = thing;
    this.canvas.drawSoon();
  }

  /** Brings something to the middle; `isKept`: only where it is not in sight. */
  centre(thing: Thing, isKept = false): void {
    // What opened beside the picture just now takes its room.
    this.canvas.measure();
    const tie = thing.kind === 'tie' ? this.network?.ties[thing.at] : undefined;
    const ends = thing.kind === 'node' ? [thing.at] : tie === undefined ? [] : [tie.from, tie.to];
    if (ends.length === 0 || (isKept && ends.every((node) => this.isInSight(node)))) return;
    const middle = (from: number): number =>
      ends.reduce((sum, node) => sum + (this.positions[2 * node + from] ?? 0), 0) / ends.length;
    this.look(centred(this.view, { x: middle(0), y: middle(1) }, this.size));
  }

  private isInSight(node: number): boolean {
    const { view, size, positions } = this;
    const x = view.x + view.scale * (positions[2 * node] ?? 0);
    const y = view.y + view.scale * (positions[2 * node + 1] ?? 0);
    return x > 0 && y > 0 && x < size.width && y < size.height;
  }

  fit(): void {
    this.isFitted = true;
    this.view = fitting(this.positions, this.size);
    this.canvas.drawSoon();
  }

  zoom(direction: 1 | -1): void {
    const { width, height } = this.size;
    this.look(zoomed(this.view, KEY_ZOOM ** direction, { x: width / 2, y: height / 2 }));
  }

  private get size(): CanvasSize {
    return this.canvas.size;
  }

  private resized({ width, height }: CanvasSize): void {
    // What was in the middle stays there.
    this.view = moved(this.view, (this.size.width - width) / 2, (this.size.height - height) / 2);
    if (this.isFitted) this.fit();
  }

  private known(): ReadonlyMap<string, readonly [number, number]> {
    if (this.network === null || this.positions.length === 0) return NOWHERE;
    return new Map(
      this.network.nodes.map(({ id }, node) => [
        id,
        [this.positions[2 * node] ?? 0, this.positions[2 * node + 1] ?? 0] as const,
      ]),
    );
  }

  private place(positions: Float32Array, isDone: boolean): void {
    this.isMoving = !isDone;
    // Who wants no motion sees where it all came to rest.
    const isStill = this.el.win.matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (isStill && !isDone) return;
    this.positions = positions;
    if (this.isFitted) this.view = fitting(positions, this.size);
    this.canvas.drawSoon();
    if (isDone) this.events.rest();
  }

  private look(view: Viewport): void {
    this.isFitted = false;
    this.view = view;
    this.canvas.drawSoon();
  }

  private at(spot: CanvasPoint, pointer: string): Thing | null {
    if (this.network === null) return null;
    const { network, positions, radii, view } = this;
    return thingAt({ network, positions, radii, view }, spot, pointer === 'mouse' ? SLACK.mouse : SLACK.touch);
  }

  private hover(spot: CanvasPoint | null): void {
    const thing = spot === null ? null : this.at(spot, 'mouse');
    this.el.toggleClass('is-on', thing !== null);
    if (spot !== null) this.events.hover(thing, spot);
    if (isSame(thing, this.hovered)) return;
    if (spot === null) this.events.hover(null, { x: 0, y: 0 });
    this.hovered = thing;
    this.canvas.drawSoon();
  }

  private openMenu(spot: CanvasPoint, event: MouseEvent): void {
    const thing = this.at(spot, 'mouse');
    if (thing === null) return;
    event.preventDefault();
    this.events.menu(thing, event);
  }

  private key(event: KeyboardEvent): boolean {
    if (event.key === 'PageDown' || event.key === 'PageUp') this.events.step(event.key === 'PageDown' ? 1 : -1);
    else if (event.key === 'Home') this.fit();
    else if (event.key === 'Enter' && this.chosen !== null) this.events.press(this.chosen, event);
    else if (event.key === 'Escape' && this.chosen !== null) this.events.press(null, event);
    else return false;
    return true;
  }

  private scene(): Scene | null {
    const { network, positions, radii, view, isMoving } = this;
    if (network === null || positions.length !== 2 * network.nodes.length) return null;
    const chosen = this.chosen?.kind === 'node' ? this.chosen.at : null;
    return { network, positions, radii, view, isMoving, chosen, focus: this.focus(network) };
  }

  private focus({ ties }: Network): Focus | null {
    const thing = this.hovered ?? this.chosen;
    if (thing === null) return null;
    const own = thing.kind === 'tie' ? [thing.at] : (this.byNode[thing.at] ?? []);
    const ends = own.flatMap((at) => {
      const tie = ties[at];
      if (tie === undefined) return [];
      return thing.kind === 'tie' ? [tie.from, tie.to] : [otherEnd(tie, thing.at)];
    });
    return { nodes: new Set(thing.kind === 'node' ? [thing.at, ...ends] : ends), ties: own };
  }
}
