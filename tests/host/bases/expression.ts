import { NotInHost } from '../base/contract';
import {
  BooleanValue,
  FileValue,
  ListValue,
  LinkValue,
  NullValue,
  NumberValue,
  StringValue,
  type Value,
} from './values';

/** What an expression is computed for. */
export interface Scope {
  /** The value of `note`, `file`, `formula` and so on; null where there is no such thing. */
  property(type: string, name: string): Value;
  /** `file.hasTag("x")` and the like. */
  fileCall(name: string, args: readonly Value[]): boolean;
  /** The file that `this` stands for. */
  readonly own: Value;
}

type Compute = (scope: Scope) => Value;

const TOKEN =
  /\s*(?:("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(\d+(?:\.\d+)?)|([A-Za-z_$][\w$]*)|(==|!=|<=|>=|&&|\|\||[-!<>()[\],.+]))/y;

interface Token {
  readonly kind: 'text' | 'number' | 'name' | 'sign' | 'end';
  readonly text: string;
}

function tokens(source: string): Token[] {
  const found: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.trimEnd().length) {
    const match = TOKEN.exec(source);
    if (match === null) throw new Error(`Failed to parse expression: ${source}`);
    const [, text, number, name, sign] = match;
    if (text !== undefined) found.push({ kind: 'text', text: text.slice(1, -1).replace(/\\(.)/g, '$1') });
    else if (number !== undefined) found.push({ kind: 'number', text: number });
    else if (name !== undefined) found.push({ kind: 'name', text: name });
    else found.push({ kind: 'sign', text: sign ?? '' });
  }
  return [...found, { kind: 'end', text: '' }];
}

/**
 * The part of the expression language of bases that is asked for here: properties, comparisons, `!`, `&&`, `||`, lists, `if`,
 * `list`, `isEmpty`, `contains`, `startsWith` and the questions about files. Anything else is refused, not guessed.
 */
export function compile(source: string): Compute {
  const parser = new Parser(source);
  const compute = parser.either();
  parser.end();
  return compute;
}

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(readonly source: string) {
    this.#tokens = tokens(source);
  }

  end(): void {
    if (this.#next().kind !== 'end') throw new Error(`Failed to parse expression: ${this.source}`);
  }

  either(): Compute {
    let left = this.#both();
    while (this.#take('||')) {
      const [one, other] = [left, this.#both()];
      left = (scope) => new BooleanValue(one(scope).isTruthy() || other(scope).isTruthy());
    }
    return left;
  }

  #both(): Compute {
    let left = this.#comparison();
    while (this.#take('&&')) {
      const [one, other] = [left, this.#comparison()];
      left = (scope) => new BooleanValue(one(scope).isTruthy() && other(scope).isTruthy());
    }
    return left;
  }

  #comparison(): Compute {
    const left = this.#unary();
    const sign = ['==', '!=', '<=', '>=', '<', '>'].find((each) => this.#take(each));
    if (sign === undefined) return left;
    const right = this.#unary();
    return (scope) => new BooleanValue(compared(left(scope), sign, right(scope)));
  }

  #unary(): Compute {
    if (!this.#take('!')) return this.#postfix();
    const inner = this.#unary();
    return (scope) => new BooleanValue(!inner(scope).isTruthy());
  }

  #postfix(): Compute {
    let value = this.#primary();
    for (;;) {
      if (!this.#take('.')) return value;
      const name = this.#name();
      const of = value;
      if (this.#take('(')) {
        const args = this.#arguments(')');
        value = (scope) => called(of(scope), name, args(scope));
      } else if (name === 'length') value = (scope) => new NumberValue(lengthOf(of(scope)));
      else throw new NotInHost(`base field .${name}`);
    }
  }

  #primary(): Compute {
    const { kind, text } = this.#next();
    this.#at += 1;
    if (kind === 'text') return () => new StringValue(text);
    if (kind === 'number') return () => new NumberValue(Number(text));
    if (kind === 'name') return this.#named(text);
    if (text === '(') {
      const inner = this.either();
      this.#expect(')');
      return inner;
    }
    if (text === '[') {
      const items = this.#arguments(']');
      return (scope) => new ListValue([...items(scope)]);
    }
    throw new Error(`Failed to parse expression: ${this.source}`);
  }

  #named(name: string): Compute {
    if (name === 'true' || name === 'false') return () => new BooleanValue(name === 'true');
    if (name === 'null') return () => NullValue.value;
    if (this.#take('(')) return this.#global(name);
    if (name === 'this') {
      if (this.#take('.') && this.#name() !== 'file') throw new NotInHost('base property of this');
      return (scope) => scope.own;
    }
    if (name === 'note' || name === 'formula' || name === 'file') return this.#propertyOf(name);
    return (scope) => scope.property('note', name);
  }

  #propertyOf(type: string): Compute {
    const named = this.#take('[');
    if (!named && !this.#take('.')) return (scope) => scope.property(type, 'file');
    const token = this.#next();
    this.#at += 1;
    if (named) this.#expect(']');
    if (type === 'file' && this.#take('(')) {
      const args = this.#arguments(')');
      return (scope) => new BooleanValue(scope.fileCall(token.text, args(scope)));
    }
    return (scope) => scope.property(type, token.text);
  }

  #global(name: string): Compute {
    const args = this.#arguments(')');
    if (name === 'if')
      return (scope) => {
        const [condition, then, otherwise] = args(scope);
        return (condition?.isTruthy() ? then : otherwise) ?? NullValue.value;
      };
    if (name === 'list')
      return (scope) => {
        const [value = NullValue.value] = args(scope);
        return value instanceof ListValue ? value : new ListValue(value instanceof NullValue ? [] : [value]);
      };
    throw new NotInHost(`base function ${name}()`);
  }

  #arguments(close: string): (scope: Scope) => readonly Value[] {
    const all: Compute[] = [];
    while (!this.#take(close)) {
      if (all.length > 0) this.#expect(',');
      all.push(this.either());
    }
    return (scope) => all.map((each) => each(scope));
  }

  #next(): Token {
    return this.#tokens[this.#at] ?? { kind: 'end', text: '' };
  }

  #take(sign: string): boolean {
    const token = this.#next();
    if (token.kind !== 'sign' || token.text !== sign) return false;
    this.#at += 1;
    return true;
  }

  #expect(sign: string): void {
    if (!this.#take(sign)) throw new Error(`Failed to parse expression: ${this.source}`);
  }

  #name(): string {
    const { kind, text } = this.#next();
    if (kind !== 'name') throw new Error(`Failed to parse expression: ${this.source}`);
    this.#at += 1;
    return text;
  }
}

