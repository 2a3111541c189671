import { koreanWords, pattern, worldWords } from '../../data/lexicon';
import { inAllLanguages } from '../language-words';

/** Lines of a page that lead away from its story, in the languages that newspapers here are read in. */

/** `Read more: …`, before a link to another story. */
const CROSS_REFERENCE = new RegExp(
  String.raw`^[\s▶►»›→■•*\-–—>[(【]*(?:${inAllLanguages('pointers-to-other-stories')})(?![\p{L}\p{N}])`,
  'iu',
);

/** Whether a short line with a link points to another story. `share`: of its words, those in links. */
export function isCrossReference(line: string, share: number): boolean {
  if (line.length > 320) return false;
  const named = CROSS_REFERENCE.exec(line);
  if (!named) return false;
  const rest = line.slice(named[0].length);
  return (
    share > 0.85 ||
    (share > 0.3 && (/^\s*[:：|>»›→–—-]/.test(rest) || (/[:：]/.test(rest.slice(0, 60)) && share > 0.5)))
  );
}

/** `Our report: …`: a label of a few words, and a link that is all the rest. Sources and credits are no pointers. */
export function isLabelledLink(line: string, share: number): boolean {
  const label = labelIn(line);
  if (label === null || line.length > 260 || isSourceNote(line)) return false;
  const rest = line.length - label.length;
  return rest > 20 && share * line.length >= rest * 0.8;
}

/** `Source: …`, `Photo: …`: what follows says where something is from. */
export function isSourceNote(line: string): boolean {
  const label = labelIn(line);
  return label !== null && SOURCE_LABEL.test(label);
}

const labelIn = (line: string): string | null => {
  const label = /^[^\n.!?:：]{2,40}[:：]\s/.exec(line)?.[0] ?? null;
  return label === null || label.trim().split(/\s+/).length > 5 ? null : label;
};

const SOURCE_LABEL = pattern(String.raw`{source-label}`, 'iu', koreanWords);

/** `Related stories`: a heading or label with nothing else in its line. */
export function isListHeading(line: string): boolean {
  if (line.length > 60) return false;
  const named = CROSS_REFERENCE.exec(line);
  const rest = named ? line.slice(named[0].length) : null;
  return rest !== null && /^[\s:：…!.>»›→\])】]*$/u.test(rest) && line.length > 6;
}

const PROMOTIONS = [
  new RegExp(inAllLanguages('promotions'), 'iu'),
  pattern(String.raw`(?:subscribe|sign up|register)\b.{0,80}\b(?:{ways-to-hear-of-news})`, 'iu'),
  pattern(String.raw`^(?:follow|like|join|find) (?:us|our|me|him|her|@)\b.{0,120}\b(?:{social-media}|x)\b`, 'iu'),
  pattern(String.raw`^you can (?:follow|find|keep up with|reach) .{0,60}\b(?:{social-media})\b`, 'iu'),
  pattern(String.raw`(?:{calls-to-follow}).{0,120}(?:{ways-to-hear-of-news})`, 'iu', worldWords),
];

/** Whether a short line invites to subscribe, follow or share. */
export const isPromotion = (line: string): boolean =>
  line.length <= 260 && PROMOTIONS.some((promotion) => promotion.test(line));
