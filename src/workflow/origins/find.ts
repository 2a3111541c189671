import { CLAIMS } from '../../analysis/entities';
import { parseDecisions, type FittedDecision } from '../../analysis/language/fitted-decisions';
import { articleOf, isOneStory, MOST_ARTICLES, originsOf, type ComparedArticle } from '../../analysis/entities/origins';
import type { ArticleRecord } from '../../format/note-record';
import { basename } from '../../format/links';
import { knownVault } from '../../index/known-vault';
import type { VaultIndex } from '../../index/vault-index';
import { failed, ok, onceFor, type Outcome, type Problem, type StoryOrigins } from '../../model';
import { Cancelled } from '../cancel';
import type { Engine } from '../ports';
import { KeptNotes, notAnArticle, type KeptNote } from '../review/read-note';
import type { RunOptions, Workspace } from '../workspace';
import { isNear, storyCandidates } from './candidates';

/** An article of the story, as its note states it. */
export interface OriginArticle {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  /** Day of publication; null where the note has none. */
  readonly date: string | null;
  readonly outlet: string | null;
}

export interface OriginsReport extends StoryOrigins {
  /** In the order of publication. */
  readonly articles: readonly OriginArticle[];
  /** Outlets that published them; those of no known outlet are not counted. */
  readonly outlets: number;
  /** Of notes that cannot be read. */
  readonly problems: readonly Problem[];
  /** Whether it was cancelled before all articles were read. */
  readonly cancelled: boolean;
}

/** `kept`: by it notes are read that others ask for too. `quiet`: without progress, where several stories are asked for. */
export type OriginOptions = Pick<RunOptions, 'control'> & { readonly kept?: KeptNotes; readonly quiet?: boolean };

/**
 * What some articles, and those of the vault that tell the same story, lead back to. `notes`: paths of their notes; reads
 * only. Problems: `missing-note`, `not-an-article`, and why the first of them cannot be read.
 */
export async function findOrigins(
  notes: readonly string[],
  workspace: Workspace,
  { control, kept, quiet = false }: OriginOptions = {},
): Promise<Outcome<OriginsReport>> {
  const { index } = kept ?? (await knownVault(workspace));
  const asked: ArticleRecord[] = [];
  for (const path of notes) {
    const record = index.recordAt(path) ?? index.recordAt(`${path}.md`);
    if (record?.kind !== 'article') return record === null ? failed(gone(path)) : notAnArticle(path);
    if (!asked.includes(record)) asked.push(record);
  }
  const notesKept = kept ?? (await KeptNotes.open(workspace, index, control?.signal));
  const finder = new StoryReader(notesKept, index, joiningOf(notesKept)(await decisionOf(workspace.engine)));
  try {
    await finder.read(asked, control, quiet);
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    return ok(await finder.report(true, control));
  }
  const [problem] = finder.problems;
  return problem !== undefined && finder.story.length === 0 ? failed(problem) : ok(await finder.report(false, control));
}

/** Whether two articles are of one story, as sure as the vault's setting has it. */
type Joining = (one: ComparedArticle, other: ComparedArticle) => boolean;

/** Read once for an engine. */
const decisionOf = onceFor(async (engine: Engine) => parseDecisions(await engine.claims(), CLAIMS).story);

/** Two notes that are kept are compared once, whichever comes first. */
const joiningOf = onceFor(({ workspace: { settings } }: KeptNotes) =>
  onceFor((decision: FittedDecision): Joining => {
    const is = onceFor((one: ComparedArticle) =>
      onceFor((other: ComparedArticle) => isOneStory(one, other, decision, settings.claims.certainty)),
    );
    return (one, other) => (one.id < other.id ? is(one)(other) : is(other)(one));
  }),
);

const gone = (subject: string): Problem => ({ code: 'missing-note', subject, message: 'There is no such note.' });
interface StoryNote {
  readonly record: ArticleRecord;
  readonly article: ComparedArticle;
}

const placeOf = ({ article, record }: StoryNote): string => `${article.published ?? '~'} ${record.path}`;

const compared = new WeakMap<KeptNote, ComparedArticle>();

