import {
  CREDIBILITY_WORDS,
  RELIABILITY_WORDS,
  reliabilityLine,
  reliabilityNow,
  type Credibility,
  type GivenGrade,
  type Reliability,
} from '../../format/grades';
import type { ExportEntity } from './model';

/** What counts of the grades of a source; null where it has none. */
export const gradeOf = ({ reliability, reliabilityHistory }: ExportEntity): GivenGrade<Reliability> | null =>
  reliabilityNow(reliability, reliabilityHistory);

/** All grades of a source in words, a line each: `2026-11-29 B: reason`. */
export const historyOf = ({ reliabilityHistory }: ExportEntity): readonly string[] =>
  reliabilityHistory.map(reliabilityLine);

/** `2 (Probably true), 2026-11-29: reason`. */
export function gradeWords({ grade, day, reason }: GivenGrade<Credibility> | GivenGrade<Reliability>): string {
  const words = { ...RELIABILITY_WORDS, ...CREDIBILITY_WORDS }[grade];
  return `${grade} (${words})${day === '' ? '' : `, ${day}`}${reason === '' ? '' : `: ${reason}`}`;
}

/** A tag of MISP's taxonomy `admiralty-scale`, which has other tools read grades as well. */
export const gradeTag = (predicate: 'source-reliability' | 'information-credibility', grade: string): string =>
  `admiralty-scale:${predicate}="${grade.toLowerCase()}"`;

/** STIX 2.1, appendix A, “Admiralty Credibility”; what cannot be judged has no confidence. Of reliability there is no such table. */
export const CONFIDENCE: Readonly<Record<Credibility, number | null>> = {
  '1': 90,
  '2': 70,
  '3': 50,
  '4': 30,
  '5': 10,
  '6': null,
};
