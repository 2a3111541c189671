import { detailOf, type Reason, type Span, type Sureness } from '../../../model';
import type {
  ReviewArticle,
  ReviewCandidate,
  ReviewDoubt,
  ReviewEntity,
  ReviewListed,
  ReviewMention,
  ReviewStatement,
} from '../../../workflow/review/model';
import { TEXT, translate } from '../../../text';
import type { FieldName, ReviewRow } from './rows';

const T = TEXT.review.why;

/** What is said of a finding: a label and what it is; in the order it is read. */
export type WhyLine = readonly [label: string, text: string];

const reason = (of: Reason): string => T.rule(of.rule, translate(detailOf(of)));

/** Why a stretch of the text is there, and why it stands for what it does. */
export function whyMention(mention: ReviewMention, entity: ReviewEntity | null): readonly WhyLine[] {
  const { form, found, decided } = mention;
  const isAlias = entity !== null && entity.kind !== 'theme' && entity.name.toLowerCase() !== form.toLowerCase();
  const matched: WhyLine[] = isAlias ? [[T.alias, T.mention(form)]] : [];
  const isSame = reason(found) === reason(decided);
  return [...matched, [T.found, reason(found)], ...(isSame ? [] : [[T.decided, reason(decided)] as const])];
}

/** Why a person should look at a row. */
export function doubtsOf(row: ReviewRow, { doubts }: ReviewArticle): readonly string[] {
  const isChosen = ({ about, entity }: ReviewDoubt): boolean =>
    row.is === 'entity' ? entity === row.entity.id : row.is === 'field' && about === row.field;
  return [...new Set(doubts.filter(isChosen).map(({ why }) => why))];
}

/** Why a row says what it says: of an entity what its best mention tells. */
export function whyRow(row: ReviewRow, article: ReviewArticle): readonly WhyLine[] {
  const doubts = doubtsOf(row, article).map((why): WhyLine => [T.doubt, why]);
  return [...doubts, ...reasonsOf(row, article)];
}

function reasonsOf(row: ReviewRow, article: ReviewArticle): readonly WhyLine[] {
  if (row.is === 'open') return row.mentions.slice(0, 1).flatMap((mention) => whyMention(mention, null));
  if (row.is === 'field') return whyField(row.field, article);
  if (row.is === 'statement')
    return whyStatement(row.statement, row.isHeadline ? (article.headline ?? '') : article.text);
  if (row.is === 'listed') return whyListed(row.item, article);
  const { entity } = row;
  const best = bestMention(entity);
  const lines: WhyLine[] = [[T.label, translate(entity.why)]];
  if (entity.forms.length > 1 && entity.kind !== 'theme') lines.push([T.forms, entity.forms.map(T.mention).join(', ')]);
  if (entity.roles.length > 0) lines.push([T.roles, entity.roles.map(T.mention).join(', ')]);
  return [...lines, ...(best === null ? [] : whyMention(best, entity))].filter(([, text]) => text !== '');
}

/** What is said by whom a list links: words of the statements. */
function whyListed({ id, list }: ReviewListed, { statements, text }: ReviewArticle): readonly WhyLine[] {
  const own = statements.filter(({ speaker, state }) => speaker?.id === id && state !== 'rejected');
  if (list !== 'told-by' || own.length === 0) return [];
  const words = own.flatMap(({ source, cue }) => source ?? cue ?? []).map(({ start, end }) => text.slice(start, end));
  return [[T.forms, [...new Set(words)].map(T.mention).join(', ')]];
}

/** What decided how sure it is: `she → Haley`, then features. */
const decided = (source: Span | null, { by, because }: Sureness, text: string): readonly string[] => [
  ...(by === null || source === null
    ? []
    : [`${text.slice(source.start, source.end)} → ${text.slice(by.start, by.end)}`]),
  ...because,
];

const sureLine = (sureness: Sureness, source: Span | null = null, text = ''): WhyLine => [
  TEXT.statements.sure,
  [sureness.certainty.toFixed(2), ...decided(source, sureness, text)].join(', '),
];

function whyStatement({ source, cue, found, state, sureness }: ReviewStatement, text: string): readonly WhyLine[] {
  const cued = cue === null ? TEXT.statements.noCue : T.mention(text.slice(cue.start, cue.end));
  const was = [found.speaker?.name ?? TEXT.review.statement.nobody, TEXT.statements.kinds[found.kind]].join(', ');
  const sure = sureness === undefined ? [] : [sureLine(sureness, source, text)];
  return [[T.found, cued], ...sure, ...(state === 'open' ? [] : [[TEXT.review.statement.found, was] as const])];
}

function whyField(field: FieldName, article: ReviewArticle): readonly WhyLine[] {
  if (field === 'sourcing') {
    const { found, unsure } = article.sourcing;
    const told = TEXT.statements.sourcings[unsure?.value ?? found];
    return [[TEXT.review.statement.found, told], ...(unsure === undefined ? [] : [sureLine(unsure)])];
  }
  if (field === 'mainDate') return [[T.decided, reason(article.mainDate.why)]];
  if (field === 'location') return article.location === null ? [] : [[T.decided, reason(article.location.why)]];
  const { from, evidence } = article[field];
  if (from === '') return [];
  return [[T.found, evidence === '' ? from : T.rule(from, T.mention(evidence))]];
}

const bestMention = ({ mentions }: ReviewEntity): ReviewMention | null =>
  mentions.reduce<ReviewMention | null>(
    (best, mention) => (best === null || mention.confidence > best.confidence ? mention : best),
    null,
  );

/** Who else was considered for a row, each once, best first. */
export function losersOf(row: ReviewRow, article: ReviewArticle): readonly ReviewCandidate[] {
  if (row.is === 'entity') return row.entity.losers;
  if (row.is === 'statement' || row.is === 'listed') return [];
  if (row.is === 'field') return row.field === 'location' ? (article.location?.losers ?? []) : [];
  const all = row.mentions.flatMap(({ losers }) => losers);
  return all.filter(({ id }, at) => all.findIndex((other) => other.id === id) === at);
}

/** What lost, as it is shown. */
export interface ShownLoser {
  readonly name: string;
  readonly where: string;
  readonly why: string;
}

/** Who or what else was considered for a row, best first. */
export function shownLosers(row: ReviewRow, article: ReviewArticle): readonly ShownLoser[] {
  if (row.is !== 'field' || row.field !== 'mainDate') return losersOf(row, article);
  return article.mainDate.losers.map(({ value, why }) => ({
    name: value === null ? TEXT.review.noMainDate : TEXT.review.mainDate(value),
    where: '',
    why: translate(why),
  }));
}

/** The lines as terms and what they mean. */
export function drawLines(el: HTMLElement, lines: readonly WhyLine[]): void {
  if (lines.length === 0) return;
  const list = el.createEl('dl', { cls: 'dateline-why' });
  for (const [label, text] of lines) {
    list.createEl('dt', { text: label });
    list.createEl('dd', { text });
  }
}
