import { isDemonym } from './demonyms';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Heads of the names of public bodies, folded. */
const HEADS =
  'ministry department bureau command police court courts council committee army forces force commission parliament assembly agency office directorate administration secretariat service services guard guards corps brigade navy congress senate cabinet authority embassy consulate tribunal prosecutors militia intelligence politburo duma government staff inspectorate presidium battalion regiment division fleet squadron marines gendarmerie chancellery magistracy treasury pentagon kremlin constabulary patrol taskforce junta judiciary ombudsman headquarters legislature knesset bundestag subcommittee delegation prefecture taliban militsiya garrison customs procuratorate commissariat governorate';
const HEAD_SET = set(HEADS);
export const isAgencyHead = (fold: string): boolean => HEAD_SET.has(fold);

/** Words that live in names of public bodies and hardly in names of people. */
const WORDS = set(
  `${HEADS} security defense defence interior foreign affairs national federal central public state nations united international human rights investigation counterintelligence reconnaissance electoral election elections joint chiefs supreme high district county provincial municipal city border customs revenue reserve prosecutor attorney general homeland transport`,
);
export const isAgencyWord = (fold: string): boolean => WORDS.has(fold);

const ALONE = set(
  'congress senate parliament pentagon kremlin cabinet knesset bundestag duma treasury politburo taliban army navy gendarmerie militia',
);
/** Heads that name a body without any qualifier. */
export const standsAlone = (fold: string): boolean => ALONE.has(fold);

/** Heads that make any name a public body's. */
const CERTAIN = set(
  'ministry parliament senate court courts tribunal embassy consulate police gendarmerie army navy politburo duma cabinet presidium directorate inspectorate constabulary chancellery legislature knesset bundestag secretariat prefecture treasury subcommittee junta judiciary regiment battalion garrison militsiya magistracy pentagon kremlin customs marines presidency government governorate procuratorate commissariat prosecutors party politbureau carabinieri',
);
/** Heads that do unless a word of business, press, faith, learning or sport stands in the name. */
const USUAL = set(
  'department bureau command council committee commission agency administration authority assembly congress division brigade fleet squadron guard guards corps militia headquarters taskforce ombudsman',
);
/** Heads a number may follow: `Office 39`, `Unit 61398`, `Bureau 121`. */
const NUMBERED = set(
  'office bureau unit department directorate division brigade camp regiment battalion group room lab',
);
/** Heads that do where a word of the state stands in the name. */
const QUALIFIED = set(
  'office service services force forces board bank staff unit intelligence union mission delegation registry task patrol panel',
);
/** Heads of places of learning, care and study: public where they serve forces, police or intelligence. */
const SCHOLARLY = set(
  'center centre college academy institute institutes laboratory school programme program library archives archive system',
);
const MARTIAL = set(
  'military army navy naval war force police intelligence defense defence counterterrorism reconnaissance',
);
export const mayHeadAgency = (fold: string): boolean =>
  CERTAIN.has(fold) || USUAL.has(fold) || QUALIFIED.has(fold) || SCHOLARLY.has(fold);

/** What of the state stands in a name. */
const STATE = set(
  'national federal central state royal security defense defence interior foreign affairs home homeland government governmental public civil border customs revenue tax immigration citizenship police military army naval navy air war armed ground special intelligence counterintelligence counterterrorism investigation investigations investigative prosecutors prosecutor attorney attorneys solicitor inspector ombudsman ombudsmans sheriffs sheriff governors governor mayors mayor presidents president people ministers prime coroners coroner marshal marshals peoples election elections electoral supreme high district county provincial regional municipal city town township metropolitan oblast prefectural borough fire prison prisons correctional corrections penitentiary probation parole postal weather meteorological geological census statistics statistical budget audit accounting reserve emergency emergencies disaster epidemic quarantine health environmental coast maritime nuclear atomic space aeronautics narcotics drug drugs anti corruption crime crimes criminal financial fiscal monetary treasury parliamentary congressional legislative judicial house senate white rescue protection reconnaissance guidance propaganda agitation organization munitions front liaison general secret joint rapid strategic cyber presidential cabinet ministerial refugee refugees human rights truth conciliation sanctions unification indian parks park forest land management personnel peacekeeping united nations un european african union international interim transitional independent communications trade patent standards aviation transportation highway highways railway science technology research energy',
);
/** What of business, press, faith, learning or sport stands in it. */
const CIVIL = set(
  'news press media newspaper newspapers broadcasting film television christian jewish muslim islamic catholic orthodox evangelical baptist lutheran church churches bishops rabbis student students teachers journalists reporters writers bar business businesses chamber industry manufacturers consumer olympic paralympic football cricket soccer rugby basketball baseball hockey athletic athletics sports games advertising alumni university college travel estate modeling talent web research resources relations action advocacy uyghur indigenous quality shock nonviolent citizens tea dinner birthday dance mathematics physics history chemistry biology english literature radio pork beef dairy producers growers farmers ranchers grocers realtors builders exporters retailers bankers nonprofits airports arts shopping stewardship nobel journalism friends life reproductive moms ventures equity equality gun fiqh faculty debates economist ceo victory prosperity',
);
/** Causes that people found institutes for. */
const CAUSES = set('life reproductive advocates discourse politics studies');
/** Words that make a body public whatever else its name says. */
const SURE = set(
  'senate house parliamentary congressional ministry government nations un federal state knesset interagency intergovernmental people peoples central',
);

