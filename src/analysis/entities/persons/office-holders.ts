import { pattern } from '../../../data/lexicon';
import { foldName, personName, type PersonName } from '../../language/person-names/person-name';
import { foldForm, dayAt, entityId, type Entity, type Role } from '../../../model';

/** Offices of the pack: how much their bearers are in the news, 1 to 3, and the titles they are called by, folded. */
const OFFICES = {
  president: [3, /^(?!.*\bvice president).*\b(?:president|pres|commander in chief)\b/],
  'prime minister': [3, /\bprime minister|\bpremier\b|\bpm\b|\btaoiseach\b/],
  premier: [3, /\bpremier\b|\bprime minister/],
  chancellor: [3, /\bchancellor\b/],
  leader: [3, pattern(String.raw`\b(?:{titles-of-leaders})\b`)],
  'acting president': [2, /\bpresident\b/],
  'vice president': [3, /\bvice president|\bveep\b/],
  'presidential nominee': [3, /\b(?:nominee|candidate|contender)\b/],
  candidate: [2, /\b(?:nominee|candidate|contender|hopeful|frontrunner)\b/],
  'crown prince': [2, /\bprince\b/],
  'chief executive': [2, /\bchief executive\b|\bleader\b/],
  'foreign minister': [
    2,
    /\bforeign (?:minister|secretary)|\bsecretary of state\b|^secretary$|\bdiplomat\b|\bforeign policy chief\b/,
  ],
  'defence minister': [
    2,
    /\bdefen[cs]e (?:minister|secretary|chief)|\bsecretary of defen[cs]e\b|^secretary$|\bpentagon chief\b/,
  ],
  'interior minister': [1, /\binterior minister|\bhome secretary|\bhome minister/],
  'finance minister': [2, /\bfinance minister|\bchancellor\b/],
  'unification minister': [1, /\bunification minister/],
  'homeland secretary': [1, /\bsecretary\b/],
  'treasury secretary': [2, /\bsecretary\b/],
  secretary: [1, /\bsecretary\b/],
  'attorney general': [2, /\battorney general\b|^ag$/],
  'deputy attorney general': [1, /\battorney general\b/],
  administrator: [1, /\badministrator\b|\bchief\b/],
  'FBI director': [2, /\bdirector\b|\bchief\b/],
  'CIA director': [1, /\bdirector\b|\bchief\b/],
  'intelligence director': [1, /\bdirector\b|\bchief\b/],
  'special counsel': [2, /\bcounsel\b|\bprosecutor\b/],
  'national security adviser': [1, /\badvis[eo]r\b|\bgen(?:eral)?\b/],
  ambassador: [1, /\bambassador\b|\benvoy\b/],
  'ambassador to the UN': [1, /\bambassador\b|\benvoy\b/],
  'chief of staff': [1, /\bchief\b/],
  'press secretary': [1, /\bpress secretary\b|\bspokes/],
  'Fed chair': [2, /\bchair/],
  speaker: [2, /\bspeaker\b|\bleader\b|\brep(?:resentative)?\b|\bcongress/],
  'house leader': [2, /\bleader\b|\bwhip\b|\brep(?:resentative)?\b|\bcongress/],
  'senate leader': [2, /\bleader\b|\bwhip\b|\bsen(?:ator)?\b/],
  senator: [1, /\bsen(?:ator)?\b|\bchair/],
  representative: [1, /\brep(?:resentative)?\b|\bcongress|\bchair/],
  governor: [1, /\bgov(?:ernor)?\b/],
  mayor: [1, /\bmayor\b/],
  'chief justice': [2, /\bjustice\b/],
  justice: [1, /\bjustice\b|\bjudge\b/],
  'secretary-general': [2, /\bsecretary general\b|\bchief\b/],
  'commission president': [2, /\bpresident\b/],
  'council president': [2, /\bpresident\b/],
  'IMF head': [1, /\b(?:head|chief|director)\b/],
  'ECB head': [1, /\b(?:head|chief|president)\b/],
  'WHO head': [1, /\b(?:head|chief|director)\b/],
  'parliament head': [1, /\b(?:head|chairman|president)\b/],
  'regional president': [1, /\b(?:president|leader)\b/],
  'opposition leader': [2, /\bleader\b/],
  'party leader': [1, /\bleader\b|\bhead\b/],
  'first minister': [1, /\bfirst minister\b/],
  'deputy prime minister': [1, /\bdeputy prime minister\b/],
  'armed group leader': [2, pattern(String.raw`\b(?:{titles-of-armed-leaders})\b`)],
  commander: [1, /\bcommander\b|\bgen(?:eral)?\b/],
  spokesman: [1, /\bspokes/],
  ruler: [2, /\b(?:president|prime minister|premier|chancellor|king|leader|ruler)\b/],
} as const satisfies Readonly<Record<string, readonly [number, RegExp]>>;

