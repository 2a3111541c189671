import { isDemonym } from '../../language';
import { isCompanyEnding } from '../../language/organization-words';
import { foldForm } from '../../model';
import type { NameContext } from './name-context';

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Holidays, ages, faiths’ own words, beliefs: names of one word that are no body’s. */
const IDEAS = list(`
  hanukkah chanukah juneteenth ramadan christmas easter thanksgiving passover halloween kwanzaa lent advent diwali purim
  enlightenment renaissance reformation reconstruction prohibition apartheid jihad intifada nakba sharia brexit perestroika glasnost
  bible koran quran torah talmud gospel gospels scripture scriptures justice commerce marine communist mondays tuesdays wednesdays thursdays fridays saturdays sundays`);

/** What is sold under a name of one word; its maker is another. */
const PRODUCTS = list(`
  xbox playstation iphone ipad ipod macbook android kindle windows alexa siri roomba viagra cialis
  oxycontin percocet vicodin xanax adderall prozac ritalin tylenol advil aspirin lysol clorox tide band-aid kleenex velcro styrofoam
  botox prius corvette humvee coke fanta sprite doritos oreo twinkie spam
  pokemon fortnite minecraft starlink gardasil remdesivir hydroxychloroquine`);

/** Last words of what is no body, of names of two words and more. */
const HEADS: readonly (readonly [why: string, words: ReadonlySet<string>])[] = [
  [
    'an idea or a condition, no body',
    list(`debt debts deficit dividend nations countries world order rights freedoms liberties faith gospel spirit dream values value way
      privilege supremacy feminism socialism civilization conservation crisis hoax scam scandal lie witch-hunt emergency tradition heritage option`),
  ],
  ['a programme, no body', list('medicare medicaid protocols benefits background check checks initiatives stimulus')],
  ['a law or a rule, no body', list('rule rules statutes regulations ballot measure')],
  ['an event, no body', list('festival parade gala concert rally walkout walkouts marathon retreat pageant halftime dispatches caucus-goers')],
  ['a machine or a vehicle, no body', list('ship ships drone drones missile missiles helicopter helicopters rover orbiter telescope satellite satellites')],
  ['those asked in a survey, no body', list('panelists respondents panel surveys')],
  ['people, no body', list('republican democrat socialist marine marines partier brexiteers conservative liberal progressive libertarian marxist communist nationalist leaguer millennials conservatives kingdom')],
]; // prettier-ignore

/** Panels that sit rather than are asked. */
const PANELS = list(
  'advisory review appeals inspection expert experts independent intergovernmental judicial oversight',
);

/** Whole names, as patterns, of bodies that every county, firm or school has. */
const OF_MANY =
  /^(?:board of (?:supervisors|trustees|directors|education|regents|governors|commissioners|elections|aldermen|visitors)|(?:county |city |state )?(?:medical examiner|coroner|sheriff|mayor|governor|clerk|treasurer|legal advis[oe]r|attorney general|district attorney|public defender|press secretary)s? s? ?office|(?:health|action|community|student|research|medical|human resources|news|call|data|crisis|interfaith|islamic|jewish|visitor|visitors|learning|senior|degree|law|field|head|main|press|public affairs|national|general) (?:center|centre|club|department|college|board|desk|office|conference|council|network|association)|student (?:government|union|senate)|law enforcement|intelligence community|mainstream media|judicial branch|executive branch|legislative branch|human resources|internal affairs|public affairs|special operations|incident management team|emergency response team)$/;

/** What is said of industries and of the press at large: `Big Oil`, `Mainstream News`. */
const AT_LARGE =
  /^(?:big (?:tech|pharma|oil|labor|labour|business|tobacco|banks|media|data|food|ag|coal|sugar|health|money|brother|insurance|government|google)|(?:mainstream|network|liberal|conservative|fake|fakenews|cable|legacy|corporate|lamestream|local|social|left wing|right wing|latino|digital|print) (?:news|media|press)|fake news media|state (?:tv|media|television|radio)|(?:national )?news agency)$/;

