import type { Trend } from '../../../views/dossier';
import { labelled } from '../../kit/label';
import { TEXT } from '../../../text';
import type { DossierContext, PaneSection } from './section';

const T = TEXT.dossier.trend;

/** Units of the drawing: a bar is as wide, and at most as high. */
const [WIDTH, GAP, HEIGHT] = [10, 2, 40];
/** A bar of one story among thousands still shows. */
const LEAST = 2;

export const OVER_TIME: PaneSection<DossierContext> = {
  id: 'trend',
  title: TEXT.dossier.note.trend,
  isOpen: true,
  isFor: ({ dossier: { rows } }) => rows.length > 0,
  draw: (el, { dossier: { trend } }) => drawTrend(el, trend),
};

/** Bars of how many stories were published when; for who cannot see them, in words and as a table. */
function drawTrend(el: HTMLElement, { unit, bars, undated }: Trend): void {
  const [first, last] = [bars[0], bars.at(-1)];
  if (first === undefined || last === undefined) {
    el.createEl('p', { cls: 'dateline-hint', text: T.undated(undated) });
    return;
  }
  const top = bars.reduce((a, b) => (b.stories > a.stories ? b : a));
  el.createEl('p', { cls: 'dateline-hint', text: T.title(unit) });
  const chart = el.createSvg('svg', {
    cls: 'dateline-dossier-chart',
    attr: {
      viewBox: `0 0 ${bars.length * WIDTH} ${HEIGHT}`,
      preserveAspectRatio: 'none',
      role: 'img',
    },
  });
  labelled(chart, T.summary(unit, first.period, last.period, top.period, top.stories));
  for (const [at, { period, stories }] of bars.entries()) {
    const height = stories === 0 ? 0 : Math.max(LEAST, (HEIGHT * stories) / top.stories);
    const attr = { x: at * WIDTH + GAP / 2, y: HEIGHT - height, width: WIDTH - GAP, height };
    const bar = chart.createSvg('rect', { attr });
    bar.createSvg('title').textContent = T.bar(period, stories);
  }
  const axis = el.createDiv({ cls: 'dateline-dossier-axis', attr: { 'aria-hidden': 'true' } });
  axis.createSpan({ text: first.period });
  axis.createSpan({ text: T.most(top.stories) });
  axis.createSpan({ text: last === first ? '' : last.period });
  if (undated > 0) el.createEl('p', { cls: 'dateline-hint', text: T.undated(undated) });
  drawTable(el, unit, bars);
}

function drawTable(el: HTMLElement, unit: Trend['unit'], bars: Trend['bars']): void {
  const details = el.createEl('details');
  details.createEl('summary', { text: T.table });
  const table = details.createEl('table', { cls: 'dateline-dossier-table' });
  const head = table.createEl('thead').createEl('tr');
  const { period, articles } = TEXT.dossier.note;
  for (const text of [period[unit], articles]) head.createEl('th', { text, attr: { scope: 'col' } });
  const body = table.createEl('tbody');
  for (const bar of bars) {
    const row = body.createEl('tr');
    row.createEl('th', { text: bar.period, attr: { scope: 'row' } });
    row.createEl('td', { text: String(bar.stories) });
  }
}
