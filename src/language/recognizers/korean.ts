import type { AgencyParts, Mention } from '../../model';
import type { TextDocument } from '../document';
import type { Recognizer } from '../recognizer';

const SURNAMES =
  '김이리박최정강조윤장임림한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진나지엄채원방공현함변염여추석선설길연위표명반왕옥맹태렴';
const TITLES =
  '기자|특파원|씨|위원장|국무위원장|노동당|총비서|대통령|총리|장관|차관|대변인|부대변인|부부장|부장|외무상|국방상|상장|대장|대표|의원|교수|박사|연구위원|국장|과장|대사|회장|사장|청장|실장|처장|목사|감독|선수';
const NAMED = new RegExp(`(?:^|[^가-힣])([${SURNAMES}][가-힣]{1,2})\\s?(?=(?:[가-힣]{1,8}\\s)?(?:${TITLES}))`, 'g');
const FAMILY = new RegExp(
  `(?:^|[^가-힣])([${SURNAMES}] ?(?:씨|위원장|부장|국장))(?=[^가-힣]|[은는이가을를의도와과에])`,
  'g',
);

const HEADS =
  '보위국|보위부|안전국|안전부|보안국|보안서|보안부|검찰소|재판소|인민위원회|당위원회|농촌경리위원회|경영위원회|청년동맹|여맹|분주소|안전소|경찰청|경찰서|검찰청|법원|시청|군청|도청';
const BRANCH = new RegExp(`(?:([가-힣]{1,6}(?:도|시|군|구역|구))\\s|(?:^|[^가-힣])(도|시|군)\\s)(${HEADS})`, 'g');
const LEVELS: Readonly<Record<string, NonNullable<AgencyParts['level']>>> = {
  도: 'province',
  시: 'city',
  군: 'county',
  역: 'county',
  구: 'county',
};

/**
 * Korean text: branches of agencies by place and head, people by what stands behind their names.
 *
 * Examples: `[양강도 보위국]은`, `[혜산시 안전부]`, `[묘향무역회사]`, `[최은숙] 씨`, `[한도윤] 기자`.
 */
export const korean: Recognizer = {
  id: 'korean',
  recognize(document) {
    if (!/[가-힣]/.test(document.text)) return [];
    const people = [...named(document), ...familyOnly(document)];
    return inSentences(document, [
      ...branches(document),
      ...organizations(document),
      ...people,
      ...repeated(document, people),
    ]);
  },
};

/** Nothing is recognised in excluded parts. */
const inSentences = (document: TextDocument, mentions: readonly Mention[]): Mention[] =>
  mentions.filter((mention) =>
    document.sentences.some((sentence) => sentence.start <= mention.start && mention.end <= sentence.end),
  );

function branches({ text }: TextDocument): Mention[] {
  return [...text.matchAll(BRANCH)].map((match) => {
    const [whole, place, level = '', head = ''] = match;
    const start = match.index + whole.search(/[가-힣]/);
    const key = place ? place.slice(-1) : level;
    const agency: AgencyParts = {
      function: '',
      head,
      ...(LEVELS[key] ? { level: LEVELS[key] } : {}),
      ...(place ? { place: { start, end: start + place.length } } : {}),
    };
    const end = match.index + whole.length;
    const detail = `“${head}” after ${place ? `“${place}”` : 'a level'}`;
    return {
      start,
      end,
      text: text.slice(start, end),
      type: 'agency',
      form: 'description',
      score: 0.88,
      reason: { rule: 'korean', detail },
      agency,
    };
  });
}

const ORGANIZATION = /(?:^|[^가-힣])([가-힣]{2,12}(?:무역회사|주식회사|농장|기업소|협회|연합회|대학교|종합대학))/g;
/** A kind of organisation, not the name of one: `협동농장`. */
const KINDS = /^(?:협동|국영|개인|집단|일부|해당|지방|중앙|외국|합영)(?:무역회사|주식회사|농장|기업소|협회)$/;

function organizations({ text }: TextDocument): Mention[] {
  return [...text.matchAll(ORGANIZATION)].flatMap((match) => {
    const name = match[1] ?? '';
    if (KINDS.test(name)) return [];
    const start = match.index + match[0].indexOf(name);
    const reason = { rule: 'korean', detail: 'ends as names of organisations do' };
    return [{ start, end: start + name.length, text: name, type: 'organization', form: 'name', score: 0.75, reason }];
  });
}

const person = (text: string, start: number, end: number, score: number, detail: string): Mention => ({
  start,
  end,
  text: text.slice(start, end),
  type: 'person',
  form: 'name',
  score,
  reason: { rule: 'korean', detail },
});

const NOT_NAMES =
  /^(?:이번|이날|한국|조선|북한|중국|정부|최근|현재|고위|주요|이후|한편|전직|현직|공동|신임|안전|남한|양국|지난|하는|오전|오후|이들|여성|남성|선임|조사|우리|전체|국경|국무|노동|당국|성명)/;

function named({ text }: TextDocument): Mention[] {
  return [...text.matchAll(NAMED)].flatMap((match) => {
    const name = match[1] ?? '';
    if (name.length < 3 || NOT_NAMES.test(name)) return [];
    const start = match.index + match[0].indexOf(name);
    return [person(text, start, start + name.length, 0.85, 'name before a title')];
  });
}

const familyOnly = ({ text }: TextDocument): Mention[] =>
  [...text.matchAll(FAMILY)].map((match) => {
    const form = match[1] ?? '';
    const start = match.index + match[0].indexOf(form);
    return person(text, start, start + form.length, 0.75, 'family name before a title');
  });

/** Other places where a name found once stands, whatever follows it. */
function repeated({ text }: TextDocument, found: readonly Mention[]): Mention[] {
  const mentions: Mention[] = [];
  for (const name of new Set(found.filter((mention) => mention.text.length === 3).map((mention) => mention.text))) {
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
      if (found.some((mention) => mention.start === at) || /[가-힣]/.test(text[at - 1] ?? '')) continue;
      mentions.push(person(text, at, at + name.length, 0.8, 'repeats a name'));
    }
  }
  return mentions;
}
