import { mayBePlace } from '..';
import { linkAsDecided, whyUnlinkable } from './decided-forms';
import { withEntities } from './settled';
import { haveOtherMiddles } from '../persons/apart';
import { bySalience, findingOf } from '../salience';
import type { EntityRecord } from '../../../format/note-record';
import { formLinesOf } from '../../../index/form-lines';
import type { VaultIndex } from '../../../index/vault-index';
import type { Entity, Analysis, ResolvedMention } from '../../../model';

/**
 * The note that stands for an entity: that of its id, that of the entity it was merged into, or for what only an article
 * or a pack tells of, the only one of its name and kind. Places known by coordinates are told apart by id alone, but for
 * those whose note a user made: it is that of the place it is called like, unless it says otherwise.
 * Of several namesakes: the one of `linked`, ids that the article's note links.
 */
export function recordFor(entity: Entity, index: VaultIndex, linked?: ReadonlySet<string>): EntityRecord | null {
  const own = index.entity(entity.id);
  if (own !== null || entity.kind === 'theme') return own;
  if (entity.origin === 'gazetteer') return madeByHandFor(entity, index);
  for (const form of formsOf(entity)) {
    const namesakes = index.entitiesNamed(form).filter((record) => isSame(record, entity, form, index));
    const alike = namesakes.filter(({ type }) => type === entity.kind);
    const all = alike.length > 0 ? alike : namesakes;
    const [only, another] = all.length > 1 ? all.filter(({ id }) => linked?.has(id)) : all;
    if (all.length > 0) return another === undefined ? (only ?? null) : null;
  }
  return entity.kind === 'person' && entity.name.includes(' ') ? personOf(entity, index) : null;
}

/**
 * The only person whose name has the same given and family name, without titles, middle names and ways of spelling, where
 * no middle names clash.
 */
function personOf({ id, name, aliases }: Entity, index: VaultIndex): EntityRecord | null {
  const [only, another] = index.peopleNamed(name).filter((record) => {
    if (record.match !== null || record.notSameAs.includes(id)) return false;
    const known = index.entityOf(record);
    return !haveOtherMiddles([name, ...aliases], [known.name, ...known.aliases]);
  });
  return another === undefined ? (only ?? null) : null;
}

/** The only note of a place that a user made under the name of one the gazetteer knows, whatever id they gave it. */
function madeByHandFor(place: Entity, index: VaultIndex): EntityRecord | null {
  const called = index.entitiesNamed(place.name).filter((record) => {
    const known = index.entityOf(record);
    return known.kind === 'place' && !record.notSameAs.includes(place.id) && admits(record, known.name, place.name);
  });
  const [only, another] = called;
  if (only === undefined || another !== undefined) return null;
  return mayBePlace(index.entityOf(only), place) ? only : null;
}

/** What it may be called in the vault, its name first; a body also with its article or without. */
function formsOf({ kind, name, aliases, origin }: Entity): readonly string[] {
  const plain = name.replace(/^the /i, '');
  const names = ACTS.has(kind) ? [name, plain, `The ${plain}`] : [name];
  return [...new Set(origin === 'article' ? [...names, ...aliases] : names)];
}

function isSame(record: EntityRecord, entity: Entity, form: string, index: VaultIndex): boolean {
  const known = index.entityOf(record);
  if (!areOneKind(known, entity) || record.notSameAs.includes(entity.id)) return false;
  if (!admits(record, known.name, form)) return false;
  if (entity.kind === 'place')
    return isDefinedAlike(known.country, entity.country) && known.location === entity.location;
  return fits(known.country, entity.country) && fits(known.location, entity.location);
}

const ACTS: ReadonlySet<Entity['kind']> = new Set(['agency', 'organization', 'source']);

/** Bodies that act are one whatever they are called, as an outlet met as an organisation is; but a pack knows its bodies. */
function areOneKind(known: Entity, entity: Entity): boolean {
  if (known.kind === entity.kind) return true;
  if (entity.kind === 'source') return known.kind === 'organization';
  return entity.origin !== 'pack' && ACTS.has(known.kind) && ACTS.has(entity.kind);
}

/** What the user said of how strictly a note's forms match; what is not to match stands for them, and is not linked. */
const admits = (record: EntityRecord, name: string, form: string): boolean =>
  record.match === null || record.match === 'off' || form === name || record.aliases.includes(form);

const fits = (one: string | undefined, other: string | undefined): boolean =>
  one === undefined || other === undefined || one === other;

const isDefinedAlike = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && one === other;

/** Stories of one entity that are looked at: more tell nothing new of whom it stands with. */
const MOST_STORIES = 200;

/**
 * An analysis with the people told apart who bear one name in the vault, where the article shows which of them is meant: by
 * the country of a place it tells of, by where the note says they are, or by whom else it names that stands with one of
 * them in other stories. What speaks for several of them says nothing. Where nothing is left, or several are, the mention
 * stays unresolved.
 */
