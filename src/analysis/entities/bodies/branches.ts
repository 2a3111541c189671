import { englishWords, pattern } from '../../../data/lexicon';
import { type AgencyParts, type Entity, foldForm, type Mention } from '../../../model';
import { type AgencyScope, named } from './lookup';
import { branchName, isOfCity } from './names';
import { decided, type Decision, undecided } from '../decision';
import { divisionLevel } from '../../language';
import type { ArticleContext } from '../article-context';

/** What is said of a local body. */
export interface LocalBody {
  readonly place: Entity;
  readonly parts: AgencyParts;
  /** `county` in `Musan county people's committee`. */
  readonly division: string | null;
}

/** The local body of a place, under its superior where a pack knows the pattern. */
export function localBody(
  { place, parts, division }: LocalBody,
  why: string,
  scene: AgencyScope,
  detail: string,
): Decision {
  const other = whyOther(place, parts, scene);
  if (other !== null) return undecided('description', other);
  const country = place.country ?? null;
  const full = fullHead(parts, country, scene);
  if (full !== undefined && place.placeKind === 'admin1' && division === null && parts.level === undefined)
    return undecided('description', `${place.name} has more than one ${parts.head}`);
  const isCitys = full !== undefined && place.placeKind === 'city' && isOfCity(division);
  const known = isCitys ? { ...parts, head: full } : parts;
  const pattern = scene.naming.branch(known, country ?? '');
  const english = pattern?.korean.get(known.head) ?? null;
  const called = pattern?.canonical && known.function !== '' ? { ...known, function: pattern.canonical } : known;
  const name = branchName(place, called, division, english);
  const facts = {
    kind: kindOf(known.head, pattern?.parent, scene),
    country,
    location: place.id,
    ...(pattern ? { parent: pattern.parent } : {}),
  };
  return decided(named(name, facts, scene), 'description', `${detail}; ${why}: ${place.name}`);
}

/** Offices that are of somebody, or of a body that is told elsewhere. */
const OF_SOMEBODY = englishWords('kinds-of-offices');

/** What is no local body of a place: `district office in San Diego`, `IRS office in Cincinnati`, `Washington’s military`. */
function whyOther(place: Entity, { head, function: fn }: AgencyParts, { context }: AgencyScope): string | null {
  if (place.placeKind === 'city' && place.country !== 'KP' && /^(?:military|army|navy|armed forces)$/.test(head))
    return 'no town has forces of its own';
  if (head !== 'office' || place.country !== 'US') return null;
  const isPart = fn !== '' && context.registry.byForm(fn.toUpperCase()).some(({ entity }) => entity.kind === 'agency');
  return isPart || OF_SOMEBODY.has(fn) ? 'an office of somebody, or of another body' : null;
}

/** `police department` for the `police` of a country whose cities have one each. */
const fullHead = (
  { head, function: fn }: AgencyParts,
  country: string | null,
  { naming }: AgencyScope,
): string | undefined => (fn === '' && country !== null ? naming.ofCity(head, country) : undefined);

/** A hospital is no agency, nor is a committee of a league. */
function kindOf(head: string, parent: string | undefined, { context }: AgencyScope): 'agency' | 'organization' {
  const above = parent === undefined ? null : context.registry.byId(parent);
  return above?.kind === 'organization' || /hospital$|병원$/.test(head) ? 'organization' : 'agency';
}

const DIVISION_AT_END = pattern(' ({kinds-of-divisions})$', 'i');
const DIVISION_BEHIND = pattern(String.raw`^\s({said-of-divisions})\b(?! security)`, 'i');

/** `county` in `Musan county people's committee`: the word that says what kind of place it is, as written. */
export function divisionSaid(mention: Mention, parts: AgencyParts, text: string): string | null {
  if (!parts.place) return null;
  const { start, end } = parts.place;
  const said = DIVISION_AT_END.exec(text.slice(start, end)) ?? DIVISION_BEHIND.exec(text.slice(end, mention.end));
  return said?.[1] ?? null;
}

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

/** `the provincial …`, `the county …`: the office of the place of that level named last, else of the first named after. */
export function byLevel(mention: Mention, parts: AgencyParts, scene: AgencyScope): Decision | null {
  const { level } = parts;
  if (parts.place || !level || level === 'national' || NOT_LOCAL.test(parts.head)) return null;
  const all = placesOf(mention, level, scene.context);
  const fitting = all.some(({ exact }) => exact) ? all.filter(({ exact }) => exact) : all;
  const [best] = fitting.sort((a, b) => a.distance - b.distance);
  if (!best) return null;
  const division = /^(?:county|district|township)\b/i.exec(mention.text)?.[0] ?? null;
  const local = { place: best.place, parts, division };
  return localBody(local, `the ${level} named last`, scene, mention.reason.detail);
}

/** What stands behind a mention counts as farther than all before it. */
const BEHIND = 1e6;

function placesOf(mention: Mention, level: Level, context: ArticleContext): Candidate[] {
  return context.named.flatMap(({ mention: at, entity }) => {
    const place = atLevel(entity, level, context);
    if (!place) return [];
    const distance = at.end <= mention.start ? mention.start - at.end : BEHIND + at.start;
    return [{ place, distance, exact: isExactly(entity, at, level, context) }];
  });
}

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
