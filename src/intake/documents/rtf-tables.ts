import type { DocumentProperties } from './blocks';

/** The style sheet of a document: which of its styles are headings. */
export class RtfStyles {
  private readonly levels = new Map<number, number>();
  private name = '';
  private number = 0;
  private outline: number | null = null;

  begin(): void {
    this.name = '';
    this.number = 0;
    this.outline = null;
  }

  word(word: string, value: number | null): void {
    if (word === 's') this.number = value ?? 0;
    else if (word === 'outlinelevel') this.outline = value;
  }

  text(text: string): void {
    this.name = (this.name + text).slice(0, 200);
  }

  /** Headings by the built-in names, which are English in every language, or by their level in the outline. */
  end(): void {
    const name = this.name.split(';')[0]?.trim() ?? '';
    const level = /^heading (\d)$/i.exec(name)?.[1] ?? (/^title$/i.test(name) ? '1' : undefined);
    const found = level === undefined ? levelOf(this.outline) : Number(level);
    if (found !== null) this.levels.set(this.number, found);
    this.begin();
  }

  level(style: number): number | null {
    return this.levels.get(style) ?? null;
  }
}

/** Level of a heading by its level in the outline, which counts from 0; 9 is text. */
export const levelOf = (outline: number | null): number | null =>
  outline !== null && outline >= 0 && outline < 6 ? outline + 1 : null;

export type MutableProperties = { -readonly [K in keyof DocumentProperties]: DocumentProperties[K] };

/** More are never open at once. */
const DEEPEST = 20;

/** The fields that are open, outermost first: what they compute, and where they lead. */
export class OpenFields {
  private readonly fields: { instruction: string; readonly depth: number }[] = [];

  begin(depth: number): void {
    if (this.fields.length < DEEPEST) this.fields.push({ instruction: '', depth });
  }

  /** Part of the instruction of the innermost. */
  text(text: string): void {
    const field = this.fields[this.fields.length - 1];
    if (field) field.instruction = (field.instruction + text).slice(0, 4000);
  }

  /** A group of this depth ends, and with it the field that began in it. */
  end(depth: number): void {
    const field = this.fields[this.fields.length - 1];
    if (field && depth <= field.depth) this.fields.pop();
  }

  get link(): string | undefined {
    for (let at = this.fields.length - 1; at >= 0; at -= 1) {
      const address = /^\s*HYPERLINK\s+"([^"]+)"/i.exec(this.fields[at]?.instruction ?? '')?.[1];
      if (address !== undefined) return address;
    }
    return undefined;
  }

  /** Page numbers and tables of contents: made by the program, not written. */
  get isMachine(): boolean {
    return this.fields.some(({ instruction }) => /^\s*(?:PAGE|NUMPAGES|TOC|SEQ)\b/.test(instruction));
  }
}
