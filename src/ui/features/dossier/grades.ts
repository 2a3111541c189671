import { moment, Setting, type ButtonComponent } from 'obsidian';
import type { Credibility, Grade } from '../../../format/grades';
import type { DossierSubject, Quote } from '../../../views/dossier';
import type { FirstReport, FirstReports } from '../../../workflow/first-reports';
import { canBeGraded } from '../../../workflow/gradable';
import type { OriginArticle } from '../../../workflow/origins/find';
import { TEXT } from '../../../text';
import type { DossierDesk } from './desk';
import { GradeModal, drawHistory } from './grade-modal';
import { drawLink, type OpenNote } from './links';
import type { DossierContext, PaneSection } from './section';

const T = TEXT.grade;
const E = T.evidence;

/** How far the user relies on who the dossier is about, and why. */
export const GRADES: PaneSection<DossierContext> = {
  id: 'grades',
  title: T.title,
  isFor: ({ dossier: { subjects } }) => subjects.some(({ kind }) => canBeGraded(kind)),
  draw: (el, context) => {
    const subjects = context.dossier.subjects.filter(({ kind }) => canBeGraded(kind));
    for (const subject of subjects) drawGrade(el, subject, context);
  },
};

function drawGrade(el: HTMLElement, subject: DossierSubject, context: DossierContext): void {
  const { desk, dossier } = context;
  const { name, path, grades } = subject;
  const { reliability, history } = grades;
  if (dossier.subjects.length > 1) el.createEl('h4', { text: name });
  const row = new Setting(el).setClass('dateline-grade-row');
  row.setName(reliability === null ? T.notGraded : T.named(reliability, T.reliability[reliability]));
  const last = history.filter(({ grade }) => grade === reliability).at(-1);
  if (reliability !== null && last !== undefined) row.setDesc([last.day, last.reason].join(' · '));
  const ask = (): void =>
    new GradeModal(desk.app, {
      title: T.ofSource(name),
      about: T.aboutSource,
      scale: T.reliability,
      current: reliability,
      history: [],
      give: (grade, reason) => desk.gradeSource({ path, name }, grade, reason),
      go: desk.host.go,
    }).open();
  row.addButton((button) => {
    button.setButtonText(T.open).onClick(ask);
    button.buttonEl.setAttr('aria-label', T.ofSource(name));
  });
  if (history.length > 1 || (history.length > 0 && last === undefined)) drawHistory(el, history);
  if (subject.kind === 'source') drawEvidence(el, subject, context);
}

/** How often an outlet was first: counted when it is asked for, since each article is read for it. */
function drawEvidence(el: HTMLElement, { id }: DossierSubject, { desk, signal, open }: DossierContext): void {
  const row = new Setting(el).setClass('dateline-grade-row').setDesc(E.about);
  const found = el.createDiv({ attr: { role: 'status' } });
  const count = async (button: ButtonComponent): Promise<void> => {
    button.setDisabled(true);
    const reports = await desk.firstReports(id);
    if (signal.aborted) return;
    button.setDisabled(false);
    if (reports !== null) drawReports(found, reports, open);
  };
  row.addButton((button) => button.setButtonText(E.count).onClick(() => desk.host.go(count(button))));
}

function drawReports(el: HTMLElement, { first, unestablished, looked, total }: FirstReports, open: OpenNote): void {
  el.empty();
  el.createEl('p', { text: E.first(first.length, looked, total) });
  if (first.length > 0) drawStories(el, first, open);
  if (unestablished.length === 0) return;
  el.createEl('p', { cls: 'dateline-hint', text: E.unestablished(unestablished.length) });
  drawStories(
    el,
    unestablished.map((article) => ({ article, followed: [] })),
    open,
  );
}

function drawStories(el: HTMLElement, stories: readonly FirstReport[], open: OpenNote): void {
  const list = el.createEl('ul', { cls: 'dateline-grade-first' });
  for (const { article, followed } of stories) {
    const item = list.createEl('li');
    drawArticle(item, article, open);
    for (const [at, each] of followed.entries()) {
      const line = item.createDiv({ cls: 'dateline-dossier-aside' });
      if (at === 0) line.appendText(`${E.followed}: `);
      drawArticle(line, each, open);
    }
  }
}

function drawArticle(el: HTMLElement, { path, title, date, outlet }: OriginArticle, open: OpenNote): void {
  drawLink(el, title, (pane) => open(path, 0, pane));
  el.appendText(` ${[outlet, date].filter((part) => part !== null).join(', ')}`);
}

/** Asks how far a sentence of an article is believed; `shown` hears of what was given. */
export function askForSentence(
  desk: DossierDesk,
  path: string,
  quote: Quote,
  shown: (grade: Grade<Credibility>) => void,
): void {
  const history = quote.grades ?? [];
  const give = async (grade: Credibility | null, reason: string): Promise<boolean> => {
    const isWritten = await desk.gradeSentence(path, quote, grade, reason);
    if (isWritten) shown({ day: moment().format('YYYY-MM-DD'), grade, reason });
    return isWritten;
  };
  new GradeModal(desk.app, {
    title: T.sentenceTitle,
    about: quote.text,
    scale: T.credibility,
    current: history.at(-1)?.grade ?? null,
    history,
    give,
    go: desk.host.go,
  }).open();
}
