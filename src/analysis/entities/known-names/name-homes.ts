import { demonymCountry } from '../../language/demonyms';
import type { NameInText } from './name-in-text';
import { isUpper, wordBefore } from './nearby-words';

/** States and provinces behind whose towns they are written, each with what it is shortened to; not those that are cities or countries as well. */
const STATES = new Map<string, string>();
for (const state of (
  'Alabama/Ala/AL Alaska/AK Arizona/Ariz/AZ Arkansas/Ark/AR California/Calif/CA Colorado/Colo/CO Connecticut/Conn/CT Delaware/Del/DE Florida/Fla/FL Georgia/Ga/GA ' +
  'Hawaii/HI Idaho/ID Illinois/Ill/IL Indiana/Ind/IN Iowa/IA Kansas/Kan/KS Kentucky/Ky/KY Louisiana/La/LA Maine/ME Maryland/Md/MD Massachusetts/Mass/MA ' +
  'Michigan/Mich/MI Minnesota/Minn/MN Mississippi/Miss/MS Missouri/Mo/MO Montana/Mont/MT Nebraska/Neb/NE Nevada/Nev/NV New_Hampshire/N.H/NH New_Jersey/N.J/NJ ' +
  'New_Mexico/N.M/NM New_York/N.Y/NY North_Carolina/N.C/NC North_Dakota/N.D/ND Ohio/OH Oklahoma/Okla/OK Oregon/Ore/OR Pennsylvania/Pa/PA Rhode_Island/R.I/RI ' +
  'South_Carolina/S.C/SC South_Dakota/S.D/SD Tennessee/Tenn/TN Texas/Tex/TX Utah/UT Vermont/Vt/VT Virginia/Va/VA Washington/Wash/WA West_Virginia/W.Va/WV ' +
  'Wisconsin/Wis/WI Wyoming/Wyo/WY Ontario/Ont/ON Alberta/Alta/AB Manitoba/Man/MB Saskatchewan/Sask/SK Nova_Scotia/N.S/NS New_Brunswick/N.B/NB British_Columbia/B.C/BC'
).split(' ')) {
  const [name = '', ...short] = state.replace('_', ' ').split('/');
  for (const form of [name, ...short]) STATES.set(form, name);
}
/** By their full names these are cities or countries. */
for (const name of ['Georgia', 'New York', 'Washington']) STATES.delete(name);

const BEHIND =
  /^(?:, (?:in )?| \(|,? (?:the (?:one|other) )?in )((?:\p{Lu}\.?){2}(?!\p{L})|\p{Lu}\p{L}+(?: \p{Lu}\p{Ll}+)?|W\.Va)/u;
/** `the Texas town of Odessa` */
const BEFORE = /(?:^|\P{L})(?:The )?(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?) (?:town|city|village|hamlet|suburb) of $/u;

/** Whether a state beside a place says that it is a namesake: `Odessa, Texas`. In a list it says nothing. */
export function isOfAnotherState({ kind, where, text, start, end, shown }: NameInText): boolean {
  if (kind !== 'place' || isUpper(shown) || STATES.has(shown)) return false;
  const isOther = (form: string | undefined): boolean => (STATES.get(form ?? '') ?? where) !== where;
  if (isOther(BEFORE.exec(text.slice(Math.max(0, start - 40), start))?.[1])) return true;
  const rest = text.slice(end, end + 40);
  const [all = '', written = ''] = BEHIND.exec(rest) ?? [];
  const [first = ''] = written.split(' ');
  const form = [written.replace(/\.$/, ''), first].find((each) => STATES.has(each));
  if (!isOther(form)) return false;
  const goesOn = rest.slice(all.length - (form === first ? written.length - first.length : 0));
  return !/^\.? (?:and|or|&) /.test(goesOn);
}

/** Whether what stands right before or behind a body says that it is another country's: `China’s Ministry of State Security`. */
export function isOfAnotherCountry({ kind, country, text, start, end, last, knownAt }: NameInText): boolean {
  if (kind !== 'agency' || country === '') return false;
  const isOther = (code: string | undefined): boolean => code !== undefined && code !== '' && code !== country;
  if (last !== null && isOther(last.country) && /^(?:['’]s|의)? $/.test(text.slice(last.end, Math.min(start, last.end + 4)))) return true; // prettier-ignore
  const word = wordBefore(text, start);
  if (word !== null) {
    const two = wordBefore(text, word.start);
    const pair = two === null ? undefined : demonymCountry(`${two.text} ${word.text}`);
    if (isOther(pair ?? demonymCountry(word.text))) return true;
  }
  const of = /^ of (?:the )?(?=\p{Lu})/u.exec(text.slice(end, end + 9))?.[0].length ?? 0;
  return of > 0 && isOther(knownAt(end + of)?.country);
}
