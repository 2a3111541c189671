import type { AgencyParts } from '../model';

export type Level = NonNullable<AgencyParts['level']>;

/**
 * Heads of agencies told by description, longest first.
 * `branch`: an office that needs a function, level or owner (`state security bureau`).
 * `body`: a force or organ that needs its owner right before it (`Syrian army`), and is none before another noun.
 */
const BRANCHES = [
  ['police', 'department'],
  ['police', 'station'],
  ['police', 'command'],
  ['police', 'headquarters'],
  ['police', 'commission'],
  ['police', 'force'],
  ['prosecutors', "'", 'office'],
  ['prosecutors', 'office'],
  ['prosecutor', "'s", 'office'],
  ['prosecutor', 'office'],
  ['attorney', 'general', "'s", 'office'],
  ['governor', "'s", 'office'],
  ['people', "'s", 'committee'],
  ['people', "'s", 'court'],
  ['interests', 'section'],
  ['consulate', 'general'],
  ['ministry'],
  ['bureau'],
  ['department'],
  ['office'],
  ['directorate'],
  ['command'],
  ['committee'],
  ['commission'],
  ['agency'],
  ['brigade'],
  ['regiment'],
  ['battalion'],
  ['service'],
  ['court'],
  ['council'],
  ['authority'],
  ['secretariat'],
  ['inspectorate'],
  ['division'],
  ['administration'],
] as const;
const BODIES = [
  ['armed', 'forces'],
  ['special', 'forces'],
  ['security', 'forces'],
  ['air', 'force'],
  ['coast', 'guard'],
  ['border', 'guards'],
  ['border', 'guard'],
  ['riot', 'police'],
  ['federal', 'police'],
  ['defense', 'forces'],
  ['supreme', 'court'],
  ['high', 'court'],
  ['general', 'staff'],
  ['national', 'guard'],
  ['police'],
  ['military'],
  ['army'],
  ['navy'],
  ['government'],
  ['parliament'],
  ['embassy'],
  ['consulate'],
  ['cabinet'],
  ['intelligence', 'service'],
  ['city', 'council'],
  ['junta'],
] as const;

export interface Head {
  readonly words: readonly string[];
  readonly kind: 'branch' | 'body';
}

const ALL: readonly Head[] = [
  ...BRANCHES.map((words) => ({ words, kind: 'branch' as const })),
  ...BODIES.map((words) => ({ words, kind: 'body' as const })),
].sort((a, b) => b.words.length - a.words.length);

/** Heads by their last word, longest first. */
export const headsEndingIn: ReadonlyMap<string, readonly Head[]> = (() => {
  const byLast = new Map<string, Head[]>();
  for (const head of ALL) {
    const last = head.words[head.words.length - 1] as string;
    byLast.set(last, [...(byLast.get(last) ?? []), head]);
  }
  return byLast;
})();

/** Words that say what an office does. */
const FUNCTIONS = new Set(
  'state security public social safety foreign interior internal external defense defence justice finance health education home affairs human rights agriculture food information unification intelligence counterintelligence counterespionage election electoral elections prosecutors prosecutor propaganda agitation guidance organization border guard guards coast riot military political general drug fire tax customs immigration labor labour trade commerce economy economic energy environment culture sports tourism science technology transport transportation planning statistics land housing development water mining inspection discipline disciplinary quarantine epidemic emergency police criminal investigation investigative investigations crime organised organized anti terrorism counterterrorism narcotics corruption overseas personnel cadre operations special forensic supreme high district appeals constitutional commercial family juvenile traffic cyber prison prisons correctional religious ethnic united front veterans women youth post telecommunications communications industry reconnaissance supply logistics census registry nuclear weather space aviation railway power electricity welfare and'.split(
    ' ',
  ),
);
export const isFunction = (fold: string): boolean => FUNCTIONS.has(fold);

/** Functions that name a body even without owner or level. */
export const isTelling = (phrase: string): boolean =>
  /\b(?:state security|public security|social security|security|counter-?intelligence|counterespionage|secret|reconnaissance|propaganda|border guard)\b/i.test(
    phrase,
  );

const LEVELS = new Map<string, Level>([
  ['provincial', 'province'],
  ['regional', 'province'],
  ['prefectural', 'province'],
  ['oblast', 'province'],
  ['state', 'province'],
  ['municipal', 'city'],
  ['city', 'city'],
  ['metropolitan', 'city'],
  ['town', 'city'],
  ['county', 'county'],
  ['district', 'county'],
  ['township', 'county'],
  ['national', 'national'],
  ['federal', 'national'],
  ['central', 'national'],
]);
export const levelOf = (fold: string): Level | undefined => LEVELS.get(fold);

/** Nouns after a place's name that say what kind of place it is. */
const DIVISIONS = new Map<string, Level>([
  ['province', 'province'],
  ['region', 'province'],
  ['state', 'province'],
  ['oblast', 'province'],
  ['prefecture', 'province'],
  ['governorate', 'province'],
  ['city', 'city'],
  ['municipality', 'city'],
  ['town', 'city'],
  ['county', 'county'],
  ['district', 'county'],
  ['township', 'county'],
  ['village', 'county'],
]);
export const divisionLevel = (fold: string): Level | undefined => DIVISIONS.get(fold);

/** Owners that name no place but point to one: `the country's defense ministry`. */
const OWNERS = new Map<string, Level>([
  ['country', 'national'],
  ['nation', 'national'],
  ['kingdom', 'national'],
  ['territory', 'national'],
  ['state', 'province'],
  ['province', 'province'],
  ['region', 'province'],
  ['city', 'city'],
  ['county', 'county'],
  ['district', 'county'],
]);
export const ownerLevel = (fold: string): Level | undefined => OWNERS.get(fold);

const FOLLOWERS = new Set(
  'said says has have had was were is are will would could may might must can did does do and or but to in on at by for from that which who whom whose with as after before when while against over into about since during under near outside of told announced confirmed also later then did not official officials spokesman spokeswoman spokesperson statement source sources chief commander headquarters issued began plans wants seems appears launched fired carried opened killed took made gave seized used came went found held withdrew won lost left sent shot beat broke fought led met put ran saw set stood struck wrote brought built bought caught chose drew drove fell fled froze grew hit hid kept knew let paid rose spoke spent swept threw thought remains continues denies uses operates knows controls'.split(
    ' ',
  ),
);
/** Whether a body's head stands by itself before this word, and does not qualify it (`police officers`). */
export const endsBody = (text: string, fold: string): boolean =>
  fold === '' || fold === 's' || FOLLOWERS.has(fold) || /^\p{Lu}|^\p{N}/u.test(text) || /[a-z]{2}(?:ed|ly)$/.test(fold);