/** Made once of a note that is kept. */
function comparedOf(id: string, note: KeptNote): ComparedArticle {
  const made = compared.get(note) ?? articleOf(id, note.article, note.analysis);
  compared.set(note, made);
  return made;
}

/** Notes that are read for one story, at most. */
const MOST_READ = 150;

/** Reads the notes of one story. */
class StoryReader {
  readonly problems: Problem[] = [];
  readonly story: StoryNote[] = [];
  private asked: readonly ArticleRecord[] = [];
  /** Those that were asked for and their copies. */
  private readonly sure = new Set<ArticleRecord>();

  constructor(
    private readonly notes: KeptNotes,
    private readonly index: VaultIndex,
    private readonly isOne: Joining,
  ) {}

  /**
   * Whatever is of one story with an article of the story belongs to it, so that each of them is answered alike. What most
   * likely belongs to those that were asked for is read first.
   */
  async read(asked: readonly ArticleRecord[], control: RunOptions['control'], quiet: boolean): Promise<void> {
    this.asked = asked;
    const ahead: ArticleRecord[] = [...asked, ...storyCandidates(asked, this.index)];
    const seen = new Set(ahead);
    const waiting: StoryNote[] = [];
    const stories = new Set(asked.map(({ id }) => this.index.storyOf(id)));
    for (let at = 0; at < ahead.length && at < MOST_READ && this.story.length < MOST_ARTICLES; at += 1) {
      const record = ahead[at];
      if (record === undefined) return;
      if (control?.signal.aborted === true) throw new Cancelled();
      if (!quiet) control?.progress({ done: at, total: ahead.length, current: record.path });
      const article = await this.articleAt(record);
      await control?.breathe?.();
      if (article === null) continue;
      waiting.push({ record, article });
      if (at < asked.length || stories.has(this.index.storyOf(record.id))) this.sure.add(record);
      for (const joined of this.join(waiting)) {
        if (asked.includes(joined) || joined.date === null) continue;
        ahead.push(...storyCandidates([joined], this.index).filter((next) => !seen.has(next)));
        for (const next of ahead) seen.add(next);
      }
    }
  }

  /** Takes into the story whoever of those that wait belongs to it. */
  private join(waiting: StoryNote[]): readonly ArticleRecord[] {
    const before = this.story.length;
    const next = (): number => waiting.findIndex((note) => this.belongs(note));
    for (let at = next(); at >= 0 && this.story.length < MOST_ARTICLES; at = next())
      this.story.push(...waiting.splice(at, 1));
    return this.story.slice(before).map(({ record }) => record);
  }

  /** By what a dated article of the story has: one without a day lets in no more than the first other. */
  private belongs({ record, article }: StoryNote): boolean {
    if (this.sure.has(record)) return true;
    const isUndated = this.story.every(({ record: one }) => one.date === null && this.sure.has(one));
    return (
      this.asked.some((one) => isNear(one, record)) &&
      this.story.every(({ record: one }) => this.sure.has(one) || isNear(one, record)) &&
      this.story.some((one) => (isUndated || one.record.date !== null) && isNear(one.record, record) && this.isOne(one.article, article)) // prettier-ignore
    );
  }

  private async articleAt({ path, id }: ArticleRecord): Promise<ComparedArticle | null> {
    const read = await this.notes.at(path);
    if (read?.ok === true) return comparedOf(id, read.value);
    if (read !== null) this.problems.push(read.problem);
    return null;
  }

  async report(cancelled: boolean, control: RunOptions['control']): Promise<OriginsReport> {
    const story = [...this.story].sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
    const compared = story.map(({ article }) => article);
    const found = await originsOf(compared, () => control?.breathe?.());
    const articles = story.map(({ record, article }) => ({
      ...{ id: record.id, path: record.path, title: record.title ?? basename(record.path), date: record.date },
      outlet: article.outlet[0] ?? null,
    }));
    const outlets = new Set(articles.flatMap(({ outlet }) => outlet ?? [])).size;
    return { ...found, articles, outlets, problems: this.problems, cancelled };
  }
}
