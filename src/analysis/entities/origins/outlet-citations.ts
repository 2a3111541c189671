import type { ComparedArticle } from './story-article';
import { englishWords, koreanWords, pattern, worldWords } from '../../../data/lexicon';
import { foldForm, type Entity, type Span, type Statement } from '../../../model';

/** An outlet that an article names, and where. */
interface OutletMention {
  readonly outlet: StoryOutlet;
  readonly start: number;
  readonly end: number;
}

/** An outlet of the story's articles, or one that they name. */
export interface StoryOutlet {
  /** What tells it from others. */
  readonly key: string;
  readonly name: string;
  readonly names: readonly string[];
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const HANGUL = /^\p{Script=Hangul}/u;
const KOREAN = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Katakana}]/u;

/** How a text may write an outlet’s name. One that is a common word counts with its article alone: `The Sun`. */
function patternOf(names: readonly string[]): RegExp | null {
  const forms = names.flatMap((name) => {
    if (foldForm(name).length < 2) return [];
    const bare = /^the\s+(\S+\s+\S.*)$/i.exec(name)?.[1] ?? name;
    const core = escaped(bare).replace(/^The /, '[Tt]he ').replace(/\s+/g, '\\s+');
    return KOREAN.test(name) ? [core] : [`${core}(?![\\p{L}\\p{N}])`];
  });
  return forms.length === 0 ? null : new RegExp(forms.sort((a, b) => b.length - a.length).join('|'), 'gu');
}

/** Whether a form found there begins in the middle of a word: one in Hangul after Hangul. Names in Han and Katakana stand where they like. */
function isInsideWord(text: string, start: number, form: string): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  if (HANGUL.test(form)) return /\p{Script=Hangul}$/u.test(before);
  return !KOREAN.test(form) && /[\p{L}\p{N}]$/u.test(before);
}

const keyOf = (id: string | null, name: string): string => id ?? foldForm(name);

/** The outlets of a story: those that its articles are of, and all outlets they name. */
export function storyOutlets(articles: readonly ComparedArticle[]): readonly StoryOutlet[] {
  const found = new Map<string, StoryOutlet>();
  const add = (id: string | null, names: readonly string[]): void => {
    const [name] = names;
    if (name === undefined) return;
    const key = keyOf(id, name);
    const before = found.get(key);
    found.set(key, { key, name: before?.name ?? name, names: [...new Set([...(before?.names ?? []), ...names])] });
  };
  for (const { outletId, outlet } of articles) add(outletId, outlet);
  for (const { analysis } of articles)
    for (const entity of namedOutlets(analysis)) add(entity.id, [entity.name, ...entity.aliases]);
  const isState = (id: string): boolean => articles.some(({ analysis }) => analysis.outletTraits[id]?.includes('state') === true); // prettier-ignore
  return withStateMedia([...found.values()], isState);
}

const STATE_MEDIA = [
  'state media',
  'state-run media',
  'state news agency',
  'official media',
  '관영매체',
  '관영 매체',
  '북한 매체',
];

/** Where one outlet of a story is a state’s, “state media” means that. */
function withStateMedia(outlets: readonly StoryOutlet[], isState: (id: string) => boolean): readonly StoryOutlet[] {
  const [only, second] = outlets.filter(({ key }) => isState(key));
  if (only === undefined || second !== undefined) return outlets;
  return outlets.map((outlet) => (outlet === only ? { ...outlet, names: [...outlet.names, ...STATE_MEDIA] } : outlet));
}

const namedOutlets = ({ mentions, entities }: ComparedArticle['analysis']): readonly Entity[] =>
  mentions.flatMap(({ entity }) => (entity === null ? undefined : entities[entity]) ?? []).filter(({ kind }) => kind === 'source'); // prettier-ignore

const outletKey = ({ outletId, outlet }: ComparedArticle): string | null =>
  outlet[0] === undefined ? null : keyOf(outletId, outlet[0]);

/** Whether two outlets are one publisher's: `Daily NK Japan` and `Daily NK`. */
export const isOneOutlet = (one: StoryOutlet, other: StoryOutlet): boolean =>
  one.key === other.key ||
  one.names.some((name) => other.names.some((second) => isBranch(foldForm(name), foldForm(second))));

const isBranch = (one: string, other: string): boolean => {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= 5 && (long === short || long.startsWith(`${short} `));
};

