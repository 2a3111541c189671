import type { Component } from 'obsidian';
import { spotOn, type CanvasPoint } from '../../kit/canvas';

/** What a user asks a timeline for. Pixels of CSS, from the element's corner. */
export interface TimelineGesture {
  /** Moves the picture by so many pixels. */
  pan(x: number, y: number): void;
  /** Above 1: nearer. Around a point, or the middle. */
  zoom(factor: number, x: number | null): void;
  showAll(): void;
  point(x: number, y: number): void;
  leave(): void;
  select(x: number, y: number, event: MouseEvent): void;
  /** Whether a point is on the axis, where a wheel zooms without a key. */
  isAxis(y: number): boolean;
}

/** Pixels that a finger or a mouse may move in a click. */
const STILL = 5;
/** What one press of a key does: a part of the width, rows, a factor. */
const STEP = { pan: 80, factor: 1.4 };
/** Pixels of one line and one page, where a wheel counts in those. */
const WHEEL = [1, 18, 400];

/** Mouse, wheel, trackpad and fingers. */
export function registerPointers(owner: Component, el: HTMLElement, asked: TimelineGesture): void {
  const down = new Map<number, CanvasPoint>();
  let moved = 0;
  const at = (event: MouseEvent): CanvasPoint => spotOn(el, event);
  owner.registerDomEvent(el, 'pointerdown', (event) => {
    if (event.button !== 0) return;
    if (down.size === 0) moved = 0;
    down.set(event.pointerId, at(event));
    el.setPointerCapture(event.pointerId);
  });
  owner.registerDomEvent(el, 'pointermove', (event) => {
    const here = at(event);
    const before = down.get(event.pointerId);
    if (before === undefined) {
      if (event.pointerType !== 'touch') asked.point(here.x, here.y);
      return;
    }
    moved += Math.hypot(here.x - before.x, here.y - before.y);
    const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
    if (other !== undefined) pinch(before, here, other, asked);
    else if (moved > STILL) asked.pan(here.x - before.x, here.y - before.y);
    down.set(event.pointerId, here);
  });
  const up = (event: PointerEvent): void => {
    down.delete(event.pointerId);
  };
  owner.registerDomEvent(el, 'pointerup', up);
  owner.registerDomEvent(el, 'pointercancel', up);
  // A finger leaves with every touch: what it told of stays.
  owner.registerDomEvent(el, 'pointerleave', (event) => {
    if (event.pointerType !== 'touch') asked.leave();
  });
  const click = (event: MouseEvent): void => {
    const { x, y } = at(event);
    if (moved <= STILL) asked.select(x, y, event);
  };
  owner.registerDomEvent(el, 'click', click);
  owner.registerDomEvent(el, 'auxclick', (event) => {
    if (event.button === 1) click(event);
  });
  // Not passive: a pinch of a trackpad would zoom the whole window.
  owner.registerDomEvent(el, 'wheel', (event) => wheel(event, at(event), asked), { passive: false });
}

function pinch(before: CanvasPoint, here: CanvasPoint, other: CanvasPoint, asked: TimelineGesture): void {
  const [was, is] = [before, here].map((point) => Math.max(Math.abs(point.x - other.x), 20));
  asked.zoom((is ?? 1) / (was ?? 1), (here.x + other.x) / 2);
  asked.pan((here.x - before.x) / 2, (here.y - before.y) / 2);
}

/** Up and down moves, unless a key is held, or fingers pinch, or it is over the axis. */
function wheel(event: WheelEvent, { x, y }: CanvasPoint, asked: TimelineGesture): void {
  event.preventDefault();
  const unit = WHEEL[event.deltaMode] ?? 1;
  const [dx, dy] = [event.deltaX * unit, event.deltaY * unit];
  if (event.ctrlKey || event.metaKey || asked.isAxis(y))
    asked.zoom(Math.exp(-dy * (Math.abs(dy) < 20 ? 0.01 : 0.003)), x);
  else if (event.shiftKey && dx === 0) asked.pan(-dy, 0);
  else asked.pan(-dx, -dy);
}

/** Keys, while the picture has the focus. */
export function registerKeys(owner: Component, el: HTMLElement, asked: TimelineGesture): void {
  const acts: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => asked.pan(STEP.pan, 0),
    ArrowRight: () => asked.pan(-STEP.pan, 0),
    ArrowUp: () => asked.pan(0, STEP.pan),
    ArrowDown: () => asked.pan(0, -STEP.pan),
    PageUp: () => asked.pan(0, el.clientHeight * 0.8),
    PageDown: () => asked.pan(0, -el.clientHeight * 0.8),
    '+': () => asked.zoom(STEP.factor, null),
    '=': () => asked.zoom(STEP.factor, null),
    '-': () => asked.zoom(1 / STEP.factor, null),
    '0': () => asked.showAll(),
    Home: () => asked.showAll(),
  };
  owner.registerDomEvent(el, 'keydown', (event) => {
    if (event.target !== el || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = acts[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
}
