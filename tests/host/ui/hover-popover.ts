import type * as api from 'obsidian';
import { Component } from '../base/component';
import type { Public } from '../base/contract';

export enum PopoverState {
  Showing,
  Shown,
  Hiding,
  Hidden,
}

/** Anything a popover can belong to: it has one at a time. */
interface Parent {
  hoverPopover: Public<api.HoverPopover> | null;
}

const pointer = { x: 0, y: 0 };
if (typeof document !== 'undefined')
  document.addEventListener('mousemove', ({ clientX, clientY }) => Object.assign(pointer, { x: clientX, y: clientY }));

/** Pixels between the pointer and the popover. */
const GAP = 10;

/**
 * Shows after a wait while the pointer is over its target, stays while it is over either, and goes after the same wait. It is
 * loaded when it shows, and unloaded when it hides, as in the app; one that hides before it showed is neither.
 */
export class HoverPopover extends Component implements Public<api.HoverPopover> {
  hoverEl = createDiv('popover hover-popover');
  state: api.PopoverState = PopoverState.Showing as unknown as api.PopoverState;
  readonly #parent: Parent;
  readonly #targetEl: HTMLElement | null;
  readonly #wait: number;
  readonly #at: api.Point | null;
  readonly #listeners = new AbortController();
  #isOver = true;
  #timer: number;

  constructor(
    parent: Parent | api.HoverParent,
    targetEl: HTMLElement | null,
    waitTime = 300,
    staticPos: api.Point | null = null,
  ) {
    super();
    this.#parent = parent;
    this.#targetEl = targetEl;
    this.#wait = waitTime;
    this.#at = staticPos;
    const { signal } = this.#listeners;
    for (const el of [targetEl, this.hoverEl]) {
      el?.addEventListener('mouseover', () => this.#over(true), { signal });
      el?.addEventListener('mouseout', () => this.#over(false), { signal });
    }
    this.#timer = window.setTimeout(() => this.#show(), waitTime);
  }

  hide(): void {
    window.clearTimeout(this.#timer);
    this.#is(PopoverState.Hidden);
    this.hoverEl.remove();
    this.#listeners.abort();
    if (this.#parent.hoverPopover === this) this.#parent.hoverPopover = null;
    this.unload();
  }

  #is(state: PopoverState): void {
    this.state = state as unknown as api.PopoverState;
  }

  #stands(state: PopoverState): boolean {
    return (this.state as unknown as PopoverState) === state;
  }

  #over(isOver: boolean): void {
    this.#isOver = isOver;
    if (isOver && this.#stands(PopoverState.Hiding)) {
      window.clearTimeout(this.#timer);
      this.#is(PopoverState.Shown);
    } else if (!isOver && this.#stands(PopoverState.Showing)) this.hide();
    else if (!isOver && this.#stands(PopoverState.Shown)) {
      this.#is(PopoverState.Hiding);
      this.#timer = window.setTimeout(() => {
        if (!this.#isOver) this.hide();
      }, this.#wait);
    }
  }

  #show(): void {
    if (this.#targetEl !== null && !this.#targetEl.isConnected) return this.hide();
    this.#is(PopoverState.Shown);
    const { x, y } = this.#at ?? pointer;
    document.body.append(this.hoverEl);
    const left = Math.max(GAP, Math.min(x, window.innerWidth - this.hoverEl.offsetWidth - GAP));
    const below = y + GAP + this.hoverEl.offsetHeight <= window.innerHeight;
    const top = below ? y + GAP : Math.max(GAP, y - GAP - this.hoverEl.offsetHeight);
    this.hoverEl.setCssStyles({ left: `${left}px`, top: `${top}px` });
    const other = this.#parent.hoverPopover;
    if (other instanceof HoverPopover && other !== this) other.hide();
    this.#parent.hoverPopover = this;
    this.load();
  }
}
