import type * as api from 'obsidian';
import type { App } from '../app';
import { NotInHost, type Public } from '../base/contract';
import { getLinkpath, wikilinks } from '../metadata/links';
import { renderInline } from '../render/inline';

type AnyValue = Public<api.Value>;

/** What formulas compute with, and what a base's views are given. */
export abstract class Value implements AnyValue {
  static type = 'any';

  static equals(a: api.Value | null, b: api.Value | null): boolean {
    if (a === null || b === null) return a === b;
    return a.constructor === b.constructor && a.equals(b);
  }

  static looseEquals(a: api.Value | null, b: api.Value | null): boolean {
    if (a === null || b === null) return a === b;
    return a.looseEquals(b);
  }

  abstract toString(): string;
  abstract isTruthy(): boolean;

  equals(other: this): boolean {
    return this.toString() === other.toString();
  }

  looseEquals(other: api.Value): boolean {
    return this.toString() === other.toString();
  }

  renderTo(el: HTMLElement, _ctx: api.RenderContext): void {
    el.setText(this.toString());
  }
}

export class NullValue extends Value {
  static value = new NullValue();

  toString(): string {
    return '';
  }

  isTruthy(): boolean {
    return false;
  }
}

export abstract class NotNullValue extends Value {}

export abstract class PrimitiveValue<T> extends NotNullValue {
  /** The host's own: the app's is private. */
  readonly data: T;

  constructor(value: T) {
    super();
    this.data = value;
  }

  toString(): string {
    return String(this.data);
  }

  isTruthy(): boolean {
    return Boolean(this.data);
  }
}

export class StringValue extends PrimitiveValue<string> {
  static override type = 'string';
}

export class NumberValue extends PrimitiveValue<number> {
  static override type = 'number';
}

export class BooleanValue extends PrimitiveValue<boolean> {
  static override type = 'boolean';
}

export class LinkValue extends StringValue {
  static override type = 'link';
  readonly #app: App;
  readonly #sourcePath: string;

  private constructor(app: App, text: string, sourcePath: string) {
    super(text);
    this.#app = app;
    this.#sourcePath = sourcePath;
  }

  static parseFromString(app: api.App, input: string, sourcePath: string): LinkValue | null {
    const [link, ...more] = wikilinks(input);
    const isWhole = link !== undefined && more.length === 0 && link.start === 0 && link.end === input.length;
    return isWhole ? new LinkValue(app as App, input, sourcePath) : null;
  }

  /** Two links are one where they lead to one file, or where there is none, to one text. */
  override looseEquals(other: api.Value): boolean {
    return other instanceof LinkValue ? this.#target() === other.#target() : super.looseEquals(other);
  }

  override equals(other: this): boolean {
    return this.looseEquals(other);
  }

  override renderTo(el: HTMLElement, _ctx: api.RenderContext): void {
    renderInline(this.#app, this.data, el, this.#sourcePath, 'bases');
  }

  #target(): string {
    const path = getLinkpath(wikilinks(this.data)[0]?.link ?? '');
    return this.#app.metadataCache.getFirstLinkpathDest(path, this.#sourcePath)?.path ?? path;
  }
}

export class DateValue extends NotNullValue {
  static override type = 'date';
  readonly text: string;

  private constructor(text: string) {
    super();
    this.text = text;
  }

  static parseFromString(input: string): DateValue | null {
    return /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/.test(input)
      ? new DateValue(input)
      : null;
  }

  toString(): string {
    return this.text;
  }

  isTruthy(): boolean {
    return true;
  }

  dateOnly(): DateValue {
    return new DateValue(this.text.slice(0, 10));
  }

  relative(): string {
    throw new NotInHost('DateValue.relative');
  }
}

export class FileValue extends NotNullValue {
  readonly file: api.TFile;

  constructor(file: api.TFile) {
    super();
    this.file = file;
  }

  toString(): string {
    return this.file.path;
  }

  isTruthy(): boolean {
    return true;
  }
}

export class ListValue extends NotNullValue {
  static override type = 'list';
  readonly items: readonly Value[];

  constructor(value: unknown[]) {
    super();
    this.items = value.map((item) => (item instanceof Value ? item : primitive(item)));
  }

  toString(): string {
    return this.items.map(String).join(', ');
  }

  isTruthy(): boolean {
    return this.items.length > 0;
  }

  includes(value: api.Value): boolean {
    return this.items.some((item) => item.looseEquals(value));
  }

  length(): number {
    return this.items.length;
  }

  get(index: number): Value {
    return this.items[index] ?? NullValue.value;
  }

  concat(other: ListValue): ListValue {
    return new ListValue([...this.items, ...other.items]);
  }

  override renderTo(el: HTMLElement, ctx: api.RenderContext): void {
    for (const [at, item] of this.items.entries()) {
      if (at > 0) el.appendText(', ');
      item.renderTo(el.createSpan(), ctx);
    }
  }
}

export class ObjectValue extends NotNullValue {
  static override type = 'object';

  constructor(readonly data: Readonly<Record<string, unknown>>) {
    super();
  }

  toString(): string {
    return JSON.stringify(this.data);
  }

  isTruthy(): boolean {
    return Object.keys(this.data).length > 0;
  }
}

/** A value of plain data, without links and dates. */
export function primitive(raw: unknown): Value {
  if (raw === null || raw === undefined) return NullValue.value;
  if (typeof raw === 'boolean') return new BooleanValue(raw);
  if (typeof raw === 'number') return new NumberValue(raw);
  if (typeof raw === 'string') return new StringValue(raw);
  if (Array.isArray(raw)) return new ListValue(raw);
  return new ObjectValue(raw as Record<string, unknown>);
}

/** The value of a property of a note: a text may be a link or a date. */
export function propertyValue(app: App, raw: unknown, sourcePath: string): Value {
  if (Array.isArray(raw)) return new ListValue(raw.map((item) => textValue(app, item, sourcePath)));
  if (typeof raw === 'string') return DateValue.parseFromString(raw) ?? textValue(app, raw, sourcePath);
  return primitive(raw);
}

const textValue = (app: App, raw: unknown, sourcePath: string): Value =>
  typeof raw === 'string' ? (LinkValue.parseFromString(app, raw, sourcePath) ?? new StringValue(raw)) : primitive(raw);
