import { englishWords } from '../../../data/lexicon';
/** Given names and what one person may be called instead, the full name first. English unless they travel. */
const CLASSES = `
abigail abby gail|abraham abe|albert al bert|alexander alex sasha aleksandr alexandr|alexandra alex sasha sandra|alexei alexey aleksei aleksey alexej alyosha|alfred al fred|andrew andy drew|anthony tony|antonio tony|arthur art
barbara barb|barnard barney bernard bernie|benjamin ben benny|bernard bernie|bradley brad|calvin cal|catherine kate cathy katherine kathy kathleen cate katie|charles charlie chuck|christina chris tina christine|christopher chris|clifford cliff|clinton clint
daniel dan danny|david dave|deborah debbie debra deb|dennis denny|dmitry dmitri dmitriy dima|donald don donnie|dorothy dot|douglas doug|edmund ed|edward ed eddie ted|edwin ed|elizabeth liz beth betty eliza lisa|ernest ernie|eugene gene evgeny yevgeny|evgeny yevgeny evgeni yevgeni
francis frank|francisco paco pancho|franklin frank|fred frederick freddie|gabriel gabe|geoffrey geoff|george georgi|gerald gerry jerry|gerard gerry|gregory greg|gregorio goyo|harold hal harry|henry harry hank|herbert herb|howard howie
isaac ike|jacob jake|jacqueline jackie|james jim jimmy jamie|jeffrey jeff|jennifer jen jenny|jerome jerry|jessica jess|john jack johnny jon|jonathan jon|jose pepe|joseph joe joey|joshua josh|judith judy|julia julie
kenneth ken kenny|kimberly kim|lawrence larry laurence|leonard len lenny leo|leroy lee|louis lou|lucas luke|margaret maggie meg peggy marge|mark marc|martin marty|matthew matt|maximilian max|melissa mel|michael mike mick mickey mikhail|michelle shelly|mitchell mitch|mikhail misha
nancy nan|natalie natalia natasha|nathaniel nate nathan|nicholas nick nicolas nikolas|nikolai nikolay nicolai|norman norm|oleksandr alexander olexandr|oliver ollie|pamela pam|patricia pat patty trish|patrick pat paddy|peter pete|petro pyotr|philip phil phillip
randall randy|raymond ray|rebecca becky|richard rick dick rich richie|robert bob rob bobby robbie bert|ronald ron ronnie|rudolph rudy rudolf|russell russ|ruth ruthie|samuel sam sammy|samantha sam|sandra sandy|sergei sergey serguei sergej|sophia sophie|stephanie steph|stephen steve steven|stuart stu stewart|susan sue susie
terence terry terrence|theodore ted theo teddy|thomas tom tommy|timothy tim|valerie val|victoria vicky tori|victor vic viktor|vincent vince|virginia ginny|vladimir volodymyr volodya|volodymyr vladimir|walter walt|wesley wes|william bill will billy liam|yuri yury yuriy|zachary zach zack
muhammad mohammed mohamed mohammad muhammed mohamad mehmed|ahmed ahmad achmed|hussein husayn hussain hosein hossein|abdullah abdallah abdulla|yusuf youssef yousef yousuf yussuf|omar umar|osama usama|hassan hasan|ali aly|mahmoud mahmud|mustafa mostafa moustafa|ibrahim ebrahim brahim|khaled khalid|saleh salih|said saeed sayed saied|abdel abdul abd abdol|gaddafi qaddafi|muammar moammar`;

/** `Mohammed` and `Mohamed`, `Sissi` and `Sisi`: doubled consonants are spelling. Short words are left as they are. */
export function single(word: string): string {
  if (word.length < 4) return word;
  for (let at = 1; at < word.length; at += 1)
    if (word.charCodeAt(at) === word.charCodeAt(at - 1)) return word.replace(DOUBLED, '$1');
  return word;
}
const DOUBLED = /([b-df-hj-np-tv-z])\1+/g;

const BY_NAME: ReadonlyMap<string, readonly number[]> = (() => {
  const index = new Map<string, number[]>();
  CLASSES.trim()
    .split(/[\n|]/)
    .forEach((line, number) => {
      for (const name of line.split(' ')) index.set(single(name), [...(index.get(single(name)) ?? []), number]);
    });
  return index;
})();

/** Whether two given names, folded and with doubled letters as one, can be forms of one: `bil` and `wiliam`. */
export function sameGiven(a: string, b: string): boolean {
  if (a === b) return true;
  const classes = BY_NAME.get(a);
  return classes !== undefined && (BY_NAME.get(b)?.some((number) => classes.includes(number)) ?? false);
}

const FULL_NAMES: ReadonlyMap<string, readonly number[]> = (() => {
  const index = new Map<string, number[]>();
  CLASSES.trim()
    .split(/[\n|]/)
    .forEach((line, number) => {
      const full = single(line.split(' ')[0] ?? '');
      index.set(full, [...(index.get(full) ?? []), number]);
    });
  return index;
})();

/** Whether `short` is what someone whose full given name is `full` is called: `bil`, but not `francis` for `frank`. */
export function isShortGiven(short: string, full: string): boolean {
  if (short === full) return true;
  const classes = BY_NAME.get(short);
  return classes !== undefined && (FULL_NAMES.get(full)?.some((number) => classes.includes(number)) ?? false);
}

/** Whether a word, folded likewise, is a given name of the list. */
export const isListedGiven = (word: string): boolean => BY_NAME.has(word);

/** Keys that a given name, folded and with doubled letters as one, shares with its short forms and spellings. */
export const nicknameKeys = (word: string): readonly string[] =>
  (BY_NAME.get(word) ?? []).map((number) => `given ${String(number)}`);

/** Short forms that more are baptised with than called by, or that stand for men and women alike: names of their own. */
const OWN = englishWords('given-forms-own');
/** Of several full names the one nearly all bearers have. */
const MOSTLY: Readonly<Record<string, string>> = {
  chris: 'christopher',
  sam: 'samuel',
  tony: 'anthony',
  bernie: 'bernard',
  jery: 'gerald',
  katie: 'catherine',
};

/**
 * The full given name of a short form or spelling, folded and with doubled letters as one: `bil` → `wiliam`, `mohamed` →
 * `muhamad`; a word that may be short for several names, or is a name of its own, stays.
 */
export function formalGiven(word: string): string {
  if (MOSTLY[word] !== undefined) return single(MOSTLY[word]);
  const classes = BY_NAME.get(word);
  if (classes === undefined || OWN.has(word) || FULL_NAMES.has(word)) return word;
  const [only, another] = classes;
  return only === undefined || another !== undefined ? word : (FULL_OF[only] ?? word);
}

const FULL_OF: readonly string[] = CLASSES.trim()
  .split(/[\n|]/)
  .map((line) => single(line.split(' ')[0] ?? ''));
