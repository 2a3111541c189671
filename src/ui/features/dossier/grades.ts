import { moment, Setting } from 'obsidian';
import type { Credibility, Grade } from '../../../format/grades';
import type { DossierSubject, Quote } from '../../../views/dossier';
import { canBeGraded } from '../../../workflow/gradable';
import { TEXT } from '../../../text';
import type { DossierDesk } from './desk';
import { GradeModal, drawHistory } from './grade-modal';
import type { DossierContext, PaneSection } from './section';

const T = TEXT.grade;

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

function drawGrade(el: HTMLElement, subject: DossierSubject, { desk, dossier }: DossierContext): void {
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
      give: (grade, reason) => desk.host.go(desk.gradeSource({ path, name }, grade, reason)),
    }).open();
  row.addButton((button) => {
    button.setButtonText(T.open).onClick(ask);
    button.buttonEl.setAttr('aria-label', T.ofSource(name));
  });
  if (history.length > 1 || (history.length > 0 && last === undefined)) drawHistory(el, history);
}

/** Asks how far a sentence of an article is believed; `shown` hears of what was given. */
export function askForSentence(
  desk: DossierDesk,
  path: string,
  quote: Quote,
  shown: (grade: Grade<Credibility>) => void,
): void {
  const history = quote.grades ?? [];
  const give = async (grade: Credibility | null, reason: string): Promise<void> => {
    const isWritten = await desk.gradeSentence(path, quote, grade, reason);
    if (isWritten) shown({ day: moment().format('YYYY-MM-DD'), grade, reason });
  };
  new GradeModal(desk.app, {
    title: T.sentenceTitle,
    about: quote.text,
    scale: T.credibility,
    current: history.at(-1)?.grade ?? null,
    history,
    give: (grade, reason) => desk.host.go(give(grade, reason)),
  }).open();
}