/**
 * What a name's words say about the body they name: `agency` for the state, a government, a party, an army, police, a
 * court or a body of states, `organization` where they say it is none; null where they say neither. `folds`: the name's
 * words in order, folded. Cheap enough for every capitalised stretch of a text.
 */
export function agencyType(folds: readonly string[]): 'agency' | 'organization' | null {
  if (isCivilBefore(folds) || isFoundedByPeople(folds)) return 'organization';
  if (CHAMBER.test(folds.join(' '))) return 'agency';
  const at = agencyHeadAt(folds);
  const head = folds[at] ?? '';
  if (/^\d/.test(folds[at + 1] ?? '')) return NUMBERED.has(head) ? 'agency' : null;
  if (CERTAIN.has(head)) return head === 'party' && has(folds, CIVIL, at) ? 'organization' : 'agency';
  const isSure = has(folds, SURE, at);
  if (head === 'bureau' && folds[at - 1] === 'farm') return 'organization';
  if (USUAL.has(head)) return !isSure && has(folds, CIVIL, at) ? 'organization' : 'agency';
  if (SCHOLARLY.has(head)) return isOfForces(folds, at) && !has(folds, CAUSES, at) ? 'agency' : null;
  if (!QUALIFIED.has(head) || GENERIC.has(folds.join(' '))) return null;
  if (head === 'bank') return isStateBank(folds) ? 'agency' : 'organization';
  if (head === 'union') return /^(?:european|african)$/.test(folds[at - 1] ?? '') ? 'agency' : 'organization';
  if (!isSure && has(folds, CIVIL, at)) return 'organization';
  return has(folds, STATE, at) ? 'agency' : null;
}

/** Chambers whose names have no other head. */
const CHAMBER = /(?:^| )house of (?:representatives|delegates|commons|lords|assembly|burgesses)$/;

/** Heads of what people found for themselves, whatever they are `of`: `Federation of Government Employees`. */
const FOUNDED = set(
  'federation association associations union unions society league club alliance coalition foundation fellowship brotherhood sisterhood friends order network fund center centre campaign partnership inc corp corporation co llc llp ltd plc tv radio magazine news times daily tribune herald gazette forum roundtable project motors',
);
/** Those that are so by their first word: `Association of Former Members of Congress`. */
const FOUNDED_FIRST = set('association federation society league alliance coalition friends');

/** Councils and assemblies that people found for a cause or a trade, committees that raise money for one, armies of rebels. */
const OF_PEOPLE =
  /(?:^| )(?:(?:world|global|international) affairs|american foreign policy|american legislative exchange|clean air|climate leadership|green building|reliability|insurance|leadership|liberation) (?:council|army)\b|^climate assembly\b|^(?:islamic state|cajun|electronic) (?:army|navy)$|^\p{L}+ electronic army$|^army of (?!the\b)\p{L}+$|(?:^| )national (?:council|congress) (?:of|for) (?:la |american |negro |teachers|women|churches|resistance)|^(?:progressive|greater|common) .*committee$|(?: action| pac| super pac) committee$|(?:^| )(?:union|association|league) house of delegates$/u;
/** Heads that what people found has in common with bodies of states. */
const PEOPLES = set(
  'council committee army navy congress assembly academy college institute school association associations delegates',
);
/** Of a state, although people found others that are called so. */
const OF_STATES =
  /(?:^| )peoples? liberation |(?:^| )(?:state|central|standing|select|joint|parliamentary) committee |unification|security|presidential|ministerial|cabinet|government/;

/**
 * `World Affairs Council of Oregon`, `Committee for Economic Development`, `National Organization of Police
 * Associations`, `Naval War College`: what its words say is no body of a state, though its head may be one's.
 */
function isFoundedByPeople(folds: readonly string[]): boolean {
  if (!folds.some((fold) => PEOPLES.has(fold))) return false;
  const name = folds.join(' ');
  if (OF_STATES.test(name)) return false;
  const isCause = /^(?:\p{L}+ )?committee (?:for|to|against) /u.test(name) && !/^(?:senate|house) /.test(name);
  const isSchool =
    /(?:^| )(?:naval|military|war|army|navy) (?:academy|college|institute|postgraduate school|school)\b/.test(name);
  return isCause || isSchool || / associations?$/.test(name) || OF_PEOPLE.test(name);
}

