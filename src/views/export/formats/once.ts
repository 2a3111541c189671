import type { ExportArticle, ExportEntity } from '../model';

/** Entities that were written already: in a stream each comes once, before the first thing that refers to it. */
export class Once {
  private readonly written = new Set<string>();

  /** Those that were not written yet, with what they refer to, whatever is referred to first. */
  *first(entities: Iterable<ExportEntity>): Generator<ExportEntity> {
    for (const entity of entities) {
      if (this.written.has(entity.id)) continue;
      this.written.add(entity.id);
      const { parent, location, broader } = entity;
      yield* this.first([parent, location, broader].filter((each) => each !== null));
      yield entity;
    }
  }
}

/** All that an article's properties lead to. */
export function entitiesOf(article: ExportArticle): readonly ExportEntity[] {
  const { source, location, actors, places, themes, toldBy, cites, statements, dateline } = article;
  const speakers = statements.flatMap(({ speaker, chain }) => [speaker, ...chain.map((link) => link.speaker)]);
  const names = [source, location, ...actors, ...places, ...themes, ...toldBy, ...cites, ...speakers];
  const named = names.flatMap((name) => name?.entity ?? []);
  return [...new Set([...named, ...(dateline?.place ? [dateline.place] : [])])];
}
