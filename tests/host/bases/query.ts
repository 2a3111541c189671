import type * as api from 'obsidian';
import type { App } from '../app';
import { Component } from '../base/component';
import { NotInHost, type Public } from '../base/contract';
import { isMapping, parseFrontMatterTags } from '../metadata/frontmatter';
import type { TFile } from '../vault/files';
import { compile, orderOf, type Scope } from './expression';
import {
  DateValue,
  FileValue,
  ListValue,
  NullValue,
  NumberValue,
  propertyValue,
  StringValue,
  type Value,
} from './values';

type Id = api.BasesPropertyId;

/** What `.base` files hold, read leniently: `views` are mappings with a type. */
export interface Base {
  readonly filters: unknown;
  readonly formulas: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly views: Record<string, unknown>[];
}

/** Throws what the app would show: the file is no base. */
export function readBase(data: unknown): Base {
  const base = data ?? {};
  if (!isMapping(base)) throw new Error('A base is a mapping');
  const views = base.views ?? [];
  if (!Array.isArray(views) || !views.every(isMapping)) throw new Error('"views" must be a list of views');
  for (const view of views) if (typeof view.type !== 'string') throw new Error('A view needs a "type"');
  const mapping = (value: unknown): Record<string, never> => (isMapping(value) ? (value as never) : {});
  return { filters: base.filters, formulas: mapping(base.formulas), properties: mapping(base.properties), views };
}

export class BasesEntry implements Public<api.BasesEntry> {
  file: TFile;
  readonly #query: Query;
  readonly #scope: Scope;

