import { setIcon, setTooltip } from 'obsidian';
import type { ReviewArticle, ReviewEntity, ReviewListed, ReviewState } from '../../../workflow/review/model';
import { KIND_ICONS } from '../../kit/kinds';
import { labelled } from '../../kit/label';
import { TEXT } from '../../../text';
import { drawConfidence } from './confidence';
import type { FieldName, ReviewRow } from './rows';
import { drawStatement, speakerOf } from './statement-row';
import { doubtsOf, drawLines, shownLosers, whyRow } from './why';

const T = TEXT.review;

/** What the buttons of a row do. */
export interface RowGestures {
  accept(row: ReviewRow): void;
  reject(row: ReviewRow): void;
  edit(row: ReviewRow): void;
  /** Everything else that can be done with it. */
  menu(row: ReviewRow, event: MouseEvent): void;
  /** The loser of that place in its list, from 0. */
  use(row: ReviewRow, loser: number): void;
}

const FIELD_ICONS = {
  date: 'calendar',
  source: 'newspaper',
  location: 'map-pin',
  mainDate: 'calendar-clock',
  sourcing: 'ear',
} as const;

const nameOf = (row: ReviewRow): string =>
  row.is === 'field'
    ? T.fields[row.field]
    : row.is === 'open'
      ? T.why.mention(row.form)
      : row.is === 'statement'
        ? speakerOf(row.statement)
        : row.is === 'listed'
          ? row.item.name
          : row.entity.name;

const stateOf = (row: ReviewRow): ReviewState =>
  row.is === 'entity'
    ? row.entity.state
    : row.is === 'statement'
      ? row.statement.state
      : row.is === 'listed'
        ? row.item.state
        : 'open';

/** One finding on one or two lines; what explains it comes below when it is looked at. */
export function drawRow(el: HTMLElement, row: ReviewRow, article: ReviewArticle, gestures: RowGestures): HTMLElement {
  const state = stateOf(row);
  const rowEl = el.createDiv({
    cls: `dateline-review-row mod-${state}`,
    attr: { role: 'listitem', tabindex: '-1' },
  });
  labelled(rowEl, nameOf(row), rowEl);
  const line = rowEl.createDiv({ cls: 'dateline-review-line' });
  const icon = line.createSpan({ cls: `dateline-review-kind mod-${kindOf(row)}`, attr: { 'aria-hidden': 'true' } });
  setIcon(icon, iconOf(row));
  const body = line.createDiv({ cls: 'dateline-review-what' });
  if (row.is === 'field') drawField(body, row.field, article);
  else if (row.is === 'open') drawOpen(body, row);
  else if (row.is === 'listed') drawListed(body, row.item);
  else if (row.is === 'statement')
    drawStatement(body, row.statement, row.isHeadline ? (article.headline ?? '') : article.text);
  else drawEntity(body, row.entity, doubtsOf(row, article).length > 0);
  drawButtons(line.createDiv({ cls: 'dateline-review-acts' }), row, state, gestures);
  return rowEl;
}

const kindOf = (row: ReviewRow): string =>
  row.is === 'entity' ? row.entity.kind : row.is === 'listed' ? row.item.kind : row.is;

const iconOf = (row: ReviewRow): string =>
  row.is === 'field'
    ? FIELD_ICONS[row.field]
    : row.is === 'entity'
      ? KIND_ICONS[row.entity.kind]
      : row.is === 'open'
        ? 'circle-help'
        : row.is === 'statement'
          ? 'quote'
          : row.item.kind === 'article'
            ? 'file-text'
            : KIND_ICONS[row.item.kind];

function drawSourcing(el: HTMLElement, { value, found, unsure }: ReviewArticle['sourcing']): void {
  const head = el.createDiv({ cls: 'dateline-review-names' });
  head.createSpan({ cls: 'dateline-review-field', text: T.fields.sourcing });
  head.createSpan({ cls: 'dateline-review-name', text: TEXT.statements.sourcings[value] });
  if (value !== found) head.createSpan({ cls: 'dateline-badge', text: T.states.changed });
  else if (unsure !== undefined) {
    const { sourcings, notSure } = TEXT.statements;
    head.createSpan({ cls: 'dateline-badge', text: `${sourcings[unsure.value]}: ${notSure(unsure.certainty)}` });
  }
}

function drawListed(el: HTMLElement, { name, where, kind, byHand, state }: ReviewListed): void {
  const head = el.createDiv({ cls: 'dateline-review-names' });
  head.createSpan({ cls: 'dateline-review-name', text: name, attr: { dir: 'auto' } });
  const about = where !== '' ? where : kind === 'article' ? T.anArticle : T.kinds[kind];
  head.createSpan({ cls: 'dateline-review-where', text: about });
  for (const text of [byHand ? T.byHand : '', T.states[state]])
    if (text !== '') head.createSpan({ cls: 'dateline-badge', text });
}

