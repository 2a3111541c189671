import { koreanWords, pattern } from '../../../data/lexicon';
import { weekdayNames } from '../../../data/lexicon/calendar';
import type { Sentence, TextDocument } from '../document';
import { matchesNotAfter } from '../characters';
import { Shape } from '../word-types';
import type { DateProposal, Calendar, Expression, PeriodPart, Relative } from '../date-expression';
import { longest, calendar } from '../date-expression';

/** Whether a sentence holds Hangul. */
export function mayHoldKorean({ tokens }: TextDocument, { firstToken, lastToken }: Sentence): boolean {
  for (let at = firstToken; at < lastToken; at += 1) {
    if (((tokens[at]?.shape ?? 0) & Shape.hangul) !== 0) return true;
  }
  return false;
}

interface Rule {
  readonly id: string;
  readonly pattern: RegExp;
  /** What it may not stand right behind. */
  readonly notAfter?: RegExp;
  readonly read: (match: RegExpMatchArray) => Expression | null;
}

const RELATIVES: readonly Relative[] = ['last', 'this', 'next', 'same', 'after'];
const YEARS = koreanWords('relative-years').numbered(0);
const MONTHS = koreanWords('relative-months').numbered(0);
const PARTS = new Map<string, PeriodPart>([
  ...[...koreanWords('parts-of-months-and-years').numbered(0)].map(
    ([word, at]) => [word, at < 3 ? { of: 'third', index: at } : { of: 'half', index: at - 3 }] as [string, PeriodPart],
  ),
  ...[...koreanWords('seasons').numbered(0)].map(
    ([word, index]) => [word, { of: 'season', index }] as [string, PeriodPart],
  ),
]);
const WEEKDAYS = weekdayNames('ko');
const DAYS = new Map([
  ...koreanWords('days-before-today').numbered(0),
  ...koreanWords('native-counts-of-days').numbered(1),
]);

const korean = (source: string, flags = 'g'): RegExp => pattern(source, flags, koreanWords);
const YEAR = String.raw`(?:(\d{4})년|({relative-years}))`;
const MONTH = String.raw`(?:(\d{1,2})월|({relative-months}))`;
const NO_LENGTH = String.raw`(?!\s?(?:${koreanWords('behind-lengths-of-time').alternatives}))`;
const PART = '({parts-of-months-and-years})(?![가-힣]{0,3}(?:기|급))';

const RULES: readonly Rule[] = [
  {
    // 2021년 7월 26일, 지난해 12월, 지난 5월 중순, 지난달 26일, 7월 말
    id: 'korean-date',
    notAfter: /\d$/,
    pattern: korean(
      `(?:${YEAR}\\s?)?(?:(지난|오는)\\s?)?${MONTH}(?:\\s?(?:(\\d{1,2})일${NO_LENGTH}|${PART}))?(?![가-힣]?간|호)`,
    ),
    read: ([, year, relativeYear, turn, month, relativeMonth, day, part]) =>
      turn === '오는'
        ? AHEAD
        : calendar({
            ...yearIn(year, relativeYear),
            month: relativeMonth === undefined ? Number(month) : relativeIn(MONTHS, relativeMonth),
            day: day === undefined ? null : Number(day),
            part: PARTS.get(part ?? '') ?? null,
          }),
  },
  {
    // 2021년, 지난해, 올해 초, 2022년 하반기, 작년 가을
    id: 'korean-year',
    notAfter: /\d$/,
    pattern: korean(`${YEAR}${NO_LENGTH}(?:\\s?(?:${PART}|({seasons})))?`),
    read: ([, year, relative, part, season]) =>
      calendar({ ...yearIn(year, relative), part: PARTS.get(part ?? season ?? '') ?? null }),
  },
  {
    // 18일, 지난 2일
    id: 'korean-day',
    notAfter: /[\d월.,] ?$/,
    pattern: korean(`(?:(지난|오는)\\s)?(\\d{1,2})일${NO_LENGTH}(?=[\\s,.)·부까자에밤의은]|$)`),
    read: ([, turn, day]) => (turn === '오는' ? AHEAD : calendar({ day: Number(day) })),
  },
  {
    // 지난여름, 지난 봄, 올봄
    id: 'korean-season',
    pattern: korean(String.raw`(지난|올)\s?({seasons})`),
    read: ([, word, season]) => calendar({ part: PARTS.get(season ?? '') ?? null, ...(word === '올' ? { year: 'this' } : { turn: 'over' }) }), // prettier-ignore
  },
  {
    // 지난주 금요일, 이번 주, 금요일
    id: 'korean-week',
    pattern:
      /(?:(지난주|이번 주|이번주|다음 ?주|매주)\s?)?(?:([월화수목금토일])요일)|(지난주|이번 ?주|다음 ?주)(?:\s?(초|말))?/g,
    read: ([, week, weekday, alone, part]) => readWeek(week ?? alone, weekday, part),
  },
  {
    // 어제, 사흘 전, 3개월 전, 2년 전
    id: 'korean-ago',
    pattern: korean(
      String.raw`({days-before-today})(?![가-힣]{0,3}날)|({native-counts-of-days}|(\d{1,3})(일|주|개월|달|년))\s전(?![하했해한])`,
    ),
    read: ([, named, count, digits, unit]) => readAgo(named ?? count ?? '', digits, unit),
  },
  {
    // 전날, 다음 날, 이튿날, 같은 날
    id: 'korean-shift',
    pattern: /(전날|다음 ?날|이튿날|같은 ?날|당일)/g,
    read: ([, word = '']) => readShift(word.replace(' ', '')),
  },
];

