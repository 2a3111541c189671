import type { Analysis, Article, NotePlan, PropertyNames, Settings, Sourcing } from '../../model';
import { sureDay } from '../../model';
import { eventDateValues } from '../../format/event-dates';
import { ownValue, type FrontmatterChanges, type NoteData } from '../../format/frontmatter';
import { versionId } from '../../format/ids';
import { inert, inertUrl } from '../../format/inert';
import { linkTargets, propertyLink } from '../../format/links';
import { originalLink } from '../../format/originals';
import { ARTICLE_KEYS, ARTICLE_ORDER, FORMAT_VERSION } from '../../format/managed';
import {
  markOf,
  marksValue,
  STATEMENT_LISTS,
  statementMark,
  waitingMarkOf,
  type StatementList,
} from '../../format/marks';
import { texts, type ArticleRecord } from '../../format/note-record';
import { dateValue, type YamlValue } from '../../format/yaml-value';
import type { VaultIndex } from '../../index/vault-index';
import { NoteNames } from '../note-names';
import { coordinatesValue, type TargetOf } from '../plan-entity';
import { managedIn, MANAGED_LISTS, planEntities, type LinkedEntities } from './linked';
import { originalAt } from './original';
import { sourcingMark } from './sourcing';
import { statementLinks, type ListDecision, type StatementLinks } from './statement-lists';

/** What a person decided of one article, as far as its note has to keep it. */
export interface Kept {
  /** Lines of `rejected` to come. */
  readonly rejected: readonly string[];
  /** Lines of `meant` to come, each in the place of what was said of the same form. */
  readonly meant: readonly string[];
  /** Lines of `stated` to come, each in the place of what was said of the same statement. */
  readonly stated: readonly string[];
  /** Words of the statements that are as they were found: what was said of them goes. */
  readonly unstated: readonly string[];
  /** Ids of entities whose refusals go. */
  readonly accepted: readonly string[];
  /** Ids of what stands in a list as if by hand, since no word of the text tells it. */
  readonly own: readonly string[];
  /** Properties that are to stay empty. */
  readonly cleared: readonly (keyof PropertyNames)[];
  /** What is left out of the lists that its statements give, and what is put back. */
  readonly lists: readonly ListDecision[];
  /** What the story rests on, null for nothing; absent where nobody said. */
  readonly sourcing?: Sourcing | null | undefined;
}

export const NOTHING_KEPT: Kept = {
  rejected: [],
  meant: [],
  stated: [],
  unstated: [],
  accepted: [],
  own: [],
  cleared: [],
  lists: [],
};

/** An article, and what there is to know of it and of the vault. */
export interface ArticleFacts {
  readonly article: Article;
  readonly analysis: Analysis;
  readonly index: VaultIndex;
  readonly settings: Settings;
  /** SHA-256 of what it came in, where that is kept. */
  readonly cameIn?: string | null;
  /** What a person decided of it in a review. */
  readonly kept?: Kept;
}

interface Wanting extends ArticleFacts {
  readonly id: string;
  /** Ids of what the note is to link. */
  readonly linked: LinkedEntities;
  /** Of these, what gets a note where it has none; all where nothing is said. */
  readonly needed?: LinkedEntities;
  /** What links the article this is a copy of. */
  readonly original?: string | null;
  /** The same as its note has it. */
  readonly record?: Pick<ArticleRecord, 'copyOf'>;
  /** Properties of a note in whose wording links are written. */
  readonly data?: NoteData;
  /** Local wall clock; only where the note is filed. */
  readonly now?: string;
}

/** The note of an article as it should be, whatever stands there. */
export interface WantedNote {
  readonly linked: LinkedEntities;
  /** Notes of entities that it needs and the vault lacks. */
  readonly entityPlans: readonly NotePlan[];
  readonly names: NoteNames;
  readonly targetOf: TargetOf;
  /** What the lists link that its statements give. */
  readonly statements: StatementLinks;
  /** Its managed keys in their order; what is not stated or not known is not there. */
  readonly properties: FrontmatterChanges;
}

export function wantedNote(wanting: Wanting): WantedNote {
  const { analysis, index, settings, linked, needed = linked, data = {} } = wanting;
  const names = new NoteNames(index, settings, analysis);
  const entityPlans = planEntities(needed, analysis, names, settings);
  const targetOf = writtenTargets(data, index, settings, (id) => names.targetOf(id));
  const { article, original = null, record } = wanting;
  const statements = statementLinks({
    ...{ analysis, certainty: settings.claims.certainty, index, linked, targetOf, date: article.date?.value ?? null },
    original: originalAt(original ?? record?.copyOf[0], index),
  });
  return { linked, entityPlans, names, targetOf, statements, properties: propertiesOf(wanting, targetOf, statements) };
}

/**
 * Link targets as the lists of an article's note write them, where they link the note that stands for an entity: a note of
 * the same name that came since makes another target the unambiguous one, and the entity would be listed twice.
 */
export function writtenTargets(
  data: NoteData,
  index: VaultIndex,
  { properties }: Settings,
  targetOf: TargetOf,
): TargetOf {
  const written = new Map<string, string>();
  for (const target of MANAGED_LISTS.flatMap((list) => texts(ownValue(data, properties[list])).flatMap(linkTargets))) {
    const path = index.resolve(target);
    if (path !== null && !written.has(path)) written.set(path, target);
  }
  return (id) => written.get(index.entity(id)?.path ?? '') ?? targetOf(id);
}

