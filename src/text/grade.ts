import type { Credibility, Reliability } from '../format/grades';

/** What the letters and numbers of the Admiralty scale say. */
const RELIABILITY: Readonly<Record<Reliability, string>> = {
  A: 'Completely reliable',
  B: 'Usually reliable',
  C: 'Fairly reliable',
  D: 'Not usually reliable',
  E: 'Unreliable',
  F: 'Reliability cannot be judged',
};
const CREDIBILITY: Readonly<Record<Credibility, string>> = {
  '1': 'Confirmed by other sources',
  '2': 'Probably true',
  '3': 'Possibly true',
  '4': 'Doubtful',
  '5': 'Improbable',
  '6': 'Truth cannot be judged',
};

/** What is said around grades that people give to sources and sentences. */
export const GRADE = {
  reliability: RELIABILITY,
  credibility: CREDIBILITY,
  reliabilityOption: 'how far the source is relied on: A (completely) to E (not), F (cannot be judged)',
  credibilityOption: 'how far a sentence is believed: 1 (confirmed) to 5 (improbable), 6 (cannot be judged)',
  now: (grade: Reliability | null) => (grade === null ? 'not graded' : `${grade}, ${RELIABILITY[grade].toLowerCase()}`),
  none: 'none',
} as const;
