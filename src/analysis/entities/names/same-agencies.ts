import { foldForm } from '../../../model';
import { LED } from './rules';
import { byKey, isNamedAs, mostTold, take, type NameGroup, type NameGroups } from './groups';

/**
 * Bodies of the state that only stories tell of, and that are others under another form: with or without the name of their
 * own country (`National Health Commission of China`), and told without a country where only one that packs know is called
 * so (`U.S. Small Business Administration`).
 */
export function joinAgencies(groups: NameGroups): void {
  joinOfCountry(groups);
  joinUnowned(groups);
  joinUnplaced(groups);
  joinLed(groups);
}

/** Groups of bodies by their keys, in code-unit order: a tenth of all. */
const bodies = (groups: NameGroups): readonly (readonly [string, NameGroup])[] =>
  byKey(new Map([...groups].filter(([key]) => key.startsWith('body '))));

/** A group's key taken apart: `body national health commission` and `cn`. */
function partsOf(key: string): readonly [name: string, region: string] | null {
  const at = key.lastIndexOf(' ');
  return key.startsWith('body ') && at > 5 ? [key.slice(0, at), key.slice(at + 1)] : null;
}

/** Folded names of countries by their codes, as the stories' places have them. */
function countryNames(groups: NameGroups): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const group of groups.values())
    for (const { entity } of group)
      if (entity.placeKind === 'country' && entity.country !== undefined)
        names.set(entity.country.toLowerCase(), foldForm(entity.name).replace(/^the /, ''));
  return names;
}

function joinOfCountry(groups: NameGroups): void {
  const names = countryNames(groups);
  for (const [key, group] of bodies(groups)) {
    const [name, region] = partsOf(key) ?? ['', ''];
    const country = names.get(region);
    if (country === undefined || !name.endsWith(` ${country}`) || groups.get(key) !== group) continue;
    const shortKey = `${name.slice(0, -country.length - 1)} ${region}`;
    const short = groups.get(shortKey);
    if (short === undefined || short === group || shortKey.split(' ').length < LEAST_PARTS) continue;
    if (isNamedAs(short, BODIES)) take(groups, shortKey, group);
    else if (isNamedAs(group, BODIES)) take(groups, key, short);
  }
}

/** `body`, two words of a name, and a region. */
const LEAST_PARTS = 4;
const BODIES = ['agency', 'organization'] as const;

/** A name that says whose it is: `U.S. Fish and Wildlife Service`. */
const OWNED = /^(?:U\.?S\.?|United States|American) /;

function joinUnowned(groups: NameGroups): void {
  const packed = new Map<string, NameGroup | null>();
  for (const [key, group] of groups) {
    const [name, region] = partsOf(key) ?? ['', ''];
    if (region === '' || !group.some(({ entity }) => entity.kind === 'agency' && entity.origin === 'pack')) continue;
    packed.set(name, packed.has(name) ? null : group);
  }
  for (const [key, group] of bodies(groups)) {
    const [name, region] = partsOf(key) ?? ['', 'none'];
    const known = packed.get(name);
    if (region !== '' || !known || known === group || !isNamedAs(group, BODIES)) continue;
    const isOwned = group.every(({ entity }) => OWNED.test(entity.name));
    if (isOwned || name.split(' ').length > LEAST_PARTS) take(groups, key, known);
  }
}

/** `St. Louis County Police`, told with its country alone, and with its state by other stories: the one of that name there. */
function joinUnplaced(groups: NameGroups): void {
  const placed = new Map<string, NameGroup | null>();
  for (const [key, group] of groups) {
    const [name, region] = partsOf(key) ?? ['', ''];
    if (!region.includes('-') || !group.some(({ entity }) => entity.kind === 'agency')) continue;
    const whole = `${name} ${region.slice(0, 2)}`;
    placed.set(whole, placed.has(whole) ? null : group);
  }
  for (const [key, group] of bodies(groups)) {
    const one = placed.get(key);
    if (one && one !== group && key.split(' ').length > LEAST_PARTS && isNamedAs(group, BODIES)) take(groups, key, one);
  }
}

/** What is told with the body it is part of, where it is told without as well. */
function joinLed(groups: NameGroups): void {
  const plain = new Map<string, readonly [string, NameGroup]>();
  for (const [key, group] of bodies(groups))
    for (const { entity } of group)
      if (entity.kind === 'agency') plain.set(`${foldForm(entity.name)} ${partsOf(key)?.[1] ?? ''}`, [key, group]);
  for (const [key, group] of bodies(groups)) {
    const first = mostTold(group);
    const lead = first === undefined ? null : LED.exec(first.entity.name);
    if (first === undefined || lead === null || !isNamedAs(group, ['agency'])) continue;
    const rest = foldForm(first.entity.name.slice(lead[0].length));
    const [plainKey, one] = plain.get(`${rest} ${partsOf(key)?.[1] ?? ''}`) ?? [];
    if (plainKey !== undefined && one !== group && groups.get(plainKey) === one && one) take(groups, key, one);
  }
}
