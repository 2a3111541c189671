import { englishWords, pattern } from '../../data/lexicon';
/** Words of titles, offices, ranks and jobs, folded. A word is added to the line it belongs to. */
const words = (...lists: readonly string[]): Set<string> => new Set(lists.join(' ').split(' '));

/** Forms of address that say nothing about an office. */
const COURTESY_MEN = 'mr mister monsieur senor signor herr sri shri';
const COURTESY_WOMEN = 'mrs ms miss mme madame madam mlle mademoiselle senora senorita signora frau fraulein smt lady';
const COURTESY = `${COURTESY_MEN} ${COURTESY_WOMEN} mx don dona comrade`;
const CLERGY =
  'imam ayatollah mullah maulana moulana mufti rabbi bishop archbishop metropolitan patriarch cardinal pope father sister brother reverend rev fr msgr monsignor pastor saint hajji haji hajj sayyid swami rinpoche abbot abbess vicar deacon chaplain canon';
const NOBILITY =
  'sir dame lord king queen prince princess emperor empress sultan emir emira crown duke duchess count countess baron baroness tsar shah kaiser earl viscount marquess';
const RANKS =
  'gen gens general lt lieutenant col colonel maj major capt captain cmdr commander commodore sgt sergeant cpl corporal pvt private adm admiral brig brigadier marshal generalissimo vice rear staff sr warrant officer ensign cadet constable inspector superintendent detective sheriff trooper agent cmsgt ssgt tsgt spc petty chief deputy assistant acting airman seaman lance gunnery';
const OFFICES =
  'president premier minister prime chancellor secretary sec undersecretary senator sen sens congressman congresswoman rep reps representative assemblyman assemblywoman assemblymember councilman councilwoman councilmember councilor councillor alderman lawmaker legislator parliamentarian mp mep gov govs governor mayor ambassador amb envoy consul commissioner comr chairman chairwoman chairperson chair speaker director administrator attorney prosecutor judge justice magistrate treasurer comptroller ombudsman registrar clerk leader head coordinator general-secretary spokesman spokeswoman spokesperson spokesmen whip regent viceroy chamberlain prefect taoiseach tanaiste mufti secretary-general viceminister vicepresident';
const PROFESSIONS =
  'dr drs doctor prof profs professor dean provost principal rector coach manager ceo cfo coo cto editor reporter correspondent author analyst researcher scientist economist historian activist lawyer attorneys solicitor barrister pilot actor actress singer filmmaker rapper comedian candidate nominee democrat republican rapporteur';
const BEFORE =
  'former ex incoming outgoing then late foreign defense defence interior finance state health home justice';

const TITLES = words(COURTESY, CLERGY, NOBILITY, RANKS, OFFICES, PROFESSIONS, BEFORE);
/** Words that stand before a person's name and are no part of it. */
export const isTitle = (fold: string): boolean => TITLES.has(fold);

/** What the family calls someone. */
const KIN_MEN = 'husband son brother father uncle grandfather grandson nephew stepson stepfather widower boyfriend';
const KIN_WOMEN =
  'wife daughter sister mother aunt grandmother granddaughter niece stepdaughter stepmother widow girlfriend';
const KIN = `${KIN_MEN} ${KIN_WOMEN} cousin sibling twin parent spouse fiance fiancee partner friend relative heir`;
const KINSHIP = words(KIN);
export const isKin = (fold: string): boolean => KINSHIP.has(fold);
const JOBS =
  'colleague neighbor neighbour victim suspect resident teacher student farmer worker fisherman founder cofounder owner executive boss adviser advisor aide official soldier guard expert fellow scholar writer journalist photographer blogger critic strategist pollster consultant physicist engineer nurse priest monk nun defector dictator strongman ruler statesman tycoon billionaire millionaire businessman businesswoman businessperson entrepreneur banker investor trader broker merchant midfielder striker goalkeeper defender winger batsman bowler skipper quarterback pitcher boxer champion golfer cyclist swimmer sprinter runner wrestler player athlete referee umpire driver rider jockey trainer warlord militant insurgent guerrilla rebel jihadist gunman shooter bomber smuggler trafficker refugee migrant survivor witness hostage prisoner inmate convict detainee dissident campaigner organizer organiser unionist lobbyist diplomat negotiator mediator politician veteran veterinarian chemist mathematician astronomer psychiatrist surgeon paramedic pharmacist dentist midwife firefighter policeman policewoman cop deputy lifeguard bartender waiter waitress chef cook baker butcher carpenter mechanic electrician plumber miner trucker sailor fisher shopkeeper vendor seller hairdresser tailor cleaner janitor accountant auditor librarian translator interpreter designer architect artist painter sculptor poet novelist playwright musician composer conductor pianist guitarist drummer songwriter dancer choreographer producer screenwriter presenter broadcaster anchor host columnist publisher essayist biographer philosopher theologian aviator astronaut cosmonaut explorer mountaineer lecturer tutor instructor headteacher pupil graduate intern apprentice volunteer donor patron trustee curator keeper ranger hunter herder shepherd model celebrity star legend hero comic magician clown creator developer programmer hacker inventor pioneer mastermind ringleader member ally rival opponent challenger contender successor predecessor incumbent frontrunner hopeful supporter loyalist insider whistleblower informant spy operative handler mercenary fighter commandant warden custodian landlord tenant pensioner retiree schoolboy schoolgirl teenager';