type Office = keyof typeof OFFICES;

const isOffice = (name: string): name is Office => Object.hasOwn(OFFICES, name);

/** How much those who hold an office are in the news: 3 for whom papers name without a first name, 1 for the rest. */
export const rankOf = (office: Office): number => OFFICES[office][0];

/** Whether a title, as an article words it, can be that of an office: `Prime Minister`, `German Chancellor`. */
export const isTitleOf = (title: string, office: Office): boolean =>
  OFFICES[office][1].test(foldForm(title).replace(/\bsec\b/, 'secretary'));

const ALL = Object.keys(OFFICES) as readonly Office[];

/** Whether a title is that of any office of the pack: then it says whom it does not mean, too. */
export const isOfficeTitle = (title: string): boolean => ALL.some((office) => isTitleOf(title, office));

/** A time in office, in days since 1970; without an end it is infinite. */
export interface OfficeTerm {
  readonly office: Office;
  /** ISO 3166-1 alpha-2, or a body: `UN`, `EU`. */
  readonly country: string;
  readonly from: number;
  readonly to: number;
}

export interface OfficeHolder {
  readonly entity: Entity;
  readonly sex: 'man' | 'woman';
  /** Name and other spellings. */
  readonly names: readonly PersonName[];
  readonly terms: readonly OfficeTerm[];
  /** Of 10,000 articles of the news, how many name them in full, and how many somebody else of the family name. */
  readonly named: number;
  readonly others: number;
}

/** How much oftener than all others of the surname somebody is in the news whom the surname alone means. */
const OFTENER = 4;

/** Whether a surname alone means one office-holder first of all: `Trump`, `Obama`; not `Clinton`, not `Scott`. */
export const isForemost = ({ named, others }: OfficeHolder): boolean => named >= OFTENER * (others + 1);

/** Whether one of the roles beside a name is an office that somebody holds or held. */
export const hasTitleOf = ({ roles }: { readonly roles: readonly Role[] }, { terms }: OfficeHolder): boolean =>
  roles.some(({ text }) => terms.some(({ office }) => isTitleOf(text, office)));

/** The pack of office-holders, by name and by family name. */
export interface OfficeHolders {
  /** Whom a full form names, but for middle names and initials; null where nobody, or several, of the pack. */
  byName(name: PersonName): OfficeHolder | null;
  /** Those whose family name a form ends in. */
  bySurname(name: PersonName): readonly OfficeHolder[];
}

/** The pack's table (`data/office-holders.tsv`), read with the first name that is looked up. */
export function officeHolders(text: string): OfficeHolders {
  let made: OfficeHolders | null = null;
  const pack = (): OfficeHolders => (made ??= indexed(parse(text)));
  return { byName: (name) => pack().byName(name), bySurname: (name) => pack().bySurname(name) };
}