  constructor(file: TFile, query: Query) {
    this.file = file;
    this.#query = query;
    this.#scope = {
      property: (type, name) => this.getValue(`${type}.${name}` as Id),
      fileCall: (name, args) => query.ask(file, name, args),
      own: query.own,
    };
  }

  getValue(propertyId: Id): Value {
    const { type, name } = parsePropertyId(propertyId);
    if (type === 'file') return this.#query.fileValue(this.file, name);
    if (type === 'formula') return this.#query.formula(name)(this.#scope);
    return propertyValue(this.#query.app, this.#query.properties(this.file)[name], this.file.path);
  }

  passes(filter: (scope: Scope) => boolean): boolean {
    return filter(this.#scope);
  }
}

/** What the filters and formulas of one base are computed with. */
class Query {
  readonly own: Value;
  readonly #formulas = new Map<string, (scope: Scope) => Value>();

  constructor(
    readonly app: App,
    readonly base: Base,
    readonly ownFile: TFile | null,
  ) {
    this.own = ownFile === null ? NullValue.value : new FileValue(ownFile);
  }

  properties(file: TFile): Readonly<Record<string, unknown>> {
    return this.app.metadataCache.getCache(file.path)?.frontmatter ?? {};
  }

  formula(name: string): (scope: Scope) => Value {
    const source = this.base.formulas[name];
    if (source === undefined) return () => NullValue.value;
    const known = this.#formulas.get(name) ?? compile(source);
    this.#formulas.set(name, known);
    return known;
  }

  fileValue(file: TFile, name: string): Value {
    const { basename, path, extension, stat, parent } = file;
    const date = (time: number): Value =>
      DateValue.parseFromString(new Date(time).toISOString().slice(0, 19)) ?? NullValue.value;
    switch (name) {
      case 'file':
        return new FileValue(file);
      case 'name':
        return new StringValue(basename);
      case 'path':
        return new StringValue(path);
      case 'folder':
        return new StringValue(parent?.path ?? '/');
      case 'ext':
        return new StringValue(extension);
      case 'size':
        return new NumberValue(stat.size);
      case 'ctime':
        return date(stat.ctime);
      case 'mtime':
        return date(stat.mtime);
      case 'tags':
        return new ListValue([...this.#tags(file)]);
      default:
        throw new NotInHost(`base property file.${name}`);
    }
  }

  ask(file: TFile, name: string, args: readonly Value[]): boolean {
    const [first] = args;
    const text = first?.toString() ?? '';
    switch (name) {
      case 'hasProperty':
        return text in this.properties(file);
      case 'hasTag':
        return args.some((tag) =>
          this.#tags(file).some((own) => isUnder(own, `#${tag.toString().replace(/^#/, '')}`, '/')),
        );
      case 'inFolder':
        return isUnder(file.parent?.path ?? '/', text.replace(/\/$/, ''), '/');
      case 'hasLink':
        return this.#links(file, first);
      default:
        throw new NotInHost(`base function file.${name}()`);
    }
  }

  #links(file: TFile, target: Value | undefined): boolean {
    const { metadataCache } = this.app;
    const path =
      target instanceof FileValue
        ? target.file.path
        : metadataCache.getFirstLinkpathDest(target?.toString() ?? '', file.path)?.path;
    return path !== undefined && file.path !== path && metadataCache.resolvedLinks[file.path]?.[path] !== undefined;
  }

  #tags(file: TFile): readonly string[] {
    const cache = this.app.metadataCache.getCache(file.path);
    return [...(parseFrontMatterTags(cache?.frontmatter) ?? []), ...(cache?.tags ?? []).map(({ tag }) => tag)];
  }
}

const isUnder = (path: string, above: string, separator: string): boolean =>
  path === above || path.startsWith(`${above}${separator}`);

/** A bare name is a note's property, as everywhere in a base. */
export function parsePropertyId(propertyId: string): api.BasesProperty {
  const match = /^(note|file|formula)\.(.*)$/s.exec(propertyId);
  const bracketed = /^note\["(.*)"\]$/s.exec(propertyId);
  if (bracketed) return { type: 'note', name: bracketed[1] ?? '' };
  return match ? { type: match[1] as api.BasesPropertyType, name: match[2] ?? '' } : { type: 'note', name: propertyId };
}

export const propertyId = (text: string): Id => {
  const { type, name } = parsePropertyId(text);
  return `${type}.${name}`;
};

type Filter = (scope: Scope) => boolean;

function compileFilter(filter: unknown): Filter {
  if (filter === undefined || filter === null) return () => true;
  if (typeof filter === 'string') {
    const compute = compile(filter);
    return (scope) => compute(scope).isTruthy();
  }
  if (!isMapping(filter) || Object.keys(filter).length !== 1)
    throw new Error('A filter is a text, or one of and, or, not');
  const [[how, parts] = ['', []]] = Object.entries(filter);
  if (!Array.isArray(parts)) throw new Error(`"${how}" must be a list of filters`);
  const all = parts.map(compileFilter);
  if (how === 'and') return (scope) => all.every((each) => each(scope));
  if (how === 'or') return (scope) => all.some((each) => each(scope));
  if (how === 'not') return (scope) => !all.some((each) => each(scope));
  throw new Error(`Unknown filter "${how}"`);
}

export class BasesEntryGroup implements Public<api.BasesEntryGroup> {
  key?: api.Value;
  entries: api.BasesEntry[];

  constructor(key: Value | undefined, entries: readonly BasesEntry[]) {
    if (key !== undefined) this.key = key;
    this.entries = entries as unknown as api.BasesEntry[];
  }

  hasKey(): boolean {
    return this.key !== undefined && !((this.key as unknown) instanceof NullValue);
  }
}

export class BasesQueryResult implements Public<api.BasesQueryResult> {
  data: api.BasesEntry[];
  readonly #entries: readonly BasesEntry[];
  readonly #config: BasesViewConfig;

  constructor(entries: readonly BasesEntry[], config: BasesViewConfig) {
    this.#entries = entries;
    this.#config = config;
    this.data = entries as unknown as api.BasesEntry[];
  }

  get groupedData(): BasesEntryGroup[] {
    const grouping = this.#config.grouping;
    if (grouping === null) return [new BasesEntryGroup(undefined, this.#entries)];
    const groups = new Map<string, { key: Value; entries: BasesEntry[] }>();
    for (const entry of this.#entries) {
      const key = entry.getValue(grouping.property);
      const group = groups.get(key.toString()) ?? { key, entries: [] };
      group.entries.push(entry);
      groups.set(key.toString(), group);
    }
    const sign = grouping.direction === 'DESC' ? -1 : 1;
    const last = (key: Value): number => Number(key instanceof NullValue);
    return [...groups.values()]
      .sort((a, b) => last(a.key) - last(b.key) || sign * orderOf(a.key, b.key))
      .map(({ key, entries }) => new BasesEntryGroup(key, entries));
  }

  get properties(): Id[] {
    return this.#config.getOrder();
  }

  getSummaryValue(): never {
    throw new NotInHost('BasesQueryResult.getSummaryValue');
  }
}

export class BasesViewConfig implements Public<api.BasesViewConfig> {
  name: string;
  readonly #view: Record<string, unknown>;
  readonly #base: Base;
  readonly #saved: () => void;

  constructor(view: Record<string, unknown>, base: Base, saved: () => void) {
    this.name = typeof view.name === 'string' ? view.name : String(view.type);
    this.#view = view;
    this.#base = base;
    this.#saved = saved;
  }

  get(key: string): unknown {
    return this.#view[key];
  }

  getAsPropertyId(key: string): Id | null {
    const value = this.#view[key];
    return typeof value === 'string' && value !== '' ? propertyId(value) : null;
  }

  getEvaluatedFormula(): never {
    throw new NotInHost('BasesViewConfig.getEvaluatedFormula');
  }

  set(key: string, value: unknown): void {
    if (value === null || value === undefined) Reflect.deleteProperty(this.#view, key);
    else this.#view[key] = value;
    this.#saved();
  }

  getOrder(): Id[] {
    const { order } = this.#view;
    return Array.isArray(order) ? order.map((each) => propertyId(String(each))) : [];
  }

  getSort(): api.BasesSortConfig[] {
    return list(this.#view.sort).map(sortOf);
  }

  getDisplayName(id: Id): string {
    const { type, name } = parsePropertyId(id);
    const own = this.#base.properties[id] ?? (type === 'note' ? this.#base.properties[name] : undefined);
    if (isMapping(own) && typeof own.displayName === 'string') return own.displayName;
    return type === 'file' && name === 'name' ? 'Name' : name;
  }

  get filter(): unknown {
    return this.#view.filters;
  }

  get grouping(): api.BasesSortConfig | null {
    return isMapping(this.#view.groupBy) ? sortOf(this.#view.groupBy) : null;
  }
}

const list = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value.filter(isMapping) : []);

const sortOf = ({ property, direction }: Record<string, unknown>): api.BasesSortConfig => ({
  property: propertyId(String(property)),
  direction: direction === 'DESC' ? 'DESC' : 'ASC',
});

/** Finds, sorts and limits what one view of a base shows. */
export class QueryController extends Component implements Public<api.QueryController> {
  readonly app: App;
  readonly config: BasesViewConfig;
  readonly #query: Query;
  readonly #keep: Filter;

  /** `own`: the file that `this` stands for in filters. Throws where a filter cannot be read. */
  constructor(app: App, base: Base, config: BasesViewConfig, own: TFile | null) {
    super();
    this.app = app;
    this.config = config;
    this.#query = new Query(app, base, own);
    const [all, view] = [compileFilter(base.filters), compileFilter(config.filter)];
    this.#keep = (scope) => all(scope) && view(scope);
  }

  run(): BasesQueryResult {
    const entries = this.app.vault
      .getFiles()
      .map((file) => new BasesEntry(file, this.#query))
      .filter((entry) => entry.passes(this.#keep));
    for (const { property, direction } of this.config.getSort().reverse()) {
      const sign = direction === 'DESC' ? -1 : 1;
      entries.sort((a, b) => sign * orderOf(a.getValue(property), b.getValue(property)));
    }
    const limit = this.config.get('limit');
    return new BasesQueryResult(typeof limit === 'number' ? entries.slice(0, limit) : entries, this.config);
  }

  get allProperties(): Id[] {
    const names = new Set<string>();
    for (const file of this.app.vault.getMarkdownFiles())
      for (const name of Object.keys(this.#query.properties(file))) names.add(name);
    return [
      ...['name', 'path', 'folder', 'ext', 'size', 'ctime', 'mtime', 'tags'].map((name): Id => `file.${name}`),
      ...[...names].map((name): Id => `note.${name}`),
      ...Object.keys(this.#query.base.formulas).map((name): Id => `formula.${name}`),
    ];
  }
}
