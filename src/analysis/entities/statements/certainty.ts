import { englishWords } from '../../../data/lexicon';
import type { Entity, ResolvedMention, Span, Sureness } from '../../../model';
import { tokenAt, type StatementSpans } from '../../language';
import { readingOf, type EnglishReading } from '../../language/en/reading';
import { FeatureBag, type Features } from '../../language/log-linear';
import { firstFrom } from './mention-index';
import type { Speaker } from './persons-before';
import type { StatementContext } from './speakers';

/** How sure each statement of an article is; nothing where nothing was fitted. */
export function surenessIn({
  claims,
  ...context
}: StatementContext): (...of: Parameters<StatementEvidenceReader['of']>) => { readonly sureness?: Sureness } {
  if (claims === undefined) return () => ({});
  const reader = new StatementEvidenceReader(context);
  const { right } = claims();
  return (...of) => {
    const { features, by } = reader.of(...of);
    const certainty = right.chance(features);
    return { sureness: { certainty, because: right.reasons(features, certainty >= EVEN), by } };
  };
}

/** From here on a claim is as likely right as wrong. */
export const EVEN = 0.5;

/** Features of a statement, and the mention by which its article tells who a pronoun or description means. */
interface StatementEvidence {
  readonly features: Features;
  readonly by: Span | null;
}

const PLAIN = englishWords('verbs-that-only-say');
const UNSAID = englishWords('auxiliaries-of-the-unsaid');

interface Around {
  /** Another tells of it. */
  readonly isInner: boolean;
  /** Who spoke right before. */
  readonly before: string | null;
}

/** Reads what speaks for and against statements of one article. */
class StatementEvidenceReader {
  private readonly text: EnglishReading;
  private readonly persons: readonly ResolvedMention[];
  private readonly counts = new Map<string, number>();

  constructor(private readonly context: StatementContext) {
    this.text = readingOf(context.document);
    this.persons = context.mentions.filter(({ type, entity }) => type === 'person' && entity !== null);
    for (const { entity } of context.mentions)
      if (entity !== null) this.counts.set(entity, (this.counts.get(entity) ?? 0) + 1);
  }

  of(spans: StatementSpans, speaker: Speaker, { isInner, before }: Around): StatementEvidence {
    const bag = new FeatureBag();
    bag.add('Korean', this.context.document.language === 'ko');
    bag.add('told by another', isInner);
    bag.add('hedged', spans.hedged);
    bag.add(`${spans.attitude}: what it does`, true);
    bag.add(`${speaker.kind}: who speaks`, true);
    this.addCue(bag, spans);
    this.addContent(bag, spans);
    const by = this.addSource(bag, spans, speaker.speaker);
    this.addRest(bag, spans);
    this.addSpeaker(bag, speaker.speaker, before);
    return { features: bag.features, by };
  }

