import type { Span } from '../../../model';
import type { OutletFinder, OutletMention, StoryOutlet } from './outlet-names';
import { isOneOutlet } from './outlet-names';
import type { ComparedArticle } from './story-article';

/** An outlet whose report an article leans on. */
export interface Citation {
  readonly outlet: StoryOutlet;
  /** Words around the places that name it, without the outlets’ names: what it is cited for. */
  readonly context: string;
  /** Where it is named in the text; none where only the headline does. */
  readonly places: readonly OutletMention[];
  readonly isInTitle: boolean;
}

/** What an article says of outlets. */
export interface OutletWords {
  readonly citations: readonly Citation[];
  /** Where it names its own outlet as the one that learned or was told something. */
  readonly own: readonly OutletMention[];
}

/** Verbs and nouns by which a sentence leans on a report, in the languages articles come in. */
const WORDS = [
  'report(?:s|ed|ing|edly)?|sa(?:id|ys?)|told|tells|according|cit(?:ed|ing|es)|quot(?:ed?|es|ing)|interview(?:s|ed|ing)?',
  '(?:reported|obtained|seen|published|carried) by|learned|reveal(?:s|ed|ing)?|announc(?:e[sd]?|ing|ements?)',
  'publish(?:ed|es|ing)|carried|obtained|disclos(?:e[sd]?|ing|ures?)|wrote|writes|broadcasts?|per|via|first to',
  'spoke (?:to|with)|statements?',
  'inform(?:ó|o|a|aron)|según|citand[oa]|dijo|selon|rapport(?:e|é|ée|ent|er)?|déclar(?:e|é|ait|er|ation)|raconte',
  'laut|berichte(?:te|ten|n)?|sagten?|meldete?|zufolge',
].join('|');
const LEANING = new RegExp(
  [
    `(?:^|[^\\p{L}\\p{N}])(?:${WORDS})(?![\\p{L}\\p{N}])`,
    '보도|전했|전한|전해|밝혔|밝힌|인용|따르면|말했|말한|공개|게재|알려|によると|報じ|伝え|述べ|据|报道',
  ].join('|'),
  'iu',
);
/** Before an outlet’s name: its report is what somebody reacts to. */
const REACTION =
  /\b(?:ask|question|den(?:y|ie)|reject|dismiss|react|respond|comment|rebut|refut|disput|contradict)\w*\b[^.\n]{0,60}$/iu;
/** After it. */
const KOREAN_REACTION =
  /^\S{0,2}\s*(?:의\s*)?보도(?:를|에 대해|에 대한|를 두고)?\s*[^.\n]{0,20}(?:부인|반박|일축|질문)/u;
/** `(dpa)`, `Seoul, Nov. 3 (Yonhap)`. */
const CREDIT = /[([（]\s*$/u;

/** Places of one outlet that are looked at, and outlets an article can lean on, at most. */
const MOST_PLACES = 100;
/** Characters before and after an outlet’s name. */
const REACH = { before: 140, after: 90 };

/** What stands before and after a place in its line, so many characters at most. */
export const lineAround = (
  text: string,
  { start, end }: Span,
  reach: { readonly before: number; readonly after: number } = REACH,
): readonly [before: string, after: string] => {
  const before = text.slice(Math.max(0, start - reach.before), start);
  const after = text.slice(end, end + reach.after);
  return [before.slice(before.lastIndexOf('\n') + 1), after.split('\n')[0] ?? ''];
};

/** The sentence that holds a place, nearly: full stops behind single letters and short words end none. */
export const sentenceAround = ([before, after]: readonly [string, string]): string => {
  const start = Math.max(...[...before.matchAll(/[\p{L}\p{N}”"’)]{3}[.!?]["”’]?\s/gu)].map(({ 0: end, index }) => index + end.length), 0); // prettier-ignore
  const end = /[\p{L}\p{N}”"’)]{3}[.!?](?:["”’]?\s|$)/u.exec(after);
  return `${before.slice(start)} ${end === null ? after : after.slice(0, end.index + end[0].length)}`;
};

/** Finds the outlets that an article leans on, and its own where it names that. */
export function outletWords(article: ComparedArticle, finder: OutletFinder): OutletWords {
  const own = finder.ofArticle(article);
  const isOwn = (outlet: StoryOutlet): boolean => own !== null && isOneOutlet(outlet, own) && outlet.key === own.key;
  const places = finder.in(article.text);
  const cited = new Map<string, { outlet: StoryOutlet; contexts: string[]; places: OutletMention[] }>();
  const add = (outlet: StoryOutlet, context: string, place: OutletMention | null): void => {
    const before = cited.get(outlet.key) ?? { outlet, contexts: [], places: [] };
    if (before.contexts.length >= MOST_PLACES || (before.contexts.length === 0 && cited.size >= MOST_PLACES)) return;
    before.contexts.push(context);
    if (place !== null) before.places.push(place);
    cited.set(outlet.key, before);
  };
  for (const { outlet } of article.title === null ? [] : finder.in(article.title))
    if (!isOwn(outlet)) add(outlet, article.title ?? '', null);
  for (const place of places) {
    if (isOwn(place.outlet)) continue;
    const around = lineAround(article.text, place);
    if (isLeaning(around)) add(place.outlet, sentenceAround(around), place);
  }
  return {
    citations: [...cited.values()].map(({ outlet, contexts, places: at }) => ({ outlet, context: contexts.join(' '), places: at, isInTitle: contexts.length > at.length })), // prettier-ignore
    own: places.filter((place) => isOwn(place.outlet) && LEANING.test(sentenceAround(lineAround(article.text, place)))).slice(0, MOST_PLACES), // prettier-ignore
  };
}

function isLeaning(around: readonly [string, string]): boolean {
  const [before, after] = around;
  if (REACTION.test(before) || KOREAN_REACTION.test(after)) return false;
  return CREDIT.test(before) || LEANING.test(sentenceAround(around));
}
