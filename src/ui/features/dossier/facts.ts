import type { DossierSubject } from '../../../views/dossier';
import type { FactName } from '../../../views/dossier/words';
// Not from the index: the pane's view is there at start-up, and all of the workflow would be.
import { factsOf, type Fact } from '../../../views/dossier/facts';
import { TEXT } from '../../../text';
import { drawNamed, type OpenNote } from './links';
import type { DossierContext, PaneSection } from './section';

const T = TEXT.dossier;

const CHAINS = new Set(['parents', 'location', 'broader']);
/** Values shown before the rest is asked for: some agencies have dozens of names. */
const FIRST = 8;

/** What the notes of the entities state. */
export const KNOWN: PaneSection<DossierContext> = {
  id: 'known',
  title: T.note.known,
  isOpen: true,
  draw: (el, { dossier: { subjects }, open }) => {
    for (const subject of subjects) {
      if (subjects.length > 1) el.createEl('h4', { text: subject.name });
      drawFacts(el, subject, open);
    }
  },
};

/** What is known of one entity, as terms with their values; `only`: of these facts. Returns the list. */
export function drawFacts(
  el: HTMLElement,
  subject: DossierSubject,
  open: OpenNote,
  only: (name: FactName) => boolean = () => true,
): HTMLElement {
  const list = el.createEl('dl', { cls: 'dateline-dossier-facts' });
  for (const fact of factsOf(subject, T.note).filter(({ name }) => only(name))) {
    list.createEl('dt', { text: T.note.facts[fact.name] });
    drawValues(list.createEl('dd'), fact, open);
  }
  return list;
}

function drawValues(el: HTMLElement, { name, values }: Fact, open: OpenNote): void {
  const shown = values.slice(0, FIRST);
  const drawAll = (from: number, some: typeof values): void => {
    for (const [at, value] of some.entries()) {
      if (from + at > 0) el.appendText(CHAINS.has(name) ? ' › ' : ', ');
      drawNamed(el, value, open);
    }
  };
  drawAll(0, shown);
  const rest = values.slice(FIRST);
  if (rest.length === 0) return;
  const more = el.createEl('button', { cls: 'dateline-dossier-more', text: T.moreValues(rest.length) });
  more.addEventListener('click', () => {
    more.remove();
    drawAll(FIRST, rest);
  });
}
