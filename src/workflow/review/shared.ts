import type { Analysis, Article, Entity } from '../../model';
import { formLinesOf } from '../../index/form-lines';
import { linkAsDecided } from '../../analysis/entities/names/decided-forms';
import type { ReviewWorld, VaultChange } from './decided';
import { decide } from './deciding';
import type { ReviewDecision } from './decision';

export const NO_CHANGE: VaultChange = { ignored: [], meant: [], aliases: [], retyped: [] };

/** What several articles' decisions say for the whole vault; of two about one form or entity the later counts. */
export function together(changes: readonly VaultChange[]): VaultChange {
  const meant = new Map(changes.flatMap((change) => change.meant).map((line) => [line.split('→')[0] ?? '', line]));
  const retyped = new Map(changes.flatMap((change) => change.retyped).map((each) => [each.entity, each]));
  return {
    ignored: [...new Set(changes.flatMap(({ ignored }) => ignored))],
    meant: [...meant.values()],
    aliases: changes.flatMap(({ aliases }) => aliases),
    retyped: [...retyped.values()],
  };
}

/** What is left of an analysis by what was decided for the whole vault with other articles. */
export function withShared(
  article: Article,
  analysis: Analysis,
  { ignored, meant, retyped }: VaultChange,
  world: ReviewWorld,
): Analysis {
  const decisions: readonly ReviewDecision[] = [
    ...retyped.map(({ entity, kind }) => ({ do: 'retype', entity, kind }) as const),
    ...ignored.map((form) => ({ do: 'ignore', form }) as const),
  ];
  const left = decisions.length === 0 ? analysis : decide(article, analysis, decisions, world).analysis;
  const lines = formLinesOf(meant, world.index);
  const made = lines.flatMap(({ entity }) => world.entity(entity) ?? []);
  return linkAsDecided({ ...left, entities: withAll(left.entities, made) }, lines, world.index, article.body);
}

const withAll = (entities: Analysis['entities'], more: readonly Entity[]): Analysis['entities'] =>
  Object.assign(
    Object.create(null) as Record<string, Entity>,
    Object.fromEntries(more.map((each) => [each.id, each])),
    entities,
  );
