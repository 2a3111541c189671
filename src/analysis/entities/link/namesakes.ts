import type { Analysis, ResolvedMention } from '../../../model';
import { bySalience, findingOf } from '../salience';
import type { EntityRecord } from '../../../format/note-record';
import type { VaultIndex } from '../../../index/vault-index';

/** Stories of one entity that are looked at: more tell nothing new of whom it stands with. */
const MOST_STORIES = 200;

/**
 * An analysis with the people told apart who bear one name in the vault, where the article shows which of them is meant: by
 * the country of a place it tells of, by where the note says they are, or by whom else it names that stands with one of
 * them in other stories. What speaks for several of them says nothing. Where nothing is left, or several are, the mention
 * stays unresolved.
 */
export function chooseNamesakes(analysis: Analysis, index: VaultIndex): Analysis {
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
