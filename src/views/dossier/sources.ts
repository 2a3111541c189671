import type { DossierArticle, DossierRow, DossierSource } from './model';

/** The outlets behind rows: those with most of their own first. */
export function sourcesOf(rows: readonly DossierRow[]): readonly DossierSource[] {
  const sources = new Map<string, { source: DossierSource['source']; independent: number; copies: number }>();
  const of = ({ source }: DossierArticle): { independent: number; copies: number } => {
    // By its note where it has one: two names may be one outlet.
    const key = source === null ? '' : (source.path ?? `\n${source.name}`);
    const known = sources.get(key) ?? { source, independent: 0, copies: 0 };
    sources.set(key, known);
    return known;
  };
  for (const row of rows) {
    of(row).independent += 1;
    for (const copy of row.copies) of(copy).copies += 1;
  }
  return [...sources.values()].sort(byWeight);
}

function byWeight(a: DossierSource, b: DossierSource): number {
  // Articles without a source are told of last.
  if ((a.source === null) !== (b.source === null)) return a.source === null ? 1 : -1;
  return (
    b.independent - a.independent || b.copies - a.copies || ((a.source?.name ?? '') < (b.source?.name ?? '') ? -1 : 1)
  );
}

/** Outlets that reported something themselves. */
export const independentOutlets = (sources: readonly DossierSource[]): number =>
  sources.filter(({ source, independent }) => source !== null && independent > 0).length;
