import type { Attitude, EntityKind, OriginReason, SourceKind, UnknownReason } from '../../model';
import type { DifferencePoint, ToldValue } from '../../workflow/differences/model';
import type { Reliability } from '../../format/grades';
import type { TypedRelation } from '../../relations';
import type { TrendUnit, Which } from './model';

/** The words a written dossier is made with, in the language of its reader. */
export interface DossierWords {
  /** `names`: of what it is about. */
  readonly title: (names: readonly string[]) => string;
  /** What it is: `day` is when it was made. */
  readonly frozen: (day: string) => string;
  readonly about: (stories: number, total: number, which: Which | null) => string;
  readonly known: string;
  readonly facts: Readonly<Record<FactName, string>>;
  readonly kind: Readonly<Record<EntityKind, string>>;
  readonly kinds: Readonly<Record<EntityKind, string>>;
  readonly timeline: string;
  readonly undated: string;
  /** `day`: of publication, where that is not when it happened. */
  readonly published: (day: string) => string;
  /** `names`: of outlets that repeated it. */
  readonly repeatedBy: (names: readonly string[]) => string;
  readonly filed: string;
  readonly left: (stories: number) => string;
  readonly none: string;
  readonly related: string;
  readonly relations: Readonly<Record<TypedRelation['kind'], Readonly<Record<TypedRelation['direction'], string>>>>;
  readonly stories: (count: number) => string;
  readonly trend: string;
  readonly period: Readonly<Record<TrendUnit, string>>;
  readonly articles: string;
  readonly sources: string;
  readonly source: string;
  readonly noSource: string;
  readonly independent: string;
  readonly copies: string;
  readonly saidBy: string;
  readonly saidOf: string;
  /** Who speaks where nobody is named. */
  readonly nobody: string;
  readonly sourceKinds: Readonly<Record<SourceKind, string>>;
  readonly attitudes: Readonly<Record<Attitude, string>>;
  readonly grade: GradeWords;
  readonly origins: OriginWords;
  readonly differences: DifferenceWords;
  /** Stories of which neither is told. */
  readonly notLookedAt: (stories: number) => string;
  readonly more: (count: number) => string;
  readonly news: NewsWords;
}

interface NewsWords {
  /** `about`: whom or what; null: whatever came in. */
  readonly title: (about: string | null, since: string) => string;
  readonly head: (articles: number, stories: number) => string;
  /** `day`: of import, of what states no day of publication. */
  readonly imported: (day: string) => string;
  /** Articles of a story from before. */
  readonly earlier: (articles: number) => string;
  /** `names`: through whom a statement came. */
  readonly via: (names: readonly string[]) => string;
}

interface GradeWords {
  readonly title: string;
  readonly reliability: Readonly<Record<Reliability, string>>;
  readonly named: (grade: string, words: string) => string;
  readonly notGraded: string;
}

interface OriginWords {
  readonly title: string;
  readonly head: (articles: number, outlets: number, origins: number) => string;
  readonly kinds: Readonly<Record<SourceKind, string>>;
  readonly reason: (reason: OriginReason, detail: string | null) => string;
  readonly unknown: (articles: number) => string;
  readonly unknownReasons: Readonly<Record<UnknownReason, string>>;
  readonly observed: (outlet: string) => string;
  readonly nobody: string;
}

interface DifferenceWords {
  readonly title: string;
  readonly head: (articles: number, origins: number, points: number) => string;
  readonly relations: Readonly<Record<DifferencePoint['relation'], string>>;
  readonly range: (point: Pick<DifferencePoint, 'unit' | 'low' | 'high'>) => string;
  readonly teller: (value: ToldValue) => string;
}

export type FactName =
  'kind' | 'aliases' | 'parents' | 'location' | 'broader' | 'country' | 'coordinates' | 'url' | 'id' | 'formerIds';