function drawField(el: HTMLElement, field: FieldName, article: ReviewArticle): void {
  if (field === 'sourcing') return drawSourcing(el, article.sourcing);
  const { location, mainDate } = article;
  const value = field === 'location' ? location : article[field].value === null ? null : article[field];
  const head = el.createDiv({ cls: 'dateline-review-names' });
  head.createSpan({ cls: 'dateline-review-field', text: T.fields[field] });
  const text = field === 'location' ? location?.name : article[field].value;
  const shown = field === 'mainDate' ? mainDate.value && T.mainDate(mainDate.value) : text;
  head.createSpan({ cls: 'dateline-review-name', text: shown ?? T.unknown, attr: { dir: 'auto' } });
  if (value !== null) drawConfidence(el, value.confidence, value.certainty);
}

function drawOpen(el: HTMLElement, { form, mentions }: Extract<ReviewRow, { is: 'open' }>): void {
  const head = el.createDiv({ cls: 'dateline-review-names' });
  head.createSpan({ cls: 'dateline-review-name', text: T.why.mention(form), attr: { dir: 'auto' } });
  const [first] = mentions;
  const kinds = (first?.kinds ?? []).map((kind) => T.kinds[kind]).join(', ');
  if (kinds !== '') head.createSpan({ cls: 'dateline-review-where', text: `${kinds}?` });
  if (mentions.length > 1) head.createSpan({ cls: 'dateline-badge', text: T.times(mentions.length) });
  if (first !== undefined) drawConfidence(el, first.confidence, first.certainty);
}

function drawEntity(el: HTMLElement, entity: ReviewEntity, isDoubted: boolean): void {
  const { name, where, mentions, isNew, byHand, state, kind } = entity;
  const head = el.createDiv({ cls: 'dateline-review-names' });
  head.createSpan({ cls: 'dateline-review-name', text: name, attr: { dir: 'auto' } });
  const about = where === '' ? T.kinds[kind] : where;
  head.createSpan({ cls: 'dateline-review-where', text: about });
  const badges = [
    mentions.length > 1 ? T.times(mentions.length) : '',
    isNew ? T.isNew : '',
    byHand ? T.byHand : '',
    state === 'open' && isDoubted ? T.doubt : T.states[state],
  ];
  for (const text of badges) if (text !== '') head.createSpan({ cls: 'dateline-badge', text });
  drawConfidence(el, entity.confidence, entity.certainty);
}

function drawButtons(el: HTMLElement, row: ReviewRow, state: ReviewState, gestures: RowGestures): void {
  const name = nameOf(row);
  const button = (icon: string, what: string, act: (event: MouseEvent) => void, isOn?: boolean): void => {
    const buttonEl = el.createEl('button', {
      cls: 'clickable-icon',
      attr: { type: 'button', tabindex: '-1', 'aria-label': T.act(what, name) },
    });
    setIcon(buttonEl, icon);
    setTooltip(buttonEl, T.act(what, name));
    if (isOn !== undefined) buttonEl.setAttr('aria-pressed', String(isOn));
    buttonEl.addEventListener('click', act);
  };
  if (row.is === 'field') {
    button('pencil', T.acts.edit, () => gestures.edit(row));
  } else if (row.is === 'listed') {
    if (!row.item.byHand) button('x', T.acts.reject, () => gestures.reject(row), state === 'rejected');
    return;
  } else if (row.is === 'statement') {
    if (row.isHeadline) return;
    button('pencil', T.acts.speaker, () => gestures.edit(row));
    button('x', T.acts.noStatement, () => gestures.reject(row), state === 'rejected');
  } else if (row.is === 'open') {
    button('pencil', T.acts.change, () => gestures.edit(row));
  } else {
    button('check', T.acts.accept, () => gestures.accept(row), state === 'accepted');
    if (!row.entity.byHand) button('x', T.acts.reject, () => gestures.reject(row), state === 'rejected');
  }
  button('more-vertical', T.acts.more, (event) => gestures.menu(row, event));
}

/** Why it is there, and what lost to it; each can be taken instead. */
export function drawDetails(
  el: HTMLElement,
  row: ReviewRow,
  article: ReviewArticle,
  gestures: RowGestures,
): HTMLElement {
  const details = el.createDiv({ cls: 'dateline-review-details' });
  drawLines(details, whyRow(row, article));
  const losers = shownLosers(row, article).slice(0, 9);
  if (losers.length === 0) return details;
  details.createDiv({ cls: 'dateline-review-field', text: T.why.losers });
  const list = details.createEl('ol', { cls: 'dateline-review-losers' });
  for (const [at, { name, where, why }] of losers.entries()) {
    const item = list.createEl('li');
    const use = item.createEl('button', { text: name, attr: { type: 'button', dir: 'auto' } });
    use.setAttr('aria-label', T.why.use(where === '' ? name : `${name}, ${where}`));
    use.addEventListener('click', () => gestures.use(row, at));
    item.createSpan({ cls: 'dateline-review-where', text: [where, why].filter((part) => part !== '').join(' · ') });
  }
  return details;
}
