import { englishWords } from '../../../data/lexicon';
import {
  addTo,
  overlaps,
  percent,
  spanLength,
  type Mention,
  type MentionType,
  type RejectedMention,
  type Span,
} from '../../../model';
import { agencyType } from '../agency-words';
import { isEastAsianSurname } from '../names';
import { isDemonym, isGround, isPairHead } from '../place-words';
import { type TextDocument, type Token, tokenAt } from '../document';
import { reads, type Refiner, toMention } from '../recognizer';
import type { TaggerResult, Tagged, Tagger, TagType } from '../tagger/tagger';

/** Rules whose proposals stand by themselves: what the user and the packs know, and what the tagger does not read. */
const INDEPENDENT = new Set(['known', 'korean', 'enterprise-names']);
/** Scores from which on the rules for these know better than the tagger. */
const SURE: Partial<Record<MentionType, number>> = { agency: 0.85, place: 0.9 };
/** How likely the tagger must hold a rule's reading of words that it read otherwise itself. */
const POSSIBLE = 0.2;
/** How likely a place must be that no rule saw: the gazetteer knows most. */
const NEW_PLACE = 0.5;

/**
 * Puts the tagger's reading in the place of proposals made by capitals alone. A proposal with the same span gives the
 * name its exact type and its reason; one that is sure, or that the tagger holds possible, stays; the others go, with
 * how likely they are.
 */
export function tagged(tagger: Tagger): Refiner {
  return {
    id: 'tagger',
    refine(mentions, document) {
      if (!reads('tagger', document.language)) return { kept: mentions, rejected: [] };
      const reading = tagger.read(document, mentions);
      const near = byPlace(mentions);
      const standing = byPlace(mentions.filter(stands));
      const rejected: RejectedMention[] = [];
      const names: Mention[] = [];
      for (const name of reading.names.flatMap((one) => mentionOf(document, one, near))) {
        const doubt = doubtOfName(document, name, standing(name));
        if (doubt === null) names.push(name);
        else rejected.push({ mention: name, reason: { rule: 'tagger', detail: doubt } });
      }
      const spans = new Set(names.map(({ start, end }) => `${start}:${end}`));
      const kept: Mention[] = [...names];
      const rivals = byPlace(names);
      for (const mention of mentions) {
        if (spans.has(`${mention.start}:${mention.end}`) && mention.form === 'name') continue;
        const doubt = doubtOf(document, mention, rivals(mention), reading);
        if (doubt === null) kept.push(mention);
        else rejected.push({ mention, reason: { rule: 'tagger', detail: doubt } });
      }
      return { kept, rejected };
    },
  };
}

/** The mentions that share a stretch of the text with a span; a list of all would be walked once for each name. */
type Nearby = (span: Span) => readonly Mention[];
/** Code units of a stretch. */
const STRETCH = 256;

function byPlace(mentions: readonly Mention[]): Nearby {
  const stretches = new Map<number, Mention[]>();
  const each = ({ start, end }: Span, take: (stretch: number) => void): void => {
    for (let at = Math.floor(start / STRETCH); at <= Math.floor((end - 1) / STRETCH); at += 1) take(at);
  };
  for (const mention of mentions) each(mention, (at) => addTo(stretches, at, mention));
  return (span) => {
    const found = stretches.get(Math.floor(span.start / STRETCH)) ?? [];
    if (Math.floor(span.start / STRETCH) === Math.floor((span.end - 1) / STRETCH)) return found;
    const all = new Set<Mention>();
    each(span, (at) => stretches.get(at)?.forEach((mention) => all.add(mention)));
    return [...all];
  };
}

const stands = ({ form, type, score, reason }: Mention): boolean =>
  form === 'name' && (INDEPENDENT.has(reason.rule) || score >= (SURE[type] ?? Infinity));

/** What speaks against a name that the tagger read, or null. */
function doubtOfName(document: TextDocument, name: Mention, standing: readonly Mention[]): string | null {
  const rival = standing.find(
    (one) =>
      covers(one, name.start, name.end) &&
      (tagTypeOf(one.type) !== tagTypeOf(name.type) || (one.type === 'agency' && spanLength(one) > spanLength(name))),
  );
  if (rival) return `“${rival.text}” is surely ${ONE[rival.type]} (${rival.reason.rule})`;
  const people = peopleBegunBy(document, name);
  if (people !== null) return `cut out of “${people}”`;
  return name.type === 'place' && name.reason.rule === 'tagger' && name.score < NEW_PLACE
    ? 'a place no list knows, and not likely enough'
    : null;
}

/** The people whose word in two parts begins with a name: `[North] Korean`. */
function peopleBegunBy(document: TextDocument, { text, end }: Mention): string | null {
  if (!isPairHead(text)) return null;
  const next = document.tokens[tokenAt(document, end)];
  const words = `${text} ${next?.text ?? ''}`;
  return isDemonym(words) ? words : null;
}

