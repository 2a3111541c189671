import type { Analysis, ArticleReader, ResolvedMention } from '../../../model';
import type { VaultIndex } from '../../../index/vault-index';
import { rolesIn, areApart, fieldsOf } from '..';
import { bodyOf } from '../../../index/known-stories';
import type { EntityRecord } from '../../../format/note-record';

export interface StrangerContext {
  readonly index: VaultIndex;
  readonly engine: ArticleReader;
  /** Text of a note; null where there is none any more. */
  readonly read: (path: string) => Promise<string | null>;
  /** Id of the article's note, where it has one. */
  readonly own: string | null;
}

/**
 * An analysis, linked to the vault, without those who only bear the name of somebody the vault knows: the article and
 * the stories of that one say what they are in fields far apart, and name nobody in common. Such a person is not linked;
 * the report says why. Some repeated name in a hundred is looked at so closely that stories are read.
 */
export async function unlinkStrangers(analysis: Analysis, strangeness: StrangerContext): Promise<Analysis> {
  const strangers: Stranger[] = [];
  for (const suspect of suspectsIn(analysis, strangeness)) {
    const why = await whyStranger(suspect, strangeness);
    if (why !== null) strangers.push({ record: suspect.record, why });
  }
  return withoutStrangers(analysis, strangers);
}

async function whyStranger(suspect: Suspect, strangeness: StrangerContext): Promise<string | null> {
  const roles: string[] = [];
  for (const path of suspect.articles) {
    const text = await textAt(path, strangeness);
    if (suspect.company.some((name) => text.includes(name))) return null;
    roles.push(...rolesIn(text, suspect.forms));
  }
  if (!areStrangers(suspect.roles, roles)) return null;
  const said = (some: readonly string[]): string => [...new Set(some)].slice(0, 3).join(', ');
  return `another of that name: “${said(suspect.roles)}” here, “${said(roles)}” in the stories of “${suspect.record.path}”, and nobody is named in both`;
}

/** What an article's note tells, without its markup; empty where it is gone or cannot be read. */
async function textAt(path: string, { read, engine }: StrangerContext): Promise<string> {
  const text = await read(path);
  if (text === null) return '';
  for await (const article of engine.read({ name: path, text: bodyOf(text), inPlace: true }))
    if (article.ok) return article.value.body.text;
  return '';
}

/** Stories of one person that are looked at for who stands there too. */
const MOST_STORIES = 200;
/** Of these, whose text is read for what it says the person is. */
const MOST_READ = 5;

/** Somebody an article names as the vault's only person of that name, with nobody who stands with that one elsewhere. */
interface Suspect {
  readonly record: EntityRecord;
  /** What the article says that it is: `Mayor`. */
  readonly roles: readonly string[];
  /** Names and aliases of the vault's person. */
  readonly forms: readonly string[];
  /** Names of who else the article names, places aside. */
  readonly company: readonly string[];
  /** Paths of articles that tell of the vault's person, one for each story, some of them. */
  readonly articles: readonly string[];
}

/**
 * The people of an article that may be others of the same name: it says what they are, and names nobody and nothing but
 * places that stands with the vault's person in any story.
 */
function suspectsIn(analysis: Analysis, strangeness: StrangerContext): readonly Suspect[] {
  const people = new Map<string, ResolvedMention[]>();
  for (const mention of analysis.mentions)
    if (mention.type === 'person' && mention.entity !== null && mention.resolution.rule !== 'bearer')
      people.set(mention.entity, [...(people.get(mention.entity) ?? []), mention]);
  return [...people].flatMap(([id, mentions]) => suspectIn(id, mentions, analysis, strangeness) ?? []);
}

function suspectIn(
  id: string,
  mentions: readonly ResolvedMention[],
  analysis: Analysis,
  { own, index }: StrangerContext,
): Suspect | null {
  const roles = [...new Set(mentions.flatMap((mention) => (mention.roles ?? []).map(({ text }) => text)))];
  if (fieldsOf(roles).size === 0) return null;
  const record = index.entity(id);
  if (record === null || record.type !== 'person') return null;
  const company = companyOf(id, analysis);
  const articles: string[] = [];
  for (const story of index.storiesOf(record.id)) {
    if (articles.length === MOST_STORIES) break;
    const told = index.articlesOf(story);
    if (told.some((article) => article.id === own)) return null;
    if (index.namedIn(story).some((other) => company.has(other.id))) return null;
    articles.push(...told.slice(0, 1).map(({ path }) => path));
  }
  const { name, aliases } = index.entityOf(record);
  const names = [...company].flatMap((other) => analysis.entities[other]?.name ?? []);
  const forms = [...new Set([name, ...aliases])];
  return { record, roles, forms, company: names, articles: articles.sort().slice(0, MOST_READ) };
}

/** Ids of who acts in an article beside one person. Places say little: whole countries are full of namesakes. */
function companyOf(id: string, { mentions, entities }: Analysis): ReadonlySet<string> {
  const named = mentions.flatMap(({ entity }) => entity ?? []);
  return new Set(named.filter((other) => other !== id && entities[other]?.kind !== 'place'));
}

/** Whether what two texts say of somebody is of fields so far apart that it is hardly one person. */
const areStrangers = (roles: readonly string[], others: readonly string[]): boolean =>
  areApart(fieldsOf(roles), fieldsOf(others));

/** A person of an article that is another than the vault's, and what shows it. */
interface Stranger {
  readonly record: EntityRecord;
  readonly why: string;
}

/** An analysis in which strangers are nobody the vault knows: not linked, and visible as unresolved. */
function withoutStrangers(analysis: Analysis, strangers: readonly Stranger[]): Analysis {
  if (strangers.length === 0) return analysis;
  const why = new Map(strangers.map((stranger) => [stranger.record.id, stranger.why]));
  return {
    ...analysis,
    mentions: analysis.mentions.map((mention) => unresolved(mention, analysis, why)),
    actors: analysis.actors.filter(({ entity }) => !why.has(entity)),
    entities: Object.fromEntries(Object.entries(analysis.entities).filter(([id]) => !why.has(id))),
  };
}

function unresolved(
  mention: ResolvedMention,
  { entities }: Analysis,
  why: ReadonlyMap<string, string>,
): ResolvedMention {
  const { entity } = mention;
  const detail = entity === null ? undefined : why.get(entity);
  if (entity === null || detail === undefined) return mention;
  const loser = { entity, name: entities[entity]?.name ?? entity, score: 0, why: 'it bears the name in the vault' };
  return { ...mention, entity: null, resolution: { rule: 'stranger', detail }, losers: [loser, ...mention.losers] };
}
