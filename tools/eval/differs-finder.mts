import { toTextDocument } from '../../src/analysis/language';
import { comparePoints, type PointPair } from '../../src/analysis/language/differences/compare';
import { RELATIONS } from '../../src/analysis/language/difference-point';
import { readPoints } from '../../src/analysis/language/differences/points';
import type { LabelledReport, ReportPair } from '../labels/sets.mjs';

const pointsOf = ({ text, published }: LabelledReport) =>
  readPoints(
    toTextDocument(text, { title: null, language: /[가-힣]/.test(text) ? 'ko' : 'en', excluded: [] }),
    published,
  );

/** The pairs of points of two reports, as the plugin finds them. */
export const pairsOf = ({ a, b }: Pick<ReportPair, 'a' | 'b'>): PointPair[] => comparePoints(pointsOf(a), pointsOf(b));

/** The relation that holds of two reports: the first of any two points. */
export const relationOf = (pair: Pick<ReportPair, 'a' | 'b'>): ReportPair['relation'] =>
  RELATIONS.find((relation) => pairsOf(pair).some((found) => found.relation === relation)) ?? 'unrelated';

export const pointsIn = pointsOf;
