import { entityId, foldForm, type Entity, type Mention } from '../model';
import { evidenceOf } from './agency-evidence';
import { known } from './agency-lookup';
import type { ArticleContext } from './article-context';
import { decided, type Decision } from './decision';

const ENDINGS = /\s+(?:inc|corp|corporation|co|company|ltd|limited|llc|plc|group|holdings)$/;
const LITTLE = new Set(['of', 'for', 'and', 'the', 'in', 'on', 'to', 's', 'de', 'la']);

/** A form without article and company ending: `Kmart Corp.` and `Kmart` are one. */
const keyOf = (text: string): string => {
  const fold = foldForm(text).replace(/^the /, '');
  return fold.replace(ENDINGS, '') || fold;
};

/** Resolves organisations: what is known, then one entity for all forms that agree. */
export function resolveOrganizations(mentions: readonly Mention[], context: ArticleContext): Map<Mention, Decision> {
  const decisions = new Map<Mention, Decision>();
  const scene = { context, evidence: evidenceOf(mentions, context) };
  const met = new Map<string, Entity>();
  const byLength = [...mentions].sort((a, b) => b.text.length - a.text.length || a.start - b.start);
  for (const mention of byLength) {
    const key = keyOf(mention.text);
    const earlier = met.get(key);
    const decision =
      shortened(key, met) ??
      known(mention, scene) ??
      (earlier
        ? decided(earlier, 'same-name', `the same name as “${earlier.name}”`)
        : (shortFor(key, met) ?? fresh(mention)));
    decisions.set(mention, decision);
    if (decision.entity && !earlier) met.set(key, decision.entity);
  }
  return decisions;
}

/** `The Times` after `The New York Times`: the end of a longer name in the article. */
function shortened(key: string, met: ReadonlyMap<string, Entity>): Decision | null {
  for (const [longer, entity] of met) {
    if (longer.endsWith(` ${key}`)) return decided(entity, 'short-form', `short for “${entity.name}”`);
  }
  return null;
}

/** `Lycos` after `Lycos Europe`. */
function shortFor(key: string, met: ReadonlyMap<string, Entity>): Decision | null {
  for (const [longer, entity] of met) {
    if (longer.startsWith(`${key} `) && !key.includes(' '))
      return decided(entity, 'short-form', `short for “${entity.name}”`);
  }
  return null;
}

function fresh(mention: Mention): Decision {
  const name = mention.text.replace(/^the /, '').replace(/\s+/g, ' ');
  return decided(
    { id: entityId('organization', name), kind: 'organization', name, aliases: [], origin: 'article' },
    'named',
    'a name of its own',
  );
}

/**
 * Gives acronyms the entity of the name they stand for: introduced in brackets behind it, else spelled by its initials
 * somewhere in the article. Returns what changes.
 */
export function resolveAcronyms(text: string, decisions: ReadonlyMap<Mention, Decision>): Map<Mention, Decision> {
  const names = [...decisions].filter(([mention, { entity }]) => entity && !isAcronym(mention.text));
  const meaning = new Map<string, { readonly entity: Entity; readonly from: Mention; readonly how: string }>();
  for (const [mention, { entity }] of names) {
    const introduced = /^\s?\(((?:\p{Lu}\.?){2,7})\)/u.exec(text.slice(mention.end, mention.end + 14))?.[1];
    if (introduced && entity && fits(mention, plain(introduced), decisions))
      meaning.set(plain(introduced), { entity, from: mention, how: 'introduced for' });
  }
  for (const [mention, { entity }] of names) {
    for (const initials of initialsOf(mention.text))
      if (entity && !meaning.has(initials)) meaning.set(initials, { entity, from: mention, how: 'initials of' });
  }
  const changed = new Map<Mention, Decision>();
  for (const [mention, decision] of decisions) {
    const found = isAcronym(mention.text) ? meaning.get(plain(mention.text)) : undefined;
    if (!found || found.entity.id === decision.entity?.id) continue;
    if (found.how !== 'introduced for' && decision.reason.rule === 'registry') continue;
    changed.set(mention, decided(found.entity, 'acronym', `${found.how} “${found.from.text}”`));
  }
  return changed;
}

/** A name in brackets belongs to a known body inside the name before it: `Central Committee of the … Party (WPK)`. */
function fits(mention: Mention, acronym: string, decisions: ReadonlyMap<Mention, Decision>): boolean {
  const known = [...decisions].some(
    ([other, { reason }]) => plain(other.text) === acronym && reason.rule === 'registry',
  );
  return !known || initialsOf(mention.text).includes(acronym);
}

const plain = (acronym: string): string => acronym.replace(/\./g, '');
const isAcronym = (text: string): boolean => /^(?:\p{Lu}\.?){2,7}$/u.test(text);

/** Initials with and without little words, where there are at least three. */
function initialsOf(text: string): string[] {
  const words = text.split(/[\s-]+/).filter((word) => /^[\p{L}]/u.test(word));
  const spell = (some: readonly string[]): string =>
    some
      .map((word) => word[0] ?? '')
      .join('')
      .toUpperCase();
  return [...new Set([spell(words), spell(words.filter((word) => !LITTLE.has(word.toLowerCase())))])].filter(
    (initials) => initials.length > 2,
  );
}
