import { foldForm, type Entity, type ResolvedMention, type SourceKind, type Span } from '../../model';
import type { TextDocument } from '../../language';
import { isPersonByOffice, kindByWords } from './source-kind';

/** Who is meant by a source, and what that is. */
export interface Speaker {
  readonly speaker: string | null;
  readonly kind: SourceKind;
}

export interface StatementContext {
  readonly document: TextDocument;
  /** In the order of the text. */
  readonly mentions: readonly ResolvedMention[];
  /** By id. */
  readonly entities: Readonly<Record<string, Entity>>;
  /** Id of the outlet; null where it is not known. */
  readonly source: string | null;
}

const NOBODY: Speaker = { speaker: null, kind: 'none' };

/** A pronoun looks back this many sentences. */
const REACH = 3;

const PERSONAL = /^(?:he|she|그|그녀|그는)$/i;
const IMPERSONAL = /^(?:it|they|them|its|their)$/i;
const RELATIVE = /^(?:who|which|that)$/i;
/** Before a name they say that it is not the head of the phrase: “a lawyer for Trump”. */
const BEFORE_OTHERS =
  /(?:\b(?:for|of|to|by|with|from|in|at|on|against|near|about)|(?:,|\b(?:who|whose|which|that|led|run|backed)\b.*))\s*(?:the\s+|a\s+)?$/i;

const byDocument = (word: string): boolean => kindByWords(word) === 'document';

/** Tells who the sources of an article are, one after another: a pronoun means one who was named before. */
export class Speakers {
  private before: Speaker = NOBODY;
  private lastPerson: { readonly speaker: Speaker; readonly sentence: number } | null = null;
  private lastBody: Speaker | null = null;
  private lastOutlet: Speaker | null = null;
  private lastDocument: Speaker | null = null;

  private readonly document: TextDocument;
  private readonly mentions: readonly ResolvedMention[];
  private readonly entities: Readonly<Record<string, Entity>>;

  constructor(private readonly context: StatementContext) {
    ({ document: this.document, mentions: this.mentions, entities: this.entities } = context);
  }

  /** Who a source is; where none is said, nobody, or who spoke before and `goesOn`. */
  of(source: Span | null, goesOn = false): Speaker {
    const found = source === null ? (goesOn ? this.before : NOBODY) : this.told(source);
    if (source !== null) this.remember(found, this.sentenceAt(source.start));
    return found;
  }

  private told(source: Span): Speaker {
    const text = this.document.text.slice(source.start, source.end);
    if (RELATIVE.test(text)) return this.antecedent(source);
    if (PERSONAL.test(text)) return this.person(source);
    if (IMPERSONAL.test(text)) return this.lastBody ?? this.before;
    if (/^(?:i|we|you)$/i.test(text)) return NOBODY;
    return this.named(source, text) ?? this.described(source, text);
  }

  /** One whose name the source holds as its head. */
  private named(source: Span, text: string): Speaker | null {
    const inside = this.within(source);
    const person = inside.find((mention) => mention.type === 'person' && this.isHead(source, mention));
    const byWords = kindByWords(text);
    if (person !== undefined && byWords !== 'anonymous') return { speaker: person.entity, kind: 'named person' };
    if (/정부$/u.test(text))
      return { speaker: inside.find(({ type }) => type === 'place')?.entity ?? null, kind: 'body' };
    const body = inside.find(
      (mention) => mention.type !== 'person' && mention.type !== 'place' && mention.entity !== null,
    );
    const entity = body?.entity == null ? undefined : this.entities[body.entity];
    if (body !== undefined && entity !== undefined && !this.isOfAnother(entity, inside)) {
      const isAlone = body.end - body.start >= text.replace(/^the\s+/i, '').replace(/,?\s+(?:however|meanwhile|too)$/i, '').length - 1; // prettier-ignore
      const kind = (isAlone ? null : byWords) ?? (this.isOutlet(entity) ? 'outlet' : 'body');
      if (kind === 'crowd' || kind === 'anonymous' || kind === 'named person') return { speaker: null, kind };
      return { speaker: entity.id, kind };
    }
    const place = inside.find(({ type, entity: id }) => type === 'place' && id !== null);
    const whole = place !== undefined && text.replace(/^the\s+/i, '').length - (place.end - place.start) <= 1;
    return place !== undefined && whole ? { speaker: place.entity, kind: 'body' } : null;
  }

  /** One who is told by words alone: “the ministry”, “the prosecutor”, “residents”. */
  private described(source: Span, text: string): Speaker {
    const byWords = kindByWords(text);
    if (/^(?:통신|신문|방송)$/u.test(text))
      return this.lastOutlet ?? this.outletBefore(source.start) ?? { speaker: null, kind: 'outlet' };
    const again = byWords === null || byWords === 'document' ? this.again(source, text) : null;
    if (again !== null) return byWords === 'document' ? { ...again, kind: 'document' } : again;
    if (byWords !== null) return { speaker: null, kind: byWords };
    if (isPersonByOffice(text)) return this.lastPerson?.speaker.kind === 'named person' && /^(?:the|that)\b/i.test(text) ? this.lastPerson.speaker : { speaker: null, kind: 'named person' }; // prettier-ignore
    const isPlural = /(?:[^s]s|들)$/.test(text.split(',')[0]?.trim() ?? '');
    return { speaker: null, kind: isPlural ? 'crowd' : /^(?:the|his|her|their)\b/i.test(text) ? 'body' : 'anonymous' };
  }

