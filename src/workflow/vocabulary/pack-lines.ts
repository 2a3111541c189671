import { EVENT_ID, getScalarValue, parseEvents, type Event } from 'js-yaml';

/**
 * The line, from 1, of a place inside a pack: `themes.2.terms.strong`, or with the id or name of an item of a list instead
 * of its number, `agencies.Ministry of Floods.parent`. Of what is not there the line of the innermost that is; null where
 * the text is no YAML.
 */
export function lineOf(yaml: string, where: string): number | null {
  try {
    const offset = new Walk(yaml).find(where);
    return yaml.slice(0, offset).split('\n').length;
  } catch {
    return null;
  }
}

class Walk {
  private readonly events: readonly Event[];

  constructor(private readonly yaml: string) {
    this.events = parseEvents(yaml, {});
  }

  /** Offset of the innermost place on the way. */
  find(where: string): number {
    let [at, rest, offset] = [1, where, 0];
    for (;;) {
      const step = this.step(at, rest);
      if (step === null) return offset;
      [at, rest] = [step.at, step.rest];
      offset = Math.max(offset, step.offset);
      if (rest === '') return offset;
    }
  }

  /** The child that the rest of the way begins with. */
  private step(at: number, rest: string): { at: number; rest: string; offset: number } | null {
    const event = this.events[at];
    if (event?.type !== EVENT_ID.MAPPING && event?.type !== EVENT_ID.SEQUENCE) return null;
    const isMapping = event.type === EVENT_ID.MAPPING;
    let child = at + 1;
    for (let index = 0; this.isNode(child); index += 1) {
      const labels = isMapping ? [this.textAt(child)] : [String(index), ...this.namesOf(child)];
      const start = this.startOf(child);
      if (isMapping) child += 1;
      for (const label of labels) {
        if (label !== null && rest === label) return { at: child, rest: '', offset: start };
        if (label !== null && rest.startsWith(`${label}.`))
          return { at: child, rest: rest.slice(label.length + 1), offset: start };
      }
      child = this.after(child);
    }
    return null;
  }

  /** What an item of a list goes by. */
  private namesOf(at: number): (string | null)[] {
    if (this.events[at]?.type !== EVENT_ID.MAPPING) return [];
    const names: (string | null)[] = [];
    for (let key = at + 1; this.isNode(key); key = this.after(key + 1))
      if (['id', 'name'].includes(this.textAt(key) ?? '')) names.push(this.textAt(key + 1));
    return names;
  }

  private textAt(at: number): string | null {
    const event = this.events[at];
    return event?.type === EVENT_ID.SCALAR && event.valueStart >= 0 ? getScalarValue(this.yaml, event) : null;
  }

  private startOf(at: number): number {
    const event = this.events[at];
    if (event?.type === EVENT_ID.SCALAR) return Math.max(0, event.valueStart);
    return event?.type === EVENT_ID.MAPPING || event?.type === EVENT_ID.SEQUENCE ? event.start : 0;
  }

  private isNode(at: number): boolean {
    const type = this.events[at]?.type;
    return type !== undefined && type !== EVENT_ID.POP;
  }

  /** Index after the node that starts there. */
  private after(at: number): number {
    let depth = 0;
    for (let next = at; next < this.events.length; next += 1) {
      const type = this.events[next]?.type;
      if (type === EVENT_ID.POP) depth -= 1;
      else if (type === EVENT_ID.MAPPING || type === EVENT_ID.SEQUENCE) depth += 1;
      if (depth <= 0) return next + 1;
    }
    return this.events.length;
  }
}
