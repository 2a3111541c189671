import { koreanWords, pattern } from '../../../data/lexicon';
import type { Span, Tense } from '../../../model';
import type { TextDocument } from '../document';
import { isKoreanName, isKoreanTitle } from './words';
import {
  closersIn,
  cueOf,
  koreanTense,
  quotedIn,
  type Closer,
  at,
  attitudeOf,
  headlineSpeech,
  quotationAlone,
  toldAround,
  type Found,
  type Line,
  koreanSentences,
} from './statement-lines';
import type { StatementSpans } from '../statement-spans';

/** The statements of a Korean text, in the order of their cues. */
export function koreanStatements(document: TextDocument): readonly StatementSpans[] {
  return koreanSentences(document).flatMap((line, index, all) => {
    const found = statementsOf(line, all[index - 1] ?? null, all[index + 1] ?? null);
    return found.map((each) => ({
      ...each,
      hedged: isHedged(line, each),
      tense: tenseIn(line, each),
      cites: citedBy(each, found),
    }));
  });
}

const tenseIn = (line: Line, { cue }: Found): Tense | null =>
  cue === null ? null : koreanTense(line.text.slice(cue.start - line.start, cue.end - line.start));

const HEDGES = pattern('{signs-of-hedges}', 'u', koreanWords);

const isHedged = (line: Line, { cue, content }: Found): boolean => {
  const end = Math.max(cue?.end ?? 0, ...content.map((span) => span.end)) - line.start;
  const said = content[0] ?? line;
  return HEDGES.test(line.text.slice(Math.max(0, said.start - line.start), end));
};

/** Whom a statement cites: the one who says the very same, “X를 인용해”. */
function citedBy(statement: Found, all: readonly Found[]): Span | null {
  const cited = all.find(
    (each) => each !== statement && each.attitude === 'says' && each.content === statement.content,
  );
  return cited !== undefined && (cited.cue?.start ?? 0) < (statement.cue?.start ?? 0) ? cited.source : null;
}

function statementsOf(line: Line, before: Line | null, after: Line | null): readonly Found[] {
  const isAlone = before === null && after === null;
  const told = (isAlone ? quotationAlone(line) : null) ?? headlineSpeech(line) ?? toldAround(line, before, after);
  if (told !== null) return [told];
  const found = [...accordingTo(line), ...quotedClauses(line), ...hearsay(line), ...acts(line)];
  return found.sort((a, b) => (a.cue?.start ?? 0) - (b.cue?.start ?? 0));
}

const ACCORDING = /^(?:(?:그러나|하지만|또|한편|다만)\s)?(.+?)(에 (?:따르면|의하면)),?\s/u;
/** What ends a report nobody vouches for. */
const HEARSAY = pattern(String.raw`\s?것으로\s((?:[가-힣]+히\s)?(?:{forms-of-hearsay})[가-힣]*)`, 'u', koreanWords);

/** “X에 따르면 …”. */
function accordingTo(line: Line): readonly Found[] {
  const match = ACCORDING.exec(line.text);
  if (match === null) return [];
  const [all, source = '', cue = ''] = match;
  const from = all.indexOf(source);
  const cueStart = from + source.length;
  const rest = line.text.slice(all.length);
  const heard = HEARSAY.exec(rest);
  const end = all.length + (heard?.index ?? withoutStop(rest));
  return [
    {
      source: at(line, from, cueStart),
      cue: at(line, cueStart, cueStart + cue.length),
      content: [at(line, all.length, end)],
      attitude: 'reports',
    },
  ];
}

const withoutStop = (text: string): number => text.replace(/[.\s]+$/u, '').length;

function quotedClauses(line: Line): readonly Found[] {
  const found: Found[] = [];
  const closers = closersIn(line.text);
  let joined: Span[] = [];
  closers.forEach((closer, index) => {
    const rest = line.text.slice(closer.from);
    const next = closers[index + 1];
    const isRumour = closer.isAttributive && RUMOUR.test(rest);
    const cue = cueOf(rest, closer.isAttributive);
    if (cue === null && !closer.isJoined && !closer.isAttributive) return;
    const parts = isRumour ? rumourIn(line, closer) : partsOf(line, closer, joined.length > 0, isNested(closer, next));
    const isDenied = closer.isAttributive && DENIED.test(rest);
    if ((closer.isJoined || isDenied) && next !== undefined && next.quote !== null) {
      joined = [...joined, ...parts.content];
      return;
    }
    if (cue === null) return;
    const isAlone = closer.isAttributive && CLAIM_ALONE.test(rest);
    const whole = [at(line, closer.quote ?? openerEnd(line.text, closer.close), closer.close)];
    const claims = closer.isAttributive ? claimOf(line, closer, isAlone ? whole : parts.content) : [];
    if (claims.length > 0 && isAlone) {
      found.push(...claims);
      return;
    }
    const behind = closer.quote === null ? speakerBehind(rest, cue, index > 0) : null;
    const content =
      behind === null ? [...joined, ...parts.content] : [at(line, openerEnd(line.text, closer.close), closer.close)];
    const source = behind === null ? parts.source : at(line, closer.from + behind.start, closer.from + behind.end);
    const words = rest.slice(cue.start, cue.end);
    found.push({
      source,
      content,
      cue: at(line, closer.from + cue.start, closer.from + cue.end),
      attitude: attitudeOf(words),
    });
    found.push(...citedFrom(line, { source, content }));
    found.push(...claims);
    joined = [];
  });
  return found;
}

