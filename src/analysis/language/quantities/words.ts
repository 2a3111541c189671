import { lazily } from './lazily';

/** What happens to those counted: of each line the first word stands for all. */
const ACTS = `kill die died dying dead death deadly fatality fatal body corpse slain perish drown toll bodies
injure hurt wound injury
miss unaccounted
arrest detain detention custody nab jail
abduct kidnap
rescue save
evacuate displace
infect infection
destroy flatten demolish raze wreck bury wash
damage
sentence imprison
send sent deploy dispatch
fire launch
dismiss sack purge
gather attend crowd rally turnout
defect flee fled escape desert
execute execution
release free
expel banish
hire employ`;

/** The same for what is counted and for other words of a story. */
const THINGS = `person people
soldier troop serviceman
house home dwelling
household family
pupil student schoolchild
truck lorry
missile rocket
explosion explode blast blew
visit tour
collapse gave
fly flew flown left leave depart departure
exchange swap
trial try tried
shell round
vehicle car
plane aircraft jet
ship vessel boat
begin began start open launch
arrive arrival land reach
woman women
man men
child children
police policeman policemen
phone handset
derail rail
meet met meeting
assault attack raid
vote election poll
ill illness sick
finish done complete
price cost sell sold trade bought buy
earn wage salary pay
steal stole stolen theft rob hacker took take taken loss lose lost
shoot shot
rain rainfall`;

/** What money, shares and lengths are told of: two of them are never one. */
const TOPICS =
  'rice corn maize flour wheat potato pork beef fish sugar salt oil diesel gasoline petrol kerosene coal cement usd yuan eur profit fine revenue turnout vote export import road railway canal tunnel fence wall runway budget debt tax deep depth wide width long length tall height 쌀 강냉 옥수 밀가 휘발 디젤 연유 달러 위안 돼지 환율 벌금 수익';

/** Counted words that end as words for people do and are none. */
const NO_PERSONS =
  'number member-state container launcher trailer meter liter paper tanker helicopter carrier letter tower quarter computer shelter border river center charter hour order matter power water layer weather server printer computer cancer tractor reactor motor sector factor door floor chapter newspaper transformer pillar dollar cylinder counter freezer drawer poster folder banner paint plant tablet cruiser bomber destroyer freighter bulldozer skyscraper';
const PERSONS =
  'people person man men woman women child children boy girl troop pupil student guard inmate crew victim suspect civilian hostage family-member policeman policemen police national citizen folk resident migrant patient conscript defector cadre monk nurse chief teen teenager adult baby youth refugee fisherman fishermen aide recruit kid infant spy sailor lawmaker official officer tourist hiker passenger those other';

const lines = (text: string): readonly (readonly string[])[] => text.split('\n').map((line) => line.split(' '));

const acts = lazily(() => groupsOf(ACTS));
const things = lazily(() => groupsOf(THINGS));
const topics = lazily(() => new Set(TOPICS.split(' ').map((word) => groups(word))));
const groups = (word: string): string => (/^[a-z]/.test(word) ? conceptOf(word) : word);
const persons = lazily(() => new Set(PERSONS.split(' ').map(stemOf)));
const noPersons = lazily(() => new Set(NO_PERSONS.split(' ').map(stemOf)));

function groupsOf(text: string): ReadonlyMap<string, string> {
  const groups = new Map<string, string>();
  for (const words of lines(text)) for (const word of words) groups.set(stemOf(word), words[0] ?? word);
  return groups;
}

/** The beginning that most forms of an English word share: `visited`, `visiting`, `visits` → `visit`. */
export function stemOf(fold: string): string {
  if (fold.length < 4) return fold;
  const bare = fold
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/([sxz]|[cs]h)es$/, '$1')
    .replace(/([^su])s$/, '$1');
  const open = bare.replace(/^(.{3,}?)(?:ing|ed|ers?|ors?)$/, '$1').replace(/^(.{2,})([^aeiouls])\2$/, '$1$2');
  return open.replace(/e$/, '').slice(0, 6);
}

/** What happens, where a word says so. */
export const actOf = (fold: string): string | undefined =>
  fold.length < 3 || /^fires?$/.test(fold) ? undefined : acts().get(stemOf(fold));

/** The word that stands for a word and its like. */
export function conceptOf(fold: string): string {
  const stem = stemOf(fold);
  return acts().get(stem) ?? things().get(stem) ?? stem;
}

/** Verbs that, with those of `actOf`, make two days the days of two happenings. */
const STEPS = /^(?:fly|arrive|begin|finish|meet|trial|visit)$/;
const actNames = lazily(() => new Set(acts().values()));

/** Whether a word, as `conceptOf` has it, says what happened. */
export const isHappening = (concept: string): boolean => actNames().has(concept) || STEPS.test(concept);

/** Whether a word, as `conceptOf` has it, says what a measure is of. */
export const isTopic = (concept: string): boolean => topics().has(concept);

/** Whether a counted noun is one for people; `isPlural` words such as `defectors` are told by their ending. */
export function isPersonNoun(fold: string): boolean {
  if (persons().has(stemOf(fold))) return true;
  return /(?:[eo]rs?|ists?|ants?|ees|ians?|m[ae]n)$/.test(fold) && fold.length > 4 && !noPersons().has(stemOf(fold));
}
