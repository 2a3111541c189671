import { pattern } from '../../data/lexicon';
import type { Outlet, Outlets } from '../outlets';
import type { StatedSource } from './frame';
import { relatedLists } from './related-lists';

/** A way in which the lines around a text name who published it: a name with this before and that behind it. */
interface NamingRule {
  readonly from: string;
  /** One of these, in small letters, stands in a text that it names an outlet of. */
  readonly words: readonly string[];
  /** What a line must have for names to be looked up in it. */
  readonly cue: RegExp;
  /** Ends where the name begins. */
  readonly before: RegExp;
  readonly behind?: RegExp;
  /** Only among the first, or the last, lines with words. */
  readonly where?: 'head' | 'tail';
  /** Only outlets that write of their own sources by name: of others anybody says this. */
  readonly ownSources?: true;
}

/** Before any word. */
const ANYWHERE = /(?:^|[\s(“"‘'•*–—-])/g;

/**
 * The surest first. Right on the unlabelled news, fit and tune (`npm run outlets` prints it): all above .98, each for 10
 * articles or more but the last five, which are about texts that are not among them.
 */
const RULES: readonly NamingRule[] = [
  { from: 'app', words: ['app'], cue: /\bapp\b/i, before: /\b(?:get|for|download) the\s+/gi, behind: /^ app\b/i },
  {
    from: 'copyright notice',
    words: ['©', '(c)', 'copyright'],
    cue: /^(?!image )(?=.*(?:©|\(c\)|copyright))/i,
    before:
      /(?:^\W*copyright|©|\(c\))(?:\s?(?:©|\(c\)))?[\s,]*(?:(?:19|20)\d{2}(?:\s?[-–]\s?(?:19|20)?\d{2})?)?[\s,.]*(?:by\s+)?/gi,
    behind: /^(?! (?:Writers|News Service|Syndicate))/,
  },
  {
    from: 'copyright notice',
    words: ['all rights reserved'],
    cue: /all rights reserved/i,
    before: ANYWHERE,
    behind: /^[.,]?\s*(?:(?:Inc|LLC|Ltd)\.?,?\s*)?All rights reserved/i,
  },
  { from: 'disclaimer', words: ['view'], cue: /\bviews? of\b/, before: /\b(?:views?|opinions?|positions?) of\s+/g },
  {
    from: 'contributors',
    words: ['contributed'],
    cue: /contributed/,
    before: ANYWHERE,
    behind: /^['’]s? (?:\p{Lu}[\p{L}.'’-]+,? ){1,3}.{0,120}contributed/u,
    where: 'tail',
  },
  {
    from: 'contributors',
    words: ['contributed'],
    cue: /contributed/,
    before: /^\W*/g,
    behind:
      /^ (?:\p{Ll}+ |\p{Lu}\S+ ){0,4}(?:reporters?|correspondents?|producers?|editors?|staff|writers?) .{0,120}contributed/u,
    where: 'tail',
  },
  {
    from: 'newsletter',
    words: ['newsletter', 'inbox', 'podcast'],
    cue: /newsletter|inbox|podcast/i,
    before: ANYWHERE,
    behind: /^['’]?s?['’]? (?:\p{Lu}\S+ )?(?:newsletters?|Playbook|podcast)/u,
  },
  {
    from: 'newsletter',
    words: ['newsletter', 'inbox', 'subscri', 'sign up'],
    cue: /newsletter|inbox|subscri|sign up/i,
    before: pattern(String.raw`\b(?:{before-newsletters})\s+`, 'gi'),
  },
  {
    from: 'home page',
    words: ['homepage', 'home page'],
    cue: /home ?page/i,
    before: /\bVisit\s+/g,
    behind: /^['’]s? home ?page/,
  },
  {
    from: 'appeal',
    words: ['journalism', 'contribution'],
    cue: /journalism|contribution/i,
    before: /\b(?:Support|contribution to|contribute to)\s+/gi,
  },
  { from: 'related stories', words: ['also on'], cue: /\bAlso on\b/i, before: /\bAlso on\s+/gi, behind: /^\s*:/ },
  { from: 'byline', words: ['special'], cue: /special/i, before: /\bSpecial (?:for|to)\s+/gi },
  {
    from: 'dateline',
    words: ['('],
    cue: /\(/,
    before: /^(?:\p{Lu}[\p{L}.,’' ]{0,40}\s)?\(/gu,
    behind: /^\)/,
    where: 'head',
  },
  { from: 'learned', words: ['learned', 'obtained'], cue: /\bha(?:s|ve) (?:exclusively )?(?:learned|obtained)\b/, before: ANYWHERE, behind: /^ ha(?:s|ve) (?:exclusively )?(?:learned|obtained)/ }, // prettier-ignore
  { from: 'note on sources', words: ['※'], cue: /^※/, before: /^※\s*/g, ownSources: true },
  {
    from: 'sign-off',
    words: ['입니다'],
    cue: /입니다\.?$/,
    before: ANYWHERE,
    behind: /^ [가-힣]{2,4}입니다\.?$/,
    where: 'tail',
  },
  {
    from: 'self-reference',
    words: ['소식통'],
    cue: /소식통/,
    before: ANYWHERE,
    behind: /^(?:\s?(?:내부\s?)?소식통|(?:에|에게|과의? 통화에서)\s+[“"])/,
    ownSources: true,
  },
  {
    from: 'self-reference',
    words: ['told', 'spoke', 'gave', 'obtained'],
    cue: /\b(?:told|spoke|gave|obtained)\b/,
    before: /\b(?:told|spoke (?:with|to)|gave|obtained by)\s+/g,
    ownSources: true,
  },
  {
    from: 'self-reference',
    words: ['spoke'],
    cue: /\bspoke\b/,
    before: /^|[.!?]\s/g,
    behind: /^ (?:spoke (?:with|to)|asked|interviewed)\b/,
    ownSources: true,
  },
];

const HEAD = 5;
const TAIL = 6;
/** Characters of a line that are read for names; more is prose. */
const LONGEST = 2000;

/**
 * Who published a text, by what its lines say of their own outlet, the surest first: marks of its pages, its headlines behind
 * names, copyright notices, sign-ups, contributors. Agencies are left out, whose copy and notices others print.
 */
export function readSelfNaming(lines: readonly string[], outlets: Outlets): StatedSource[] {
  const filled = lines.map((line) => line.trim().slice(0, LONGEST)).filter((line) => line !== '');
  const text = filled.join('\n').toLowerCase();
  const named = RULES.filter(({ words }) => words.some((word) => text.includes(word))).flatMap((rule) =>
    namedBy(rule, filled, outlets),
  );
  return [...markedBy(filled, outlets), ...listedBy(lines, outlets), ...addressedBy(filled, outlets), ...named];
}

const stated = ({ name }: Outlet, from: string, evidence: string): StatedSource => ({
  ...{ value: name, from, evidence },
  rank: from === 'self-reference' ? 'self' : 'furniture',
});

function markedBy(lines: readonly string[], outlets: Outlets): StatedSource[] {
  const marked = outlets.all.filter(({ marks }) => marks.length > 0);
  return lines.flatMap((line) =>
    marked.flatMap((outlet) =>
      outlet.marks.filter((mark) => line.startsWith(mark)).map((mark) => stated(outlet, 'mark of its pages', mark)),
    ),
  );
}

/** Outlets that print their headlines behind the names of politicians. */
function listedBy(lines: readonly string[], outlets: Outlets): StatedSource[] {
  if (relatedLists(lines.join('\n')).length === 0) return [];
  return outlets.all
    .filter(({ traits }) => traits.includes('headlines-behind-names'))
    .map((outlet) => stated(outlet, 'related stories', outlet.name));
}

const ADDRESS = /[\w.+-]{1,64}@([\w-]+(?:\.[\w-]+)+)/;
const LONGEST_SIGNATURE = 90;

/** The address of who wrote it, in a byline or below the text. */
function addressedBy(lines: readonly string[], outlets: Outlets): StatedSource[] {
  return [...lines.slice(0, HEAD), ...lines.slice(HEAD).slice(-TAIL)].flatMap((line) => {
    const match = line.length > LONGEST_SIGNATURE ? null : ADDRESS.exec(line);
    const outlet = match === null ? null : outlets.byDomain(match[1] ?? '');
    return match === null || outlet === null ? [] : [stated(outlet, 'e-mail address', match[0])];
  });
}

/** Longest name, with what stands around it. */
const NAME = 60;

function namedBy(rule: NamingRule, lines: readonly string[], outlets: Outlets): StatedSource[] {
  return lines.flatMap((line, index) => {
    if (rule.where === 'head' && index >= HEAD) return [];
    if (rule.where === 'tail' && index < lines.length - TAIL) return [];
    return rule.cue.test(line) ? namedIn(line, rule, outlets) : [];
  });
}

function namedIn(line: string, { from, before, behind, ownSources }: NamingRule, outlets: Outlets): StatedSource[] {
  return [...line.matchAll(before)].flatMap((match) => {
    const at = match.index + match[0].length;
    const named = outlets.printed(line.slice(at, at + NAME));
    if (named === null || behind?.test(line.slice(at + named.length)) === false) return [];
    const { traits } = named.outlet;
    if (traits.includes('wire') || (ownSources === true && !traits.includes('own-sources'))) return [];
    if (isCommon(line.slice(at, at + named.length)) && from === 'learned') return [];
    return [stated(named.outlet, from, line.slice(match.index, at + named.length).trim())];
  });
}

/** Names that many outlets go by for short. */
const isCommon = (name: string): boolean => /^(?:The )?(?:Times|Post|Journal|Sun|Star|Guardian|Observer)$/.test(name);
