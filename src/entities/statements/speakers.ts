import { foldForm, type Entity, type ResolvedMention, type SourceKind, type Span } from '../../model';
import type { TextDocument } from '../../language';
import { firstFrom, lastBefore, MentionIndex } from './mention-index';
import { PersonsBefore } from './persons-before';
import { isOffice, isOneOfMany, isPersonByOffice, kindByWords } from './source-kind';

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

/** “The president and most senators”: the first of several speaks. */
const FIRST_OF_SEVERAL = /^(?:the|that)\s(?:[\p{L}-]+\s){1,3}?(?=and\s)/iu;
/** Several of a kind, also where a name of their body is all that is said. */
const MANY =
  /(?:republicans|democrats|conservatives|liberals|staffers|employees|workers|users|voters|residents|lawmakers|senators)$/i;
/** A document with its name before it: “a Harris poll”. */
const DOCUMENT_LAST = /\b(?:poll|report|survey|study|letter|statement|memo|tally|analysis|filing|complaint|forecast)$/i;

/** Persons who are several, and were named before: “the lawmakers”. */
const GROUP =
  /^(?:the|both)\s(?:two\s)?(?:lawmakers|senators|chairmen|congressmen|ministers|leaders|authors|men|women|pair|two|duo|governors|presidents|candidates)$/i;

