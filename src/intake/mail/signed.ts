import { findDates } from '../dates/find';
import { personName } from '../frame/author';
import type { Outlets } from '../outlets';
import type { Block } from './block';
import { squeezed } from './block';
import type { Letter } from './statements';

const TOP = 8;
/** `Apr 22`, `22 avril`: the day of the mail, without its year. */
const DAY = /^(?:\p{L}{3,10}\.? \d{1,2}|\d{1,2}\.? (?:de )?\p{L}{3,10}\.?)$/u;
const LONGEST_DAY = 40;

/**
 * A name on a line of its own above the text, as publishing services print it: with the day below, or the name of whom
 * the mail is from. It leaves the text, and the day without a year does too; the header has it in full.
 */
export function signedBy(
  blocks: readonly Block[],
  letter: Letter,
  outlets: Outlets,
): { readonly blocks: readonly Block[]; readonly authors: readonly string[] | null } {
  for (const [at, block] of blocks.slice(0, TOP).entries()) {
    const [name = '', ...behind] = block.text.split(/\n|\s[·•|∙]\s/).map((line) => line.trim());
    const below = behind.length > 0 ? behind[0] : blocks[at + 1]?.text.trim();
    if (behind.length > 1 || at === blocks.length - 1 || !isAuthor(name, letter, outlets)) continue;
    const isDay = below !== undefined && (DAY.test(below) || isFullDay(below));
    if (!isDay && !(behind.length === 0 && isFrom(name, letter))) continue;
    if (behind.length > 0 && isFullDay(below ?? '')) return { blocks, authors: [name] };
    const gone = behind.length === 0 && DAY.test(below ?? '') ? 2 : 1;
    return { blocks: [...blocks.slice(0, at), ...blocks.slice(at + gone)], authors: [name] };
  }
  return { blocks, authors: null };
}

const isFullDay = (text: string): boolean => text.length <= LONGEST_DAY && findDates(text).length > 0;

/** A person's name that is neither the headline nor the publication's. */
function isAuthor(name: string, letter: Letter, outlets: Outlets): boolean {
  const own = letter.sender(outlets).source ?? '';
  return (
    personName(name) !== null &&
    outlets.byName(name) === null &&
    squeezed(name) !== squeezed(own) &&
    !squeezed(letter.subject).endsWith(squeezed(name))
  );
}

const isFrom = (name: string, { from }: Letter): boolean =>
  new RegExp(`^["'\\s]*${(name.split(/\s+/)[0] ?? '').replace(/[^\p{L}]/gu, '.')}(?!\\p{L})`, 'iu').test(from);
