import { foldForm, type Entity, type ResolvedMention, type SourceKind, type Span } from '../../../model';
import { lazily, type TextDocument } from '../../language';
import type { FittedDecisions } from '../../language/fitted-decisions';
import { firstFrom, lastBefore, MentionIndex, namedPlace } from './mention-index';
import { outsideQuotations, PersonsBefore, NOBODY, SpokenBefore, type Speaker } from './persons-before';
import {
  isOffice,
  isOneOfMany,
  isPersonByOffice,
  kindByWords,
  FIRST_OF_SEVERAL,
  MANY,
  DOCUMENT_LAST,
  ASIDE,
  GROUP,
  NO_BODY,
  PERSONAL,
  IMPERSONAL,
  RELATIVE,
  OFFICE_OF,
  POLL,
  OUTLET_NAME,
  isHeadBetween,
  endsUnknown,
  NO_AND,
} from './source-kind';

export interface StatementContext {
  readonly document: TextDocument;
  /** In the order of the text. */
  readonly mentions: readonly ResolvedMention[];
  /** By id. */
  readonly entities: Readonly<Record<string, Entity>>;
  /** Id of the outlet; null where it is not known. */
  readonly source: string | null;
  /** How sure a statement is, fitted. */
  readonly claims?: () => FittedDecisions<'right'>;
}

/** Characters around a spokesman in which his body is named. */
const BESIDE = 60;

/** A pronoun looks back this many sentences. */
const REACH = 3;

const byDocument = (word: string): boolean => kindByWords(word) === 'document';

/** Tells who the sources of an article are, one after another: a pronoun means one who was named before. */
export class Speakers {
  private readonly before = new SpokenBefore();
  private readonly persons = lazily(() => new PersonsBefore(this.document, this.context.mentions, this.entities));
  private readonly outside = lazily(() => this.indexOf(outsideQuotations(this.document, this.context.mentions)));

  private readonly document: TextDocument;
  private readonly index: MentionIndex;
  private readonly entities: Readonly<Record<string, Entity>>;

  constructor(private readonly context: StatementContext) {
    ({ document: this.document, entities: this.entities } = context);
    this.index = this.indexOf(context.mentions);
  }

  private readonly indexOf = (mentions: readonly ResolvedMention[]): MentionIndex =>
    new MentionIndex(mentions, this.entities, this.document.text);

  /**
   * Who a source is; where none is said, nobody, or who spoke before and `goesOn`. One who only speaks in what another says
   * `isWithin` that and is meant by no word behind it.
   */
  of(source: Span | null, { goesOn = false, isWithin = false } = {}): Speaker {
    if (source === null) return goesOn ? this.before.last.speaker : NOBODY;
    const found = this.told(source);
    const words = this.document.text.slice(source.start, source.end);
    if (!isWithin) this.before.remember(found, this.sentenceAt(source.start), words, this.namesSeveral(source, words));
    return found;
  }

  /** “Jo Reyes and Ann Lee”, or “they” who were that. */
  private namesSeveral(source: Span, words: string): boolean {
    if (GROUP.test(words.trim()) || /^they$/i.test(words)) return true;
    const persons = this.index.within(source).filter(({ type }) => type === 'person');
    return persons.length > 1 && /\sand\s/.test(words) && this.isHead(source, persons[1] ?? source);
  }

  private told(source: Span): Speaker {
    const text = this.document.text.slice(source.start, source.end);
    if (RELATIVE.test(text)) return this.antecedent(source);
    if (PERSONAL.test(text)) return this.person(source);
    if (/^its?$/i.test(text)) return this.thing(source);
    if (IMPERSONAL.test(text)) return this.several(source);
    if (/^(?:i|we|you)$/i.test(text)) return NOBODY;
    const [first] = FIRST_OF_SEVERAL.exec(text) ?? [text];
    return (
      this.officeOf(source, text) ??
      this.named(source, text) ??
      this.described({ start: source.start, end: source.start + first.length }, first)
    );
  }

  /** “his office”, “Jo Reyes’s campaign”: a body, and not the person it is of. */
  private officeOf(source: Span, text: string): Speaker | null {
    if (!OFFICE_OF.test(text)) return null;
    const [first] = this.index.within(source);
    const isOwned = /^(?:his|her)\b/i.test(text) || (first?.type === 'person' && first.start - source.start < 12);
    return isOwned ? { speaker: null, kind: 'body' } : null;
  }

  /** One whose name the source holds as its head. */
  private named(source: Span, text: string): Speaker | null {
    const inside = this.index.within(source);
    const [first, second] = inside.filter((mention) => mention.type === 'person' && this.isHead(source, mention));
    const person = first !== undefined && second !== undefined && NO_AND.test(this.document.text.slice(first.end, second.start)) ? second : first; // prettier-ignore
    if (person === undefined && endsUnknown(text, inside, source.start)) return { speaker: null, kind: 'named person' };
    const byWords = kindByWords(text);
    const isPaper = byWords === 'document' && DOCUMENT_LAST.test(text);
    if (person !== undefined && byWords !== 'anonymous')
      return { speaker: person.entity, kind: isPaper ? 'document' : 'named person' };
    if (/정부$/u.test(text))
      return { speaker: inside.find(({ type }) => type === 'place')?.entity ?? null, kind: 'body' };
    const holder = person === undefined ? this.officeHolder(source, text) : null;
    return holder ?? this.namedBody(source, inside, byWords) ?? namedPlace(text, inside);
  }

