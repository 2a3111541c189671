/** Heads of the names of public bodies, folded. */
const HEADS =
  'ministry department bureau command police court courts council committee army forces force commission parliament assembly agency office directorate administration secretariat service services guard guards corps brigade navy congress senate cabinet authority embassy consulate tribunal prosecutors militia intelligence politburo duma government staff inspectorate presidium battalion regiment division fleet squadron marines gendarmerie chancellery magistracy treasury pentagon kremlin constabulary patrol taskforce junta judiciary ombudsman headquarters legislature knesset bundestag subcommittee delegation prefecture taliban militsiya'.split(
    ' ',
  );
const HEAD_SET = new Set(HEADS);
export const isAgencyHead = (fold: string): boolean => HEAD_SET.has(fold);

/** Words that live in names of public bodies and hardly in names of people. */
const WORDS = new Set([
  ...HEADS,
  ...'security defense defence interior foreign affairs national federal central public state nations united international human rights investigation counterintelligence reconnaissance electoral election elections joint chiefs supreme high district county provincial municipal city border customs revenue reserve prosecutor attorney general homeland transport'.split(
    ' ',
  ),
]);
export const isAgencyWord = (fold: string): boolean => WORDS.has(fold);

const ALONE = new Set(
  'congress senate parliament pentagon kremlin cabinet knesset bundestag duma treasury politburo taliban army navy gendarmerie militia'.split(
    ' ',
  ),
);
/** Heads that name a body without any qualifier. */
export const standsAlone = (fold: string): boolean => ALONE.has(fold);
