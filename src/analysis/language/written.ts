import type { MatchMode } from '../../model';

/**
 * Whether a text writes a form as strictly as its entity's user wants it: `exact` letter by letter, `case` with its
 * capitals, whatever its accents and hyphens.
 */
export function isWritten(text: string, form: string, match: MatchMode | undefined): boolean {
  if (match === 'off') return false;
  if (match === 'exact') return text === form;
  return match === undefined || lettersOf(text) === lettersOf(form);
}

const lettersOf = (text: string): string => text.normalize('NFKD').replace(/[^\p{L}\p{N}]+/gu, '');