  /** A body that the source names, or somebody of it. */
  private namedBody(source: Span, inside: readonly ResolvedMention[], byWords: SourceKind | null): Speaker | null {
    const text = this.document.text.slice(source.start, source.end);
    const body = inside.find(
      (mention) =>
        mention.type !== 'person' &&
        mention.type !== 'place' &&
        mention.entity !== null &&
        !/\b(?:with|against|to) (?:the )?$/i.test(this.document.text.slice(source.start, mention.start)),
    );
    const entity = body?.entity == null ? undefined : this.entities[body.entity];
    if (body !== undefined && entity !== undefined) {
      const isAlone = body.end - body.start >= text.replace(/^the\s+/i, '').replace(ASIDE, '').length - 1; // prettier-ignore
      const isOutlet = this.isOutlet(entity);
      const told =
        byWords === 'document' && isOutlet && /\b(?:report|story|article)\b/i.test(text) ? 'outlet' : byWords;
      const kind = (isAlone && !MANY.test(text) ? null : told) ?? (isOutlet ? 'outlet' : 'body');
      const spokesman = kind === 'officials' ? this.spokesman(source, text) : null;
      if (spokesman !== null) return spokesman;
      // “Half of those asked in a CNN survey”: “the survey” is meant behind it.
      if (kind === 'crowd' && POLL.test(text)) this.before.document = { speaker: entity.id, kind: 'document' };
      if (kind === 'crowd' || kind === 'anonymous' || kind === 'named person') return { speaker: null, kind };
      return { speaker: entity.id, kind };
    }
    return null;
  }

  /** One who is told by words alone: “the ministry”, “the prosecutor”, “residents”. */
  private described(source: Span, text: string): Speaker {
    if (GROUP.test(text.trim())) return this.several(source);
    const byWords = kindByWords(text);
    if (/^(?:통신|신문|방송)$/u.test(text)) return this.before.outlet ?? { speaker: null, kind: 'outlet' };
    const shortened = byWords === null ? this.shortened(text) : null;
    if (shortened !== null) return shortened;
    const again = byWords === null || byWords === 'document' ? this.again(source, text) : null;
    if (again !== null) return byWords === 'document' ? { ...again, kind: 'document' } : again;
    if (byWords === 'officials')
      return this.spokesman(source, text) ?? { speaker: this.bodyOf(source, text), kind: byWords };
    if (byWords !== null || isOneOfMany(text)) return { speaker: null, kind: byWords ?? 'anonymous' };
    if (/^the (?:lawyer|attorney)$/i.test(text) && this.before.person !== null) return this.before.person.speaker;
    if (isPersonByOffice(text)) return this.before.person?.speaker.kind === 'named person' && /^(?:the|that)\b/i.test(text) ? this.before.person.speaker : { speaker: null, kind: 'named person' }; // prettier-ignore
    const isPlural = /(?:[^s]s|들)$/.test(text.split(',')[0]?.trim() ?? '');
    return { speaker: null, kind: isPlural ? 'crowd' : /^(?:the|his|her|their)\b/i.test(text) ? 'body' : 'anonymous' };
  }

  /** One named before whose name or role has the last word of the source. */
  private again(source: Span, text: string): Speaker | null {
    const match = /^(?:the|that|this)\s+(?:[\p{L}-]+\s+)*?([\p{L}-]+)$/iu.exec(text);
    const word = match?.[1] === undefined ? null : foldForm(match[1]);
    if (word === null) return null;
    // Whom somebody only speaks of is not who is meant by the article's own words.
    const called = lastBefore(this.outside().called(word), source.start);
    const entity = this.entities[called?.entity ?? ''];
    if (entity !== undefined) return this.speakerFor(entity);
    if (byDocument(word) && this.before.document !== null) return this.before.document;
    const paper = /^(?:newspaper|paper|magazine|outlet|agency|network|broadcaster)$/.test(word);
    return paper ? (this.before.outlet ?? this.before.body) : null;
  }

  /** “they”, “the lawmakers”: who spoke right before, or persons who were named together. */
  private several(source: Span): Speaker {
    const own = this.sentenceAt(source.start);
    const { last, several, body } = this.before;
    const isGroup = !IMPERSONAL.test(this.document.text.slice(source.start, source.end));
    const isPlural = /^(?:crowd|officials|anonymous)$/.test(last.speaker.kind);
    const isNear = several !== null && own - several.sentence <= REACH && !isPlural;
    if (several !== null && (isGroup || isNear)) return several.speaker;
    if ((isPlural || /^(?:body|outlet)$/.test(last.speaker.kind)) && own - last.sentence <= 1) return last.speaker;
    const start = this.document.sentences[Math.max(0, own - REACH)]?.start ?? 0;
    const pair = this.persons().pairIn({ start, end: source.start });
    if (pair !== undefined) return { speaker: pair.entity, kind: 'named person' };
    return several?.speaker ?? body ?? last.speaker;
  }

