import { CREDIBILITY_WORDS, RELIABILITY_WORDS, type Reliability } from '../format/grades';

/** What is said around grades that people give to sources and sentences. */
export const GRADE = {
  reliability: RELIABILITY_WORDS,
  credibility: CREDIBILITY_WORDS,
  now: (grade: Reliability | null) =>
    grade === null ? 'not graded' : `${grade}, ${RELIABILITY_WORDS[grade].toLowerCase()}`,
  none: 'none',
} as const;
