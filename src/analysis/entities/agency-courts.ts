import { pattern } from '../../data/lexicon';
import type { Entity, Mention } from '../../model';
import { placeStartingAt } from './agency-evidence';
import { named, type AgencyScope } from './agency-lookup';
import { decided, undecided, type Decision } from './decision';

const IS_FEDERAL_COURT = pattern(
  String.raw`^(?:U\.?S\.?|United States|Federal) (?:(?:{is-federal-court}) Court|Court of Appeals)$|^Federal Court$`,
  'i',
);

/** `U.S. District Court`, `Federal Appeals Court`: what there is one of in many districts. */
export const isFederalCourt = (name: string): boolean => IS_FEDERAL_COURT.test(name);

/** States that are one federal district. */
const ONE_DISTRICT: ReadonlySet<string> = new Set(
  'Alaska|Arizona|Colorado|Connecticut|Delaware|Hawaii|Idaho|Kansas|Maine|Maryland|Massachusetts|Minnesota|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|North Dakota|Oregon|Rhode Island|South Carolina|South Dakota|Utah|Vermont|Wyoming|District of Columbia'.split(
    '|',
  ),
);

/** `U.S. District Court in Newark`: the one of New Jersey, which has no other; null where the place does not tell. */
function districtOf(name: string, place: Entity, { gazetteer }: AgencyScope['context']): Entity | null {
  if (!/District Court$/.test(name) || place.country !== 'US') return null;
  const state =
    place.placeKind === 'admin1' ? place : gazetteer.ancestors(place.id).find(({ kind }) => kind === 'admin1')?.entity;
  return state !== undefined && ONE_DISTRICT.has(state.name) ? state : null;
}

/** The one of the place it is said to sit in: `U.S. District Court in Brooklyn`; else none that could be told. */
export function federalCourt(name: string, mention: Mention, scene: AgencyScope): Decision {
  const { context } = scene;
  const tie = /^ (?:in|at) (?:the )?/.exec(context.document.text.slice(mention.end, mention.end + 12))?.[0];
  const place: Entity | undefined =
    tie === undefined ? undefined : placeStartingAt(context, mention.end + tie.length)?.entity;
  if (!place || place.placeKind === 'country' || place.country === undefined)
    return undecided('named', 'many districts have one, and of which it is, is not said');
  const state = districtOf(name, place, context);
  if (state) {
    const full = `U.S. District Court for the ${/^District/.test(state.name) ? '' : 'District of '}${state.name}`;
    const facts = { country: place.country, location: state.id };
    return decided(named(full, facts, scene), 'named', `${place.name} stands with it`);
  }
  const facts = { country: place.country, location: place.id };
  return decided(named(`${name} in ${place.name}`, facts, scene), 'named', `${place.name} stands with it`);
}
