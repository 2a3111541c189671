import type { Entity } from '../../model';
import { linkedEntities, originalAt, statementLinks, type Original } from '../../notes';
import { basename } from '../../format/links';
import type { ReviewedArticle, ReviewWorld } from './decided';
import { STATED_LISTS, type StatedList } from './decision';
import { effective } from './effective';
import type { ReviewListed } from './model';
import { nameOf } from './names';

type Known = (id: string) => Entity | null;

/** The items of the lists that its statements give: those they tell, in their order, then what else a note has there. */
export function listedOf(reviewed: ReviewedArticle, known: Known, world: ReviewWorld): readonly ReviewListed[] {
  const { article, analysis } = reviewed.decided;
  const { index, certainty = 'usual', listed = [] } = world;
  const wanted = statementLinks({
    ...{ analysis, index, linked: linkedEntities(analysis), targetOf: (id) => id, date: article.date?.value ?? null },
    certainty,
    original: originalOf(reviewed, world),
  });
  const out = new Set(
    effective(reviewed.decisions).flatMap((each) => (each.do === 'leave-out' ? `${each.list} ${each.id}` : [])),
  );
  return (Object.keys(STATED_LISTS) as StatedList[]).flatMap((list) => {
    const told = wanted[STATED_LISTS[list]].filter(({ comes }) => comes).map(({ id }) => id);
    const here = listed.filter((each) => each.list === STATED_LISTS[list]);
    const ids = new Set([...told, ...here.map(({ id }) => id)]);
    return [...ids].flatMap((id) => {
      const name = namedBy(id, known, world);
      const byHand = here.some((each) => each.id === id && each.byHand);
      const state = !byHand && out.has(`${list} ${id}`) ? 'rejected' : 'open';
      return name === null ? [] : { list, ...name, byHand, state };
    });
  });
}

function originalOf({ known }: ReviewedArticle, { index, original = null }: ReviewWorld): Original | null {
  return known.is === 'copy' ? originalAt(index.linkTarget(known.path) ?? undefined, index) : original;
}

function namedBy(
  id: string,
  known: Known,
  world: ReviewWorld,
): Pick<ReviewListed, 'id' | 'name' | 'kind' | 'where' | 'path'> | null {
  const entity = known(id);
  if (entity !== null) return nameOf(entity, known, world);
  const path = world.index.article(id)?.path;
  return path === undefined ? null : { id, name: basename(path), kind: 'article', where: '', path };
}
