import { aliasMark, ok, type Entity, type Message, type NotePlan, type Outcome, type Settings } from '../model';
import type { CurrentNote } from '../format/current-note';
import { editFrontmatter, type FrontmatterChanges } from '../format/frontmatter';
import { inert, inertUrl } from '../format/inert';
import { basename, propertyLink } from '../format/links';
import { ARTICLE_KEYS, ENTITY_KEYS, entityOrder } from '../format/managed';
import type { EntityRecord } from '../format/note-record';
import type { YamlValue } from '../format/yaml-value';
import { entityName } from '../index/entity-name';

/** Degrees as the Maps plugin reads them: latitude, longitude, as texts. */
export function coordinatesValue(at: { readonly lat: number; readonly lon: number }): YamlValue {
  return [at.lat, at.lon].map((degrees) => String(Number(degrees.toFixed(5))));
}

/** Link target of an entity's note, or null when it has none. */
export type TargetOf = (entityId: string) => string | null;

/** What is known of an entity, as properties; a reference to something without a note is left out. */
export function entityFacts(
  entity: Entity,
  targetOf: TargetOf,
  settings: Settings,
): Readonly<Record<string, YamlValue>> {
  const { properties } = settings;
  const link = (id: string | undefined): YamlValue | undefined => {
    const target = id === undefined ? null : targetOf(id);
    return target === null ? undefined : propertyLink(target);
  };
  const facts: Record<string, YamlValue | undefined> = {
    [ENTITY_KEYS.parent]: link(entity.parent),
    [properties.location]: link(entity.location),
    [properties.coordinates]: entity.coordinates && coordinatesValue(entity.coordinates),
    [ENTITY_KEYS.country]: entity.country,
    [ENTITY_KEYS.broader]: link(entity.broader),
    [properties.url]: entity.url === undefined ? undefined : inertUrl(entity.url),
  };
  return Object.fromEntries(
    Object.entries(facts).filter((entry): entry is [string, YamlValue] => entry[1] !== undefined),
  );
}

/** Other forms, with the name itself where the file is called otherwise; that one first. */
export function aliasesOf(entity: Entity, path: string): readonly string[] {
  const fileName = basename(path);
  const forms = [entity.name, ...entity.aliases].map(inert).filter((form) => form !== '' && form !== fileName);
  return [...new Set(forms)];
}

/** The marks that say that Dateline wrote these aliases, one text. */
export const aliasMarksOf = (aliases: readonly string[]): string =>
  [...new Set(aliases.map(aliasMark))].sort().join(' ');

/** The properties of a new entity note, in their order. */
export function entityProperties(
  entity: Entity,
  path: string,
  targetOf: TargetOf,
  settings: Settings,
): FrontmatterChanges {
  const aliases = aliasesOf(entity, path);
  const terms = (entity.terms ?? []).map(inert);
  const { [settings.properties.url]: url, ...facts } = entityFacts(entity, targetOf, settings);
  return {
    [ENTITY_KEYS.type]: entity.kind,
    ...(aliases.length > 0 ? { [ENTITY_KEYS.aliases]: aliases } : {}),
    [ENTITY_KEYS.id]: entity.id,
    ...facts,
    ...(terms.length > 0 ? { [ENTITY_KEYS.terms]: terms } : {}),
    ...(url === undefined ? {} : { [settings.properties.url]: url }),
    ...(aliases.length > 0 ? { [ENTITY_KEYS.aliasMarks]: aliasMarksOf(aliases) } : {}),
  };
}

/** Text of a new entity note. */
function entityNoteText(entity: Entity, path: string, targetOf: TargetOf, settings: Settings): string {
  const edited = editFrontmatter('', entityProperties(entity, path, targetOf, settings), path);
  if (!edited.ok) throw new Error(`an empty note refused its properties: ${edited.problem.message}`);
  return edited.value + articlesBase(settings);
}

/** A property as Bases names it. */
const note = (property: string): string => (/^[\w-]+$/.test(property) ? `note.${property}` : `note["${property}"]`);

/** What the block is, for who sees it as text: where Bases is missing, or switched off. */
const ABOUT = '# The articles that link this note, newest first: a table of the core plugin Bases.';

/** A table of the articles that link this note, newest first: a query, so it adds no edge to the graph. */
export const articlesBase = (settings: Settings): string => baseOf([ABOUT, ...articlesQuery(settings)]);

/** The block as it is in any note that Dateline made: it did not always say what it is. */
export const articlesBases = (settings: Settings): readonly string[] => [
  articlesBase(settings),
  baseOf(articlesQuery(settings)),
];

const baseOf = (lines: readonly string[]): string => ['```base', ...lines, '```', ''].join('\n');

function articlesQuery({ properties }: Settings): readonly string[] {
  return [
    'filters:',
    '  and:',
    '    - file.hasLink(this.file)',
    `    - file.hasProperty("${ARTICLE_KEYS.id}")`,
    'views:',
    '  - type: table',
    '    name: Articles',
    '    order:',
    '      - file.name',
    ...[properties.date, properties.source, properties.location].map((property) => `      - ${scalar(note(property))}`),
    '    sort:',
    `      - property: ${scalar(note(properties.date))}`,
    '        direction: DESC',
  ];
}

const scalar = (text: string): string => (/^[\w.-]+$/.test(text) ? text : JSON.stringify(text));

export function createEntity(
  entity: Entity,
  path: string,
  targetOf: TargetOf,
  settings: Settings,
  why: Message,
): NotePlan {
  return {
    action: 'create',
    path,
    after: entityNoteText(entity, path, targetOf, settings),
    subject: { kind: 'entity', id: entity.id, name: entity.name },
    why,
  };
}

export const entitySubject = (record: EntityRecord) =>
  ({ kind: 'entity', id: record.id, name: entityName(record) }) as const;

/** Changes properties of an entity's note; null where it says so already. Problems: `invalid-yaml`, `unusual-yaml`. */
export function updateEntity(
  record: EntityRecord,
  { path, text }: CurrentNote,
  changes: FrontmatterChanges,
  why: Message,
  settings: Settings,
): Outcome<NotePlan | null> {
  const edited = editFrontmatter(text, changes, path, entityOrder(settings));
  if (!edited.ok) return edited;
  if (edited.value === text) return ok(null);
  return ok({ action: 'update', path, before: text, after: edited.value, subject: entitySubject(record), why });
}