function compared(left: Value, sign: string, right: Value): boolean {
  if (sign === '==') return left.looseEquals(right);
  if (sign === '!=') return !left.looseEquals(right);
  const order = orderOf(left, right);
  return sign === '<' ? order < 0 : sign === '>' ? order > 0 : sign === '<=' ? order <= 0 : order >= 0;
}

/** Below zero where the first comes first; what is empty comes last. */
export function orderOf(one: Value, other: Value): number {
  if (one instanceof NullValue || other instanceof NullValue)
    return Number(one instanceof NullValue) - Number(other instanceof NullValue);
  if (one instanceof NumberValue && other instanceof NumberValue) return one.data - other.data;
  return one.toString().localeCompare(other.toString(), 'en', { numeric: true });
}

const lengthOf = (value: Value): number =>
  value instanceof ListValue ? value.length() : value instanceof NullValue ? 0 : value.toString().length;

function called(value: Value, name: string, args: readonly Value[]): Value {
  const [first = NullValue.value] = args;
  if (name === 'isEmpty') return new BooleanValue(lengthOf(value) === 0);
  if (name === 'isTruthy') return new BooleanValue(value.isTruthy());
  if (name === 'toString') return new StringValue(value.toString());
  if (name === 'contains')
    return new BooleanValue(
      value instanceof ListValue ? value.includes(first) : value.toString().includes(first.toString()),
    );
  if (name === 'startsWith' && !(value instanceof LinkValue) && !(value instanceof FileValue))
    return new BooleanValue(value.toString().startsWith(first.toString()));
  throw new NotInHost(`base function .${name}()`);
}