function chooseNamesakes(analysis: Analysis, index: VaultIndex): Analysis {
  const chosen = new Map<string, Choice | null>();
  const mentions = analysis.mentions.map((mention) => {
    if (!isOpen(mention)) return mention;
    const ids = mention.losers.map(({ entity }) => entity).sort();
    const key = ids.join('\n');
    if (!chosen.has(key)) chosen.set(key, choose(ids, analysis, index));
    const choice = chosen.get(key) ?? null;
    return choice === null ? mention : resolved(mention, choice);
  });
  const choices = [...chosen.values()].filter((choice) => choice !== null);
  if (choices.length === 0) return analysis;
  const found = choices.map(({ record }) => findingOf(record.id, mentions));
  const entities = Object.fromEntries(choices.map(({ record }) => [record.id, index.entityOf(record)]));
  const ids = new Set(choices.map(({ record }) => record.id));
  return {
    ...analysis,
    mentions,
    entities: { ...analysis.entities, ...entities },
    actors: [...analysis.actors.filter(({ entity }) => !ids.has(entity)), ...found].sort(bySalience),
  };
}

interface Choice {
  readonly record: EntityRecord;
  readonly why: string;
}

const isOpen = ({ entity, resolution, losers }: ResolvedMention): boolean =>
  entity === null && resolution.rule === 'registry' && losers.length > 1;

function choose(ids: readonly string[], analysis: Analysis, index: VaultIndex): Choice | null {
  const records = ids.flatMap((id) => index.entity(id) ?? []);
  if (records.length < ids.length) return null;
  const support = records.map((record) => ({ record, reasons: reasonsFor(record, analysis, index, new Set(ids)) }));
  const left = support.flatMap(({ record, reasons }) => {
    const others = support.filter((other) => other.record !== record);
    const [own] = [...reasons].filter(([key]) => others.every((other) => !other.reasons.has(key)));
    return own === undefined ? [] : [{ record, why: own[1] }];
  });
  const [only, another] = left;
  return only === undefined || another !== undefined ? null : only;
}

/** What in the article speaks for one of them: by what it is, with the words for it. */
function reasonsFor(
  record: EntityRecord,
  analysis: Analysis,
  index: VaultIndex,
  rivals: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const reasons = new Map<string, string>();
  const { country, location } = index.entityOf(record);
  const around = [...analysis.places, ...analysis.actors].map(({ entity }) => entity).filter((id) => !rivals.has(id));
  const together = standingWith(record.id, index);
  for (const id of around) {
    const entity = analysis.entities[id];
    const name = entity?.name ?? id;
    if (entity?.kind === 'place' && country !== undefined && entity.country === country)
      reasons.set(`country ${country}`, `it tells of ${name}, in the country its note states`);
    if (id === location) reasons.set(id, `it tells of ${name}, where its note says it is`);
    else if (together.has(id)) reasons.set(id, `it names ${name}, which stands with it in other stories`);
  }
  return reasons;
}

function standingWith(id: string, index: VaultIndex): ReadonlySet<string> {
  const named = new Set<string>();
  let stories = 0;
  for (const story of index.storiesOf(id)) {
    if ((stories += 1) > MOST_STORIES) break;
    for (const other of index.namedIn(story)) named.add(other.id);
  }
  return named;
}

const resolved = (mention: ResolvedMention, { record, why }: Choice): ResolvedMention => ({
  ...mention,
  entity: record.id,
  resolution: { rule: 'bearer', detail: `of those the vault knows as “${mention.text}”, “${record.path}”: ${why}` },
  losers: mention.losers.filter(({ entity }) => entity !== record.id),
});

/**
 * An analysis as the vault stands when its article is filed. Articles are understood by what was known when the run began,
 * or on another machine; entities made, merged or retyped since are found by id, by `same-as`, then by name and kind.
 * What the user says of an entity's type holds: it moves to the list of that type. An entity whose note was deleted, or
 * says `match: off`, is recognised where it can be, but not linked. What the vault's decisions say that a form means, it
 * means.
 */
export function linkToVault(analysed: Analysis, index: VaultIndex, own: string | null = null): Analysis {
  return linkAsDecided(asInVault(analysed, index, own), formLinesOf(index.decisions.meant, index), index);
}

function asInVault(analysed: Analysis, index: VaultIndex, own: string | null): Analysis {
  const analysis = chooseNamesakes(analysed, index);
  const current = new Map<string, Entity>();
  const linked = new Set(own === null ? [] : index.entitiesOf(own));
  for (const entity of Object.values(analysis.entities)) {
    const record = recordFor(entity, index, linked);
    if (record !== null) current.set(entity.id, withFacts(index.entityOf(record), entity));
  }
  const whyNot = whyUnlinkable(index, analysis.entities);
  const changed = [...current].some(([id, entity]) => isOther(analysis.entities[id], entity));
  const isLinkable = Object.keys(analysis.entities).every((id) => whyNot(current.get(id)?.id ?? id) === null);
  return !changed && isLinkable ? analysis : withEntities(analysis, current, whyNot);
}

/** Whether the vault's entity has another identity, name or type than the analysis goes by. */
const isOther = (analysed: Entity | undefined, { id, name, kind }: Entity): boolean =>
  analysed?.id !== id || analysed.name !== name || analysed.kind !== kind;

/** A note keeps little; what else is known of its entity, and of a place that it stands for, is the analysis'. */
const withFacts = (known: Entity, analysed: Entity): Entity =>
  known.kind === analysed.kind && (known.id === analysed.id || analysed.origin === 'gazetteer')
    ? { ...analysed, ...known }
    : known;
