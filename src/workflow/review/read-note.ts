import { strFromU8, strToU8 } from 'fflate';
import type { ToldPoints } from '../../analysis/language';
import {
  failed,
  ok,
  SOURCINGS,
  type Analysis,
  type Article,
  type Outcome,
  type Sourcing,
  type Traced,
} from '../../model';
import { parseNote, type ArticleRecord } from '../../format/note-record';
import { statedBy } from '../relink/read';
import { ownValue, readFrontmatter } from '../../format/frontmatter';
import { hasNoValue } from '../../format/yaml-value';
import { type VaultIndex } from '../../index/vault-index';
import { formLinesIn } from '../../index/form-lines';
import { ARTICLE_KEYS } from '../../format/managed';
import { statementLinesIn } from '../../index/statement-lines';
import { statementsAsDecided } from '../../analysis/entities/names/decided-statements';
import { linkAsDecided } from '../../analysis/entities/names/decided-forms';
import {
  linkedEntities,
  listedItems,
  originalAt,
  ownershipIn,
  rejectionsIn,
  statedAnalysis,
  statementLinks,
  withoutUnlinkable,
  type ListedItem,
  type Original,
  type StatementLinks,
} from '../../notes';
import { readIfThere } from '../../index/load-index';
import { openTextCache, type TextCache, type TextForm } from '../../index/cache/text-cache';
import { link } from '../../analysis/entities/names/link';
import type { VaultKnowledge } from '../ports';
import { packReading, unpackReading } from '../packed-reading';
import { reportedReading, runEngine } from '../reading';
import { vaultKnowledge } from '../vocabulary/knowledge';
import type { Workspace } from '../workspace';
import { STATED_LISTS, type ReviewDecision } from './decision';
import { decisionsBy } from './statements';

/** An article's note as a review takes it. */
export interface ReviewedNote {
  readonly article: Article;
  /** As its properties have it, see `statedAnalysis`. */
  readonly analysis: Analysis;
  /** Ids of what a hand put into its lists. */
  readonly byHand: ReadonlySet<string>;
  /** What the words alone tell of its statements: those of `analysis` are as the note says. */
  readonly found: Pick<Analysis, 'statements' | 'sourcing' | 'cites'>;
  /** What the lists link that its statements give. */
  readonly listed: readonly ListedItem[];
  /** The article whose story it tells again. */
  readonly original: Original | null;
  /** What it says already: what it refuses, who speaks, what is in none of these lists, and what the story rests on. */
  readonly said: readonly ReviewDecision[];
}

/** An article's note with the text it was read from. */
export interface KeptNote extends Pick<ReviewedNote, 'article' | 'analysis'> {
  readonly text: string;
}

/** What notes are read through. */
export type NoteWorkspace = Pick<Workspace, 'vault' | 'store' | 'settings' | 'engine' | 'places' | 'holder' | 'memory'>;

/** Notes that are kept, at most; the one that was read first goes. */
const MOST_KEPT = 400;

type Reading = Pick<KeptNote, 'article' | 'analysis'>;

/** Articles of notes, read and understood: some kilobytes each, about two thousand. */
export const READING_FORM: TextForm<Reading> = {
  ...{ name: 'readings', version: 1, most: 16_000_000 },
  pack: (reading) => btoa(strFromU8(packReading(reading), true)),
  unpack: (packed) => {
    const { article, analysis } = unpackReading(strToU8(atob(String(packed)), true));
    if (analysis === undefined) throw new TypeError('not understood');
    return { article, analysis };
  },
};

/** Reads articles' notes, each once: statements, origins and disagreement of one dossier are of much the same. */
export class KeptNotes {
  private knowing: Promise<void> | null = null;
  private readings: Promise<TextCache<Reading>> | null = null;
  private readonly kept = new Map<string, { readonly text: string; readonly read: Outcome<KeptNote> }>();

  private constructor(
    readonly index: VaultIndex,
    readonly knowledge: VaultKnowledge,
    readonly workspace: NoteWorkspace,
  ) {}

  /** Once the signal is aborted, reading rejects with `Cancelled`. */
  static async open(workspace: NoteWorkspace, index: VaultIndex, signal?: AbortSignal): Promise<KeptNotes> {
    const { knowledge } = await vaultKnowledge(index, workspace);
    return new KeptNotes(index, knowledge, { ...workspace, engine: runEngine(workspace.engine, signal) });
  }

  /** Null where there is no such note. What its text yields is kept for the next time too. */
  async at(path: string): Promise<Outcome<KeptNote> | null> {
    const text = await this.textAt(path);
    if (text === null) return null;
    const readings = await (this.readings ??= openTextCache(this.workspace, READING_FORM, [this.knowledge, this.workspace.settings])); // prettier-ignore
    const before = this.kept.get(path);
    if (before?.text === text) return before.read;
    const known = readings.get(path, text);
    if (known !== null) return this.keep(path, text, ok({ ...known, text }));
    const read = await this.in(path, text);
    if (read.ok) readings.put(path, text, read.value);
    return read;
  }

  /** Keeps what was read, for the next time. */
  async save(): Promise<void> {
    await (await this.readings)?.save();
  }

  textAt(path: string): Promise<string | null> {
    return readIfThere(this.workspace.vault, path);
  }

