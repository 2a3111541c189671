import { agencyHeadAt, agencyType } from '../language';
import { foldForm, type Entity, type Mention } from '../model';
import { known, named, type Scene } from './agency-lookup';
import { namedBefore } from './agency-short';
import { decided, type Decision } from './decision';

/** A name that says whose part a body is, taken apart. */
interface Split {
  readonly part: string;
  readonly whole: string;
}

/** Bodies that have parts by their name: a ministry, an agency; not a chamber, an army. */
const WITH_PARTS = /\b(?:Department|Ministry|Agency|Bureau|Administration)\b/;
const PART = /^(?:Office|Bureau|Division) (?:of|for) .+|.+ (?:Division|Section|Branch)$/;
const PART_BEHIND = /^(?:(?:Office|Bureau|Administration|Division) (?:of|for) .+|.+ (?:Division|Section|Branch))$/;

/**
 * A part of a body that is known or was named before, however it is told: `Justice Department's Civil Division`, `Civil
 * Division of the Department of Justice`, `HHS Office for Civil Rights`. One part has one name, under its body.
 */
export function partOfNamed(name: string, mention: Mention, scene: Scene): Decision | null {
  const owner = ownerBefore(mention, scene);
  if (owner && PART.test(name)) return partOf(owner, name, scene);
  for (const { part, whole } of splits(name)) {
    const above = wholeOf(whole, mention, scene);
    if (above?.kind !== 'agency') continue;
    const alone = known({ ...mention, text: part }, scene)?.entity;
    if (alone && alone.country === above.country) return decided(alone, 'national-name', `part of ${above.name}`);
    return partOf(above, part, scene);
  }
  return null;
}

function partOf(above: Entity, part: string, scene: Scene): Decision {
  const facts = { country: above.country ?? null, parent: above.id };
  return decided(named(`${part} of the ${above.name}`, facts, scene), 'named', `part of ${above.name}`);
}

/** `[Justice Department]’s [Civil Rights Division]`: the agency whose genitive stands right before a part. */
function ownerBefore({ start }: Mention, { seen, context }: Scene): Entity | null {
  if (!/['’]s $/.test(context.document.text.slice(Math.max(0, start - 3), start))) return null;
  const entity = seen.find(({ mention }) => mention.end === start - 3)?.entity;
  return entity?.kind === 'agency' ? entity : null;
}

function splits(name: string): Split[] {
  const genitive = /^(.+?)['’]s? (\p{Lu}.+)$/u.exec(name);
  const behind = /^(.+?) of the (\p{Lu}.+)$/u.exec(name);
  const found = [
    ...(genitive ? [{ whole: genitive[1] ?? '', part: genitive[2] ?? '' }] : []),
    ...(behind ? [{ whole: behind[2] ?? '', part: behind[1] ?? '' }] : []),
  ].filter(({ part }) => agencyHeadAt(foldForm(part).split(' ')) >= 0);
  return [...found, ...before(name)];
}

/** `HHS Office for Civil Rights`, `Justice Department Civil Division`, the longest body first. */
function before(name: string): Split[] {
  const words = name.split(' ');
  const sizes = words.slice(1, -1).map((_, at) => words.length - 2 - at);
  return sizes
    .map((size) => ({ whole: words.slice(0, size).join(' '), part: words.slice(size).join(' ') }))
    .filter(({ whole, part }) => PART_BEHIND.test(part) && (WITH_PARTS.test(whole) || /^\p{Lu}{3,5}$/u.test(whole)));
}

/** The body a part is of: known, or `the Department` named before. */
function wholeOf(whole: string, mention: Mention, scene: Scene): Entity | null {
  const fold = foldForm(whole);
  if (!fold.includes(' ') && !/^\p{Lu}{2,}$/u.test(whole))
    return namedBefore({ function: '', head: fold }, mention, scene)?.entity ?? null;
  return agencyType(fold.split(' ')) === 'agency' || /^\p{Lu}{2,}$/u.test(whole)
    ? (known({ ...mention, text: whole }, scene)?.entity ?? null)
    : null;
}
