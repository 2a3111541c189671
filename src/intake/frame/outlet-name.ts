import { pattern } from '../../data/lexicon';
import type { Outlet, Outlets } from '../outlets';

const ADDED = pattern(String.raw`\s+(?:{added-to-outlets})$`, 'i');

/**
 * The outlet a short printed name means: as it stands, without a bracketed section (`AP(Top News)`), without what
 * follows a colon, dash or bar (`Reuters: World News`), or without `Staff`, `Network`, `Korean` and the like.
 */
export function outletNamed(printed: string, outlets: Outlets): Outlet | null {
  const name = printed.trim();
  if (name === '' || name.length > 80) return null;
  const forms = [name, name.replace(/\s*[([（].*$/, ''), name.split(/\s*[:|·•]\s*|\s+[-–—]\s+/)[0] ?? ''];
  forms.push(...forms.map((form) => form.replace(ADDED, '')));
  for (const form of forms) {
    const outlet = form === '' ? null : outlets.byName(form);
    if (outlet) return outlet;
  }
  return null;
}

/** A feed's name for an outlet nobody registered: the words before a bracketed section. */
export function cleanOutletName(printed: string): string {
  return withoutCode(printed)
    .replace(/\s*[([（][^)\]）]*[)\]）]?\s*$/, '')
    .trim();
}

/** Letters that databases put behind a name, which they shorten: `Estonian Press Service - - EPS`, `Estonian Press Service (EPS)`. */
const CODE = /^(.*\p{Ll}.*?)\s*(?:(-\s*-\s*)|[-–(]\s*)(\p{Lu}[\p{Lu}\d]{1,6})\)?$/u;

/** An outlet's name without the code a database has for it: behind two dashes any, else one of its words' first letters. */
export function withoutCode(name: string): string {
  const match = CODE.exec(name.trim());
  const [, bare = '', dashes, code = ''] = match ?? [];
  const initials = bare
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .filter((letter) => /\p{Lu}/u.test(letter))
    .join('');
  return match !== null && (dashes !== undefined || initials === code) ? bare.trim() : name.trim();
}
