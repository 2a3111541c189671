import type { Outcome, RunControl } from '../../../model';
import type { DifferencePoint, DifferencesReport } from '../../../workflow/differences/model';
import { paced } from '../../kit/known-vault';
import { labelled } from '../../kit/label';
import { problemText } from '../../kit/problem-words';
import type { RunRefusal } from '../../kit/runner';
import { TEXT } from '../../../text';
import type { DossierDesk } from './desk';
import { drawLink, type OpenNote } from './links';
import type { PaneSection, StoryContext } from './section';
import { drawStoryReading } from './story-reading';

const T = TEXT.differences;

/** What the articles of the open article’s story tell otherwise: read when it is opened. */
export const STORY_DIFFERENCES: PaneSection<StoryContext> = {
  id: 'differences',
  title: T.title,
  draw: drawDifferences,
};

function read(
  { host }: DossierDesk,
  path: string,
  control: RunControl,
): Promise<Outcome<DifferencesReport> | RunRefusal> {
  const breathe = paced(() => performance.now());
  return host.runner.use(async (workspace) => {
    const { findDifferences } = await import('../../../workflow/differences/find');
    return findDifferences(path, workspace, { control: { ...control, breathe } });
  });
}

function drawDifferences(el: HTMLElement, context: StoryContext): void {
  const { path, desk, open } = context;
  const draw = (part: HTMLElement, found: DifferencesReport): void => drawReport(part, found, open);
  drawStoryReading(el, { words: T, read: (control) => read(desk, path, control), draw }, context);
}

function drawReport(el: HTMLElement, { articles, origins, points, problems }: DifferencesReport, open: OpenNote): void {
  const text = points.length === 0 ? T.nothing : T.head(articles, origins, points.length);
  el.createEl('p', { attr: { role: 'status' }, text });
  for (const point of points) drawPoint(el, point, open);
  for (const problem of problems) el.createEl('p', { cls: 'dateline-hint', text: problemText(problem) });
}

/** Lowest and highest, then each value with its sentence, which opens at its place, and who tells it. */
function drawPoint(el: HTMLElement, point: DifferencePoint, open: OpenNote): void {
  const range = T.range(point);
  const heading = el.createEl('h4', { text: `${range} ` });
  heading.createSpan({ cls: 'dateline-badge', text: T.relations[point.relation] });
  const list = labelled(el.createEl('ul', { cls: 'dateline-dossier-ties' }), range);
  for (const value of point.values) {
    const item = list.createEl('li');
    item.createDiv({ cls: 'dateline-dossier-told', text: value.text });
    const line = item.createDiv({ cls: 'dateline-dossier-quoted' });
    const sentence = drawLink(line, value.sentence, (pane) => open(value.path, value.line, pane));
    sentence.addClass('dateline-dossier-quote');
    item.createDiv({ cls: 'dateline-dossier-aside', text: T.teller(value) });
  }
}