/** A noun of saying that goes round by itself: “…다는 소문이 돌고 있다”. */
const RUMOUR = pattern(String.raw`^\s(?:\S+\s)?(?:{said-as})(?:이|가|도)\s?(?:{go-round})`, 'u', koreanWords);

/** What is denied in a quotation behind it: “…다는 보도를 ‘근거 없다’고 일축했다”. */
const DENIED = /^\s(?:보도|주장|의혹|소문|지적|관측|설)(?:을|를|에)\s(?:대해\s)?[“"]/u;

/** What goes round, and among whom, where that is said. */
function rumourIn(line: Line, { close, quote }: Closer): Pick<Found, 'source' | 'content'> {
  const floor = openerEnd(line.text, close);
  const head = line.text.slice(floor, quote ?? close);
  const among = /(\S+)\s(?:사이|가운데|중)에서(?:는|도)?\s/u.exec(head);
  const where = among ?? /^[^,]{0,30}?에서(?:는|도)\s/u.exec(head);
  const from = floor + (where === null ? 0 : where.index + where[0].length);
  const start = floor + (among?.index ?? 0);
  const source = among === null ? null : at(line, start, start + (among[1]?.length ?? 0));
  return { source, content: [at(line, quote ?? from, close)] };
}

/** Whether another closer says of this whole statement: “…고 지시했다고 보고했다”. */
const isNested = (closer: Closer, next: Closer | undefined): boolean =>
  next !== undefined && next.quote === null && closer.quote !== null;

/** Who is known to pass on what another did. */
const TELLER = pattern(
  String.raw`^\s((?:[^\s“”",]{1,12}\s){0,3}?[^\s“”",]{0,12}(?:{who-passes-on})들?)(?:이|가|은|는)\s`,
  'u',
  koreanWords,
);

/** “…다고 조선중앙통신이 19일 전했다”: who says it stands between the clause and the verb. */
function speakerBehind(rest: string, cue: Span, isAny: boolean): Span | null {
  const between = rest.slice(0, cue.start);
  const match =
    TELLER.exec(between) ?? (isAny ? /^\s([^\s“”"]+(?:\s[^\s“”"]+)?)(?:이|가|은|는)\s/u.exec(between) : null);
  return match?.[1] === undefined ? null : { start: 1, end: 1 + match[1].length };
}

/** “…다는 최씨의 말에 …”: nobody answers that. */
const CLAIM_ALONE = /^\s[^“”"]{1,30}의\s(?:주장|말|지적|설명)에\s/u;

/** “…다는 북한의 주장을 반박했다”: whose claim it is. */
function claimOf(line: Line, closer: Closer, content: readonly Span[]): readonly Found[] {
  const match = /^\s([^\s“”"]+(?:\s[^\s“”"]+)?)의\s(주장|말|의혹|지적|설명)/u.exec(line.text.slice(closer.from));
  if (match?.[1] === undefined || match[2] === undefined) return [];
  const start = closer.from + 1;
  const cue = closer.from + match[0].length - match[2].length;
  return [{ source: at(line, start, start + match[1].length), cue: at(line, cue, cue + match[2].length), content, attitude: 'says' }]; // prettier-ignore
}

/** What a sentence may open with before who speaks. */
const OPENER = pattern(String.raw`^(?:(?:{openers-of-sentences})\s)+`, 'u', koreanWords);
/** Where, when, to whom and through what it is said, between who speaks and what is said. */
const CIRCUMSTANCE = pattern(String.raw`^(?:{circumstance})`, 'u', koreanWords);

function openerEnd(text: string, close: number): number {
  const accord = ACCORDING.exec(text)?.[0].length ?? 0;
  return Math.max(OPENER.exec(text)?.[0].length ?? 0, accord < close ? accord : 0);
}

/** Who says what a closer ends, and what: the topic before it, the nearest subject where another tells of all that. */
function partsOf(
  line: Line,
  { close, quote }: Closer,
  isJoined: boolean,
  isNested: boolean,
): Pick<Found, 'source' | 'content'> {
  const floor = openerEnd(line.text, close);
  const subject = subjectIn(line.text.slice(0, quote ?? close), floor, isNested);
  let from = subject?.after ?? floor;
  for (let hop = 0; hop < 4; hop += 1) {
    const skipped = CIRCUMSTANCE.exec(line.text.slice(from, close));
    if (skipped === null || from + skipped[0].length > (quote ?? close)) break;
    from += skipped[0].length;
  }
  if (quote !== null && (isJoined || subject === null || !/(?:가|이|은|는)\s$/u.test(line.text.slice(from, quote))))
    from = quote;
  const source = subject === null ? null : at(line, subject.start, subject.end);
  return { source, content: from < close ? [at(line, from, close)] : [] };
}

