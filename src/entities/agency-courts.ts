import type { Entity, Mention } from '../model';
import { placeStartingAt } from './agency-evidence';
import { named, type Scene } from './agency-lookup';
import { decided, undecided, type Decision } from './decision';

/** `U.S. District Court`, `Federal Appeals Court`: what there is one of in many districts. */
export const isFederalCourt = (name: string): boolean =>
  /^(?:U\.?S\.?|United States|Federal) (?:(?:District|Circuit|Bankruptcy|Appeals?|Magistrate) Court|Court of Appeals)$|^Federal Court$/i.test(
    name,
  );

/** The one of the place it is said to sit in: `U.S. District Court in Brooklyn`; else none that could be told. */
export function federalCourt(name: string, mention: Mention, scene: Scene): Decision {
  const { context } = scene;
  const tie = /^ (?:in|at) (?:the )?/.exec(context.document.text.slice(mention.end, mention.end + 12))?.[0];
  const place: Entity | undefined =
    tie === undefined ? undefined : placeStartingAt(context, mention.end + tie.length)?.entity;
  if (!place || place.placeKind === 'country' || place.country === undefined)
    return undecided('named', 'many districts have one, and of which it is, is not said');
  const facts = { country: place.country, location: place.id };
  return decided(named(`${name} in ${place.name}`, facts, scene), 'named', `${place.name} stands with it`);
}