  /** “it”: the body its own sentence begins with, or who spoke last and is no person. */
  private thing(source: Span): Speaker {
    const start = this.document.sentences[this.sentenceAt(source.start)]?.start ?? 0;
    const near = this.outside().within({ start, end: source.start });
    const body = near.find(({ type, entity }) => type !== 'person' && type !== 'place' && entity !== null);
    const entity = this.entities[body?.entity ?? ''];
    if (entity !== undefined && source.start > start) return this.speakerFor(entity);
    return this.before.thing ?? (this.before.last.speaker.kind === 'named person' ? NOBODY : this.before.last.speaker);
  }

  /** “the chancellor of the university”: the one whom the article names with that office, before or else behind. */
  private officeHolder(source: Span, text: string): Speaker | null {
    const office = foldForm(/^the\s(?:[\p{L}-]+\s){0,3}?([\p{L}-]+)\s(?:of|for)\s/iu.exec(text)?.[1] ?? '');
    if (!isOffice(office)) return null;
    const bodies = this.index.within(source);
    const named = this.index.inOffice(office).filter(({ roles = [] }) => bodies.every(({ text: body }) => roles.some((role) => role.text.includes(body)))); // prettier-ignore
    const found = lastBefore(named, source.start) ?? named[0];
    return { speaker: found?.entity ?? null, kind: 'named person' };
  }

  /** “Pew”, where the article names “Pew Research Center”; null where the words are no name of one that is known. */
  private shortened(text: string): Speaker | null {
    const words = text.replace(/^the\s/i, '').replace(ASIDE, '');
    if (!/^\p{Lu}[\p{L}’'.-]*(?:\s\p{Lu}[\p{L}’'.-]*){0,2}$/u.test(words)) return null;
    const entity = this.entities[this.index.shortened(foldForm(words))?.entity ?? ''];
    return entity === undefined ? null : this.speakerFor(entity);
  }

  /** A spokesman whom the article names elsewhere, behind or else before; of a body that is named, the one of that body. */
  private spokesman(source: Span, text: string): Speaker | null {
    if (!/\bspokes(?:man|woman|person)\b/i.test(text)) return null;
    const bodies = this.index.within(source).flatMap(({ entity }) => entity ?? []);
    const isOf = (mention: Span): boolean => this.index.within({ start: mention.start - BESIDE, end: mention.end + BESIDE }).some(({ entity }) => bodies.includes(entity ?? '')); // prettier-ignore
    const spokesmen = bodies.length === 0 ? this.index.spokesmen : this.index.spokesmen.filter(isOf);
    const found = spokesmen[firstFrom(spokesmen, source.end)] ?? spokesmen.at(-1);
    return found === undefined ? null : { speaker: found.entity, kind: 'named person' };
  }

  /** The last body before a source that has all the words its officials are called by: “administration officials”. */
  private bodyOf(source: Span, text: string): string | null {
    const called = foldForm(text.replace(/,.*/s, ''))
      .split(' ')
      .filter((word) => !NO_BODY.test(word));
    const { speaker, kind } = this.before.last.speaker;
    if (called.length === 0) return kind === 'officials' ? speaker : null;
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
    const { person, last } = this.before;
    for (let sentence = own - 1; sentence >= Math.max(0, own - REACH); sentence -= 1) {
      if (person !== null && person.sentence === sentence && !this.persons().isOther(person.speaker.speaker, pronoun)) return person.speaker; // prettier-ignore
      const first = this.firstPerson(sentence, Infinity, pronoun);
      if (first !== null) return first;
    }
    const { kind } = last.speaker;
    return person?.speaker ?? { speaker: null, kind: kind === 'officials' ? kind : 'anonymous' };
  }

  private firstPerson(sentence: number, before: number, pronoun: string): Speaker | null {
    const first = this.persons().firstIn(sentence, before, pronoun);
    return first === undefined ? null : { speaker: first.entity, kind: 'named person' };
  }

  private isHead(source: Span, mention: Span): boolean {
    const { text } = this.document;
    return isHeadBetween(text.slice(source.start, mention.start), text.slice(mention.end, source.end));
  }

  private readonly speakerFor = (entity: Entity): Speaker =>
    ({ speaker: entity.id, kind: entity.kind === 'person' ? 'named person' : this.isOutlet(entity) ? 'outlet' : 'body' }); // prettier-ignore

  private isOutlet(entity: Entity): boolean {
    return entity.kind === 'source' || entity.id === this.context.source || OUTLET_NAME.test(entity.name); // prettier-ignore
  }

  private sentenceAt(offset: number): number {
    const { sentences } = this.document;
    const next = firstFrom(sentences, offset + 1);
    return (sentences[next - 1]?.end ?? 0) > offset ? next - 1 : next;
  }
}