const NAMING = 'named called';

/** Nouns that introduce or follow a person: `spokesman Mark Stroh`, `Gulnisa Abdurehim, a teacher`. */
const ROLES = words(
  OFFICES,
  PROFESSIONS,
  BEFORE,
  KIN,
  JOBS,
  NAMING,
  'chief officer commander captain general colonel king queen prince princess bishop archbishop imam rabbi pastor sheriff detective inspector constable',
);
/** `geologist`, `radiologist`. */
const isScholar = (fold: string): boolean => fold.endsWith('ologist') && fold !== 'apologist';
export const isRole = (fold: string): boolean => ROLES.has(fold) || isScholar(fold);

/** Given names too: `Dean Heller`, `Earl Warren`, `Lance Armstrong`. */
const ALSO_NAMES = englishWords('also-names');
/** Whether a word that opens a name's span is a title all the same: `Brig.`, `Maj-Gen`, `President`. */
export function opensWithTitle(word: string): boolean {
  const small = word.toLowerCase();
  if (!/[.-]/.test(small)) return isOpening(small);
  return small.split(/[.-]+/).every((part) => part === '' || isOpening(part));
}
const isOpening = (part: string): boolean => TITLES.has(part) && !ALSO_NAMES.has(part);

/** `Mr.`, `Gen.`, `President`: what makes even one following word a person. */
const STRONG = words(
  COURTESY,
  CLERGY,
  'sir lord dame gen lt col maj capt cmdr sgt cpl adm brig sen rep gov dr prof president senator congressman congresswoman judge justice chancellor governor mayor sheriff',
);
export const isStrongTitle = (fold: string): boolean => STRONG.has(fold);

/** What a word before a name or behind it does in a role. */
const NO_ROLE = words(COURTESY, NAMING, 'u daw ko ma maung saint sr then');
const MODIFIERS = englishWords('modifiers');
const PORTFOLIOS = englishWords('portfolios');
const PORTFOLIO_HEADS = englishWords('portfolio-heads');

/** Whether a word can be the head of a role: `minister`, `Gen.`, `sister`; not `Mr.`, not `deputy` alone. */
export const isRoleHead = (fold: string): boolean =>
  (TITLES.has(fold) || isRole(fold)) && !NO_ROLE.has(fold) && !HALVES.has(fold);
/** Words of titles that are none by themselves. */
const HALVES = englishWords('halves');
/** Words that stand before the head: `former`, `deputy`, `vice`. */
export const isRoleModifier = (fold: string): boolean => MODIFIERS.has(fold);
/** `defense` before `minister`, `police` before `chief`. */
export const isPortfolio = (fold: string, head: string): boolean => PORTFOLIOS.has(fold) && PORTFOLIO_HEADS.has(head);

/** Titles that are said with the one name of their bearer: `Pope Francis`, `King Salman`. */
const REGNAL = englishWords('regnal');
export const isRegnal = (fold: string): boolean => REGNAL.has(fold);

/** Forms of address as they stand inside a name's span, by language; `U`, `Daw`, `Ko` and `Ma` are Burmese. */
const HONORIFIC = pattern(String.raw`^(?:{honorific})\.?$`);
export const isHonorific = (text: string): boolean => HONORIFIC.test(text);

const MEN = words(
  COURTESY_MEN,
  KIN_MEN,
  'sir lord king prince emperor sultan emir duke baron pope father brother u ko maung spokesman chairman congressman councilman businessman policeman actor',
);
const WOMEN = words(
  COURTESY_WOMEN,
  KIN_WOMEN,
  'dame queen princess empress duchess baroness daw sheikha spokeswoman chairwoman congresswoman councilwoman businesswoman policewoman actress',
);
/** What a title or role says about its bearer. */
export function sexOf(fold: string): 'man' | 'woman' | null {
  if (MEN.has(fold)) return 'man';
  return WOMEN.has(fold) ? 'woman' : null;
}

const ABBREVIATIONS: Readonly<Record<string, string>> = {
  gen: 'general',
  lt: 'lieutenant',
  col: 'colonel',
  maj: 'major',
  capt: 'captain',
  cmdr: 'commander',
  sgt: 'sergeant',
  cpl: 'corporal',
  pvt: 'private',
  adm: 'admiral',
  brig: 'brigadier',
  sec: 'secretary',
  sen: 'senator',
  rep: 'representative',
  gov: 'governor',
  dr: 'doctor',
  prof: 'professor',
  rev: 'reverend',
  amb: 'ambassador',
  pres: 'president',
  fr: 'father',
};
/** `gen` and `general` are one. */
export const fullTitle = (fold: string): string => ABBREVIATIONS[fold] ?? fold;

const SPEECH = englishWords('titles-speech');
export const isSpeechVerb = (fold: string): boolean => SPEECH.has(fold);
