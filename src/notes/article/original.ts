import { daysBetween } from '../../model';
import { presentId } from '../../index/form-lines';
import type { VaultIndex } from '../../index/vault-index';

/** What an article leans on appeared at most so many days before it. */
const MOST_DAYS = 7;

/** The article that told a story first, for those that tell it again. */
export interface Original {
  /** `article-id`. */
  readonly id: string;
  /** What links its note. */
  readonly target: string;
  /** Id of its outlet. */
  readonly outlet: string | null;
  readonly date: string | null;
}

/** What `copy-of` links; null for nothing. */
export function originalAt(target: string | undefined, index: VaultIndex): Original | null {
  const record = index.recordAt(index.resolve(target ?? '') ?? '');
  if (target === undefined || record?.kind !== 'article') return null;
  const outlet = index.recordAt(index.resolve(record.source[0] ?? '') ?? '');
  return { id: record.id, target, outlet: outlet?.kind === 'entity' ? outlet.id : null, date: record.date };
}

/** Whether an article that cites these outlets leans on the one whose story it tells again: its outlet is among them, and it came within days. */
export function leansOn(
  cites: readonly string[],
  date: string | null,
  { outlet, date: before }: Original,
  index: VaultIndex,
): boolean {
  const days = date === null || before === null ? NaN : daysBetween(before, date);
  return cites.some((id) => outlet !== null && presentId(id, index) === presentId(outlet, index)) && days >= 0 && days <= MOST_DAYS; // prettier-ignore
}
