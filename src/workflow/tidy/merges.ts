import { message, readDay, type Message } from '../../model';
import { clustersOf } from '../../analysis/entities/names/clusters';
import type { NameEntry } from '../../analysis/entities/names/groups';
import { whyTwoPersons, type PersonStory } from '../../analysis/entities/persons/apart';
import { NAME_RULES } from '../../analysis/entities/names/rules';
import type { VaultIndex } from '../../index/vault-index';
import { entityName } from '../../index/entity-name';
import { whyNotMerge } from '../../notes/merge/may-merge';
import { tidyNote, type Noted, type TidyKnowledge } from './noted';
import type { TidyProposal } from './model';

type Merge = Extract<TidyProposal, { kind: 'merge' }>;

/** Notes that are one by the rules for names: of each such group those that nobody edited go into the one that stays. */
export function mergesAmong(notes: readonly Noted[], { index }: TidyKnowledge): readonly Merge[] {
  const byEntity = new Map(notes.map((note) => [note.entity.id, note]));
  const table = { entries: notes.map(entryOf) };
  const clusters = new Set(clustersOf(table, NAME_RULES).values());
  return [...clusters].flatMap(({ entity, entries }) => {
    const members = entries.flatMap((entry) => byEntity.get(entry.entity.id) ?? []);
    return members.length < 2 ? [] : mergesIn(members, entity.name, index);
  });
}

/** A note as a story would tell of it: what the rules say of names counts, not who knew them first. */
const entryOf = ({ entity, stories }: Noted): NameEntry => ({
  entity: { ...entity, origin: 'article' },
  names: new Map([[entity.name, stories]]),
  forms: new Map(),
  stories: Array.from({ length: stories }, (_, at) => at),
  sentences: new Set(),
  roles: new Map(),
  atOnce: false,
});

function mergesIn(members: readonly Noted[], name: string, index: VaultIndex): readonly Merge[] {
  const [into, ...others] = [...members].sort(byStanding(name));
  if (into === undefined) return [];
  return others
    .filter((from) => from.isFree && !from.isPack && mayBeOne(from, into, index))
    .map((from) => ({ kind: 'merge', note: tidyNote(from), into: tidyNote(into), why: whyOne(from, into) }));
}

/** What somebody edited stays, then what a pack knows, what has the name that stands for all, what most stories name. */
const byStanding =
  (name: string) =>
  (a: Noted, b: Noted): number =>
    Number(a.isFree) - Number(b.isFree) ||
    Number(b.isPack) - Number(a.isPack) ||
    Number(b.entity.name === name) - Number(a.entity.name === name) ||
    b.stories - a.stories ||
    (a.record.path < b.record.path ? -1 : 1);

function mayBeOne(from: Noted, into: Noted, index: VaultIndex): boolean {
  const [one, other] = [from.entity, into.entity];
  const agree = (a?: string, b?: string): boolean => a === undefined || b === undefined || a === b;
  if (!agree(one.country, other.country) || !agree(one.location, other.location)) return false;
  if (whyNotMerge(from.record, into.record, index, false) !== null) return false;
  return one.kind !== 'person' || whyTwoPersons(storiesOf(from, index), storiesOf(into, index)) === null;
}

/** Stories that are looked at for whether two people are one: more tell nothing new. */
const MOST_STORIES = 200;

function storiesOf({ entity }: Noted, index: VaultIndex): readonly PersonStory[] {
  const forms = [entity.name, ...entity.aliases];
  return [...index.storiesOf(entity.id)].slice(0, MOST_STORIES).map((id) => {
    const [article] = index.articlesOf(id);
    const company = index.entitiesOfStory(article?.id ?? id).filter((other) => other !== entity.id);
    return { id, forms, roles: [], day: readDay(article?.date), company };
  });
}

function whyOne({ record, entity }: Noted, into: Noted): Message {
  const [one, other] = [entityName(record), entityName(into.record)];
  if (entity.kind === 'person') return message`“${one}” and “${other}” are forms of one name`;
  return message`“${one}” and “${other}” are names of one body`;
}
