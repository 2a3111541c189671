import type { Analysis, Entity, Finding, Reason, ResolvedMention, ThemeFinding } from '../../../model';
import { bySalience, findingOf } from '../salience';
import { withFollowingSpeakers } from '../statements/follow';

/** What a mention stands for instead. */
export interface Reassigned {
  /** Null: for nothing. */
  readonly entity: string | null;
  readonly resolution: Reason;
}

type Entities = Readonly<Record<string, Entity>>;

/**
 * An analysis in which some mentions stand for something else, or for nothing: an entity that nothing names any more is
 * not found, and one that is named now is. `entities`: those that the analysis may not know.
 */
export function reassign(
  analysis: Analysis,
  standing: (mention: ResolvedMention) => Reassigned | null,
  entities: Entities = {},
): Analysis {
  const touched = new Set<string>();
  const mentions = analysis.mentions.map((mention) => {
    const other = standing(mention);
    if (other === null || other.entity === mention.entity) return mention;
    for (const id of [mention.entity, other.entity]) if (id !== null) touched.add(id);
    return { ...mention, ...other, losers: mention.losers.filter(({ entity }) => entity !== other.entity) };
  });
  if (touched.size === 0) return analysis;
  return withFollowingSpeakers(relisted({ ...analysis, mentions }, touched, entities), analysis.mentions);
}

/** The lists of an analysis in which some entities are named otherwise than they were. */
export function relisted(analysis: Analysis, touched: ReadonlySet<string>, entities: Entities = {}): Analysis {
  const { mentions, location } = analysis;
  const all = Object.assign(Object.create(null) as Record<string, Entity>, entities, analysis.entities);
  const left = new Set(mentions.map(({ entity }) => entity));
  const before = new Map([...analysis.actors, ...analysis.places].map((finding) => [finding.entity, finding]));
  const isNamed = (id: string): boolean => left.has(id) && all[id] !== undefined;
  const stays = ({ entity }: { readonly entity: string }): boolean => !touched.has(entity) || isNamed(entity);
  const rest = [...before.values()].filter(({ entity }) => !touched.has(entity));
  const named = [...touched].filter((id) => isNamed(id) && all[id]?.kind !== 'theme');
  const found = named.map((id) => counted(before.get(id), findingOf(id, mentions)));
  const findings = [...rest, ...found].sort(bySalience);
  const isPlace = ({ entity }: Finding): boolean => all[entity]?.kind === 'place';
  const themes = analysis.themes.filter((theme) => stays(theme) || theme.phrases.length === 0);
  return {
    ...analysis,
    entities: all,
    actors: findings.filter((finding) => !isPlace(finding)),
    places: findings.filter(isPlace),
    themes: [...themes, ...newThemes([...touched].filter(isNamed), themes, { ...analysis, entities: all })],
    location: location !== null && stays(location) ? location : null,
  };
}

/** What was found before keeps what decided, also whether it is linked. */
const counted = (before: Finding | undefined, now: Finding): Finding =>
  before === undefined ? now : { ...before, count: now.count };

/** Themes that words of the text were said to name. */
function newThemes(
  ids: readonly string[],
  themes: readonly ThemeFinding[],
  { entities, mentions }: Analysis,
): readonly ThemeFinding[] {
  const known = new Set(themes.map(({ entity }) => entity));
  return ids
    .filter((id) => entities[id]?.kind === 'theme' && !known.has(id))
    .map((entity) => themeOf(entity, mentions));
}

function themeOf(entity: string, mentions: readonly ResolvedMention[]): ThemeFinding {
  const phrases = mentions.filter((mention) => mention.entity === entity).map(({ start, end }) => ({ start, end }));
  const [, slug = entity] = entity.split(':');
  return { entity, id: slug, score: 1, phrases };
}
