import { foldForm, type Entity } from '../../../model';
import type { ComparedArticle } from './story-article';

/** An outlet that an article names, and where. */
export interface OutletMention {
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

export const outletKey = ({ outletId, outlet }: ComparedArticle): string | null =>
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
