import type { TextDocument, Token } from '../document';
import { type HangulTokens, koreanPersons } from './persons';
import { stem } from './spelling';
import { BRANCH_HEADS, FORCE, isDivision, isLocalBody, isOrganization, LEVELS, UNIT } from './words';
import type { Recognizer } from '../recognizer';
import type { AgencyParts, Mention, MentionType } from '../../../model';

/** Branches of bodies by place and head, units by number, organisations by how their names end. */
function koreanBodies(document: TextDocument, hangul: HangulTokens): Mention[] {
  return hangul.flatMap((at) => {
    const token = document.tokens[at];
    if (!token) return [];
    const mention = branch(document, at, token) ?? unit(document, at, token) ?? named(document, token);
    return mention ? [mention, ...divisionIn(document, mention)] : [];
  });
}

/** The division a branch belongs to is a place, also where it is written as one word with the head. */
function divisionIn(document: TextDocument, { agency }: Mention): Mention[] {
  if (!agency?.place) return [];
  const detail = `before “${agency.head}”`;
  return [toMention(document, { ...agency.place, type: 'place', form: 'name', score: 0.7, detail })];
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly type: MentionType;
  readonly form: Mention['form'];
  readonly score: number;
  readonly detail: string;
  readonly agency?: AgencyParts;
}

const toMention = ({ text }: TextDocument, { detail, ...found }: Found): Mention => ({
  ...found,
  text: text.slice(found.start, found.end),
  reason: { rule: 'korean', detail },
});

function next({ tokens }: TextDocument, at: number): Token | null {
  const [here, after] = [tokens[at], tokens[at + 1]];
  return here && after && after.sentence === here.sentence && after.start === here.end + 1 ? after : null;
}

const headOf = (word: string): string | undefined =>
  BRANCH_HEADS.find((head) => word.startsWith(head) && stem(word, (part) => part === head) !== null);

/** `양강도 보위국은`, `혜산시안전부`, later `도 보위국`. */
function branch(document: TextDocument, at: number, token: Token): Mention | null {
  return committee(document, at, token) ?? glued(document, token) ?? apart(document, at, token);
}

function apart(document: TextDocument, at: number, token: Token): Mention | null {
  const level = LEVELS.has(token.text) && token.text !== '역';
  if (!level && !isDivision(token.text)) return null;
  const after = next(document, at);
  const head = after ? headOf(after.text) : undefined;
  if (!after || head === undefined) return null;
  const place = level ? null : { start: token.start, end: token.end };
  return toMention(document, described(token.start, after.start + head.length, token.text, head, place));
}

const PARTY = /^(?:조선노동당|조선로동당|노동당|로동당|당)$/;

/** `조선노동당 평안북도위원회`, `노동당 혜산시위원회`. */
function committee(document: TextDocument, at: number, token: Token): Mention | null {
  const after = PARTY.test(token.text) ? next(document, at) : null;
  const whole = after && stem(after.text, (part) => part.endsWith('위원회') && isDivision(part.slice(0, -3)));
  if (!after || whole === null) return null;
  const place = { start: after.start, end: after.start + whole.length - 3 };
  const division = document.text.slice(place.start, place.end);
  return toMention(document, described(token.start, place.end + 3, division, '당위원회', place));
}

/** Written as one word: `양강도보위국`. */
function glued(document: TextDocument, token: Token): Mention | null {
  for (const head of BRANCH_HEADS) {
    const at = token.text.indexOf(head);
    if (at < 2) continue;
    const place = token.text.slice(0, at);
    if (!isDivision(place) || stem(token.text.slice(at), (part) => part === head) === null) continue;
    const end = token.start + at + head.length;
    return toMention(document, described(token.start, end, place, head, { start: token.start, end: token.start + at }));
  }
  return null;
}

function described(start: number, end: number, place: string, head: string, span: AgencyParts['place'] | null): Found {
  const level = LEVELS.get(place.slice(-1));
  const agency: AgencyParts = { function: '', head, ...(level ? { level } : {}), ...(span ? { place: span } : {}) };
  const detail = `“${head}” after ${span ? `“${place}”` : 'a level'}`;
  return { start, end, type: 'agency', form: 'description', score: 0.88, detail, agency };
}

/** `국경경비대 25여단`, `8군단`. */
function unit(document: TextDocument, at: number, token: Token): Mention | null {
  const number = stem(token.text, (part) => UNIT.test(part));
  if (number === null) return null;
  const before = document.tokens[at - 1];
  const force =
    before && before.sentence === token.sentence && token.start === before.end + 1 && FORCE.test(before.text)
      ? before
      : null;
  const start = force?.start ?? token.start;
  return toMention(document, {
    start,
    end: token.start + number.length,
    type: 'agency',
    form: 'name',
    score: 0.8,
    detail: 'a numbered unit',
  });
}

function named(document: TextDocument, token: Token): Mention | null {
  const body = stem(token.text, isLocalBody);
  if (body !== null)
    return toMention(document, {
      start: token.start,
      end: token.start + body.length,
      type: 'agency',
      form: 'name',
      score: 0.75,
      detail: 'ends as names of local bodies do',
    });
  const name = stem(token.text, isOrganization);
  if (name === null) return null;
  return toMention(document, {
    start: token.start,
    end: token.start + name.length,
    type: 'organization',
    form: 'name',
    score: 0.75,
    detail: 'ends as names of organisations do',
  });
}

const HANGUL = /[\uac00-\ud7a3]/;

/**
 * Hangul, in Korean text and inside English: people by what stands beside their names, local bodies by place and head,
 * organisations by their endings; particles stay outside, and no name is cut out of a longer word.
 *
 * Examples: `[양강도 보위국]은`, `[혜산시 안전부]`, `[묘향무역회사]`, `[최은숙](가명) 씨`, `[구병삼] 통일부 대변인`,
 * `Ri Il Bok ([리일복])`.
 */
export const korean: Recognizer = {
  id: 'korean',
  recognize(document) {
    if (!HANGUL.test(document.text)) return [];
    const hangul: number[] = [];
    for (let at = 0; at < document.tokens.length; at += 1)
      if (HANGUL.test(document.tokens[at]?.text ?? '')) hangul.push(at);
    return [...koreanPersons(document, hangul), ...koreanBodies(document, hangul)];
  },
};