  /** One named before whose name or role has the last word of the source. */
  private again(source: Span, text: string): Speaker | null {
    const match = /^(?:the|that|this)\s+(?:[\p{L}-]+\s+)*?([\p{L}-]+)$/iu.exec(text);
    const word = match?.[1] === undefined ? null : foldForm(match[1]);
    if (word === null) return null;
    const before = this.mentions.filter(({ end }) => end <= source.start).reverse();
    for (const mention of before) {
      const entity = mention.entity === null ? undefined : this.entities[mention.entity];
      if (entity === undefined) continue;
      if (mention.type === 'person') {
        const has =
          mention.roles?.some(
            (role) => foldForm(role.text).split(' ').at(-1) === word && !/\bvice\b/i.test(role.text),
          ) === true;
        if (has) return { speaker: entity.id, kind: 'named person' };
      } else if (
        mention.type !== 'place' &&
        [entity.name, ...entity.aliases].some((name) => foldForm(name).split(' ').includes(word))
      ) {
        return { speaker: entity.id, kind: this.isOutlet(entity) ? 'outlet' : 'body' };
      }
    }
    if (byDocument(word) && this.lastDocument !== null) return this.lastDocument;
    const paper = /^(?:newspaper|paper|magazine|outlet|agency|network|broadcaster)$/.test(word);
    return paper && this.lastBody !== null ? this.lastBody : null;
  }

  private antecedent(source: Span): Speaker {
    const last = this.mentions.filter(({ end }) => end <= source.start && end >= source.start - 60).at(-1);
    if (last?.entity == null) {
      const words = this.document.text.slice(Math.max(0, source.start - 40), source.start);
      return { speaker: null, kind: kindByWords(words) ?? 'crowd' };
    }
    const entity = this.entities[last.entity];
    if (last.type === 'person') return { speaker: last.entity, kind: 'named person' };
    return last.type === 'place' ? NOBODY : { speaker: last.entity, kind: entity !== undefined && this.isOutlet(entity) ? 'outlet' : 'body' }; // prettier-ignore
  }

  /** “he”: the subject of his own sentence, the last who spoke, or the first person of the sentences before. */
  private person(source: Span): Speaker {
    const own = this.sentenceAt(source.start);
    const opening = this.firstPerson(own, source.start);
    if (opening !== null) return opening;
    for (let sentence = own - 1; sentence >= Math.max(0, own - REACH); sentence -= 1) {
      if (this.lastPerson !== null && this.lastPerson.sentence === sentence) return this.lastPerson.speaker;
      const first = this.firstPerson(sentence, Infinity);
      if (first !== null) return first;
    }
    return this.lastPerson?.speaker ?? { speaker: null, kind: this.before.kind === 'anonymous' || this.before.kind === 'officials' ? this.before.kind : 'anonymous' }; // prettier-ignore
  }

  private firstPerson(sentence: number, before: number): Speaker | null {
    const span = this.document.sentences[sentence];
    if (span === undefined) return null;
    const first = this.mentions.find(
      (mention) =>
        mention.type === 'person' && mention.start >= span.start && mention.end <= Math.min(span.end, before),
    );
    return first === undefined ? null : { speaker: first.entity, kind: 'named person' };
  }

  private remember(speaker: Speaker, sentence: number): void {
    this.before = speaker;
    if (speaker.kind === 'named person') this.lastPerson = { speaker, sentence };
    else if (speaker.kind === 'anonymous' || speaker.kind === 'officials') this.lastPerson = { speaker, sentence };
    if (speaker.kind === 'body' || speaker.kind === 'outlet') this.lastBody = speaker;
    if (speaker.kind === 'outlet') this.lastOutlet = speaker;
    if (speaker.kind === 'document' && speaker.speaker !== null) this.lastDocument = speaker;
  }

  /** Whether a name is the head of a phrase and nobody its head only has to do with. */
  private isHead(source: Span, mention: ResolvedMention): boolean {
    const before = this.document.text.slice(source.start, mention.start);
    const after = this.document.text.slice(mention.end, source.end);
    if (/^['’]s?\s/.test(after)) return false;
    // “the campaign’s manager, Jo Smith”: in apposition to what stands before the comma.
    if (/^[^,]*,\s*$/.test(before)) return true;
    return !BEFORE_OTHERS.test(before);
  }

  /** Whether a country before it says that a body is not the one its name is taken for: “the foreign ministry” of another. */
  private isOfAnother({ country }: Entity, inside: readonly ResolvedMention[]): boolean {
    const place = inside.find(({ type, entity }) => type === 'place' && entity !== null);
    const stated = this.entities[place?.entity ?? '']?.country;
    return country !== undefined && stated !== undefined && stated !== country && /[가-힣]/.test(this.document.text.slice(place?.start, place?.end)); // prettier-ignore
  }

  private outletBefore(offset: number): Speaker | null {
    const named = this.mentions.filter(({ end, entity }) => {
      const known = this.entities[entity ?? ''];
      return end <= offset && known !== undefined && known.kind !== 'place' && this.isOutlet(known);
    });
    const speaker = named.at(-1)?.entity ?? null;
    return speaker === null ? null : { speaker, kind: 'outlet' };
  }

  private isOutlet(entity: Entity): boolean {
    return entity.kind === 'source' || entity.id === this.context.source || /\b(?:news|times|post|journal|tribune|press|newspaper|magazine|radio|tv|television|herald|daily|reuters|yonhap|kcna|cnn|bbc|nbc|abc|cbs|fox|npr|politico|breitbart|통신|신문|방송|일보)\b/i.test(entity.name); // prettier-ignore
  }

  private within({ start, end }: Span): readonly ResolvedMention[] {
    return this.mentions.filter((mention) => mention.start >= start && mention.end <= end);
  }

  private sentenceAt(offset: number): number {
    const { sentences } = this.document;
    let [low, high] = [0, sentences.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sentences[middle]?.end ?? 0) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
