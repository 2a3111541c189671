import { divisionLevel } from '../language';
import { foldForm, type AgencyParts, type Entity, type Mention } from '../../model';
import { localBody } from './agency-branches';
import type { AgencyScope } from './agency-lookup';
import type { ArticleContext } from './article-context';
import type { Decision } from './decision';

type Level = NonNullable<AgencyParts['level']>;

/** A place an office of a level may belong to, and how far it is from the mention. */
interface Candidate {
  readonly place: Entity;
  readonly distance: number;
  /** Whether it is of that level by itself: a county for a county's office. */
  readonly exact: boolean;
}

/** Forces that no place has one of: `the regional military`. */
const NOT_LOCAL = /^(?:military|army|navy|armed forces|task force)$/;

/**
 * `the provincial …`, `the county …`: the office of the place of that level named last, by itself or by an agency of
 * its own; where none was, of the first named after.
 */
export function byLevel(mention: Mention, parts: AgencyParts, scene: AgencyScope): Decision | null {
  const { level } = parts;
  if (parts.place || !level || level === 'national' || NOT_LOCAL.test(parts.head)) return null;
  const all = [...named(mention, level, scene.context), ...owners(mention, level, scene)];
  const fitting = all.some(({ exact }) => exact) ? all.filter(({ exact }) => exact) : all;
  const [best] = fitting.sort((a, b) => a.distance - b.distance);
  if (!best) return null;
  const division = /^(?:county|district|township)\b/i.exec(mention.text)?.[0] ?? null;
  const local = { place: best.place, parts, division };
  return localBody(local, `the ${level} named last`, scene, mention.reason.detail);
}

/** What stands behind a mention counts as farther than all before it. */
const BEHIND = 1e6;

function named(mention: Mention, level: Level, context: ArticleContext): Candidate[] {
  return context.named.flatMap(({ mention: at, entity }) => {
    const place = atLevel(entity, level, context);
    if (!place) return [];
    const distance = at.end <= mention.start ? mention.start - at.end : BEHIND + at.start;
    return [{ place, distance, exact: isExactly(entity, at, level, context) }];
  });
}

/** The places of agencies of that level named before. */
const owners = (mention: Mention, level: Level, { seen, context }: AgencyScope): Candidate[] =>
  seen.flatMap(({ mention: at, entity, shape }) => {
    const place = entity.location === undefined ? null : context.gazetteer.get(entity.location);
    return place && shape.level === level
      ? [{ place: place.entity, distance: mention.start - at.end, exact: true }]
      : [];
  });

function atLevel(place: Entity, level: Level, context: ArticleContext): Entity | null {
  if (level !== 'province') return place.placeKind === 'city' || place.placeKind === 'admin2' ? place : null;
  if (place.placeKind === 'admin1') return place;
  return context.gazetteer.ancestors(place.id).find((above) => above.kind === 'admin1')?.entity ?? null;
}

/** A county is one by its kind or by the word behind it; a province also where only a town of it is named. */
function isExactly(place: Entity, at: Mention, level: Level, { document }: ArticleContext): boolean {
  if (level === 'province') return true;
  const behind = /^ (\p{L}+)/u.exec(document.text.slice(at.end, at.end + 16))?.[1];
  const said = divisionLevel(foldForm(behind ?? at.text.split(' ').pop() ?? ''));
  if (said !== undefined) return said === level;
  return level === 'county' ? place.placeKind === 'admin2' : place.placeKind === 'city';
}
