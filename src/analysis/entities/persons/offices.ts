import { foldForm } from '../../../model';

/** Offices of the pack: how much their bearers are in the news, 1 to 3, and the titles they are called by, folded. */
const OFFICES = {
  president: [3, /^(?!.*\bvice president).*\b(?:president|pres|commander in chief)\b/],
  'prime minister': [3, /\bprime minister|\bpremier\b|\bpm\b|\btaoiseach\b/],
  premier: [3, /\bpremier\b|\bprime minister/],
  chancellor: [3, /\bchancellor\b/],
  leader: [
    3,
    /\b(?:leader|chairman|ayatollah|marshal|general secretary|dictator|strongman|colonel|col|cleric|chief)\b/,
  ],
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
  'armed group leader': [2, /\b(?:leader|chief|emir|commander|cleric|warlord|mullah|caliph|general|gen|sheikh|boss)\b/],
  commander: [1, /\bcommander\b|\bgen(?:eral)?\b/],
  spokesman: [1, /\bspokes/],
  ruler: [2, /\b(?:president|prime minister|premier|chancellor|king|leader|ruler)\b/],
} as const satisfies Readonly<Record<string, readonly [number, RegExp]>>;

export type Office = keyof typeof OFFICES;

export const isOffice = (name: string): name is Office => Object.hasOwn(OFFICES, name);

/** How much those who hold an office are in the news: 3 for whom papers name without a first name, 1 for the rest. */
export const rankOf = (office: Office): number => OFFICES[office][0];

/** Whether a title, as an article words it, can be that of an office: `Prime Minister`, `German Chancellor`. */
export const isTitleOf = (title: string, office: Office): boolean =>
  OFFICES[office][1].test(foldForm(title).replace(/\bsec\b/, 'secretary'));

const ALL = Object.keys(OFFICES) as readonly Office[];

/** Whether a title is that of any office of the pack: then it says whom it does not mean, too. */
export const isOfficeTitle = (title: string): boolean => ALL.some((office) => isTitleOf(title, office));