  /** Of a note that has this text. Problems: those of `readNote`, `reader-failed`. */
  async in(path: string, text: string): Promise<Outcome<KeptNote>> {
    const known = this.kept.get(path);
    if (known?.text === text) return known.read;
    await (this.knowing ??= this.workspace.engine.know(this.knowledge));
    const reported = await reportedReading(() => readNote({ path, text }, this.index, this.workspace));
    const note = reported.ok ? reported.value : reported;
    return this.keep(path, text, note.ok ? ok({ ...note.value, text }) : note);
  }

  private keep(path: string, text: string, read: Outcome<KeptNote>): Outcome<KeptNote> {
    const [first] = this.kept.keys();
    if (this.kept.size >= MOST_KEPT && first !== undefined) this.kept.delete(first);
    this.kept.set(path, { text, read });
    return read;
  }

  /** Numbers and dates that an article tells. Problems: `reader-failed`. */
  points(article: Article): Promise<Outcome<ToldPoints>> {
    return reportedReading(() => this.workspace.engine.readPoints(article));
  }
}

/** Reads an article's note where it stands. Problems: `not-an-article`, `invalid-yaml`, and why it cannot be read. */
export async function readNote(
  { path, text }: { readonly path: string; readonly text: string },
  index: VaultIndex,
  { engine, vault, settings }: Pick<Workspace, 'engine' | 'vault' | 'settings'>,
): Promise<Outcome<ReviewedNote>> {
  const properties = readFrontmatter(text, path);
  if (!properties.ok) return properties;
  const { data } = properties.value;
  const read = await readInPlace({ path, text }, index, { engine, settings });
  if (!read.ok) return read;
  const { article, record } = read.value;
  const textAt = (at: string): Promise<string | null> => readIfThere(vault, at);
  const surroundings = { index, settings, read: textAt, own: record.id };
  const told = await link(article, await engine.analyze(article), surroundings);
  const meant = linkAsDecided(told, formLinesIn(data, ARTICLE_KEYS.meant, index), index, article.body);
  const corrections = statementLinesIn(data, ARTICLE_KEYS.stated, index);
  const said = statementsAsDecided(meant, corrections, index, article.body.text);
  const { listed, byUser } = ownershipIn(record, index);
  const refused = rejectionsIn(data, index).filter(({ entity }) => !listed.has(entity));
  const analysis = statedAnalysis(withoutUnlinkable(said, index), record, index);
  const original = originalAt(record.copyOf[0], index);
  const wanted = statementLinks({
    ...{ analysis, index, linked: linkedEntities(analysis), targetOf: (id) => id, original },
    certainty: settings.claims.certainty,
    date: article.date?.value ?? null,
  });
  const items = listedItems({ wanted, data, index, settings });
  return ok({
    ...{ article, analysis, original },
    listed: items,
    byHand: byUser,
    found: { statements: meant.statements, sourcing: meant.sourcing, cites: meant.cites },
    said: [
      ...refused.map(({ form, entity }) => ({ do: 'reject', entity, form }) as const),
      ...decisionsBy(corrections),
      ...notListed(wanted, items),
      ...sourcingSaid(ownValue(data, settings.properties.sourcing), said.sourcing),
    ],
  });
}

/** What its statements tell and its lists do not link: a hand took it out, or it was never told. */
const notListed = (wanted: StatementLinks, items: readonly ListedItem[]): readonly ReviewDecision[] =>
  (['told-by', 'cites'] as const).flatMap((list) => {
    const here = new Set(items.flatMap((each) => (each.list === STATED_LISTS[list] ? each.id : [])));
    return wanted[STATED_LISTS[list]].flatMap(({ id, comes }) =>
      comes && !here.has(id) ? { do: 'leave-out', list, id } : [],
    );
  });

/** What stands there and is not what the statements tell. */
function sourcingSaid(value: unknown, told: Sourcing): readonly ReviewDecision[] {
  if (value === undefined || value === told) return [];
  if (hasNoValue(value)) return [{ do: 'sourcing', value: null }];
  const known = SOURCINGS.find((each) => each === value);
  return known === undefined ? [] : [{ do: 'sourcing', value: known }];
}

/** An article's note, read and not understood yet. */
export interface ArticleInPlace {
  readonly article: Article;
  readonly record: ArticleRecord;
}

/** Reads the text of an article's note where it stands. Problems: `not-an-article`, `invalid-yaml`, and why it cannot be read. */
export async function readInPlace(
  { path, text }: { readonly path: string; readonly text: string },
  index: VaultIndex,
  { engine, settings }: Pick<Workspace, 'engine' | 'settings'>,
): Promise<Outcome<ArticleInPlace>> {
  const parsed = parseNote(path, text, settings);
  if (!parsed.ok) return parsed;
  const record = parsed.value;
  if (record?.kind !== 'article') return notAnArticle(path);
  for await (const read of engine.read({ name: path, text, inPlace: true, stated: statedBy(record, index) }))
    return read.ok ? ok({ article: asStated(read.value, record), record }) : read;
  return notAnArticle(path);
}

export const notAnArticle = (subject: string): Outcome<never> =>
  failed({ code: 'not-an-article', subject, message: 'This note is no article of Dateline’s: file it first.' });

/** What its properties state, by whatever names the settings give them. */
function asStated(article: Article, { title, date, url, outlet }: ArticleRecord): Article {
  const noted = (value: string | null): Traced<string> | null => (value === null ? null : { value, from: 'note' });
  return {
    ...article,
    title: noted(title) ?? article.title,
    date: noted(date?.slice(0, 10) ?? null),
    url: noted(url) ?? article.url,
    source: noted(outlet) ?? (article.source === null ? null : { ...article.source, from: 'note' }),
  };
}
