import { isPortfolio, isRoleHead, toTextDocument, tokenAt } from '../../language';
import { foldForm } from '../../../model';
import { rolesAt } from './roles';

/**
 * Fields of public life, by the words that name somebody in them. Words of many fields (`president`, `director`, `chief`,
 * `author`) say nothing; a word of two stands in both.
 */
const FIELDS = {
  state:
    'senator sen sens congressman congresswoman rep reps representative assemblyman assemblywoman lawmaker legislator parliamentarian mp mep gov govs governor mayor councilman councilwoman councilor councillor premier chancellor minister vice-minister viceminister ambassador envoy diplomat',
  arms: 'gen gens general lt lieutenant col colonel maj major sgt sergeant cpl corporal adm admiral brig brigadier marshal soldier airman sailor',
  police: 'police detective sheriff trooper policeman policewoman constable marshal',
  church:
    'imam ayatollah mullah mufti rabbi bishop archbishop cardinal pope reverend rev pastor minister priest monk nun',
  learning:
    'professor prof profs lecturer researcher scientist economist historian chemist physicist mathematician astronomer psychiatrist dr drs doctor',
  care: 'surgeon physician paramedic pharmacist dentist midwife nurse psychiatrist dr drs doctor',
  law: 'attorney attorneys lawyer solicitor barrister judge magistrate justice prosecutor',
  press: 'reporter correspondent journalist photographer blogger anchor columnist editor',
  stage: 'actor actress singer rapper filmmaker comedian musician novelist',
  sport:
    'footballer midfielder striker goalkeeper winger batsman bowler quarterback linebacker pitcher boxer golfer cyclist swimmer sprinter wrestler gymnast weightlifter judoka skater skier jockey athlete player coach referee umpire',
  trade: 'ceo cfo businessman businesswoman banker investor entrepreneur trader broker',
  work: 'farmer fisherman waiter waitress cook baker butcher carpenter mechanic electrician plumber miner trucker hairdresser cleaner janitor firefighter',
} as const;

type Field = keyof typeof FIELDS;

const OF_WORD = new Map<string, Field[]>();
for (const [field, words] of Object.entries(FIELDS) as [Field, string][])
  for (const word of words.split(' ')) OF_WORD.set(word, [...(OF_WORD.get(word) ?? []), field]);

/** Who is called a general is often called a minister as well: such fields are no two people. */
const NEAR: readonly (readonly [Field, Field])[] = [
  ['state', 'arms'],
  ['arms', 'police'],
  ['police', 'state'],
];

/** The fields that roles name: `Defense Secretary` → state. */
export const fieldsOf = (roles: Iterable<string>): ReadonlySet<string> => new Set([...roles].flatMap(fieldsOfRole));

function fieldsOfRole(role: string): readonly Field[] {
  const words = foldForm(role).split(' ');
  return words.flatMap((word, at) => {
    const before = words[at - 1] ?? '';
    // `Attorney General` is an office of the state, `Secretary General` and `Director General` may be of anything.
    if (word === 'general' && isRoleHead(before)) return before === 'attorney' ? ['state'] : [];
    if (word === 'secretary') return isPortfolio(before, word) || words[at + 1] === 'of' ? ['state'] : [];
    return OF_WORD.get(word) ?? (word.endsWith('ologist') ? ['learning', 'care'] : []);
  });
}

/** Whether roles are of fields so far apart that one person hardly is in both; not where either says no field. */
export function areApart(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const isOne = (a: string, b: string): boolean =>
    a === b || NEAR.some(([first, second]) => (a === first && b === second) || (a === second && b === first));
  return one.size > 0 && other.size > 0 && ![...one].some((a) => [...other].some((b) => isOne(a, b)));
}

/** What a text says somebody is, each time it names them by one of the forms: `Mayor`, `professor of history`. */
export function rolesIn(text: string, forms: readonly string[]): readonly string[] {
  const found = forms.flatMap((form) => placesOf(form, text));
  if (found.length === 0) return [];
  const document = toTextDocument(text, { title: null, language: 'und', excluded: [] });
  const mention = { type: 'person', form: 'name', score: 1, reason: { rule: 'named', detail: '' } } as const;
  return found.flatMap((span) =>
    rolesAt(document, { ...mention, ...span }, tokenAt(document, span.start)).map((role) => role.text),
  );
}

/** Names in a text that are looked at for one form. */
const MOST_PLACES = 40;

function placesOf(
  form: string,
  text: string,
): { readonly start: number; readonly end: number; readonly text: string }[] {
  const places = [];
  if (form === '') return [];
  for (let at = text.indexOf(form); at !== -1 && places.length < MOST_PLACES; at = text.indexOf(form, at + 1))
    places.push({ start: at, end: at + form.length, text: form });
  return places;
}
