import { isIdByHand, type Entity, kilometres } from '../../../model';
import type { SameEvidence } from './pair';

/** What is known of two entities beside their names: what speaks for one, and how much; null where they are surely two. */
export interface SharedFacts {
  readonly delta: number;
  readonly evidence: readonly SameEvidence[];
}

type ById = (id: string) => Entity | undefined;

const NOTHING: SharedFacts = { delta: 0, evidence: [] };

/** Compares what the notes state: country, place, position, superior body, site. */
export function compareFacts(a: Entity, b: Entity, byId: ById): SharedFacts | null {
  if (isAbove(a.id, b, byId) || isAbove(b.id, a, byId)) return null;
  if (a.kind === 'theme') return NOTHING;
  if (a.kind === 'source') return compareSites(a, b);
  const facts = [compareCountries(a, b), comparePlaces(a, b, byId), a.kind === 'place' ? compareGround(a, b) : NOTHING];
  if (facts.includes(null)) return null;
  const known = facts.filter((fact) => fact !== null);
  const delta = known.reduce((sum, fact) => sum + fact.delta, 0);
  // Whoever writes a note of a place knows which one it is, and need not say where.
  const isByHand = isIdByHand(a.id) || isIdByHand(b.id);
  const isAnywhere = a.kind === 'place' && delta <= COUNTRY && !isByHand;
  return { delta: isAnywhere ? delta - UNPLACED : delta, evidence: known.flatMap(({ evidence }) => evidence) };
}

const COUNTRY = 0.02;
/** Off for two places of which nothing says where they lie: their names are not enough. */
const UNPLACED = 0.08;

/** Far enough for any chain of places or bodies. */
const DEPTH = 8;

/** Whether an entity stands above another: a province above the city of the same name. */
function isAbove(id: string, below: Entity, byId: ById): boolean {
  let level: readonly Entity[] = [below];
  for (let depth = 0; depth < DEPTH && level.length > 0; depth += 1) {
    const up = level.flatMap(({ parent, location, broader }) => [parent, location, broader]);
    if (up.includes(id)) return true;
    level = up.flatMap((one) => (one === undefined ? [] : (byId(one) ?? [])));
  }
  return false;
}

function compareCountries(a: Entity, b: Entity): SharedFacts | null {
  if (a.country === undefined || b.country === undefined) return NOTHING;
  if (a.country !== b.country) return a.kind === 'person' ? { delta: -0.15, evidence: [] } : null;
  return { delta: COUNTRY, evidence: [{ rule: 'country', detail: `both of ${a.country}` }] };
}

/** Two counties of one name lie in two provinces; a branch belongs to one town. */
function comparePlaces(a: Entity, b: Entity, byId: ById): SharedFacts | null {
  const [one, two] = [a.location, b.location];
  if (one === undefined || two === undefined) return NOTHING;
  if (one === two) {
    const detail = `both in ${byId(one)?.name ?? one}`;
    return { delta: 0.06, evidence: [{ rule: 'place', detail }] };
  }
  const [upper, lower] = [byId(one), byId(two)];
  const nested = upper && lower && (isAbove(one, lower, byId) || isAbove(two, upper, byId));
  return nested ? NOTHING : a.kind === 'person' ? { delta: -0.15, evidence: [] } : null;
}

const NEAR = 2;
const CLOSE = 10;
const FAR = 40;

function compareGround(a: Entity, b: Entity): SharedFacts | null {
  if (!a.coordinates || !b.coordinates) return NOTHING;
  const distance = kilometres(a.coordinates, b.coordinates);
  if (distance > FAR) return null;
  if (distance > CLOSE) return { delta: -0.1, evidence: [] };
  const detail = distance < 0.1 ? 'at the same spot' : `${distance.toFixed(1)} km apart`;
  return { delta: distance <= NEAR ? 0.12 : 0.08, evidence: [{ rule: 'place', detail }] };
}

function compareSites(a: Entity, b: Entity): SharedFacts | null {
  const [one, two] = [siteOf(a.url), siteOf(b.url)];
  if (one === null || two === null) return NOTHING;
  return one === two ? { delta: 0.1, evidence: [{ rule: 'site', detail: `both at ${one}` }] } : null;
}

const siteOf = (url: string | undefined): string | null =>
  /^https?:\/\/(?:www\.|m\.)?([^/:?#]+)/i.exec(url ?? '')?.[1]?.toLowerCase() ?? null;
