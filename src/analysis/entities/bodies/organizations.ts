import type { ArticleContext } from '../article-context';
import { evidenceOf } from './evidence';
import { known, type LookupScene } from './lookup';
import { initialsOf } from './names';
import { decided, undecided, type Decision } from '../decision';
import { isChamber, isDemonym, isOrganizationHead, isSide } from '../../language';
import { pattern } from '../../../data/lexicon';
import { entityId, foldForm, type Entity, type Mention } from '../../../model';

const ENDINGS = pattern(String.raw`\s+(?:{endings-of-companies})$`);

/** A form without article and company ending: `Kmart Corp.` and `Kmart` are one, but `News Corp.` is not any `News`. */
const keyOf = (text: string): string => {
  const whole = foldForm(text);
  const fold = whole.startsWith('the ') ? whole.slice(4) : whole;
  const bare = fold.replace(ENDINGS, '');
  return bare === '' || isOrganizationHead(bare) ? fold : bare;
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
      shortened(mention, key, met, context.document.text) ??
      ownOutlet(key, known(mention, scene) ?? knownCompany(mention, scene), context) ??
      (earlier
        ? decided(earlier, 'same-name', `the same name as “${earlier.name}”`)
        : ((isDemonym(mention.text) ? null : shortFor(key, met)) ?? noBody(mention, context) ?? fresh(mention)));
    decisions.set(mention, decision);
    if (decision.entity && !earlier) met.set(key, decision.entity);
  }
  return decisions;
}

/** What is known of a name; but the outlet that published the article is one entity, also where it acts in it. */
function ownOutlet(key: string, told: Decision | null, { publisher }: ArticleContext): Decision | null {
  if (publisher === null || told?.entity?.id === publisher.id) return told;
  const isNamed = [publisher.name, ...publisher.aliases].some((form) => keyOf(form) === key);
  return isNamed ? decided(publisher, 'publisher', 'the outlet that published the article') : told;
}

/** What companies are called behind their names, as written. */
const COMPANY_ENDING = pattern(
  String.raw`(?:,?\s(?:{endings-of-companies}|incorporated|companies|llp|(?:&|and) co)\b\.?)+$`,
  'i',
);

/** `Citigroup Inc.` of a company known as `Citigroup`. */
function knownCompany(mention: Mention, scene: LookupScene): Decision | null {
  const text = mention.text.replace(COMPANY_ENDING, '');
  const decision = text === mention.text ? null : known({ ...mention, text }, scene);
  return decision?.entity?.kind === 'organization' ? decision : null;
}

/** What stands around a word that is no short form: `Meet the [Press]`, `the [Center] for an Informed Public`. */
const NO_SHORT_BEFORE = /\bmeet the $/i;
const NO_SHORT_BEHIND = /^ (?:for|of|on) (?:the |an? )?\p{Lu}/u;

/** `The Times` after `The New York Times`: the end of a longer name in the article. */
function shortened(
  { start, end }: Mention,
  key: string,
  met: ReadonlyMap<string, Entity>,
  text: string,
): Decision | null {
  if (NO_SHORT_BEFORE.test(text.slice(Math.max(0, start - 10), start))) return null;
  if (!key.includes(' ') && NO_SHORT_BEHIND.test(text.slice(end, end + 20))) return null;
  const tail = ` ${key}`;
  for (const [longer, entity] of met) {
    if (longer.endsWith(tail)) return decided(entity, 'short-form', `short for “${entity.name}”`);
  }
  return null;
}

/**
 * `Lycos` after `Lycos Europe`, `Brennan Center` after `Brennan Center for Justice`; but `House` is not short for `House
 * Freedom Caucus`.
 */