/** Nicknames of states, countries and cities. */
const NICKNAMES =
  /^(?:(?:bluegrass|hawkeye|jewish|peach|sooner|volunteer|aloha|cornhusker|show me|prairie|beaver|magnolia|pelican|constitution|first|last|nanny|police|failed|welfare|swing|rogue|deep|administrative|red|blue|purple) state|(?:hermit|magic|middle|united|hashemite) kingdom|big (?:apple|easy)|windy city|sin city|city of angels|beltway|heartland|rust belt|bible belt|sun belt|free world|third world|first world|old world|new world order|islamic republic|holy \w+|deep south)$/;

/** Sides before what many of theirs have: `Democratic Super PAC`, `House super PACs`. */
const GENERIC_PAC =
  /^(?:(?:democratic|republican|gop|house|senate|conservative|liberal|progressive|pro \w+|anti \w+|major|top|leading) )*(?:super pacs?|pacs|committees|campaigns|caucuses|candidates|lawmakers)$/;

/** What is written small at the end describes: `Milwaukee university`, `FakeNews media`. */
const DESCRIBED =
  /\s(?:university|college|school|media|campaign|hospital|newspaper|company|bank|police|government|movement|nations|state)$/;

/**
 * Why a string that looks like an organisation is none; null where it may be one. Beyond what `whyNoBody` says of bodies of
 * every kind: ideas, products, families, what every county has, and words of the language.
 */
export function whyNoOrganization(name: string, words: readonly string[], context: NameContext): string | null {
  const folds = words.map((word) => foldForm(word));
  const whole = foldForm(name);
  return words.length === 1 ? whyNoWord(name, whole, context) : whyNoPhrase(name, whole, folds);
}

function whyNoWord(name: string, fold: string, { names, isFamilyName }: NameContext): string | null {
  if (IDEAS.has(fold)) return 'an idea or a time, no body';
  if (PRODUCTS.has(fold) || PRODUCTS.has(name.toLowerCase())) return 'what is sold under that name, no body';
  if (NICKNAMES.test(fold)) return 'a nickname of a place';
  if (/^\p{Lu}[\p{Lu}\d-]+s$/u.test(name)) return 'many of a kind, no body';
  if (/s$/.test(fold) && (isFamilyName(fold.slice(0, -1)) || isFamilyName(fold.slice(0, -2)))) return 'a family';
  const { lower, upper, organisation } = names.of(fold);
  const isWord = names.isCommon(fold) || (lower >= 20 && lower > 0.75 * upper && lower > 3 * organisation);
  return isWord && !/\p{Lu}.*\p{Lu}/u.test(name) ? 'a word of the language' : null;
}

function whyNoPhrase(name: string, whole: string, folds: readonly string[]): string | null {
  const [last = '', before = ''] = [folds[folds.length - 1], folds[folds.length - 2]];
  if (OF_MANY.test(whole)) return 'a body that many places have, and nothing says which';
  if (AT_LARGE.test(whole) || GENERIC_PAC.test(whole)) return 'a word for many bodies';
  if (NICKNAMES.test(whole)) return 'a nickname of a place';
  if (DESCRIBED.test(name)) return 'a description, no name';
  if (
    folds.some((fold) => /^(?:medicare|medicaid|obamacare)$/.test(fold)) &&
    !/\b(?:center|centers|rights|advocacy)\b/.test(whole)
  )
    return 'a programme, no body';
  if (isDemonymPair(name, folds)) return 'a people, no body';
  if (/^(?:uss|hms|ins) /.test(whole)) return 'a ship, no body';
  if (last === 'panel' && PANELS.has(before)) return null;
  // `Bureau of Human Rights`: what stands behind a preposition says nothing of the head.
  if (/ (?:of|for|on|in|to|against|at|from|with) /.test(whole) || isCompanyEnding(last) || folds.includes('daily'))
    return null;
  if (folds.length > 2 && (last === 'law' || last === 'fair')) return `a ${last}, no body`;
  return HEADS.find(([, words]) => words.has(last))?.[0] ?? null;
}

/** `British India`, `Afghan Taliban` is not: both words are of countries. */
const isDemonymPair = (name: string, folds: readonly string[]): boolean =>
  folds.length === 2 && name.split(/\s+/).every((word) => isDemonym(word));