/** A topic or subject particle at the end of a word. */
const PARTICLE =
  /(께서는|께서|에서는|은|는|이|가)(?=[\s,])|도(?=\s(?:[“"]|$|(?:\S{2,6}일?\s)?(?:담화|성명|논평|입장)[을를]\s))/gu;
/** Words in -는 that are verbs before a noun. */
const ADNOMINAL = pattern('(?:{stems-of-adnominals})$', 'u', koreanWords);

interface Subject extends Span {
  readonly after: number;
}

/** No word of who speaks has more characters. */
const LONGEST_WORD = 40;

function subjectIn(text: string, floor: number, nearest: boolean): Subject | null {
  let found: Subject | null = null;
  const isQuoted = quotedIn(text);
  let start = floor;
  for (const match of text.matchAll(PARTICLE)) {
    const particle = match[0];
    if (isQuoted(match.index) || match.index <= floor) continue;
    const word = /\S*$/.exec(text.slice(Math.max(0, match.index - LONGEST_WORD), match.index))?.[0] ?? '';
    if (
      word === '' ||
      /^\d+$/.test(word) ||
      (particle === '는' && ADNOMINAL.test(word)) ||
      (particle === '은' && /[^가-힣)]$|[같많적높낮]$/.test(word)) ||
      isTitled(word + particle, text.slice(match.index + particle.length))
    )
      continue;
    const after = match.index + particle.length + 1;
    const subject = { start, end: match.index, after };
    if (nearest) start = after;
    else if (/(?:은|는|께서)$/.test(particle)) return subject;
    found = nearest ? subject : (found ?? subject);
  }
  return found;
}

/** “김정은 위원장”: what looks like a particle is the end of a name. */
const isTitled = (word: string, rest: string): boolean =>
  isKoreanName(word) && isKoreanTitle(/^\s([가-힣]+?)(?:은|는|이|가|도)?(?=\s)/u.exec(rest)?.[1] ?? '');

/** “X를 인용해”: who is quoted for the same. */
function citedFrom(line: Line, { source, content }: Pick<Found, 'source' | 'content'>): readonly Found[] {
  const from = source === null ? 0 : source.end - line.start;
  const match = /^(?:은|는|이|가)?\s([^“”"]+?)(?:(?:을|를)\s(인용해|인용하여|인용,)|의\s(말을 빌려))/u.exec(
    line.text.slice(from),
  );
  const words = match?.[2] ?? match?.[3];
  if (match?.[1] === undefined || words === undefined) return [];
  const start = from + match[0].indexOf(match[1], 1);
  const cue = from + match[0].length - words.length;
  return [{ source: at(line, start, start + match[1].length), cue: at(line, cue, cue + words.length), content, attitude: 'says' }]; // prettier-ignore
}

/** “… 것으로 알려졌다” where nobody is named for it. */
function hearsay(line: Line): readonly Found[] {
  const match = HEARSAY.exec(line.text);
  if (match?.[1] === undefined || ACCORDING.test(line.text) || /[다라자냐]고\s|[”"](?:라|이라)?고\s/u.test(line.text))
    return [];
  const end = match.index;
  const cue = match.index + match[0].indexOf('것으로');
  return [{ source: null, cue: at(line, cue, match.index + match[0].length), content: [at(line, 0, end)], attitude: /관측|추정|예상|전망|분석/.test(match[1]) ? 'believes' : 'says' }]; // prettier-ignore
}

const ACT = pattern(
  String.raw`({objects-of-statements})(?:을|를)\s([가-힣]*(?:{verbs-that-close-headlines}|거부|약속|발표)(?:했|하였|한|하)[가-힣]*)\.?$`,
  'u',
  koreanWords,
);

/** What is only said behind “…”고 지적하고, by the one who said that. */
function afterQuotation(line: Line, close: number): Pick<Found, 'source' | 'content'> | null {
  const head = line.text.slice(0, close);
  const match = /[”"](?:이?라)?고\s[^,“”"]*,\s(?:\S+에\s)?/u.exec(head);
  return match === null ? null : { source: null, content: [at(line, match.index + match[0].length, close)] };
}

/** “돈을 받은 사실을 시인했다”: an act of saying with an object. */
function acts(line: Line): readonly Found[] {
  const match = ACT.exec(line.text);
  if (match?.[1] === undefined || match[2] === undefined) return [];
  if (/[다라자냐]는\s(?:의혹|사실|주장)|[다라자냐]고\s|[”"]이?라?며\s/u.test(line.text)) return [];
  const close = match.index + match[1].length;
  const closer = { close, from: close, quote: null, isJoined: false, isAttributive: false };
  const statement = afterQuotation(line, close) ?? partsOf(line, closer, false, false);
  const cue = match.index + match[0].indexOf(match[2]);
  return [{ ...statement, cue: at(line, cue, cue + match[2].length), attitude: attitudeOf(match[2]) }];
}