/** Words of a source that say nothing of a body. */
const NO_BODY =
  /^(?:the|a|an|some|two|three|several|many|other|senior|top|official|officials|officer|officers|authorities|spokes\p{L}+|prosecutors?|investigators?|agents?|diplomats?|cops)$/u;

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
  private beforeSentence = 0;
  private lastPerson: { readonly speaker: Speaker; readonly sentence: number } | null = null;
  private lastBody: Speaker | null = null;
  private lastOutlet: Speaker | null = null;
  private lastDocument: Speaker | null = null;
  /** The last body, outlet or document: what “it” is. */
  private lastThing: Speaker | null = null;
  private readonly persons: PersonsBefore;

  private readonly document: TextDocument;
  private readonly index: MentionIndex;
  private readonly outlets: readonly ResolvedMention[];
  private readonly entities: Readonly<Record<string, Entity>>;

  constructor(private readonly context: StatementContext) {
    ({ document: this.document, entities: this.entities } = context);
    const { mentions } = context;
    this.index = new MentionIndex(mentions, this.entities);
    this.persons = new PersonsBefore(this.document, mentions);
    const outlets = new Set(Object.values(this.entities).flatMap((each) => (each.kind !== 'place' && this.isOutlet(each) ? each.id : []))); // prettier-ignore
    this.outlets = mentions.filter(({ entity }) => entity !== null && outlets.has(entity));
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
    if (/^its?$/i.test(text)) return this.lastThing ?? (this.before.kind === 'named person' ? NOBODY : this.before);
    if (IMPERSONAL.test(text)) return this.several(source);
    if (/^(?:i|we|you)$/i.test(text)) return NOBODY;
    const [first] = FIRST_OF_SEVERAL.exec(text) ?? [text];
    return this.named(source, text) ?? this.described({ start: source.start, end: source.start + first.length }, first);
  }

  /** One whose name the source holds as its head. */
  private named(source: Span, text: string): Speaker | null {
    const inside = this.index.within(source);
    const person = inside.find((mention) => mention.type === 'person' && this.isHead(source, mention));
    const byWords = kindByWords(text);
    if (person !== undefined && byWords === 'document' && DOCUMENT_LAST.test(text))
      return { speaker: person.entity, kind: 'document' };
    if (person !== undefined && byWords !== 'anonymous') return { speaker: person.entity, kind: 'named person' };
    if (/정부$/u.test(text))
      return { speaker: inside.find(({ type }) => type === 'place')?.entity ?? null, kind: 'body' };
    const holder = person === undefined ? this.officeHolder(source, text) : null;
    if (holder !== null) return holder;
    const body = inside.find(
      (mention) => mention.type !== 'person' && mention.type !== 'place' && mention.entity !== null,
    );
    const entity = body?.entity == null ? undefined : this.entities[body.entity];
    if (body !== undefined && entity !== undefined && !this.isOfAnother(entity, inside)) {
      const isAlone = body.end - body.start >= text.replace(/^the\s+/i, '').replace(/,?\s+(?:however|meanwhile|too)$/i, '').length - 1; // prettier-ignore
      const isOutlet = this.isOutlet(entity);
      const told =
        byWords === 'document' && isOutlet && /\b(?:report|story|article)\b/i.test(text) ? 'outlet' : byWords;
      const kind = (isAlone && !MANY.test(text) ? null : told) ?? (isOutlet ? 'outlet' : 'body');
      const spokesman = kind === 'officials' ? this.spokesman(source, text) : null;
      if (spokesman !== null) return spokesman;
      if (kind === 'crowd' || kind === 'anonymous' || kind === 'named person') return { speaker: null, kind };
      return { speaker: entity.id, kind };
    }
    const place = inside.find(({ type, entity: id }) => type === 'place' && id !== null);
    const whole = place !== undefined && text.replace(/^the\s+/i, '').length - (place.end - place.start) <= 1;
    return place !== undefined && whole ? { speaker: place.entity, kind: 'body' } : null;
  }

  /** One who is told by words alone: “the ministry”, “the prosecutor”, “residents”. */
  private described(source: Span, text: string): Speaker {
    if (GROUP.test(text.trim())) return this.several(source);
    const byWords = kindByWords(text);
    if (/^(?:통신|신문|방송)$/u.test(text))
      return this.lastOutlet ?? this.outletBefore(source.start) ?? { speaker: null, kind: 'outlet' };
    const shortened = byWords === null ? this.shortened(text) : null;
    if (shortened !== null) return shortened;
    const again = byWords === null || byWords === 'document' ? this.again(source, text) : null;
    if (again !== null) return byWords === 'document' ? { ...again, kind: 'document' } : again;
    if (byWords === 'officials')
      return this.spokesman(source, text) ?? { speaker: this.bodyOf(source, text), kind: byWords };
    if (byWords !== null) return { speaker: null, kind: byWords };
    if (isOneOfMany(text)) return { speaker: null, kind: 'anonymous' };
    if (/^the (?:lawyer|attorney)$/i.test(text) && this.lastPerson !== null) return this.lastPerson.speaker;
    if (isPersonByOffice(text)) return this.lastPerson?.speaker.kind === 'named person' && /^(?:the|that)\b/i.test(text) ? this.lastPerson.speaker : { speaker: null, kind: 'named person' }; // prettier-ignore
    const isPlural = /(?:[^s]s|들)$/.test(text.split(',')[0]?.trim() ?? '');
    return { speaker: null, kind: isPlural ? 'crowd' : /^(?:the|his|her|their)\b/i.test(text) ? 'body' : 'anonymous' };
  }

  /** One named before whose name or role has the last word of the source. */
  private again(source: Span, text: string): Speaker | null {
    const match = /^(?:the|that|this)\s+(?:[\p{L}-]+\s+)*?([\p{L}-]+)$/iu.exec(text);
    const word = match?.[1] === undefined ? null : foldForm(match[1]);
    if (word === null) return null;
    const called = lastBefore(this.index.called(word), source.start);
    const entity = this.entities[called?.entity ?? ''];
    if (entity !== undefined) return { speaker: entity.id, kind: called?.type === 'person' ? 'named person' : this.isOutlet(entity) ? 'outlet' : 'body' }; // prettier-ignore
    if (byDocument(word) && this.lastDocument !== null) return this.lastDocument;
    const paper = /^(?:newspaper|paper|magazine|outlet|agency|network|broadcaster)$/.test(word);
    return paper ? (this.lastOutlet ?? this.outletBefore(source.start) ?? this.lastBody) : null;
  }

  /** “they”, “the lawmakers”: who spoke right before, or persons who were named together. */
  private several(source: Span): Speaker {
    const own = this.sentenceAt(source.start);
    const isPlural = this.before.kind !== 'named person' && this.before.kind !== 'none';
    if (isPlural && own - this.beforeSentence <= 1) return this.before;
    const start = this.document.sentences[Math.max(0, own - REACH)]?.start ?? 0;
    const pair = this.persons.pairIn({ start, end: source.start });
    if (pair !== undefined) return { speaker: pair.entity, kind: 'named person' };
    return this.lastBody ?? this.before;
  }

  /** “the chancellor of the university”: the one whom the article names with that office, before or else behind. */
  private officeHolder(source: Span, text: string): Speaker | null {
    const office = foldForm(/^the\s(?:[\p{L}-]+\s){0,3}?([\p{L}-]+)\s(?:of|for)\s/iu.exec(text)?.[1] ?? '');
    if (!isOffice(office)) return null;
    const named = this.index.inOffice(office);
    const found = lastBefore(named, source.start) ?? named[0];
    return { speaker: found?.entity ?? null, kind: 'named person' };
  }

  /** “Pew”, where the article names “Pew Research Center”; null where the words are no name of one that is known. */
  private shortened(text: string): Speaker | null {
    const words = text.replace(/^the\s/i, '');
    if (!/^\p{Lu}[\p{L}’'.-]*(?:\s\p{Lu}[\p{L}’'.-]*){0,2}$/u.test(words)) return null;
    const entity = this.entities[this.index.shortened(foldForm(words))?.entity ?? ''];
    if (entity === undefined) return null;
    return {
      speaker: entity.id,
      kind: entity.kind === 'person' ? 'named person' : this.isOutlet(entity) ? 'outlet' : 'body',
    };
  }

  /** A spokesman whom the article names elsewhere: behind, or else before. */
  private spokesman(source: Span, text: string): Speaker | null {
    if (!/\bspokes(?:man|woman|person)\b/i.test(text)) return null;
    const { spokesmen } = this.index;
    const found = spokesmen[firstFrom(spokesmen, source.end)] ?? spokesmen.at(-1);
    return found === undefined ? null : { speaker: found.entity, kind: 'named person' };
  }

  /** The last body before a source that has all the words its officials are called by: “administration officials”. */
  private bodyOf(source: Span, text: string): string | null {
    const called = foldForm(text.replace(/,.*/s, ''))
      .split(' ')
      .filter((word) => !NO_BODY.test(word));
    if (called.length === 0) return this.before.kind === 'officials' ? this.before.speaker : null;
    return lastBefore(this.index.bodies(called), source.start)?.entity ?? null;
  }

  private antecedent(source: Span): Speaker {
    const near = this.index.endingBefore(source.start, 60);
    // “Jo Reyes, Democrat of Ohio, who”, “Jo Reyes, D-Ohio, who”.
    const last = near.filter(({ type }) => type !== 'place').at(-1) ?? near.at(-1);
    const words = this.document.text.slice(Math.max(last?.end ?? 0, source.start - 40), source.start);
    const byWords = kindByWords(words.replace(/,.*/s, ''));
    if (last?.entity == null || byWords !== null) {
      return { speaker: null, kind: byWords ?? (/\b(?:someone|somebody|one|man|woman)\s$/i.test(words) ? 'anonymous' : 'crowd') }; // prettier-ignore
    }
    const entity = this.entities[last.entity];
    if (last.type === 'person') return { speaker: last.entity, kind: 'named person' };
    return last.type === 'place' ? NOBODY : { speaker: last.entity, kind: entity !== undefined && this.isOutlet(entity) ? 'outlet' : 'body' }; // prettier-ignore
  }

  /** “he”: the subject of his own sentence, the last who spoke, or the first person of the sentences before. */
  private person(source: Span): Speaker {
    const own = this.sentenceAt(source.start);
    const pronoun = this.document.text.slice(source.start, source.end);
    const opening = this.firstPerson(own, source.start, pronoun);
    if (opening !== null) return opening;
    for (let sentence = own - 1; sentence >= Math.max(0, own - REACH); sentence -= 1) {
      if (this.lastPerson !== null && this.lastPerson.sentence === sentence && !this.persons.isOther(this.lastPerson.speaker.speaker, pronoun)) return this.lastPerson.speaker; // prettier-ignore
      const first = this.firstPerson(sentence, Infinity, pronoun);
      if (first !== null) return first;
    }
    return this.lastPerson?.speaker ?? { speaker: null, kind: this.before.kind === 'anonymous' || this.before.kind === 'officials' ? this.before.kind : 'anonymous' }; // prettier-ignore
  }

  private firstPerson(sentence: number, before: number, pronoun: string): Speaker | null {
    const first = this.persons.firstIn(sentence, before, pronoun);
    return first === undefined ? null : { speaker: first.entity, kind: 'named person' };
  }

  private remember(speaker: Speaker, sentence: number): void {
    this.before = speaker;
    this.beforeSentence = sentence;
    if (speaker.kind === 'body' || speaker.kind === 'outlet' || speaker.kind === 'document') this.lastThing = speaker;
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
    const speaker = lastBefore(this.outlets, offset)?.entity ?? null;
    return speaker === null ? null : { speaker, kind: 'outlet' };
  }

  private isOutlet(entity: Entity): boolean {
    return entity.kind === 'source' || entity.id === this.context.source || /\b(?:news|times|post|journal|tribune|press|newspaper|magazine|radio|tv|television|herald|daily|reuters|yonhap|kcna|cnn|bbc|nbc|abc|cbs|fox|npr|politico|breitbart|통신|신문|방송|일보)\b/i.test(entity.name); // prettier-ignore
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