/** Finds the outlets of a story in its articles’ texts. */
export class OutletFinder {
  private readonly patterns: readonly { readonly outlet: StoryOutlet; readonly pattern: RegExp }[];

  constructor(readonly outlets: readonly StoryOutlet[]) {
    this.patterns = outlets.flatMap((outlet) => {
      const pattern = patternOf(outlet.names);
      return pattern === null ? [] : [{ outlet, pattern }];
    });
  }

  /** Every mention, in the order of the text; of two that overlap the longer one. */
  in(text: string): readonly OutletMention[] {
    const all = this.patterns.flatMap(({ outlet, pattern }) =>
      [...text.matchAll(pattern)]
        .filter(({ 0: form, index }) => !isInsideWord(text, index, form))
        .map(({ 0: form, index }) => ({ outlet, start: index, end: index + form.length })),
    );
    let last = 0;
    return all
      .sort((a, b) => a.start - b.start || b.end - a.end)
      .filter(({ start, end }) => {
        if (start < last) return false;
        last = end;
        return true;
      });
  }

  ofArticle(article: ComparedArticle): StoryOutlet | null {
    const key = outletKey(article);
    return this.outlets.find((outlet) => outlet.key === key) ?? null;
  }
}

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
const [LATIN, EASTERN] = [[englishWords, worldWords], [koreanWords]].map((all) =>
  all.map((words) => words('leaning-on-a-report').alternatives).join('|'),
);
const LEANING = new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:${LATIN})(?![\\p{L}\\p{N}])|${EASTERN}`, 'iu');
/** Before an outlet’s name: its report is what somebody reacts to. */
const REACTION = pattern(String.raw`\b(?:{stems-of-reactions})\w*\b[^.\n]{0,60}$`, 'iu');
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

/** Whom a source told: another outlet, or the article’s own. */
export function listenerOf(
  { source, cue, content }: Statement,
  { text }: ComparedArticle,
  { citations, own }: OutletWords,
): { readonly via: StoryOutlet | null; readonly toldOwn: boolean } {
  const spans = [source, cue].filter((span) => span !== null);
  const last = content.at(-1)?.end ?? 0;
  const [start, end] = [Math.min(...spans.map((span) => span.start)), Math.max(...spans.map((span) => span.end))];
  const isNear = (place: Span): boolean => place.end >= start - 12 && (place.start <= end + 40 || (place.start >= last && place.start <= last + 4)) && !/[.!?]\s/.test(text.slice(Math.min(end, place.start), Math.max(end, place.start))); // prettier-ignore
  const quoting = quotingOutlet(source, text, citations);
  if (quoting !== null) return { via: quoting, toldOwn: false };
  const toldOwn = own.some(isNear) || /본지|본보/u.test(text.slice(Math.max(0, start - 20), end + 20));
  const near = citations.find(({ places }) => places.some(isNear));
  return { via: toldOwn ? null : (near?.outlet ?? null), toldOwn };
}

/** Before whom a report is said to quote: `"They came by night," it quoted the`, `매체는`. */
const QUOTES = pattern(String.raw`\b(?:it|the (?:[\w-]+ ){0,3}(?:{outlets-by-their-kind})) (?:also |then |further )?(?:quoted|cited|quotes|cites) $|(?:매체|신문|통신|방송)(?:는|은) (?:\S+ ){0,3}$`, 'u'); // prettier-ignore
const KOREAN_QUOTES = /^\S{0,2} ?(?:인용|말을)/u;

/** The outlet that quotes a source, where it is taken up by a pronoun or its kind: the one that is cited last before. */
function quotingOutlet(
  source: Statement['source'],
  text: string,
  citations: OutletWords['citations'],
): StoryOutlet | null {
  if (source === null) return null;
  const before = text.slice(Math.max(0, source.start - 80), source.start);
  if (!QUOTES.test(before)) return null;
  if (/[가-힣]/u.test(before.slice(-2)) && !KOREAN_QUOTES.test(text.slice(source.end, source.end + 12))) return null;
  const cited = citations.flatMap(({ outlet, places }) => places.map(({ start }) => ({ outlet, start })));
  const last = cited.filter(({ start }) => start < source.start).sort((one, other) => other.start - one.start)[0];
  return last?.outlet ?? null;
}
