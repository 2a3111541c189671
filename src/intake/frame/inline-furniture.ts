import { englishWords, pattern } from '../../data/lexicon';
import type { Body, Exclusion } from '../../model';
import { relatedLists } from './related-lists';

/** Something of the page inside a line of the story, with the reason a report shows. */
interface InlineRule {
  readonly reason: string;
  /** What any text must hold that it is looked for in; cheap, where the pattern may begin at any word. */
  readonly cue?: RegExp;
  readonly pattern: RegExp;
}

const WORD = "(?:\\p{Lu}[\\p{L}'’-]+|\\p{Lu}\\.)";
const NAME = `${WORD}(?: (?:${WORD}|${englishWords('runs-particles').alternatives})){0,3}`;
/** Agencies and archives as picture credits name them. */
const PICTURES = `(?:${englishWords('agencies-of-pictures').alternatives})`;

const RULES: readonly InlineRule[] = [
  {
    // Joshua Roberts/Reuters · Saul Loeb/AFP/Getty Images · Navesh Chitrakar/Reuters /Landov
    reason: 'photo credit',
    cue: new RegExp(`/ ?${PICTURES}`),
    pattern: new RegExp(
      `(?:${NAME}(?:,| for|) ?)?/ ?${PICTURES}(?: ?/ ?(?:${PICTURES}|${NAME}))*(?![\\p{L}\\d/])`,
      'gu',
    ),
  },
  {
    // (AP Photo/Evan Vucci) · (Reuters photo: Kevin Lamarque) · [Photo: Jane Roe] · (Credit: Jane Roe/AP)
    reason: 'photo credit',
    pattern: new RegExp(
      `[([](?:${PICTURES} ?(?:/|[Pp]hotos?\\b|[Ii]mages?\\b)[^()[\\]]{0,60}|(?:(?:File|Courtesy|Screenshot) )?(?:[Pp]hotos?|PHOTO|[Ii]mages?|[Ii]llustration|[Cc]redit|[Pp]icture)(?:graph)?(?: (?:by|via|from|courtesy of)|:|/)[^()[\\]]{1,80})[)\\]]`,
      'gu',
    ),
  },
  {
    reason: 'photo credit',
    pattern:
      /(?:Photograph|Photo|Image|Picture|Illustration|Credit|Composite)(?: by)?: ?\p{Lu}[^.!?\n]{2,70}(?:$|(?=\n))/gmu,
  },
  { reason: 'photo credit', pattern: /^Image copyright .{1,40}? Image caption\s/gm },
  {
    reason: 'share bar',
    pattern: pattern(String.raw`^(?:{inline-furniture-rules})\s(?=["“‘']?\p{Lu})`, 'gmu'),
  },
  {
    reason: 'link',
    pattern: pattern(String.raw`[([]\s?(?:{frame-inline-furniture-rules})\s?:[^()[\]\n]{2,160}[)\]]`, 'g'),
  },
];

/**
 * A body with what the page prints inside its lines left out of recognition: headlines behind names, picture credits, links
 * in brackets. The words stay where they are.
 */
export function withoutInlineFurniture(body: Body): Body {
  const { text } = body;
  const found = [
    ...relatedLists(text),
    ...RULES.filter(({ cue }) => cue?.test(text) !== false).flatMap(({ reason, pattern }) =>
      [...text.matchAll(pattern)].map(({ index, 0: match }) => ({ start: index, end: index + match.length, reason })),
    ),
  ];
  return withExclusions(body, found);
}

/** A body that leaves out more; where parts overlap they become one, with the reason of the first. */
export function withExclusions(body: Body, more: readonly Exclusion[]): Body {
  if (more.length === 0) return body;
  const all = [...body.excluded, ...more].sort((a, b) => a.start - b.start || b.end - a.end);
  const excluded: Exclusion[] = [];
  for (const part of all) {
    const last = excluded.at(-1);
    if (last === undefined || part.start >= last.end) excluded.push(part);
    else if (part.end > last.end) excluded[excluded.length - 1] = { ...last, end: part.end };
  }
  return { ...body, excluded };
}
