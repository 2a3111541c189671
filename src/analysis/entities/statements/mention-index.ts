import { foldForm, type Entity, type ResolvedMention, type Span } from '../../../model';

/** Mentions by a word, each list in the order of the text. */
type ByWord = ReadonlyMap<string, readonly ResolvedMention[]>;

/** Before a name: “the spokesman, Jo Reyes”. */
const SPOKESMAN = /\bspokes(?:man|woman|person), $/i;

/** The mentions of a text by where they stand and by their words, so that no source is looked for among all of them. */
export class MentionIndex {
  private readonly byCall: ByWord;
  private readonly byOffice: ByWord;
  private readonly byForm: ByWord;
  private readonly byBody: ByWord;
  private readonly foundForms = new Map<string, ResolvedMention | undefined>();
  private readonly foundBodies = new Map<string, readonly ResolvedMention[]>();
  /** Those who are named as a spokesman. */
  readonly spokesmen: readonly ResolvedMention[];

  /** `mentions`: in the order of the text, none overlaps another. `entities`: by id. `text`: of the article. */
  constructor(
    private readonly mentions: readonly ResolvedMention[],
    entities: Readonly<Record<string, Entity>>,
    text: string,
  ) {
    const known = new Map<string, { readonly name: readonly string[]; readonly all: readonly string[] }>();
    for (const { id, name, aliases } of Object.values(entities))
      known.set(id, { name: wordsOf(name), all: [name, ...aliases].flatMap(wordsOf) });
    const entityOf = ({ entity }: ResolvedMention) => known.get(entity ?? '');
    const isBody = ({ type }: ResolvedMention): boolean => type !== 'person' && type !== 'place';
    this.byCall = listsOf(mentions, (each) => {
      if (each.type === 'person') return entityOf(each) === undefined ? [] : lastOfRoles(each);
      return isBody(each) ? (entityOf(each)?.all ?? []) : [];
    });
    this.byOffice = listsOf(mentions, ({ roles = [] }) => roles.flatMap(({ text }) => wordsOf(text)));
    this.byForm = listsOf(mentions, ({ entity, type, text }) => (entity === null || type === 'place' ? [] : wordsOf(text))); // prettier-ignore
    this.byBody = listsOf(mentions, (each) => (isBody(each) ? (entityOf(each)?.name ?? []) : []));
    const isCalled = ({ type, start }: ResolvedMention): boolean => type === 'person' && SPOKESMAN.test(text.slice(Math.max(0, start - 14), start)); // prettier-ignore
    this.spokesmen = mentions.filter((each) => each.entity !== null && (isCalled(each) || each.roles?.some((role) => /spokes/i.test(role.text)) === true)); // prettier-ignore
  }

  within({ start, end }: Span): readonly ResolvedMention[] {
    const found = this.mentions.slice(firstFrom(this.mentions, start), firstFrom(this.mentions, end));
    return found.filter((mention) => mention.end <= end);
  }

  /** Those that end before an offset, at most `reach` characters before. */
  endingBefore(offset: number, reach: number): readonly ResolvedMention[] {
    const last = firstFrom(this.mentions, offset);
    let first = last;
    while (first > 0 && (this.mentions[first - 1]?.end ?? 0) >= offset - reach) first -= 1;
    return this.mentions.slice(first, last).filter(({ end }) => end <= offset);
  }

  /** Persons one of whose roles ends with a word, and bodies whose names have it. */
  called(word: string): readonly ResolvedMention[] {
    return this.byCall.get(word) ?? [];
  }

  /** Those of whose roles one has a word. */
  inOffice(word: string): readonly ResolvedMention[] {
    return this.byOffice.get(word) ?? [];
  }

  /** The first whose form has the folded words of a name in their order; no place. */
  shortened(name: string): ResolvedMention | undefined {
    if (!this.foundForms.has(name)) {
      const [rarest] = rarestFirst(this.byForm, name.split(' '));
      this.foundForms.set(
        name,
        rarest?.find(({ text }) => ` ${foldForm(text)} `.includes(` ${name} `)),
      );
    }
    return this.foundForms.get(name);
  }

  /** Bodies whose names have all of some words. */
  bodies(words: readonly string[]): readonly ResolvedMention[] {
    const key = words.join(' ');
    const known = this.foundBodies.get(key);
    if (known !== undefined) return known;
    const [rarest = [], ...others] = rarestFirst(this.byBody, words);
    const sets = others.map((each) => new Set(each));
    const found = rarest.filter((mention) => sets.every((each) => each.has(mention)));
    this.foundBodies.set(key, found);
    return found;
  }
}

/** The last of mentions in the order of the text that ends before an offset. */
export function lastBefore(mentions: readonly ResolvedMention[], offset: number): ResolvedMention | undefined {
  const at = firstFrom(mentions, offset);
  const last = mentions[at - 1];
  return last !== undefined && last.end > offset ? mentions[at - 2] : last;
}

/** Index of the first of spans in the order of the text that starts at or behind an offset. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

const wordsOf = (text: string): readonly string[] => foldForm(text).split(' ');

const lastOfRoles = ({ roles = [] }: ResolvedMention): readonly string[] =>
  roles.flatMap(({ text }) => (/\bvice\b/i.test(text) ? [] : (wordsOf(text).at(-1) ?? [])));

function listsOf(mentions: readonly ResolvedMention[], of: (mention: ResolvedMention) => readonly string[]): ByWord {
  const lists = new Map<string, ResolvedMention[]>();
  for (const mention of mentions) {
    for (const word of new Set(of(mention))) {
      const list = lists.get(word);
      if (list === undefined) lists.set(word, [mention]);
      else list.push(mention);
    }
  }
  return lists;
}

/** The lists of words, the shortest first. */
const rarestFirst = (lists: ByWord, words: readonly string[]): readonly (readonly ResolvedMention[])[] =>
  words.map((word) => lists.get(word) ?? []).sort((one, other) => one.length - other.length);