  private addCue(bag: FeatureBag, { cue, source, content }: StatementSpans): void {
    const { text } = this;
    bag.add('no word says that it is said', cue === null);
    if (cue === null) return;
    const [first, behind] = [tokenAt(text.document, cue.start), tokenAt(text.document, cue.end - 1) + 1];
    const verbs = Array.from({ length: behind - first }, (_, at) => first + at);
    const said = verbs.flatMap((at) => text.verbsOfSaying(at)).at(0);
    bag.add('a verb that only says', said !== undefined && PLAIN.has(said.lemma));
    bag.add('“according to”', text.fold(first) === 'according');
    bag.add('a colon says so', text.text(first) === ':');
    for (const complement of said?.takes.keys() ?? []) bag.add(`a verb with a ${complement}`, true);
    bag.add('a verb in -ing', said?.form === 'gerund');
    bag.add('a base form', said?.form === 'base');
    bag.add('no verb of saying', said === undefined);
    bag.add('words of the cue', behind - first);
    bag.add(
      'would, may, must or not',
      verbs.some((at) => UNSAID.has(text.fold(at)) || /n['’]t$/.test(text.fold(at))),
    );
    bag.add('“to” behind the cue', text.fold(behind) === 'to');
    bag.add('“that” behind the cue', text.fold(behind) === 'that');
    bag.add('a preposition behind the cue', text.isPreposition(behind));
    bag.add('a comma or colon behind the cue', /^[,:]$/.test(text.text(behind)));
    bag.add('what is said stands before the cue', (content[0]?.start ?? 0) < cue.start);
    bag.add('a gap between who and the cue', source === null ? 0 : Math.log2(1 + Math.abs(cue.start - source.end)));
  }

  private addContent(bag: FeatureBag, { content, cue }: StatementSpans): void {
    const { text } = this;
    const { text: all } = text.document;
    const [opening, closing] = [content[0], content.at(-1)];
    if (opening === undefined || closing === undefined) return;
    const length = content.reduce((sum, { start, end }) => sum + end - start, 0);
    const first = tokenAt(text.document, opening.start);
    const last = tokenAt(text.document, opening.end - 1) + 1;
    bag.add('length of what is said', Math.log2(1 + length));
    bag.add('parts of what is said', content.length);
    bag.add('quoted', /^["“‘«„『「]/.test(all.slice(opening.start)));
    bag.add(
      'a quotation in it',
      content.some(({ start, end }) => /["“”]/.test(all.slice(start, end))),
    );
    bag.add(
      'all of it quoted',
      content.every(({ start, end }) => /^["“].*["”][.,]?$/s.test(all.slice(start, end))),
    );
    bag.add('it has a verb', text.verbFrom(first, last) < last);
    bag.add('verbs of saying in it', this.verbsOfSaying(first, last));
    bag.add('it opens with a form in -ing', /ing$/.test(text.fold(first)));
    bag.add('it opens with a subordinator', text.isSubordinator(first));
    bag.add('it opens with an article or pronoun', text.isDeterminer(first) || text.isPronoun(first));
    bag.add('it opens with a preposition', text.isPreposition(first));
    bag.add('it opens with a capital', text.isCapitalised(first));
    bag.add('it ends its sentence', /^["”’]?\s*$|^["”’]?[.!?]|^["”’]?\s*\n/.test(all.slice(closing.end, closing.end + 3)) || /[.!?,]["”’]?$/.test(all.slice(closing.end - 2, closing.end))); // prettier-ignore
    bag.add('paragraphs in it', all.slice(opening.start, closing.end).split(/\n\s*\n/).length - 1);
    bag.add('far from the cue', cue === null ? 0 : Math.log2(1 + Math.max(0, opening.start - cue.end, cue.start - closing.end))); // prettier-ignore
  }

  /** What of its sentence is neither who, nor what, nor the word that says so. */
  private addRest(bag: FeatureBag, { source, cue, content }: StatementSpans): void {
    const { document } = this.text;
    const spans = [source, cue, ...content].filter((span) => span !== null);
    const [start, end] = [Math.min(...spans.map((span) => span.start)), Math.max(...spans.map((span) => span.end))];
    const [first, last] = [tokenAt(document, start), tokenAt(document, end - 1)];
    const opening = document.sentences[document.tokens[first]?.sentence ?? -1];
    const closing = document.sentences[document.tokens[last]?.sentence ?? -1];
    bag.add('words of the sentence before it', opening === undefined ? 0 : Math.log2(1 + first - opening.firstToken));
    bag.add('words of the sentence behind it', closing === undefined ? 0 : Math.log2(1 + closing.lastToken - 1 - last));
  }

  /** Verbs of saying outside quotation marks, from one token to another. */
  private verbsOfSaying(first: number, last: number): number {
    let count = 0;
    for (let at = first; at < last; at += 1)
      if (this.text.verbsOfSaying(at).length > 0 && this.text.isVerb(at) && this.text.quotationAround(this.text.start(at)) === undefined) count += 1; // prettier-ignore
    return count;
  }

  private addSource(bag: FeatureBag, { source, content }: StatementSpans, speaker: string | null): Span | null {
    const { text } = this;
    bag.add('nobody is named for it', source === null);
    if (source === null) return null;
    const words = text.document.text.slice(source.start, source.end);
    const [first, behind] = [tokenAt(text.document, source.start), tokenAt(text.document, source.end - 1) + 1];
    const pronoun = behind - first === 1 ? /^(he|she|it|they|i|we|you)$/i.exec(words)?.[1]?.toLowerCase() : undefined;
    bag.add(`“${pronoun ?? ''}” speaks`, pronoun !== undefined);
    bag.add('words of the source', behind - first);
    bag.add('a comma in the source', words.includes(','));
    bag.add('“the” opens the source', /^the\s/i.test(words));
    bag.add('a subordinator before the source', text.isSubordinator(first - 1));
    bag.add('a preposition before the source', text.isPreposition(first - 1));
    bag.add('a comma before the source', text.isComma(first - 1));
    bag.add('the source opens its sentence', text.document.sentences[text.token(first)?.sentence ?? -1]?.firstToken === first); // prettier-ignore
    bag.add('the source far from what it says', Math.log2(1 + Math.min(...content.map(({ start, end }) => Math.max(0, start - source.end, source.start - end))))); // prettier-ignore
    const { mentions } = this.context;
    const inside = mentions.slice(firstFrom(mentions, source.start), firstFrom(mentions, source.end)).filter(({ end }) => end <= source.end); // prettier-ignore
    const own = inside.find(({ entity }) => entity !== null && entity === speaker);
    bag.add('names in the source', inside.length);
    bag.add('capitals in the source that are no name', Array.from({ length: behind - first }, (_, at) => first + at).filter((at) => text.isCapitalised(at) && !text.isDeterminer(at) && !inside.some(({ start, end }) => start <= text.start(at) && text.start(at) < end)).length); // prettier-ignore
    bag.add('the source names who speaks', own !== undefined);
    if (own === undefined) return speaker === null ? null : this.addLook(bag, source, first, speaker);
    bag.add('words before the name', own.start - source.start > 4 ? words.slice(0, own.start - source.start).split(' ').length : 0); // prettier-ignore
    bag.add('words behind the name', words.slice(own.end - source.start).split(' ').length - 1);
    bag.add('the name is an owner', /^['’]/.test(text.document.text.slice(own.end, own.end + 1)));
    const name = tokenAt(text.document, own.start);
    bag.add('a preposition before the name', Array.from({ length: name - first }, (_, at) => first + at).some((at) => text.isPreposition(at))); // prettier-ignore
    return null;
  }

  /** The way back from words that do not name who speaks to where that one is named; adds what lies between. */
  private addLook(bag: FeatureBag, source: Span, first: number, speaker: string): Span | null {
    const { mentions, document } = this.context;
    const behind = firstFrom(mentions, source.start);
    let at = behind - 1;
    while (at >= 0 && mentions[at]?.entity !== speaker) at -= 1;
    const found = mentions[at] ?? mentions.find(({ entity }) => entity === speaker);
    bag.add('named only behind', at < 0);
    if (found === undefined) return null;
    const sentence = (offset: number): number => document.tokens[tokenAt(document, offset)]?.sentence ?? 0;
    const own = document.tokens[first]?.sentence ?? 0;
    bag.add('sentences back to the name', Math.abs(own - sentence(found.start)));
    const others = this.persons.filter(({ start, entity }) => start > found.start && start < source.start && entity !== speaker); // prettier-ignore
    bag.add('other people between', new Set(others.map(({ entity }) => entity)).size);
    const near = this.persons.filter(({ start }) => start < source.start && own - sentence(start) <= NEAR);
    bag.add('people named shortly before', new Set(near.map(({ entity }) => entity)).size);
    bag.add('the name within quotation marks', this.text.quotationAround(found.start) !== undefined);
    const token = tokenAt(document, found.start);
    bag.add('a preposition before the name there', this.text.isPreposition(token - 1) || this.text.isPreposition(token - 2)); // prettier-ignore
    return { start: found.start, end: found.end };
  }

  private addSpeaker(bag: FeatureBag, speaker: string | null, before: string | null): void {
    bag.add('nobody known speaks', speaker === null);
    if (speaker === null) return;
    const entity: Entity | undefined = this.context.entities[speaker];
    bag.add(`${entity?.kind ?? 'none'}: kind of speaker`, true);
    bag.add('the outlet speaks', speaker === this.context.source);
    bag.add('mentions of the speaker', Math.log2(1 + (this.counts.get(speaker) ?? 0)));
    bag.add('spoke right before', speaker === before);
  }
}

/** Sentences in which somebody was named shortly before. */
const NEAR = 3;
