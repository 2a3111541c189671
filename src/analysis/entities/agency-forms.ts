import { pattern } from '../../data/lexicon';
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
const SHARED = pattern(String.raw`^(?:{shared})$`);
export const isSharedName = (form: string): boolean => SHARED.test(form);
