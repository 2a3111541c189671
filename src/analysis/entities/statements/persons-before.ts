import { englishWords, pattern } from '../../../data/lexicon';
import { firstFrom } from './mention-index';
import { quotationsOf, type TextDocument } from '../../language';
import {
  foldForm,
  type Entity,
  type ResolvedMention,
  type Span,
  type SourceKind,
  type Statement,
} from '../../../model';

const SHE = pattern(String.raw`\b(?:{words-for-women})\.?\s$`, 'i');
const HE = pattern(String.raw`\b(?:{words-for-men})\.?\s$`, 'i');
const WOMEN = englishWords('given-names-of-women');
const MEN = englishWords('given-names-of-men');
type Pronoun = 'he' | 'she';
/** Whom a preposition stands before is seldom meant, nor is one who owns something. */
const BEHIND = pattern(String.raw`\b(?:{words-prepositions}|host)\s(?:\p{L}+\.?\s)?$`, 'u');
const OWNER = /^[’']s\b/;
/** Between two persons who are named together: “Jo Reyes of Ohio and Ann Lee”. */
const TOGETHER = /^[^.;:“”"]{0,60}\band\s[^.;:“”"]{0,60}$/;

/** Mentions but for those within quotation marks. */
export function outsideQuotations(
  document: TextDocument,
  mentions: readonly ResolvedMention[],
): readonly ResolvedMention[] {
  const quotations = quotationsOf(document);
  return mentions.filter(({ start, end }) => end > (quotations[firstFrom(quotations, start + 1) - 1]?.end ?? 0));
}

/** The persons of a text where a pronoun may look back at them: nobody who is only named within quotation marks. */
export class PersonsBefore {
  private readonly outside: readonly ResolvedMention[];
  private readonly addressed = new Map<string | null, Pronoun>();

  constructor(
    private readonly document: TextDocument,
    mentions: readonly ResolvedMention[],
    private readonly entities: Readonly<Record<string, Entity>>,
  ) {
    const persons = mentions.filter(({ type }) => type === 'person');
    for (const { start, entity } of persons) {
      const before = document.text.slice(Math.max(0, start - 16), start);
      if (SHE.test(before)) this.addressed.set(entity, 'she');
      else if (HE.test(before)) this.addressed.set(entity, 'he');
    }
    this.outside = outsideQuotations(document, persons);
  }

  /** The first person of a sentence up to an offset whom a pronoun may mean; undefined where there is none. */
  firstIn(sentence: number, before: number, pronoun: string): ResolvedMention | undefined {
    const span = this.document.sentences[sentence];
    if (span === undefined) return undefined;
    const near = this.from(span.start).filter(({ entity, end }) => !this.isOther(entity, pronoun) && end <= Math.min(span.end, before)); // prettier-ignore
    const { text } = this.document;
    const isFree = ({ start, end }: Span): boolean => !BEHIND.test(text.slice(Math.max(0, start - 20), start)) && !OWNER.test(text.slice(end, end + 3)); // prettier-ignore
    return near.find(isFree) ?? near[0];
  }

  /** Whether a pronoun cannot mean a person. */
  isOther(entity: string | null, pronoun: string): boolean {
    const own = this.pronounOf(entity);
    return own !== undefined && /^s?he$/i.test(pronoun) && own !== pronoun.toLowerCase();
  }

  /** By a title, or else by a first name. */
  pronounOf(entity: string | null): Pronoun | undefined {
    const [given = '', ...family] = foldForm(this.entities[entity ?? '']?.name ?? '').split(' ');
    const byName = family.length === 0 ? undefined : WOMEN.has(given) ? 'she' : MEN.has(given) ? 'he' : undefined;
    return this.addressed.get(entity) ?? byName;
  }

  /** The first of two persons who are named together in a stretch of the text. */
  pairIn({ start, end }: Span): ResolvedMention | undefined {
    const near = this.from(start).filter((mention) => mention.end <= end);
    return near.find((one, at) => {
      const other = near[at + 1];
      return other !== undefined && other.entity !== one.entity && TOGETHER.test(this.document.text.slice(one.end, other.start)); // prettier-ignore
    });
  }

  /** Persons from an offset on, as many as a few sentences have. */
  private from(offset: number): readonly ResolvedMention[] {
    let [low, high] = [0, this.outside.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.outside[middle]?.start ?? 0) >= offset) high = middle;
      else low = middle + 1;
    }
    return this.outside.slice(low, low + 30);
  }
}

/** Who is meant by a source, and what that is. */
export interface Speaker {
  readonly speaker: string | null;
  readonly kind: SourceKind;
}

export const NOBODY: Speaker = { speaker: null, kind: 'none' };

/** One who spoke, and in which sentence. */
interface Spoken {
  readonly speaker: Speaker;
  readonly sentence: number;
}

/** Ends like several: “residents”, “his doctors”. */
const SEVERAL = /[^su]s(?:,.*)?$|\b(?:people|women|men|police)$/is;

/** Who spoke before in a text, by what words may mean them again. */
export class SpokenBefore {
  last: Spoken = { speaker: NOBODY, sentence: 0 };
  person: Spoken | null = null;
  /** Several who spoke together, by the first of them. */
  several: Spoken | null = null;
  body: Speaker | null = null;
  outlet: Speaker | null = null;
  document: Speaker | null = null;
  /** The last body, outlet or document: what “it” is. */
  thing: Speaker | null = null;

  /** `words`: the source. `isSeveral`: it names more than one person. */
  remember(speaker: Speaker, sentence: number, words: string, isSeveral: boolean): void {
    const { kind } = speaker;
    this.last = { speaker, sentence };
    if (isSeveral && kind === 'named person') this.several = this.last;
    if (kind === 'body' || kind === 'outlet' || kind === 'document') this.thing = speaker;
    const isUnnamed = kind === 'anonymous' || kind === 'officials';
    if (kind === 'named person' || (isUnnamed && !SEVERAL.test(words))) this.person = this.last;
    if (kind === 'body' || kind === 'outlet') this.body = speaker;
    if (kind === 'outlet') this.outlet = speaker;
    if (kind === 'document' && speaker.speaker !== null) this.document = speaker;
  }
}

/** Statements of a text lie within one that is at most so many before or behind, in its order. */
const NEAR = 10;

/** Of statements in the order of the text, those whose source another tells of: `The bureau said that all is well, the source said`. */
export function toldWithin(statements: readonly Statement[]): ReadonlySet<Statement> {
  const isTold = ({ source }: Statement, near: readonly Statement[]): boolean =>
    source !== null && near.some(({ source: by, content: [first] }) => by !== null && first !== undefined && by.start >= first.end && first.start <= source.start && first.end >= source.end); // prettier-ignore
  return new Set(statements.filter((one, at) => isTold(one, statements.slice(Math.max(0, at - NEAR), at + NEAR))));
}
