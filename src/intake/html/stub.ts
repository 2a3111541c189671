import { markupWords, pattern } from '../../data/lexicon';
import type { Traced } from '../../model';
import { inAllLanguages } from '../language-words';
import type { Claims } from './claims';
import type { PageNode } from './outline';

/** Longer than this no free beginning is, in letters (a character of Chinese or Korean counts for more). */
const LONGEST_STUB = 2600;
/** Shorter than this and declared closed, it is one. */
const SURELY_SHORT = 700;
const SHORT = 1500;

/** Invitations to pay or log in for the rest, in the languages newspapers here are read in. */
const PROMPT = new RegExp(inAllLanguages('prompts-to-pay'), 'iu');

/** Whether a line invites to pay or log in for the rest of the text. */
export const isPaywallPrompt = (line: string): boolean => line.length <= 400 && PROMPT.test(line);

/** What stands for the wall itself: short parts of the page that are called so. */
const WALL = pattern(String.raw`(?:^|[\s_-])(?:{names-of-paywalls})`, 'i', markupWords);

/** Prompts found in the page outside of its story. Called before furniture goes. */
export function promptIn(page: PageNode): string | null {
  const walk = (node: PageNode): string | null => {
    if (node.text === 0) return null;
    const { element } = node;
    if (node.text < 1200 && WALL.test(`${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`)) {
      const found = PROMPT.exec(element.textContent.replace(/\s+/g, ' '));
      if (found) return found[0].slice(0, 160);
    }
    for (const child of node.children) {
      const found = walk(child);
      if (found !== null) return found;
    }
    return null;
  };
  return walk(page);
}

export interface StubEvidence {
  readonly claims: Claims;
  /** The story's text, prompts already taken out. */
  readonly text: string;
  /** A prompt at the story's end. */
  readonly atEnd: string | null;
  /** A prompt in a part of the page that calls itself a wall. */
  readonly inWall: string | null;
}

/**
 * Whether only the free beginning of an article is there. Many outlets declare every article closed and show it all the
 * same, so that a declaration alone counts only for very short texts.
 */
export function stubKind({ claims, text, atEnd, inWall }: StubEvidence): Traced<'paywall-stub'> | null {
  const length = weigh(text);
  const stub = (from: string, evidence: string): Traced<'paywall-stub'> => ({ value: 'paywall-stub', from, evidence });
  if (length > LONGEST_STUB * 2) return null;
  if (claims.free === true && (atEnd === null || length > SHORT)) return null;
  const closed = claims.free === false;
  const prompt = atEnd ?? inWall;
  const missing = claims.words !== null && length < claims.words * 2.5;
  if (missing && (closed || prompt !== null))
    return stub('json-ld wordCount', `${claims.words} words stated${prompt === null ? '' : `; ${prompt}`}`);
  if (claims.words !== null && length > claims.words * 3.5) return null;
  if (atEnd !== null && length < LONGEST_STUB) return stub('prompt at the end', atEnd);
  if (!closed) return inWall !== null && length < SURELY_SHORT ? stub('paywall of the page', inWall) : null;
  if (inWall !== null && length < LONGEST_STUB) return stub('paywall of the page', inWall);
  if (length < SURELY_SHORT || (length < SHORT && endsOpen(text)))
    return stub('json-ld isAccessibleForFree', 'isAccessibleForFree: false');
  return null;
}

/** Letters; characters that stand for syllables or words count for more. */
function weigh(text: string): number {
  const wide = text.match(/[\u2e80-\ud7af]/g)?.length ?? 0;
  return text.replace(/\s+/g, '').length + wide * 1.5;
}

/** Broken off: no full stop, or dots. */
const endsOpen = (text: string): boolean => /(?:…|\.\.\.|[\p{L},;])["”’»)\]\s]*$/u.test(text.trim());
