import { lazily } from '../../language';
import { foldForm, type Entity, type ResolvedMention, type Span, type Analysis, type Statement } from '../../../model';

/** Mentions by a word, each list in the order of the text. */
type ByWord = ReadonlyMap<string, readonly ResolvedMention[]>;

/** Before a name: “the spokesman, Jo Reyes”. */
const SPOKESMAN = /\bspokes(?:man|woman|person), $/i;

const isBody = ({ type }: ResolvedMention): boolean => type !== 'person' && type !== 'place';

/** The mentions of a text by where they stand and by their words, so that no source is looked for among all of them. */
export class MentionIndex {
  private readonly foundForms = new Map<string, ResolvedMention | undefined>();
  private readonly foundBodies = new Map<string, readonly ResolvedMention[]>();
  private readonly names = new Map<Entity, readonly string[]>();
  private readonly byCall = lazily(() => this.listsOf((each) => this.callsOf(each)));
  private readonly byOffice = lazily(() =>
    this.listsOf(({ roles = [] }) => roles.flatMap(({ text }) => wordsOf(text))),
  );
  private readonly byForm = lazily(() => this.listsOf(({ entity, type, text }) => (entity === null || type === 'place' ? [] : wordsOf(text)))); // prettier-ignore
  private readonly byBody = lazily(() => this.listsOf((each) => {
    const name = isBody(each) ? this.entityOf(each)?.name : undefined;
    return name === undefined ? [] : wordsOf(name);
  })); // prettier-ignore
  private readonly named = lazily(() => this.mentions.filter((each) => this.isSpokesman(each)));

  /** `mentions`: in the order of the text, none overlaps another. `entities`: by id. `text`: of the article. */
  constructor(
    private readonly mentions: readonly ResolvedMention[],
    private readonly entities: Readonly<Record<string, Entity>>,
    private readonly text: string,
  ) {}

  /** Those who are named as a spokesman. */
  get spokesmen(): readonly ResolvedMention[] {
    return this.named();
  }

  private entityOf({ entity }: ResolvedMention): Entity | undefined {
    return this.entities[entity ?? ''];
  }

  private callsOf(each: ResolvedMention): readonly string[] {
    const entity = this.entityOf(each);
    if (entity === undefined) return [];
    if (each.type === 'person') return lastOfRoles(each);
    return isBody(each) ? this.namesOf(entity) : [];
  }

  private namesOf(entity: Entity): readonly string[] {
    const known = this.names.get(entity);
    if (known !== undefined) return known;
    const words = [entity.name, ...entity.aliases].flatMap(headOf);
    this.names.set(entity, words);
    return words;
  }

  private isSpokesman({ type, start, entity, roles = [] }: ResolvedMention): boolean {
    if (entity === null) return false;
    const isCalled = type === 'person' && SPOKESMAN.test(this.text.slice(Math.max(0, start - 14), start));
    return isCalled || roles.some((role) => /spokes/i.test(role.text));
  }

  private listsOf(of: (mention: ResolvedMention) => readonly string[]): ByWord {
    const lists = new Map<string, ResolvedMention[]>();
    for (const mention of this.mentions)
      for (const word of new Set(of(mention))) {
        const list = lists.get(word);
        if (list === undefined) lists.set(word, [mention]);
        else list.push(mention);
      }
    return lists;
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

  /** Persons one of whose roles ends with a word, and bodies whose names do before their “of …”. */
  called(word: string): readonly ResolvedMention[] {
    return this.byCall().get(word) ?? [];
  }

  /** Those of whose roles one has a word. */
  inOffice(word: string): readonly ResolvedMention[] {
    return this.byOffice().get(word) ?? [];
  }

  /** The first whose form has the folded words of a name in their order; no place. */
  shortened(name: string): ResolvedMention | undefined {
    if (!this.foundForms.has(name)) {
      const [rarest] = rarestFirst(this.byForm(), name.split(' '));
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
    const [rarest = [], ...others] = rarestFirst(this.byBody(), words);
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

/** `ministry` of the Ministry of Unification: what a body is called by again. */
const headOf = (name: string): readonly string[] => wordsOf(name.split(/\s(?:of|for|on|in)\s/)[0] ?? '').slice(-1);

const wordsOf = (text: string): readonly string[] => foldForm(text).split(' ');

const lastOfRoles = ({ roles = [] }: ResolvedMention): readonly string[] =>
  roles.flatMap(({ text }) => (/\bvice\b/i.test(text) ? [] : (wordsOf(text).at(-1) ?? [])));

/** The lists of words, the shortest first. */
const rarestFirst = (lists: ByWord, words: readonly string[]): readonly (readonly ResolvedMention[])[] =>
  words.map((word) => lists.get(word) ?? []).sort((one, other) => one.length - other.length);

/** A country that is all of a source. */
export function namedPlace(
  text: string,
  inside: readonly ResolvedMention[],
): Pick<Statement, 'speaker' | 'kind'> | null {
  const place = inside.find(({ type, entity: id }) => type === 'place' && id !== null);
  const whole = place !== undefined && text.replace(/^the\s+/i, '').length - (place.end - place.start) <= 1;
  return place !== undefined && whole ? { speaker: place.entity, kind: 'body' } : null;
}

/** An analysis whose statements and cited outlets have other ids; what `speakerOf` gives null for is nobody known. */
export function withSpeakers(
  analysis: Analysis,
  speakerOf: (id: string, statement: Pick<Statement, 'source'>) => string | null,
): Analysis {
  const told = <T extends { readonly speaker: string | null }>(one: T, source: Statement['source']): T => {
    const speaker = one.speaker === null ? null : speakerOf(one.speaker, { source });
    return speaker === one.speaker ? one : { ...one, speaker };
  };
  const statements = analysis.statements.map((statement) => ({
    ...told(statement, statement.source),
    chain: statement.chain.map((link) => told(link, link)),
  }));
  // Offsets are into the headline, before whatever the text names.
  const headlineStatements = analysis.headlineStatements.map((statement) => ({
    ...told(statement, null),
    chain: statement.chain.map((link) => told(link, null)),
  }));
  const cites = [...new Set(analysis.cites.flatMap((id) => speakerOf(id, { source: null }) ?? []))];
  return { ...analysis, statements, headlineStatements, cites };
}

/**
 * Speakers of an analysis, as its mentions stand for other entities now than in `before`, mention by mention in the order of
 * the text: who is named in the source, else who was named last before it.
 */
export function withFollowingSpeakers(analysis: Analysis, before: readonly ResolvedMention[]): Analysis {
  const changed = new Map<string, Named[]>();
  before.forEach(({ entity }, at) => {
    if (entity !== null && analysis.mentions[at]?.entity !== entity) changed.set(entity, []);
  });
  if (changed.size === 0) return analysis;
  before.forEach(({ entity, start, end }, at) => changed.get(entity ?? '')?.push({ start, end, at }));
  return withSpeakers(analysis, (id, { source }) => {
    const named = changed.get(id);
    if (named === undefined) return id;
    const last = source === null ? undefined : named[firstFrom(named, source.end) - 1];
    return analysis.mentions[(last ?? named[0])?.at ?? -1]?.entity ?? null;
  });
}

/** Where an entity is named, and by which mention. */
interface Named extends Span {
  readonly at: number;
}