function shortFor(key: string, met: ReadonlyMap<string, Entity>): Decision | null {
  if (isChamber(key) || isSide(key)) return null;
  const goesOn = key.includes(' ') ? /^(?:for|of|on) / : /^/;
  const head = `${key} `;
  for (const [longer, entity] of met) {
    if (longer.startsWith(head) && goesOn.test(longer.slice(head.length)))
      return decided(entity, 'short-form', `short for “${entity.name}”`);
  }
  return null;
}

/** How a law goes on behind what was read of its name: `Health Insurance Portability [and Accountability Act]`. */
const LAW_BEHIND = /^(?:,? (?:\p{Lu}[\p{L}’'-]+|of|for|in|to|the|and|&)){1,6} (?:Act|Amendments?|Treaty|Code)\b/u;
/** Characters of it that are looked at. */
const BEHIND = 80;

/** A country or a people taken for an organisation, or half a law. */
function noBody({ text, end }: Mention, { gazetteer, document }: ArticleContext): Decision | null {
  if (LAW_BEHIND.test(document.text.slice(end, end + BEHIND)))
    return undecided('organization', 'the first words of a law’s name');
  const isCountry = isDemonym(text) || gazetteer.find(text)[0]?.kind === 'country';
  return isCountry ? undecided('organization', 'a country or people, not a body of it') : null;
}

function fresh(mention: Mention): Decision {
  const name = mention.text.replace(/^the /, '').replace(/\s+/g, ' ');
  return decided(
    { id: entityId('organization', name), kind: 'organization', name, aliases: [], origin: 'article' },
    'named',
    'a name of its own',
  );
}

type Decided = ReadonlyMap<Mention, Decision>;

/** A name and the acronym it is told with: `Joint Chiefs of Staff (JCS)`, `SBU (Security Service of Ukraine)`. */
interface Pair {
  readonly name: Mention;
  readonly acronym: Mention;
}

/**
 * Gives acronyms the entity of the name they stand for: introduced beside it, else spelled by its initials somewhere in
 * the article; and a name the entity that a pack knows its acronym for. Returns what changes.
 */
export function resolveAcronyms(text: string, decisions: Decided): Map<Mention, Decision> {
  const acronyms = [...decisions.keys()].filter((mention) => isAcronym(mention.text));
  const changed = new Map<Mention, Decision>();
  if (acronyms.length === 0) return changed;
  const names = [...decisions].flatMap(([mention, { entity }]) =>
    entity && !isAcronym(mention.text) ? [{ mention, entity }] : [],
  );
  const pairs = pairsOf(text, acronyms, names);
  for (const pair of pairs) settleName(pair, decisions, changed);
  const meaning = meanings(pairs, names, decisions, changed);
  for (const acronym of acronyms) {
    const found = meaning.get(plain(acronym.text)) ?? onlyNamed(decisions.get(acronym), names);
    if (found) settleAcronym(acronym, found, { decisions, names }, changed);
    else if (decisions.get(acronym)?.reason.rule === 'named') changed.set(acronym, UNEXPLAINED);
  }
  return changed;
}

/** Capitals that no pack, note or article explains may stand for anything. */
const UNEXPLAINED = undecided('acronym', 'capitals that nothing explains');

interface Named {
  readonly mention: Mention;
  readonly entity: Entity;
}

/** What stands between a name and its acronym. */
const BETWEEN =
  /^(?:['’]s?)? ?[("“]{1,2}$|^ \(\p{Lu}{2,7}(?:,| or|,? \/) $|^,? (?:or|known as|abbreviated as|called) (?:the )?[("“]?$/u;

function pairsOf(text: string, acronyms: readonly Mention[], names: readonly Named[]): Pair[] {
  return acronyms.flatMap((acronym) => {
    const before = names.find(
      ({ mention }) =>
        mention.end < acronym.start &&
        acronym.start - mention.end < 24 &&
        BETWEEN.test(text.slice(mention.end, acronym.start)),
    );
    if (before) return [{ name: before.mention, acronym }];
    const behind = text.slice(acronym.end, acronym.end + 2) === ' (' ? acronym.end + 2 : -1;
    const after = names.find(({ mention }) => mention.start === behind && text[mention.end] === ')');
    return after ? [{ name: after.mention, acronym }] : [];
  });
}

/** `National Elections Committee (CNE)`: a name of its own beside an acronym a pack knows is that body. */
function settleName({ name, acronym }: Pair, decisions: Decided, changed: Map<Mention, Decision>): void {
  const [told, short] = [decisions.get(name), decisions.get(acronym)];
  if (told?.reason.rule !== 'named' || short?.reason.rule !== 'registry' || !short.entity || !told.entity) return;
  if (initialsOf(name.text).includes(plain(acronym.text)) || short.entity.kind !== 'agency') return;
  const [a, b] = [told.entity.country, short.entity.country];
  if (a === undefined || b === undefined || a === b)
    changed.set(name, decided(short.entity, 'acronym', `introduces “${acronym.text}”, ${short.reason.detail}`));
}

interface Meaning {
  readonly entity: Entity;
  readonly from: string;
  readonly how: 'introduced for' | 'initials of' | 'short for';
}

/** Of several bodies of a vault that an acronym can mean, the only one that the article names by another form as well. */
function onlyNamed(decision: Decision | undefined, names: readonly Named[]): Meaning | undefined {
  if (decision?.entity !== null || decision.reason.rule !== 'registry') return undefined;
  const open = new Set(decision.losers.map(({ entity }) => entity));
  const found = new Map(names.filter(({ entity }) => open.has(entity.id)).map((one) => [one.entity.id, one]));
  const [only, another] = found.values();
  if (only === undefined || another !== undefined) return undefined;
  return { entity: only.entity, from: only.mention.text, how: 'short for' };
}

function meanings(
  pairs: readonly Pair[],
  names: readonly Named[],
  decisions: Decided,
  changed: ReadonlyMap<Mention, Decision>,
): Map<string, Meaning> {
  const found = new Map<string, Meaning>();
  for (const { name, acronym } of pairs) {
    const entity = (changed.get(name) ?? decisions.get(name))?.entity;
    if (entity && fits(name, acronym, decisions))
      found.set(plain(acronym.text), { entity, from: name.text, how: 'introduced for' });
  }
  for (const { mention, entity } of names) {
    for (const initials of initialsOf(mention.text))
      if (!found.has(initials)) found.set(initials, { entity, from: mention.text, how: 'initials of' });
  }
  return found;
}

/**
 * What a pack knows gives way to initials only where it means that in some articles, and this one names it in no other way:
 * `NRC` of the Nineveh Reconstruction Committee.
 */
function settleAcronym(
  acronym: Mention,
  found: Meaning,
  { decisions, names }: { readonly decisions: Decided; readonly names: readonly Named[] },
  changed: Map<Mention, Decision>,
): void {
  const decision = decisions.get(acronym);
  if (!decision || found.entity.id === decision.entity?.id) return;
  const { entity } = decision;
  const isLocal = acronym.reason.rule === 'known-local' || decision.losers.length > 0;
  const isOpen = isLocal && !names.some((one) => one.entity.id === entity?.id);
  if (found.how !== 'introduced for' && decision.reason.rule === 'registry' && entity && !isOpen) return;
  changed.set(acronym, decided(found.entity, 'acronym', `${found.how} “${found.from}”`, decision.losers));
}

/** A known body's acronym in brackets may belong to the body inside the name before it: `Central Committee of the … Party (WPK)`. */
const fits = (name: Mention, acronym: Mention, decisions: Decided): boolean =>
  decisions.get(acronym)?.reason.rule !== 'registry' || initialsOf(name.text, 2).includes(plain(acronym.text));

const plain = (acronym: string): string => acronym.replace(/\./g, '');
const isAcronym = (text: string): boolean => text.length < 15 && /^(?:\p{Lu}\.?){2,7}$/u.test(text);