/** What speaks against a proposal, or null. */
function doubtOf(
  document: TextDocument,
  mention: Mention,
  names: readonly Mention[],
  reading: TaggerResult,
): string | null {
  if (mention.form === 'description' || stands(mention) || isPartysPeople(mention)) return null;
  const first = tokenAt(document, mention.start);
  const last = tokenAt(document, mention.end - 1) + 1;
  const likelihood = reading.likelihood(tagTypeOf(mention.type), first, last);
  if (likelihood >= POSSIBLE) return null;
  const rival = names.find((name) => overlaps(name, mention));
  return rival
    ? `read as ${rival.type} “${rival.text}” (${percent(rival.score)})`
    : `hardly ${ONE[mention.type]} here (${percent(likelihood)})`;
}

/** `Republicans`: the tagger reads people in it, and so it is; packs know of what party in which country. */
const isPartysPeople = ({ reason, text }: Mention): boolean =>
  reason.rule === 'known-local' && /^(?:Republicans|Democrats)$/.test(text);

const ONE: Readonly<Record<MentionType, string>> = {
  person: 'a person',
  place: 'a place',
  organization: 'an organization',
  agency: 'an agency',
};

const tagTypeOf = (type: MentionType): TagType => (type === 'agency' ? 'organization' : type);

function mentionOf(document: TextDocument, name: Tagged, proposals: Nearby): Mention[] {
  if (name.type === 'nationality') return [];
  const trimmed = withinMarks(document, name);
  if (trimmed === null) return [];
  return [toNamed(document, trimmed, proposals)];
}

/** Marks that no name goes past. */
const ENDS = englishWords('tagger-ends');

/** A name up to the first mark that ends it, without an article before it; null when nothing is left. */
function withinMarks({ tokens }: TextDocument, name: Tagged): Tagged | null {
  let { first, last } = name;
  while (first < last && (tokens[first]?.kind === 'punctuation' || isArticle(tokens, first, last))) first += 1;
  const mark = tokens.slice(first, last).findIndex(({ text }) => ENDS.has(text));
  if (mark > 0) last = first + mark;
  while (last > first && tokens[last - 1]?.kind === 'punctuation') last -= 1;
  if (name.type === 'person' && givenNameGoesOn(tokens, first, last)) last += 2;
  return last > first ? { ...name, first, last } : null;
}

/** `Moon Jae` of “Moon Jae-in to Seoul”: what looks like a little word ends a given name. */
function givenNameGoesOn(tokens: readonly Token[], first: number, last: number): boolean {
  const [hyphen, part] = [tokens[last], tokens[last + 1]];
  return (
    last - first === 2 &&
    isEastAsianSurname(tokens[first]?.fold ?? '') &&
    hyphen?.text === '-' &&
    hyphen.start === tokens[last - 1]?.end &&
    part?.start === hyphen.end &&
    /^\p{L}{2,6}$/u.test(part.text)
  );
}

/** `the`, and `The` where a sentence begins with it; `The Times` needs it. */
function isArticle(tokens: readonly Token[], at: number, last: number): boolean {
  const token = tokens[at] as Token;
  if (token.text === 'the') return true;
  return token.text === 'The' && last - at > 2 && tokens[at - 1]?.sentence !== token.sentence;
}

const spanOf = ({ tokens }: TextDocument, { first, last }: Tagged): [start: number, end: number] => [
  tokens[first]?.start ?? 0,
  tokens[last - 1]?.end ?? 0,
];

function toNamed(document: TextDocument, name: Tagged, proposals: Nearby): Mention {
  const [start, end] = spanOf(document, name);
  const agreeing = proposals({ start, end }).filter(
    (one) => one.form === 'name' && tagTypeOf(one.type) === name.type && covers(one, start, end),
  );
  // A place's rule knows which nouns belong to the name: `Gyeonggi province`.
  const [same] = agreeing.sort((a, b) => spanLength(a) - spanLength(b) || b.score - a.score);
  if (same && (same.type === 'place' || spanLength(same) === end - start)) return confirmed(same, name);
  const detail = `read as ${name.type} (${percent(name.probability)})`;
  return toMention(document, name.first, name.last, {
    type: typeOf(document, name),
    score: name.probability,
    rule: 'tagger',
    detail,
  });
}

const covers = (mention: Mention, start: number, end: number): boolean => mention.start <= start && end <= mention.end;

/** A rule and the tagger saw the same. */
function confirmed(mention: Mention, { probability }: Tagged): Mention {
  const detail = [mention.reason.detail, `tagger ${percent(probability)}`].filter((part) => part !== '').join('; ');
  const score = Math.max(probability, mention.reason.rule === 'known' ? mention.score : 0);
  return { ...mention, score, reason: { rule: mention.reason.rule, detail } };
}

function typeOf(document: TextDocument, { type, first, last }: Tagged): MentionType {
  if (type !== 'organization') return type === 'person' ? 'person' : 'place';
  if (last - first > 1 && isGround(document.tokens[last - 1]?.fold ?? '')) return 'place';
  return agencyType(document.tokens.slice(first, last).map(({ fold }) => fold)) ?? 'organization';
}
