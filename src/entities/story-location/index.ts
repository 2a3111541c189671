import type { Token } from '../../language';
import type { Entity, Finding, ResolvedMention, StoryLocation } from '../../model';
import type { DemonymCounts } from '../article-context';
import { candidate } from '../decision';
import { calledCapitals } from './called-capital';
import { choose } from './choose';
import { domesticCountry } from './cues';
import { isDateline } from './dateline';
import { weigh, type Scored, type Witness } from './evidence';
import { readHeadline } from './headline';
import { atlasOf, byEntity, type Atlas, type StorySources } from './sources';
import { storyView, type StoryView } from './view';

export type { StorySources } from './sources';

const LOSERS = 3;

/**
 * The one place the story is about: first the country the scenes, actors and headline point to, then the most specific
 * place in it that carries the event. Where it was written counts little. Null where nothing stands out.
 */
export function locateStory(
  mentions: readonly ResolvedMention[],
  places: readonly Finding[],
  sources: StorySources,
): StoryLocation | null {
  const atlas = atlasOf(sources);
  const view = storyView(sources.document, sources.article, mentions);
  const headline = readHeadline(sources.article.title?.value ?? '');
  const seen = witnesses(mentions, places, sources, atlas, view);
  const namings = new Map(seen.map((one) => [one, headline.naming(one.entity, formsOf(one))]));
  const countries = seen.filter((one) => namings.get(one) && one.entity.placeKind === 'country').length;
  const scored = seen.map((one) => {
    const naming = namings.get(one);
    return weigh(one, { view, atlas, headline, naming: naming ? { ...naming, countries } : null });
  });
  const [best, ...losers] = choose(scored, atlas, sources, view);
  if (best === undefined) return null;
  return {
    entity: best.entity.id,
    coordinates: best.entity.coordinates ?? coordinatesAround(best.entity, atlas),
    reason: { rule: 'story-location', detail: best.why },
    losers: losers.slice(0, LOSERS).map(toLoser),
  };
}

/** The surface forms an entity has in the text, and its name. */
const formsOf = ({ entity, mentions }: Witness): string[] => [
  ...new Set([entity.name, ...mentions.map(({ text }) => text)]),
];

const toLoser = ({ entity, score, why }: Scored): StoryLocation['losers'][number] =>
  candidate(entity, Number(score.toFixed(2)), why);

/** A place of the article alone has no point: that of the division around it, if that is narrow enough to be one. */
function coordinatesAround(entity: Entity, atlas: Atlas): StoryLocation['coordinates'] {
  const around = entity.location === undefined ? undefined : atlas.find(entity.location);
  return around === undefined || around.placeKind === 'country' ? null : (around.coordinates ?? null);
}

/** Everything that can be the answer, with all that speaks for it: places named, and countries only spoken of. */
function witnesses(
  mentions: readonly ResolvedMention[],
  places: readonly Finding[],
  { demonyms, document }: StorySources,
  atlas: Atlas,
  view: StoryView,
): Witness[] {
  const called = calledCapitals(view, atlas);
  const own = byEntity([...mentions, ...called.map(({ mention }) => mention)]);
  const bodies = bodiesByPlace(own, atlas);
  const people = peopleByCountry(document.tokens, demonyms, mentions);
  const leading = leadingCountry(own, people, bodies, atlas, view);
  const written = datelineCountry(own, atlas, view);
  const named = new Set<string>();
  const found: Witness[] = [];
  const add = (entity: Entity | undefined): void => {
    if (entity === undefined || entity.kind !== 'place' || named.has(entity.id)) return;
    named.add(entity.id);
    const country = entity.placeKind === 'country' ? entity.country : undefined;
    found.push({
      entity,
      mentions: own.get(entity.id) ?? [],
      demonyms: people.get(country ?? '') ?? [],
      bodies: bodies.get(entity.id) ?? [],
      leads: country !== undefined && country === leading,
      written: country !== undefined && country === written,
    });
  };
  for (const { entity } of places) if (own.has(entity)) add(atlas.find(entity));
  for (const { capital } of called) add(capital);
  for (const code of people.keys()) add(atlas.country(code));
  for (const id of bodies.keys()) add(atlas.find(id));
  return found;
}

/** Tokens searched for words of domestic politics: what a story is about it says early. */
const EARLY = 500;

/** Nationality words that are no place by themselves, and words of domestic politics. */
function peopleByCountry(
  tokens: readonly Token[],
  demonyms: DemonymCounts,
  mentions: readonly ResolvedMention[],
): Map<string, number[]> {
  const taken = new Set(mentions.flatMap(({ type, start }) => (type === 'place' ? [start] : [])));
  const found = new Map<string, number[]>();
  for (const [code, at] of demonyms)
    found.set(
      code,
      at.filter((start) => !taken.has(start)),
    );
  for (const { text, start } of tokens.slice(0, EARLY)) {
    const first = text.charCodeAt(0);
    const code = first >= 65 && first <= 90 ? domesticCountry(text) : undefined;
    if (code !== undefined) found.set(code, [...(found.get(code) ?? []), start]);
  }
  for (const [code, at] of found) if (at.length === 0) found.delete(code);
  return found;
}

function datelineCountry(
  own: ReadonlyMap<string, readonly ResolvedMention[]>,
  atlas: Atlas,
  view: StoryView,
): string | undefined {
  for (const [id, list] of own)
    if (list[0]?.type === 'place' && isDateline(list[0], view)) return atlas.find(id)?.country;
  return undefined;
}

/** How many words of the first sentence are read for who acts in it. */
const SUBJECT = 6;

/** The country the first sentence begins with, by whatever word: the one that acts. */
function leadingCountry(
  own: ReadonlyMap<string, readonly ResolvedMention[]>,
  people: ReadonlyMap<string, readonly number[]>,
  bodies: ReadonlyMap<string, readonly ResolvedMention[]>,
  atlas: Atlas,
  view: StoryView,
): string | undefined {
  const { lead } = view;
  // Who sends a message stands anywhere in the sentence, before whom it is sent to.
  const words = view.isMessage ? lead.length : Math.min(SUBJECT, lead.length);
  const [start, end] = [lead[0]?.start ?? 0, lead[words - 1]?.end ?? 0];
  let best: { readonly at: number; readonly code: string } | undefined;
  const see = (at: number | undefined, code: string | undefined): void => {
    if (at === undefined || code === undefined || at < start || at >= end) return;
    if (best === undefined || at < best.at) best = { at, code };
  };
  for (const [code, at] of people) see(at[0], code);
  for (const lists of [own, bodies])
    for (const [id, list] of lists) {
      const entity = list[0]?.start === undefined || list[0].start >= end ? undefined : atlas.find(id);
      if (entity !== undefined && (entity.placeKind === 'country' || atlas.isCapital(entity)))
        see(list.find((mention) => mention.start >= start)?.start, entity.country);
    }
  return best?.code;
}

/** Mentions of agencies by the place they are tied to, and by their country. */
function bodiesByPlace(own: ReadonlyMap<string, ResolvedMention[]>, atlas: Atlas): Map<string, ResolvedMention[]> {
  const found = new Map<string, ResolvedMention[]>();
  for (const [id, list] of own) {
    const body = list[0]?.type === 'agency' ? atlas.find(id) : undefined;
    if (body === undefined) continue;
    const country = body.country === undefined ? undefined : atlas.country(body.country)?.id;
    for (const place of new Set([body.location, country]))
      if (place !== undefined) found.set(place, [...(found.get(place) ?? []), ...list]);
  }
  return found;
}