const AHEAD: Expression = { kind: 'none', why: 'not yet on the day of publication' };

const relativeIn = (words: ReadonlyMap<string, number>, word = ''): Relative | null =>
  RELATIVES[words.get(word) ?? -1] ?? null;
const yearIn = (year: string | undefined, relative: string | undefined): Pick<Calendar, 'year'> => ({
  year: year === undefined ? relativeIn(YEARS, relative) : Number(year),
});

function readWeek(week: string | undefined, weekday: string | undefined, part: string | undefined): Expression {
  if (week === '매주') return { kind: 'none', why: 'comes again and again' };
  const which =
    week === undefined ? 'near' : week.startsWith('지난') ? 'last' : week.startsWith('이번') ? 'this' : 'next';
  if (weekday === undefined) {
    return { kind: 'week', which: which === 'near' ? 'this' : which, part: PARTS.get(part ?? '') ?? null };
  }
  const of = { near: 'near', last: 'last week', this: 'this week', next: 'next' } as const;
  return { kind: 'weekday', weekday: WEEKDAYS.get(weekday) ?? 0, which: of[which] };
}

function readAgo(word: string, digits: string | undefined, unit: string | undefined): Expression {
  if (digits === undefined) return { kind: 'ago', count: DAYS.get(word) ?? 0, unit: 'day' };
  const units = { 일: 'day', 주: 'week', 개월: 'month', 달: 'month', 년: 'year' } as const;
  return { kind: 'ago', count: Number(digits), unit: units[unit as keyof typeof units] };
}

function readShift(word: string): Expression {
  if (word === '같은날' || word === '당일') return { kind: 'same', unit: 'day' };
  return word === '전날'
    ? { kind: 'shift', count: -1, unit: 'day', orPublished: true }
    : { kind: 'shift', count: 1, unit: 'day' };
}

/** What stands between two ends of a stretch: 5일부터 7일(까지), 3~5일. */
const JOINT = /^(?:부터|에서|\s?[~∼-])\s?$/;
/** What says that a thing is still to come, behind a date or in its sentence. */
const STILL_TO_COME = /예정|계획이|[할될릴갈올] 것|열린다|열릴|앞두고|^ 안에|^쯤 .{0,20}것으로/;

/** The dates of one sentence in Korean. */
export function koreanCandidates(document: TextDocument, sentence: number): DateProposal[] {
  const { start, end } = document.sentences[sentence] ?? { start: 0, end: 0 };
  const text = document.text.slice(start, end);
  const proposals = RULES.flatMap((rule) => matchesOf(rule, text));
  const stand = longest(proposals, (proposal) => proposal);
  return join(stand, text).map(({ start: from, end: to, expression, rule }, index, all) => {
    const behind = text.slice(to, Math.min(to + REACH, all[index + 1]?.start ?? text.length));
    return {
      ...{
        start: start + from,
        end: start + to,
        expression,
        rule,
        sentence,
        why: null,
        isLimit: false,
        isOrigin: false,
        distance: 0,
      },
      tense: STILL_TO_COME.test(behind) ? 'ahead' : 'past',
      isSaying: from < REACH && (SAYING.test(behind) || OPENS_QUOTE.test(behind)),
      isHedged: /^\s?(?:경|께|쯤|무렵)/.test(behind),
    };
  });
}

/** How far behind a date its predicate is looked for. */
const REACH = 40;
const SAYING = /전했|말했|밝혔|보도/;
/** `소식통은 8일 자유아시아방송에 “`: what was said follows. */
const OPENS_QUOTE = /^(?:\s?[가-힣A-Za-z]{1,15}){0,3}\s?[“"]/;

interface Match {
  readonly start: number;
  readonly end: number;
  readonly expression: Expression;
  readonly rule: string;
}

function matchesOf({ id, pattern, notAfter, read }: Rule, text: string): Match[] {
  const matches = notAfter === undefined ? text.matchAll(pattern) : matchesNotAfter(text, pattern, notAfter);
  return [...matches].flatMap((match) => {
    const expression = read(match);
    return expression === null
      ? []
      : [{ start: match.index, end: match.index + match[0].length, expression, rule: id }];
  });
}

function join(matches: readonly Match[], text: string): Match[] {
  const joined: Match[] = [];
  for (const match of matches) {
    const from = joined.at(-1);
    if (from === undefined || from.expression.kind === 'stretch' || !JOINT.test(text.slice(from.end, match.start)))
      joined.push(match);
    else {
      const expression = { kind: 'stretch', from: from.expression, to: match.expression } as const;
      joined[joined.length - 1] = { start: from.start, end: match.end, expression, rule: 'korean-stretch' };
    }
  }
  return joined;
}
