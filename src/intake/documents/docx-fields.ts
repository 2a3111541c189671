/** More are never open at once. */
const DEEPEST = 20;

/** The fields that are open, outermost first: their instruction, and whether what they show has begun. */
export class WordFields {
  private readonly fields: { code: string; shown: boolean }[] = [];
  /** Fields too deep to be kept still end. */
  private beyond = 0;

  /** A field in one element, whose instruction is an attribute. */
  openSimple(code: string): void {
    this.push({ code, shown: true });
  }

  /** `begin`, `separate` or `end` of a field in several. */
  mark(type: string): void {
    if (type === 'begin') this.push({ code: '', shown: false });
    else if (type === 'end') this.close();
    else if (type === 'separate') {
      const field = this.fields[this.fields.length - 1];
      if (field) field.shown = true;
    }
  }

  private push(field: { code: string; shown: boolean }): void {
    if (this.fields.length < DEEPEST) this.fields.push(field);
    else this.beyond += 1;
  }

  close(): void {
    if (this.beyond > 0) this.beyond -= 1;
    else this.fields.pop();
  }

  /** Part of the instruction of the innermost. */
  text(text: string): void {
    const field = this.fields[this.fields.length - 1];
    if (field) field.code = (field.code + text).slice(0, 4000);
  }

  /** Whether text now belongs to what the reader sees: not in an instruction, not a page number or table of contents. */
  get shown(): boolean {
    return this.fields.every(({ code, shown }) => shown && !/^\s*(?:PAGE|NUMPAGES|TOC|INDEX|SEQ|TC|XE)\b/.test(code));
  }

  get link(): string | undefined {
    for (let at = this.fields.length - 1; at >= 0; at -= 1) {
      const address = /^\s*HYPERLINK\s+"([^"]+)"/.exec(this.fields[at]?.code ?? '')?.[1];
      if (address !== undefined) return address;
    }
    return undefined;
  }
}

/** The numbers of numbered lists, by list and depth. */
export class ListNumbers {
  private readonly counters = new Map<string, number[]>();

  next(list: string, depth: number): number {
    const counts = this.counters.get(list) ?? [];
    this.counters.set(list, counts);
    counts.length = Math.min(counts.length, depth + 1);
    const next = (counts[depth] ?? 0) + 1;
    counts[depth] = next;
    return next;
  }
}
