/** Rows of a list, each with what it shows: gone through by keys, and taken away one by one as they are decided. */
export class FocusRows<T> {
  private readonly rows = new Map<HTMLElement, T>();

  /** `el`: what the rows stand in, at any depth. */
  constructor(private readonly el: HTMLElement) {}

  get size(): number {
    return this.rows.size;
  }

  add(row: HTMLElement, item: T): void {
    this.rows.set(row, item);
  }

  /** A copy, so that rows may go while it is gone through. */
  entries(): readonly (readonly [row: HTMLElement, item: T])[] {
    return [...this.rows];
  }

  /** The place the row had. */
  remove(row: HTMLElement): number {
    const at = [...this.rows.keys()].indexOf(row);
    this.rows.delete(row);
    row.remove();
    return at;
  }

  /** Puts the focus on the row at a place, or on the nearest there is. */
  focus(at: number): void {
    const rows = [...this.rows.keys()];
    rows[Math.max(0, Math.min(at, rows.length - 1))]?.focus();
  }

  /** False, as the handler of a key that nobody else is to hear. */
  step(by: number): false {
    const { current } = this;
    this.focus(current === null ? 0 : [...this.rows.keys()].indexOf(current) + by);
    return false;
  }

  /** Acts on the row that has the focus or holds what has it; true where there is none, so that the key does as ever. */
  atFocus(act: (row: HTMLElement, item: T) => void): boolean {
    const { current } = this;
    const item = current === null ? undefined : this.rows.get(current);
    if (current === null || item === undefined) return true;
    act(current, item);
    return false;
  }

  /** The same where the row itself has the focus: on a button or link in it the key presses that. */
  onRow(act: (row: HTMLElement, item: T) => void): boolean {
    return this.current === this.el.doc.activeElement ? this.atFocus(act) : true;
  }

  private get current(): HTMLElement | null {
    const { activeElement } = this.el.doc;
    return [...this.rows.keys()].find((row) => row.contains(activeElement)) ?? null;
  }
}