function propertiesOf(wanting: Wanting, targetOf: TargetOf, statements: StatementLinks): FrontmatterChanges {
  const { article, analysis, settings, linked, kept = NOTHING_KEPT, original = null, now = '' } = wanting;
  const told = listedLinks(statements, kept.lists);
  const stated = { ...statedValues(wanting, targetOf), ...told.values };
  const cleared = (key: keyof PropertyNames): null | undefined => (kept.cleared.includes(key) ? null : undefined);
  const listed = managedIn(linked).filter((id) => targetOf(id) !== null && !kept.own.includes(id));
  const values: readonly (readonly [string, YamlValue | undefined])[] = [
    ...ARTICLE_ORDER.map((key) => [settings.properties[key], stated[key] ?? cleared(key)] as const),
    [ARTICLE_KEYS.tags, settings.articles.tag === '' ? undefined : [settings.articles.tag]],
    [ARTICLE_KEYS.eventDates, unlessEmpty(eventDateValues(analysis.eventDates))],
    [ARTICLE_KEYS.kind, article.kind?.value],
    [ARTICLE_KEYS.copyOf, original === null ? undefined : propertyLink(original)],
    [ARTICLE_KEYS.id, wanting.id],
    // Without an address the id is that of the text already.
    [ARTICLE_KEYS.versions, article.url ? [versionId(article)] : undefined],
    [ARTICLE_KEYS.marks, marksValue([...listed.map(markOf), ...told.marks, ...sourcingMarks(stated.sourcing, kept)])],
    [ARTICLE_KEYS.waiting, marksValue(waitingIn(analysis).map(waitingMarkOf))],
    [ARTICLE_KEYS.rejected, unlessEmpty(kept.rejected)],
    [ARTICLE_KEYS.meant, unlessEmpty(kept.meant)],
    [ARTICLE_KEYS.stated, unlessEmpty(kept.stated)],
    [ARTICLE_KEYS.imported, dateValue(now)],
    [ARTICLE_KEYS.format, FORMAT_VERSION],
  ];
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

/** What a person said the story rests on has no mark. */
const sourcingMarks = (value: YamlValue | undefined, { sourcing }: Kept): readonly string[] =>
  typeof value !== 'string' || sourcing !== undefined ? [] : [sourcingMark(value)];

/** Ids of the entities that are named in passing and wait for a second story. */
const waitingIn = ({ actors, places }: Analysis): readonly string[] =>
  [...actors, ...places].filter(({ waits }) => waits === true).map(({ entity }) => entity);

/** The lists of a new note that its statements give, with their marks. */
function listedLinks(
  statements: StatementLinks,
  said: readonly ListDecision[],
): {
  readonly values: Readonly<Record<StatementList, YamlValue | undefined>>;
  readonly marks: readonly string[];
} {
  const links = (list: StatementList): readonly { readonly id: string; readonly link: string }[] =>
    statements[list].flatMap(({ id, target, comes }) =>
      comes && target !== null ? [{ id, link: propertyLink(target) }] : [],
    );
  const isOut = (list: StatementList, id: string): boolean =>
    said.some((each) => each.list === list && each.id === id && !each.isListed);
  const valueOf = (list: StatementList): YamlValue | undefined =>
    unlessEmpty(links(list).flatMap(({ id, link }) => (isOut(list, id) ? [] : link)));
  return {
    values: { toldBy: valueOf('toldBy'), cites: valueOf('cites') },
    marks: STATEMENT_LISTS.flatMap((list) => links(list).map(({ id }) => statementMark(list, id))),
  };
}

type Values = { readonly [key in Exclude<(typeof ARTICLE_ORDER)[number], StatementList>]: YamlValue | undefined };

function statedValues({ article, analysis, linked, id, cameIn = null }: Wanting, targetOf: TargetOf): Values {
  const links = (ids: readonly string[]): readonly string[] =>
    ids.flatMap((id) => {
      const target = targetOf(id);
      return target === null ? [] : [propertyLink(target)];
    });
  const text = (value: string | undefined): YamlValue | undefined => unlessEmpty(inert(value ?? ''));
  const [location] = links(linked.location);
  const [source] = links(linked.source);
  const coordinates = location === undefined ? null : (analysis.location?.coordinates ?? null);
  return {
    title: text(article.title?.value),
    date: article.date ? dateValue(article.date.value) : undefined,
    published: article.published ? dateValue(article.published.value) : undefined,
    publishedOffset: article.published ? (article.publishedOffset ?? undefined) : undefined,
    updated: article.modified ? dateValue(article.modified.value) : undefined,
    source: source ?? text(article.source?.value),
    author: unlessEmpty((article.authors?.value ?? []).map((name) => inert(name)).filter((name) => name !== '')),
    section: text(article.section?.value),
    url: article.url ? inertUrl(article.url.value) : undefined,
    archive: article.archive ? inertUrl(article.archive.value) : undefined,
    eventDate: sureDay(analysis.mainDate) ?? undefined,
    location,
    coordinates: coordinates ? coordinatesValue(coordinates) : undefined,
    actors: unlessEmpty(links(linked.actors)),
    places: unlessEmpty(links(linked.places)),
    themes: unlessEmpty(links(linked.themes)),
    sourcing: analysis.sourcing === 'none stated' ? undefined : analysis.sourcing,
    original: cameIn === null ? undefined : [originalLink(cameIn, id)],
  };
}

function unlessEmpty<T extends string | readonly unknown[]>(value: T): T | undefined {
  return value.length > 0 ? value : undefined;
}
