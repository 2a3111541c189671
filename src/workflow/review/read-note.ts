import { ok, SOURCINGS, type Analysis, type Article, type Outcome, type Sourcing } from '../../model';
import { ownValue, readFrontmatter } from '../../format/frontmatter';
import { hasNoValue } from '../../format/yaml-value';
import { type VaultIndex } from '../../index/vault-index';
import { formLinesIn } from '../../index/form-lines';
import { ARTICLE_KEYS } from '../../format/managed';
import { statementLinesIn } from '../../index/statement-lines';
import { statementsAsDecided } from '../../analysis/entities/names/decided-statements';
import { linkAsDecided } from '../../analysis/entities/names/decided-forms';
import {
  linkedEntities,
  listedItems,
  originalAt,
  ownershipIn,
  rejectionsIn,
  statedAnalysis,
  statementLinks,
  withoutUnlinkable,
  type ListedItem,
  type Original,
  type StatementLinks,
} from '../../notes';
import { readIfThere } from '../../index/load-index';
import { link } from '../../analysis/entities/names/link';
import type { Workspace } from '../workspace';
import { STATED_LISTS, type ReviewDecision } from './decision';
import { readInPlace } from './read-in-place';
import { decisionsBy } from './statements';

/** An article's note as a review takes it. */
export interface ReviewedNote {
  readonly article: Article;
  /** As its properties have it, see `statedAnalysis`. */
  readonly analysis: Analysis;
  /** Ids of what a hand put into its lists. */
  readonly byHand: ReadonlySet<string>;
  /** What the words alone tell of its statements: those of `analysis` are as the note says. */
  readonly found: Pick<Analysis, 'statements' | 'sourcing' | 'cites'>;
  /** What the lists link that its statements give. */
  readonly listed: readonly ListedItem[];
  /** The article whose story it tells again. */
  readonly original: Original | null;
  /** What it says already: what it refuses, who speaks, what is in none of these lists, and what the story rests on. */
  readonly said: readonly ReviewDecision[];
}

/** Reads an article's note where it stands. Problems: `not-an-article`, `invalid-yaml`, and why it cannot be read. */
export async function readNote(
  { path, text }: { readonly path: string; readonly text: string },
  index: VaultIndex,
  { engine, vault, settings }: Pick<Workspace, 'engine' | 'vault' | 'settings'>,
): Promise<Outcome<ReviewedNote>> {
  const properties = readFrontmatter(text, path);
  if (!properties.ok) return properties;
  const { data } = properties.value;
  const read = await readInPlace({ path, text }, index, { engine, settings });
  if (!read.ok) return read;
  const { article, record } = read.value;
  const textAt = (at: string): Promise<string | null> => readIfThere(vault, at);
  const surroundings = { index, settings, engine, read: textAt, own: record.id };
  const told = await link(article, await engine.analyze(article), surroundings);
  const meant = linkAsDecided(told, formLinesIn(data, ARTICLE_KEYS.meant, index), index, article.body);
  const corrections = statementLinesIn(data, ARTICLE_KEYS.stated, index);
  const said = statementsAsDecided(meant, corrections, index, article.body.text);
  const { listed, byUser } = ownershipIn(record, index);
  const refused = rejectionsIn(data, index).filter(({ entity }) => !listed.has(entity));
  const analysis = statedAnalysis(withoutUnlinkable(said, index), record, index);
  const original = originalAt(record.copyOf[0], index);
  const wanted = statementLinks({
    ...{ analysis, index, linked: linkedEntities(analysis), targetOf: (id) => id, original },
    certainty: settings.claims.certainty,
    date: article.date?.value ?? null,
  });
  const items = listedItems({ wanted, data, index, settings });
  return ok({
    ...{ article, analysis, original },
    listed: items,
    byHand: byUser,
    found: { statements: meant.statements, sourcing: meant.sourcing, cites: meant.cites },
    said: [
      ...refused.map(({ form, entity }) => ({ do: 'reject', entity, form }) as const),
      ...decisionsBy(corrections),
      ...notListed(wanted, items),
      ...sourcingSaid(ownValue(data, settings.properties.sourcing), said.sourcing),
    ],
  });
}

/** What its statements tell and its lists do not link: a hand took it out, or it was never told. */
const notListed = (wanted: StatementLinks, items: readonly ListedItem[]): readonly ReviewDecision[] =>
  (['told-by', 'cites'] as const).flatMap((list) => {
    const here = new Set(items.flatMap((each) => (each.list === STATED_LISTS[list] ? each.id : [])));
    return wanted[STATED_LISTS[list]].flatMap(({ id, comes }) =>
      comes && !here.has(id) ? { do: 'leave-out', list, id } : [],
    );
  });

/** What stands there and is not what the statements tell. */
function sourcingSaid(value: unknown, told: Sourcing): readonly ReviewDecision[] {
  if (value === undefined || value === told) return [];
  if (hasNoValue(value)) return [{ do: 'sourcing', value: null }];
  const known = SOURCINGS.find((each) => each === value);
  return known === undefined ? [] : [{ do: 'sourcing', value: known }];
}
