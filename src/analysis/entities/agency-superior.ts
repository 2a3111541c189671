import { pattern } from '../../data/lexicon';
import { foldForm, type Entity, type Mention } from '../../model';
import { bare, isSharedName } from './agency-forms';
import { known, type AgencyScope } from './agency-lookup';
import { namedBefore } from './agency-short';

/** A name as that of a part of a body. */
export interface PartOfBody {
  readonly superior: Entity;
  /** The part's own words. */
  readonly rest: string;
  /** As it is written, without an owner before it. */
  readonly written: string;
}

/**
 * The body above one that is named with it: `[Justice Department's Civil Division]`, `[HHS Office for Civil Rights]`,
 * `[Criminal Division of the Justice Department]`, `FBI's [Counterintelligence Division]`, `[Civil Division] of the Justice
 * Department`. Null where none is, or it is not known.
 */
export function superiorOf(mention: Mention, scene: AgencyScope): PartOfBody | null {
  return inside(mention, scene) ?? beside(mention, scene) ?? before(mention, scene);
}

function inside(mention: Mention, scene: AgencyScope): PartOfBody | null {
  const name = bare(mention.text);
  const [, owner = '', owned = ''] = /^(.+?)['’]s? (\p{Lu}.*)$/u.exec(name) ?? [];
  const genitive = owner === '' ? null : partOf(owner, owned, mention, scene);
  if (genitive) return genitive;
  for (const tie of name.matchAll(/ (?:of|in|at) (?:the )?(?=\p{Lu})/gu)) {
    const behind = partOf(name.slice(tie.index + tie[0].length), name.slice(0, tie.index), mention, scene);
    if (behind) return { ...behind, written: name };
  }
  return inFront(name, mention, scene);
}

/** Words that a body's part may begin with where the body's name stands right before it. */
const PART = /^(?:Office|Bureau|Division|Section|Directorate) (?:of|for)\b|\b(?:Division|Section|Directorate|Branch)$/;

function inFront(name: string, mention: Mention, scene: AgencyScope): PartOfBody | null {
  const words = name.split(' ');
  for (let size = Math.min(7, words.length - 2); size > 0; size -= 1) {
    const rest = words.slice(size).join(' ');
    if (!PART.test(rest)) continue;
    const found = partOf(words.slice(0, size).join(' '), rest, mention, scene);
    if (found) return found;
  }
  return null;
}

function beside(mention: Mention, { context, seen, mentions, ...scene }: AgencyScope): PartOfBody | null {
  const { text } = context.document;
  const rest = bare(mention.text);
  const tie = /['’]s? $/.exec(text.slice(Math.max(0, mention.start - 3), mention.start))?.[0];
  const owner = tie === undefined ? undefined : seen.find(({ mention: at }) => at.end === mention.start - tie.length);
  if (owner) return isAbove(owner.entity) ? { superior: owner.entity, rest, written: rest } : null;
  const behind = /^ (?:of|at|in|within) (?:the )?/.exec(text.slice(mention.end, mention.end + 14))?.[0];
  const next = behind === undefined ? undefined : mentions.find(({ start }) => start === mention.end + behind.length);
  if (!next || !PART.test(rest)) return null;
  const superior = known(next, { context, ...scene })?.entity;
  return superior && isAbove(superior) ? { superior, rest, written: rest } : null;
}

/** `at the Justice Department he ran the [National Security Division]`: the body that the sentence names before it. */
function before(mention: Mention, { context, seen }: AgencyScope): PartOfBody | null {
  const rest = bare(mention.text);
  if (!isPartOfMany(rest) || /Inspector/.test(rest)) return null;
  const sentence = context.document.sentences.find(({ start, end }) => start <= mention.start && mention.start < end);
  const last = seen
    .filter(({ mention: at, entity }) => at.start >= (sentence?.start ?? 0) && HAS_PARTS.test(entity.name))
    .pop();
  return last && isAbove(last.entity) ? { superior: last.entity, rest, written: rest } : null;
}

/** Bodies with divisions and offices of their own. */
const HAS_PARTS = /\b(?:Department|Bureau|Agency|Administration|Police|Ministry|Service)\b/;

function partOf(owner: string, rest: string, mention: Mention, scene: AgencyScope): PartOfBody | null {
  if (isSharedName(owner) || !rest.includes(' ')) return null;
  const superior =
    known({ ...mention, text: owner }, scene)?.entity ??
    scene.seen.find(({ mention: at }) => bare(at.text) === owner)?.entity ??
    (owner.includes(' ') ? null : namedBefore({ function: '', head: foldForm(owner) }, mention, scene)?.entity);
  return superior && isAbove(superior) ? { superior, rest, written: rest } : null;
}

const isAbove = ({ kind }: Entity): boolean => kind === 'agency';

/** What many bodies have one of. */
const OF_MANY = pattern(
  String.raw`^(?:Office of (?:the )?(?:{agency-superior-of-many})|Office for Civil Rights|(?:\p{Lu}[\p{L}-]+ (?:and )?){1,3}(?:{entities-agency-superior-of-many}))$`,
  'u',
);

/** Whether a name alone says nothing of whose part it is: `Criminal Division`. */
export const isPartOfMany = (name: string): boolean => PARTS_OF_MANY.test(name);
const PARTS_OF_MANY = pattern(
  String.raw`^(?:(?:{parts-of-many}) (?:{entities-agency-superior-parts-of-many})|Office of (?:the )?(?:{agency-superior-parts-of-many})|Office for Civil Rights)$`,
);

/** The name of a part: with the body's where many have one (`Tax Division of the …`), else its own. */
export function partName({ superior, rest, written }: PartOfBody): string {
  const name = rest.replace(/^Office of Inspector General$/, 'Office of the Inspector General');
  if (!OF_MANY.test(name)) return written;
  return superior.name.includes(' ') ? `${name} of the ${superior.name}` : `${name} of ${superior.name}`;
}
