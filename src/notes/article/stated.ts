import type { Analysis, Entity, Finding, MainDate, ThemeFinding } from '../../model';
import { detailOf, message, SOURCINGS, sureDay, wordingOf } from '../../model';
import { eventSpan, valuePrecision } from '../../format/event-dates';
import type { ArticleRecord, EntityRecord } from '../../format/note-record';
import type { VaultIndex } from '../../index/vault-index';
import { MANAGED_LISTS } from './linked';
import { marksOf } from './managed-lists';

/** Whose the items in the lists of an article's note are. */
export interface Ownership {
  /** Ids of the entities that are listed and have a note. */
  readonly listed: ReadonlySet<string>;
  /** Of these, those without a mark of Dateline's. */
  readonly byUser: ReadonlySet<string>;
}

export function ownershipIn(record: ArticleRecord, index: VaultIndex): Ownership {
  const entities = MANAGED_LISTS.flatMap((list) => record[list]).flatMap((target) => entityAt(target, index) ?? []);
  const isMarked = (entity: EntityRecord): boolean => marksOf(entity).some((mark) => record.marks.has(mark));
  return {
    listed: new Set(entities.map(({ id }) => id)),
    byUser: new Set(entities.filter((entity) => !isMarked(entity)).map(({ id }) => id)),
  };
}

function entityAt(target: string, index: VaultIndex): EntityRecord | null {
  const record = index.recordAt(index.resolve(target) ?? '');
  return record?.kind === 'entity' ? record : null;
}

/**
 * What was understood of an article's note, as its properties have it: linked is what they link, also what the text does
 * not name, and nothing else; place, outlet, dates and what the story rests on are theirs.
 */
export function statedAnalysis(analysis: Analysis, record: ArticleRecord, index: VaultIndex): Analysis {
  const { listed } = ownershipIn(record, index);
  const entities = Object.assign(Object.create(null) as Record<string, Entity>, analysis.entities);
  const know = (found: EntityRecord): string => {
    entities[found.id] = { ...entities[found.id], ...index.entityOf(found) };
    return found.id;
  };
  const found = new Set([...analysis.actors, ...analysis.places, ...analysis.themes].map(({ entity }) => entity));
  const unnamed = [...listed].filter((id) => !found.has(id)).flatMap((id) => index.entity(id) ?? []);
  const more = unnamed.filter(({ type }) => type !== 'theme').map((each) => listedOnly(know(each)));
  const isPlace = ({ entity }: Finding): boolean => entities[entity]?.kind === 'place';
  const themes = unnamed.filter(({ type }) => type === 'theme').map((each) => listedTheme(know(each)));
  const [location] = record.location.flatMap((target) => entityAt(target, index) ?? []);
  const [source] = record.source.flatMap((target) => entityAt(target, index) ?? []);
  const place = location && entities[know(location)];
  return {
    ...analysis,
    entities,
    actors: [...analysis.actors.map((each) => linkedIf(each, listed)), ...more.filter((each) => !isPlace(each))],
    places: [...analysis.places.map((each) => linkedIf(each, listed)), ...more.filter(isPlace)],
    themes: [...analysis.themes.filter(({ entity }) => listed.has(entity)), ...themes],
    location:
      place === undefined
        ? null
        : {
            entity: place.id,
            coordinates: place.coordinates ?? null,
            probability: 1,
            reason: SAID,
            losers: losersOf(analysis, place.id),
          },
    source: source === undefined ? null : know(source),
    mainDate: mainDateIn(record, analysis),
    sourcing: SOURCINGS.find((each) => each === record.sourcing) ?? analysis.sourcing,
    eventDates: analysis.eventDates.filter(({ value }) => record.eventDates.includes(value)),
  };
}

const SAID = { rule: 'note', detail: 'its note says so' };

/** As the note states it, also where the text would tell another. Of words that are no date (`unknown`) no day can be told. */
function mainDateIn({ eventDate: written }: ArticleRecord, { mainDate }: Analysis): MainDate {
  const eventDate = written === null || eventSpan(written) === null ? null : written.trim();
  if (eventDate === sureDay(mainDate)) return mainDate;
  const told = { value: mainDate.value, score: mainDate.probability, why: detailOf(mainDate.reason) };
  const losers = [told, ...mainDate.losers].filter(({ value }) => value !== eventDate);
  return {
    value: eventDate,
    precision: eventDate === null ? null : valuePrecision(eventDate),
    probability: 1,
    reason: SAID,
    losers,
  };
}

/** What else was weighed for the story's place, also what would be chosen now. */
function losersOf({ location, entities }: Analysis, place: string): NonNullable<Analysis['location']>['losers'] {
  if (location === null) return [];
  const { entity, losers, reason } = location;
  const chosen = {
    entity,
    name: entities[entity]?.name ?? entity,
    score: (losers[0]?.score ?? 0) + 1,
    why: reason.detail,
  };
  return [chosen, ...losers].filter((each) => each.entity !== place);
}

const linkedIf = (finding: Finding, listed: ReadonlySet<string>): Finding => {
  const linked = listed.has(finding.entity);
  if (linked === finding.linked) return finding;
  return {
    ...finding,
    linked,
    why: linked ? 'its note lists it' : message`its note does not list it; ${wordingOf(finding.why)}`,
  };
};

const listedOnly = (entity: string): Finding => ({
  entity,
  count: 0,
  salience: 0,
  linked: true,
  part: 'stated',
  why: 'its note lists it, and its text does not name it',
});

function listedTheme(entity: string): ThemeFinding {
  const [, slug = entity] = entity.split(':');
  return { entity, id: slug, score: 1, phrases: [] };
}