/** Throws for a row that is none: the pack ships, so that it is a bug. */
function parse(text: string): OfficeHolder[] {
  const people: { name: string; sex: string; others: string[]; terms: OfficeTerm[]; counts: readonly number[] }[] = [];
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [name = '', sex = '', others = '', office = '', country = '', from = '', to = '', ...counts] =
      line.split('\t');
    if (name !== '')
      people.push({ name, sex, others: others === '' ? [] : others.split('|'), terms: [], counts: counts.map(Number) });
    if (!isOffice(office)) throw new Error(`no office: “${line}”`);
    people
      .at(-1)
      ?.terms.push({ office, country, from: monthStart(from), to: to === '' ? Infinity : monthStart(to) + 31 });
  }
  return people.map(({ name, sex, others, terms, counts: [named = 0, rest = 0] }) => ({
    entity: { id: entityId('person', name), kind: 'person', name, aliases: others, origin: 'pack' },
    sex: sex === 'f' ? 'woman' : 'man',
    names: [name, ...others].map((form) => personName(form)),
    terms,
    named,
    others: rest,
  }));
}

/** `2017-01` → the day it begins. */
function monthStart(month: string): number {
  const [year = 0, of = 1] = month.split('-').map(Number);
  return dayAt(year, of, 1);
}

function indexed(people: readonly OfficeHolder[]): OfficeHolders {
  const byForm = new Map<string, Set<OfficeHolder>>();
  const byLast = new Map<string, Set<OfficeHolder>>();
  const put = (index: Map<string, Set<OfficeHolder>>, key: string, person: OfficeHolder): void => {
    const found = index.get(key);
    if (found) found.add(person);
    else index.set(key, new Set([person]));
  };
  for (const person of people)
    for (const name of person.names) {
      for (const key of [wholeKey(name), endsKey(name)]) if (key !== null) put(byForm, key, person);
      for (const last of familiesOf(name)) put(byLast, last, person);
    }
  return {
    byName(name) {
      const found = byForm.get(wholeKey(name)) ?? byForm.get(endsKey(name) ?? '');
      const [only, another] = found ?? [];
      return only !== undefined && another === undefined ? only : null;
    },
    bySurname: (name) => [...(byLast.get(familyForm(name)) ?? [])].filter(({ names }) => names.some(hasSuffix(name))),
  };
}

const hasSuffix =
  ({ suffix }: PersonName) =>
  (name: PersonName): boolean =>
    suffix === '' || name.suffix === suffix;

const wholeKey = (name: PersonName): string => `${name.joined || foldForm(name.written)}|${generation(name)}`;

/** `Robert Mueller III` is called so or without; `Jr.` is another than his father. */
const generation = ({ suffix, core }: PersonName): string => (core.length > 1 && suffix.startsWith('i') ? '' : suffix);

/** First and last name, for forms with a middle initial more or less: `donald trump`; null where there is no middle. */
function endsKey(name: PersonName): string | null {
  const { core, style } = name;
  const middle = core.slice(1, -1);
  if (style !== 'western' || core.length < 2 || (core[0] ?? '').length < 2) return null;
  return middle.every((word) => word.length === 1) ? `${core[0] ?? ''}${core.at(-1) ?? ''}|${generation(name)}` : null;
}

/** What an article calls someone by the family name: `trump`, `kim`, `pena nieto` and `nieto`, `bin laden` and `laden`. */
function familiesOf(name: PersonName): readonly string[] {
  if (name.style === 'hangul') return [name.written.replace(/ /g, '')];
  if (name.style === 'burmese') return [];
  if (name.eastern) return [name.eastern.family];
  const [before = '', last = ''] = name.core.slice(-2);
  if (name.core.length === 1) return [before];
  return name.core.length > 2 && before.length > 1 ? [last, `${before}${last}`, before] : [last];
}

const familyForm = ({ core, style, written }: PersonName): string =>
  style === 'hangul' ? written.replace(/ /g, '') : core.map(foldName).join('');