/** Whether the part of a name its head stands in ends in a body that no state founds. */
function isCivilBefore(folds: readonly string[]): boolean {
  const link = folds.findIndex((fold, at) => at > 0 && LINKS.has(fold));
  const end = (link < 0 ? folds.length : link) - 1;
  const last = folds[end] ?? '';
  if (/^(?:council|congress|committee)$/.test(last) && folds[end - 1] === 'american') return true;
  if (last === 'council' && isStaffOf(folds, end)) return true;
  if (link === 1) return FOUNDED_FIRST.has(last);
  if (!FOUNDED.has(last) || end === 0) return false;
  return link < 0 ? !mayHeadAgency(last) && end > 0 : !mayHeadAgency(last) || last === 'union';
}

/** Unions of a service's staff are councils by its name: `National Border Patrol Council`, `USCIS Council`. */
const isStaffOf = (folds: readonly string[], end: number): boolean =>
  /^(?:patrol|ice|uscis|tsa)$/.test(folds[end - 1] ?? '') ||
  (folds[end - 1] === 'services' && folds.includes('immigration'));

/** `Air War College`, `National Air and Space Intelligence Center`, `Idaho National Laboratory`, `National Institutes of Health`. */
const isOfForces = (folds: readonly string[], head: number): boolean =>
  has(folds, MARTIAL, head)
    ? !LINKS.has(folds[head + 1] ?? '')
    : (folds[head] === 'laboratory' || (/^institutes?$/.test(folds[head] ?? '') && LINKS.has(folds[head + 1] ?? ''))) &&
      folds.includes('national') &&
      !folds.includes('security');

/** What is spoken of in general. */
const GENERIC = new Set([
  'public service',
  'armed services',
  'public services',
  'emergency services',
  'social services',
  'health services',
  'human services',
  'public office',
  'military force',
  'home office hours',
  'law enforcement officers',
]);

const isStateBank = (folds: readonly string[]): boolean =>
  folds.includes('central') || folds.includes('reserve') || (folds[0] === 'national' && folds[2] === 'of');

/** Words that end the part of a name its head stands in. */
const LINKS = set('of for on against in to at from with');

/** Index of the word that says what a name names: the last head before `of`, `for` …; −1 where none is a head. */
export function agencyHeadAt(folds: readonly string[]): number {
  let found = -1;
  for (let at = 0; at < folds.length; at += 1) {
    const fold = folds[at] as string;
    if (LINKS.has(fold) && found >= 0) return found;
    if (mayHeadAgency(fold)) found = at;
  }
  return found;
}

function has(folds: readonly string[], words: ReadonlySet<string>, except: number): boolean {
  for (let at = 0; at < folds.length; at += 1) if (at !== except && words.has(folds[at] as string)) return true;
  return false;
}

/** Whether a word before a head is one that bodies are called by: of the state, a people, a compass point, a number. */
export const qualifiesAgency = (fold: string, text: string): boolean =>
  STATE.has(fold) || WORDS.has(fold) || isDemonym(text);

/** What bodies of many places are called by beside what they do. */
const COMMON = set(
  'motor vehicles county district provincial regional municipal metropolitan local public safety security defense defence foreign relations affairs homeland interior intelligence government governmental senate house sheriffs sheriff governors mayors people finance budget appropriations judiciary rules ethics oversight agriculture transportation banking commerce housing pensions labor education health small business armed services select special joint executive standing ways means natural resources environment works water veterans insurance licensing zoning planning city town school common council state general full appeals circuit superior district parks recreation elections election chief deputy legislative advisory steering organizing review correction corrections rehabilitation probation juvenile highway air metro metropolitan port transit civil rights counterterrorism homicide narcotics internal unified incident emergency medical fire first second third fourth fifth sixth',
);

/** Whether a name says what a body does and nothing of whose it is: `City Council`, `Highway Patrol`, `Committee on Rules`. */
export function isGenericBody(folds: readonly string[]): boolean {
  return (
    folds.length > 0 &&
    folds.length < 6 &&
    folds.every((fold) => LINKS.has(fold) || fold === 'and' || fold === 'the' || isPlainWord(fold)) &&
    !folds.some((fold) => NATIONAL.has(fold))
  );
}

const isPlainWord = (fold: string): boolean => COMMON.has(fold) || mayHeadAgency(fold);
/** Words that make a body one of its kind, as a rule. */
const NATIONAL = set(
  'national federal royal european african international united nations un islamic supreme-leader party',
);
