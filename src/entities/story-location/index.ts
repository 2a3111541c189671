import type { Entity, Finding, ResolvedMention, StoryLocation } from '../../model';
import { candidate } from '../decision';
import { choose } from './choose';
import { weigh, whyOf, type Scored } from './evidence';
import { readHeadline } from './headline';
import { atlasOf, type Atlas, type StorySources } from './sources';
import { storyView } from './view';
import { witnessesOf, type Witness } from './witnesses';

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
  const seen = witnessesOf(mentions, places, sources, atlas, view);
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
    reason: { rule: 'story-location', detail: whyOf(best) },
    losers: losers.slice(0, LOSERS).map(toLoser),
  };
}

/** The surface forms an entity has in the text, and its name. */
const formsOf = ({ entity, mentions }: Witness): string[] => [
  ...new Set([entity.name, ...mentions.map(({ text }) => text)]),
];

const toLoser = (lost: Scored): StoryLocation['losers'][number] =>
  candidate(lost.entity, Number(lost.score.toFixed(2)), whyOf(lost));

/** A place of the article alone has no point: that of the division around it, if that is narrow enough to be one. */
function coordinatesAround(entity: Entity, atlas: Atlas): StoryLocation['coordinates'] {
  const around = entity.location === undefined ? undefined : atlas.find(entity.location);
  return around === undefined || around.placeKind === 'country' ? null : (around.coordinates ?? null);
}
