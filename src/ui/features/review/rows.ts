import { groupBy, type EntityKind } from '../../../model';
import type {
  ReviewArticle,
  ReviewEntity,
  ReviewListed,
  ReviewOpenMention,
  ReviewStatement,
} from '../../../workflow/review/model';

/** A property of the article that is looked at by itself. */
export type FieldName = 'date' | 'source' | 'location' | 'mainDate' | 'sourcing';

/** One line of what was found; `key` names it within its article, also after decisions. */
export type ReviewRow =
  | { readonly is: 'field'; readonly key: string; readonly field: FieldName }
  | { readonly is: 'entity'; readonly key: string; readonly entity: ReviewEntity }
  /** `isHeadline`: of the headline, to be looked at alone. */
  | {
      readonly is: 'statement';
      readonly key: string;
      readonly statement: ReviewStatement;
      readonly isHeadline: boolean;
    }
  | { readonly is: 'listed'; readonly key: string; readonly item: ReviewListed }
  | {
      readonly is: 'open';
      readonly key: string;
      readonly form: string;
      readonly mentions: readonly ReviewOpenMention[];
    };

export type PartName =
  | 'article'
  | 'actors'
  | 'places'
  | 'themes'
  | 'statements'
  | 'headline'
  | 'toldBy'
  | 'cites'
  | 'open'
  | 'passing'
  | 'refused';

export interface ReviewPart {
  readonly name: PartName;
  readonly rows: readonly ReviewRow[];
}

const FIELDS: readonly FieldName[] = ['date', 'source', 'location', 'mainDate', 'sourcing'];

/** What was found in an article, in the order it is looked through; parts without a row are left out. */
export function partsOf(article: ReviewArticle): readonly ReviewPart[] {
  const { entities } = article;
  const rest = entities.filter(
    ({ lists, state }) => state === 'rejected' || !lists.every(isField) || lists.length === 0,
  );
  const partOf = ({ lists, state }: ReviewEntity): PartName => {
    if (state === 'rejected') return 'refused';
    return LISTS.find((list) => lists.includes(list)) ?? 'passing';
  };
  const rowsOf = (name: PartName): ReviewRow[] => rest.filter((entity) => partOf(entity) === name).map(entityRow);
  const parts: ReviewPart[] = [
    { name: 'article', rows: FIELDS.map((field) => ({ is: 'field', key: field, field })) },
    ...LISTS.map((name) => ({ name, rows: rowsOf(name) })),
    { name: 'statements', rows: article.statements.map((each) => statementRow(each, false)) },
    { name: 'headline', rows: article.headlineStatements.map((each) => statementRow(each, true)) },
    { name: 'toldBy', rows: listedRows('told-by', article) },
    { name: 'cites', rows: listedRows('cites', article) },
    { name: 'open', rows: openRows(article) },
    { name: 'passing', rows: rowsOf('passing') },
    { name: 'refused', rows: rowsOf('refused') },
  ];
  return parts.filter(({ rows }) => rows.length > 0);
}

const LISTS = ['actors', 'places', 'themes'] as const;

/** What is only the source or the location stands in the row of that. */
const isField = (list: ReviewEntity['lists'][number]): boolean => list === 'source' || list === 'location';

const entityRow = (entity: ReviewEntity): ReviewRow => ({ is: 'entity', key: `entity ${entity.id}`, entity });

/** Two that are found by the same words are decided alike, and told apart by where they stand. */
const statementRow = (statement: ReviewStatement, isHeadline: boolean): ReviewRow => ({
  is: 'statement',
  key: `${isHeadline ? 'headline' : 'statement'} ${statement.words} ${statement.content[0]?.start ?? 0}`,
  statement,
  isHeadline,
});

const listedRows = (list: ReviewListed['list'], { listed }: ReviewArticle): ReviewRow[] =>
  listed.flatMap((item) => (item.list === list ? [{ is: 'listed', key: `${list} ${item.id}`, item }] : []));

/** What is written alike is decided alike. */
function openRows({ open }: ReviewArticle): ReviewRow[] {
  return [...groupBy(open, ({ form }) => form.toLowerCase())].map(([form, mentions]) => ({
    is: 'open',
    key: `open ${form}`,
    form: mentions[0]?.form ?? form,
    mentions,
  }));
}

/** The entity a row is about: of the source or the location the one it links; null where there is none. */
export function entityOf(row: ReviewRow, article: ReviewArticle): ReviewEntity | null {
  if (row.is === 'entity') return row.entity;
  if (row.is === 'listed') return article.entities.find(({ id }) => id === row.item.id) ?? null;
  if (row.is !== 'field') return null;
  const { field } = row;
  if (field === 'location') return article.entities.find(({ id }) => id === article.location?.entity) ?? null;
  return field === 'source' ? (article.entities.find(({ lists }) => lists.includes('source')) ?? null) : null;
}

/** The key of the row an entity, or a form that stands for none, is looked at in. */
export function rowKeyOf(entity: string | null, form: string): string {
  return entity === null ? `open ${form.toLowerCase()}` : `entity ${entity}`;
}

/** What an entity can be made, or be said to be, in a review: an article has its source in a field of its own. */
export const CHOSEN_KINDS: readonly EntityKind[] = ['agency', 'organization', 'person', 'place', 'theme'];
