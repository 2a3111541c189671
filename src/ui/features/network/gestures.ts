import type { Component } from 'obsidian';
import { spotOn, type CanvasPoint } from '../../kit/canvas';
import { moved, zoomed, type Viewport } from './viewport';

/** What gestures on the picture do. Spots are CSS pixels from its corner. */
export interface Gestured {
  view(): Viewport;
  show(view: Viewport): void;
  /** Pressed and let go in one place. */
  press(at: CanvasPoint, event: PointerEvent): void;
  hover(at: CanvasPoint | null): void;
  menu(at: CanvasPoint, event: MouseEvent): void;
  key(event: KeyboardEvent): boolean;
}

/** CSS pixels that a press may move and still be one. */
const STILL = 5;
/** Zoom for one press of a key, and for each pixel of a wheel. */
export const KEY_ZOOM = 1.25;
const WHEEL_ZOOM = 1.002;
/** CSS pixels that a key moves the picture; with Shift, five times as many. */
const KEY_MOVE = 40;
/** Pixels of a wheel that counts in lines. */
const LINE = 24;

/** Moves and zooms with mouse, wheel, fingers and keys, as the app's own graph does. */
export function registerGestures(owner: Component, el: HTMLElement, gestured: Gestured): void {
  const pointers = new Map<number, CanvasPoint>();
  let began: CanvasPoint | null = null;
  const spotOf = (event: MouseEvent): CanvasPoint => spotOn(el, event);
  owner.registerDomEvent(el, 'pointerdown', (event) => {
    el.focus({ preventScroll: true });
    if (event.button !== 0 && event.button !== 1) return;
    if (event.button === 1) event.preventDefault();
    el.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, spotOf(event));
    began = pointers.size === 1 ? spotOf(event) : null;
  });
  owner.registerDomEvent(el, 'pointermove', (event) => {
    const at = spotOf(event);
    const before = pointers.get(event.pointerId);
    if (before === undefined) {
      if (event.pointerType === 'mouse') gestured.hover(at);
      return;
    }
    // A hand is never quite still.
    if (began !== null && distance(began, at) < STILL) return;
    began = null;
    gestured.hover(null);
    const others = [...pointers].filter(([id]) => id !== event.pointerId);
    const other = others[0]?.[1];
    pointers.set(event.pointerId, at);
    const view = gestured.view();
    if (other === undefined) gestured.show(moved(view, at.x - before.x, at.y - before.y));
    else gestured.show(pinched(view, before, at, other));
  });
  owner.registerDomEvent(el, 'pointerup', (event) => {
    if (!pointers.delete(event.pointerId)) return;
    if (began !== null) gestured.press(spotOf(event), event);
    began = null;
  });
  owner.registerDomEvent(el, 'pointercancel', ({ pointerId }) => {
    pointers.delete(pointerId);
    began = null;
  });
  owner.registerDomEvent(el, 'pointerleave', () => gestured.hover(null));
  owner.registerDomEvent(el, 'contextmenu', (event) => {
    pointers.clear();
    began = null;
    gestured.menu(spotOf(event), event);
  });
  const wheel = (event: WheelEvent): void => {
    event.preventDefault();
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * LINE;
    gestured.show(zoomed(gestured.view(), WHEEL_ZOOM ** -pixels, spotOf(event)));
  };
  owner.registerDomEvent(el, 'wheel', wheel, { passive: false });
  owner.registerDomEvent(el, 'keydown', (event) => {
    if (gestured.key(event) || keyed(event, el, gestured)) event.preventDefault();
  });
}

/** Arrows move, plus and minus zoom. */
function keyed(event: KeyboardEvent, el: HTMLElement, gestured: Gestured): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const step = event.shiftKey ? 5 * KEY_MOVE : KEY_MOVE;
  const view = gestured.view();
  const middle = { x: el.clientWidth / 2, y: el.clientHeight / 2 };
  const views: Readonly<Record<string, () => Viewport>> = {
    ArrowLeft: () => moved(view, step, 0),
    ArrowRight: () => moved(view, -step, 0),
    ArrowUp: () => moved(view, 0, step),
    ArrowDown: () => moved(view, 0, -step),
    '+': () => zoomed(view, KEY_ZOOM, middle),
    '=': () => zoomed(view, KEY_ZOOM, middle),
    '-': () => zoomed(view, 1 / KEY_ZOOM, middle),
  };
  const next = Object.hasOwn(views, event.key) ? views[event.key] : undefined;
  if (next === undefined) return false;
  gestured.show(next());
  return true;
}

/** Two fingers, of which one moved: what was between them stays there. */
function pinched(view: Viewport, before: CanvasPoint, at: CanvasPoint, other: CanvasPoint): Viewport {
  const factor = distance(at, other) / Math.max(1, distance(before, other));
  const was = middleOf(before, other);
  const is = middleOf(at, other);
  return moved(zoomed(view, factor, was), is.x - was.x, is.y - was.y);
}

const distance = (a: CanvasPoint, b: CanvasPoint): number => Math.hypot(a.x - b.x, a.y - b.y);
const middleOf = (a: CanvasPoint, b: CanvasPoint): CanvasPoint => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
