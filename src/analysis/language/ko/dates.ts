import { weekdayNames } from '../../../data/lexicon/calendar';
import type { Sentence, TextDocument } from '../document';
import { matchesNotAfter } from '../characters';
import { Shape } from '../word-types';
import {
  longest,
  type DateProposal,
  calendar,
  type Calendar,
  type Expression,
  type PeriodPart,
  type Relative,
} from '../date-expression';

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

const YEARS: Readonly<Record<string, Relative>> = {
  지난해: 'last',
  작년: 'last',
  올해: 'this',
  금년: 'this',
  내년: 'next',
  이듬해: 'after',
  그해: 'same',
};
const MONTHS: Readonly<Record<string, Relative>> = {
  지난달: 'last',
  이달: 'this',
  '이번 달': 'this',
  내달: 'next',
  '다음 달': 'next',
  다음달: 'next',
  '같은 달': 'same',
};
const PARTS: Readonly<Record<string, PeriodPart>> = {
  초: { of: 'third', index: 0 },
  초순: { of: 'third', index: 0 },
  상순: { of: 'third', index: 0 },
  중순: { of: 'third', index: 1 },
  하순: { of: 'third', index: 2 },
  말: { of: 'third', index: 2 },
  상반기: { of: 'half', index: 0 },
  하반기: { of: 'half', index: 1 },
  봄: { of: 'season', index: 0 },
  여름: { of: 'season', index: 1 },
  가을: { of: 'season', index: 2 },
  겨울: { of: 'season', index: 3 },
};
const WEEKDAYS = weekdayNames('ko');
const DAYS: Readonly<Record<string, number>> = { 오늘: 0, 어제: 1, 그제: 2, 그저께: 2, 하루: 1, 이틀: 2, 사흘: 3, 나흘: 4, 닷새: 5, 엿새: 6, 열흘: 10 }; // prettier-ignore

const YEAR = '(?:(\\d{4})년|(지난해|작년|올해|금년|내년|이듬해|그해))';
const MONTH = '(?:(\\d{1,2})월|(지난달|이달|이번 달|내달|다음 ?달|같은 달))';
/** Behind these a number of days or years is a length of time, an age, an edition. */
const NO_LENGTH = '(?!\\s?(?:간|동안|째|만에|이내|이상|치|짜리|차|대|생|산|형|전(?![하했해한])|후|뒤))';
const PART = '(초순|상순|중순|하순|상반기|하반기|초|말)(?![가-힣]{0,3}(?:기|급))';

const RULES: readonly Rule[] = [
  {
    // 2021년 7월 26일, 지난해 12월, 지난 5월 중순, 지난달 26일, 7월 말
    id: 'korean-date',
    notAfter: /\d$/,
    pattern: new RegExp(
      `(?:${YEAR}\\s?)?(?:(지난|오는)\\s?)?${MONTH}(?:\\s?(?:(\\d{1,2})일${NO_LENGTH}|${PART}))?(?![가-힣]?간|호)`,
      'g',
    ),
    read: ([, year, relativeYear, turn, month, relativeMonth, day, part]) =>
      turn === '오는'
        ? AHEAD
        : calendar({
            ...yearIn(year, relativeYear),
            month: relativeMonth === undefined ? Number(month) : (MONTHS[relativeMonth] ?? null),
            day: day === undefined ? null : Number(day),
            part: part === undefined ? null : (PARTS[part] ?? null),
          }),
  },
  {
    // 2021년, 지난해, 올해 초, 2022년 하반기, 작년 가을
    id: 'korean-year',
    notAfter: /\d$/,
    pattern: new RegExp(`${YEAR}${NO_LENGTH}(?:\\s?(?:${PART}|(봄|여름|가을|겨울)))?`, 'g'),
    read: ([, year, relative, part, season]) =>
      calendar({ ...yearIn(year, relative), part: PARTS[part ?? season ?? ''] ?? null }),
  },
  {
    // 18일, 지난 2일
    id: 'korean-day',
    notAfter: /[\d월.,] ?$/,
    pattern: new RegExp(`(?:(지난|오는)\\s)?(\\d{1,2})일${NO_LENGTH}(?=[\\s,.)·부까자에밤의은]|$)`, 'g'),
    read: ([, turn, day]) => (turn === '오는' ? AHEAD : calendar({ day: Number(day) })),
  },
  {
    // 지난여름, 지난 봄, 올봄
    id: 'korean-season',
    pattern: /(지난|올)\s?(봄|여름|가을|겨울)/g,
    read: ([, word, season]) => calendar({ part: PARTS[season ?? ''] ?? null, ...(word === '올' ? { year: 'this' } : { turn: 'over' }) }), // prettier-ignore
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
    pattern:
      /(오늘|어제|그제|그저께)(?![가-힣]{0,3}날)|(하루|이틀|사흘|나흘|닷새|엿새|열흘|(\d{1,3})(일|주|개월|달|년))\s전(?![하했해한])/g,
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

const yearIn = (year: string | undefined, relative: string | undefined): Pick<Calendar, 'year'> => ({
  year: year === undefined ? (YEARS[relative ?? ''] ?? null) : Number(year),
});

function readWeek(week: string | undefined, weekday: string | undefined, part: string | undefined): Expression {
  if (week === '매주') return { kind: 'none', why: 'comes again and again' };
  const which =
    week === undefined ? 'near' : week.startsWith('지난') ? 'last' : week.startsWith('이번') ? 'this' : 'next';
  if (weekday === undefined) {
    return { kind: 'week', which: which === 'near' ? 'this' : which, part: PARTS[part ?? ''] ?? null };
  }
  const of = { near: 'near', last: 'last week', this: 'this week', next: 'next' } as const;
  return { kind: 'weekday', weekday: WEEKDAYS.get(weekday) ?? 0, which: of[which] };
}

function readAgo(word: string, digits: string | undefined, unit: string | undefined): Expression {
  if (digits === undefined) return { kind: 'ago', count: DAYS[word] ?? 0, unit: 'day' };
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
