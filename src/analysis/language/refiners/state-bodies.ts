import { pattern } from '../../../data/lexicon';
import type { Refiner } from '../recognizer';

/** What says whose a body is. */
export interface StateKnowledge {
  /** Whether a form is a body's, or an outlet's, by a pack or a user. */
  readonly isKnownBody: (form: string) => boolean;
  /** Whether a form is the name of a state or province. */
  readonly isDivision: (form: string) => boolean;
}

/** What the state has one of in every town, behind the town's name: `Ferguson PD`, `Guam DMV`, `Ohio State Comptroller`. */
const LOCAL = pattern(String.raw`^\p{Lu}.*\s(?:{state-bodies-local})$`, 'u');
/** Units of armed forces, and what is set up for a task. */
const UNITS = pattern(String.raw`^(?:{state-bodies-units})$`);
/** Task forces that people found for themselves. */
const OF_PEOPLE = /\b(?:LGBTQ?|Gay|Lesbian|Non-Monogamy|Industry|Cannabis)\b/;
/** What a state does, behind a department, a division or an office of it. */
const TASKS =
  '(?:Environment|Natural|Water|Fish|Wildlife|Consumer|Labor|Family|Children|Health|Human Services|Public|Motor|Corrections?|Agriculture|Revenue|Immigration|Veterans|Parks|Insurance|Aging|Elections?)';
const DEPARTMENT = new RegExp(`^(?:[\\p{Lu}][\\p{L}.]+ ){0,3}(?:Department|Division) of (?:the )?${TASKS}[^’']*$`, 'u');
const OFFICE = /^(?:\S+ Department['’]s |VA['’]s )?Office of (?:the )?(?!Press\b)\p{Lu}/u;
const COMMITTEE =
  /^(?:House |Senate )?(?:Foreign Relations|Natural Resources|\p{L}+ and Natural Resources) (?:Subc|C)ommittee$/u;
/** A country's before what only states have. */
const OF_COUNTRY = pattern(
  String.raw`^(?:U\.S\.|US|United States) (?:(?:\p{Lu}\S+ |and |for |of )*(?:{of-country})|Mission(?: \p{Lu}\p{L}+)?|Special Operations)$`,
  'u',
);
/** Boards of a state or a town, and those that look into something. */
const BOARD = pattern(
  String.raw`^(?:(.+?)(?:['’]s)? )??(?:(?:State )?Board of (?:{state-bodies-board})|(?:{entities-state-bodies-board}) Board)$`,
);
const REVIEW = /\s(?:Accountability Review|Complaint Review|Complaints Review|Payment Advisory|Chemical Safety) Board$/;
/** Services whose acronym stands before one of their offices: `FBI Boston`, `HSI Detroit`; their staff founds unions. */
const SERVICE =
  /^(?:FBI|DHS|HSI|IRS|ATF|DEA|TSA|FEMA|CDC|ICE) (?!.*\b(?:Association|Council|Union|Federation|News|Foundation)$)\p{Lu}/u;
const CHAMBERED = /^(.+) (?:State )?(?:House|Senate|Assembly)$/;

/** Names of organisations that are bodies of the state by what they say of themselves, as agencies. */
export const stateBodies = (knowledge: StateKnowledge): Refiner => ({
  id: 'state-bodies',
  refine: (mentions) => ({
    kept: mentions.map((mention) =>
      mention.type === 'organization' &&
      mention.form === 'name' &&
      mention.reason.rule !== 'known' &&
      isOfState(mention.text.replace(/^the /i, ''), knowledge)
        ? { ...mention, type: 'agency' }
        : mention,
    ),
    rejected: [],
  }),
});

function isOfState(name: string, { isKnownBody, isDivision }: StateKnowledge): boolean {
  if (isKnownBody(name)) return false;
  if (UNITS.test(name)) return !OF_PEOPLE.test(name);
  if ([LOCAL, DEPARTMENT, OFFICE, COMMITTEE, OF_COUNTRY, REVIEW, SERVICE].some((shape) => shape.test(name)))
    return true;
  const board = BOARD.exec(name)?.[1];
  if (board !== undefined) return isDivision(board) || / (?:County|City)$/.test(board) || board === 'San Francisco';
  return isDivision(CHAMBERED.exec(name)?.[1] ?? '');
}
