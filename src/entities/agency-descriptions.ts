import { demonymCountry } from '../language';
import { foldForm, type AgencyParts, type Entity, type Mention } from '../model';
import { known, named, nationalName, type Scene } from './agency-lookup';
import { branchName, titleCase } from './agency-names';
import { countryName, placeAt, placesBefore, type ArticleContext } from './article-context';
import { candidate, decided, undecided, type Decision } from './decision';

/** An agency told by description: known so, of a country, of a place, or one named before. */
export function describedAgency(mention: Mention, parts: AgencyParts, scene: Scene): Decision {
  const registered = known(mention, scene.context);
  if (registered) return registered;
  const country = countryOf(mention, parts, scene.context);
  if (country !== null) return national(mention, parts, country, 'description', 'stands with it', scene);
  const place = parts.place ? placeAt(scene.context, parts.place) : null;
  if (place) return branch(place, mention, parts, 'the place stands with it', scene);
  return (
    repeated(parts, mention, scene) ??
    byLevel(mention, parts, scene) ??
    byMainCountry(mention, parts, scene) ??
    unplaced(mention, parts, scene)
  );
}

/** The country a description names by adjective, by name, by its capital's government or as `the country's`. */
function countryOf(mention: Mention, parts: AgencyParts, context: ArticleContext): string | null {
  const words = mention.text.split(' ');
  const adjective = demonymCountry(words.slice(0, 2).join(' ')) ?? demonymCountry(words[0] ?? '');
  if (adjective) return adjective;
  const place = parts.place ? placeAt(context, parts.place) : null;
  if (place?.placeKind === 'country') return place.country ?? null;
  const isCapital = place !== null && context.gazetteer.get(place.id)?.seat === 'country';
  if (isCapital && parts.head === 'government') return place.country ?? null;
  const isState = /^state['’]s (?:military|army|navy|armed forces)$/.test(mention.text);
  return isState || /^(?:country|nation|kingdom)['’]s /.test(mention.text) ? context.country : null;
}

const whole = (parts: AgencyParts): string => [parts.function, parts.head].filter((part) => part !== '').join(' ');

function national(
  mention: Mention,
  parts: AgencyParts,
  country: string,
  rule: string,
  why: string,
  scene: Scene,
): Decision {
  const readable = countryName(scene.context, country);
  const name = nationalName(whole(parts), country, scene) ?? `${titleCase(whole(parts))} of ${readable}`;
  return decided(named(name, { country }, scene), rule, `${mention.reason.detail}; ${readable} ${why}`);
}

function branch(place: Entity, mention: Mention, parts: AgencyParts, why: string, scene: Scene): Decision {
  const country = place.country ?? null;
  const pattern = scene.naming.branch(parts, country ?? '');
  const english = pattern?.korean.get(parts.head) ?? null;
  const name = branchName(place, parts, divisionSaid(mention, parts, scene.context), english);
  const facts = { country, location: place.id, ...(pattern ? { parent: pattern.parent } : {}) };
  return decided(named(name, facts, scene), 'description', `${mention.reason.detail}; ${why}: ${place.name}`);
}

/** `county` in `Musan county people's committee`. */
function divisionSaid(mention: Mention, parts: AgencyParts, context: ArticleContext): string | null {
  if (!parts.place) return null;
  const rest = context.document.text.slice(parts.place.end, mention.end);
  const said = /^\s(province|state|region|prefecture|county|district|township|governorate)\b(?! security)/i.exec(rest);
  return said?.[1] ?? null;
}

/** The same function and head, at a level that does not contradict, named before. */
function repeated(parts: AgencyParts, mention: Mention, { seen }: Scene): Decision | null {
  const same = [...seen].reverse().filter(({ mention: other }) => other.agency && isSameOffice(parts, other.agency));
  const [best, ...others] = [...new Map(same.map((one) => [one.entity.id, one])).values()];
  if (!best) return null;
  if (isBare(parts) && others.length > 0) return undecided('short-form', `more than one ${parts.head} before it`);
  const losers = others.map(({ entity, mention: other }) => {
    const distance = mention.start - other.end;
    return candidate(entity, 1 / (1 + distance), `named ${distance} characters before`);
  });
  return decided(best.entity, 'short-form', `short for “${best.mention.text}”, named last`, losers);
}

/** `the bureau`: a head and nothing else. */
const isBare = (parts: AgencyParts): boolean => parts.function === '' && !parts.level && !parts.place;

function isSameOffice(short: AgencyParts, long: AgencyParts): boolean {
  const levels = !short.level || !long.level || short.level === long.level;
  const heads = short.head === long.head || (isBare(short) && long.head.endsWith(` ${short.head}`));
  return levels && heads && (short.function === '' || foldForm(short.function) === foldForm(long.function));
}

/** `provincial …`: the province named last, or the one the place named last lies in; else the first named after. */
function byLevel(mention: Mention, parts: AgencyParts, scene: Scene): Decision | null {
  const { context } = scene;
  if (!parts.level || parts.level === 'national' || /^(?:military|army|navy|armed forces)$/.test(parts.head))
    return null;
  const after = [...context.places.values()].flatMap(({ entity }) => (entity ? [entity] : []));
  for (const place of [...placesBefore(context, mention), ...after]) {
    const fitting = atLevel(place, parts.level, context);
    if (fitting) return branch(fitting, mention, parts, `the ${parts.level} named last`, scene);
  }
  return null;
}

function atLevel(place: Entity, level: NonNullable<AgencyParts['level']>, context: ArticleContext): Entity | null {
  if (level !== 'province') return place.placeKind === 'city' || place.placeKind === 'admin2' ? place : null;
  if (place.placeKind === 'admin1') return place;
  return context.gazetteer.ancestors(place.id).find((above) => above.kind === 'admin1')?.entity ?? null;
}

/** Ministries and what is called national belong to the article's country, else to the one named last. */
function byMainCountry(mention: Mention, parts: AgencyParts, scene: Scene): Decision | null {
  const { context, naming } = scene;
  const country = context.country ?? placesBefore(context, mention)[0]?.country;
  const isNational =
    parts.head === 'ministry' || parts.level === 'national' || naming.body(parts.head, country ?? '', '') !== undefined;
  if (!country || !isNational || parts.place || isBare(parts)) return null;
  return national(mention, parts, country, 'main-country', 'is what the article is about', scene);
}

/** A place the gazetteer does not know still names its police. */
function unplaced(mention: Mention, parts: AgencyParts, scene: Scene): Decision {
  if (!parts.place)
    return undecided('description', isBare(parts) ? `no ${parts.head} before it` : 'whose it is, is not said');
  const name = titleCase(mention.text.replace(/['’]s /, ' '));
  return decided(
    named(name, { country: null }, scene),
    'description',
    `${mention.reason.detail}; the place is not in the gazetteer`,
  );
}
