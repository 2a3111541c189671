import type { Entity } from '../../model';
import { mentionTypeOf } from './registry';

/** A form without its article. */
export function bare(text: string): string {
  const form = hasArticle(text) ? text.slice(4) : text;
  return SPACES.test(form) ? form.replace(/\s+/g, ' ') : form;
}

/** More than one space, or another than the plain one. */
const SPACES = /\s\s|[^\S ]/;
const hasArticle = (text: string): boolean => text[3] === ' ' && text.slice(0, 3).toLowerCase() === 'the';

/** Whether an entity is a body that acts: what a mention of an agency or organisation can mean. */
export const isActor = (entity: Entity): boolean =>
  entity.kind !== 'place' && entity.kind !== 'theme' && entity.kind !== 'person' && mentionTypeOf(entity) !== null;

/** Names that a country's body shares with those of its states and with other countries': `Senate`, `Supreme Court`. */
const SHARED =
  /^(?:House|Senate|Congress|Assembly|Parliament|Legislature|Cabinet|Supreme Court|House of Representatives|House of Delegates|House of Commons|National Assembly|Central Bank)$/;
export const isSharedName = (form: string): boolean => SHARED.test(form);

const WITH_SENATE = new Set(
  'AR AU BE BO BR CA CL CO CZ DO ES FR GQ HT IE IT KE KH KZ MX NG NP PH PK PL PY RO RW TH UY ZW'.split(' '),
);
/** Whether a country has a body of its own by a shared name: `Congress` and `House` alone hardly ever, a court always. */
export const hasItsOwn = (form: string, country: string): boolean =>
  isSharedName(form) &&
  !/^(?:House|Congress)$/.test(form) &&
  (form !== 'Senate' || WITH_SENATE.has(country)) &&
  (form !== 'House of Commons' || /^(?:CA|GB)$/.test(country)) &&
  (form !== 'National Assembly' || country !== 'KP');
