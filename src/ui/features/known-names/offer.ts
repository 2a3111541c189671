import type { App } from 'obsidian';
import type { ImportReport } from '../../../model';
import type { Host } from '../../kit/host';
import { offerNotice } from '../../kit/report-notice';
import { TEXT } from '../../../text';

const T = TEXT.names.offer;

/** Where a device counts imports, until it offered once. */
const IMPORTS = 'dateline-imports';
/** The import after which it is offered: by then there are names to mark. */
const TENTH = 10;

/** Whoever turned marks on once decided, also where she turns them off again. */
export function offerNoMore(app: App): void {
  if (Number(app.loadLocalStorage(IMPORTS) ?? 0) < TENTH) app.saveLocalStorage(IMPORTS, TENTH);
}

/** Offers once, after the tenth import that wrote something, to mark known names; to nobody who decided on it. */
export function offerMarks({ app, settings, go }: Host, { batch }: ImportReport): void {
  const before = Number(app.loadLocalStorage(IMPORTS) ?? 0);
  if (batch === null || before >= TENTH) return;
  app.saveLocalStorage(IMPORTS, before + 1);
  if (before + 1 < TENTH || settings.current.names.where !== 'off') return;
  offerNotice(T.text, {
    // It stays until it is answered: another choice may have been made meanwhile.
    [T.accept]: () => {
      if (settings.current.names.where === 'off') go(settings.set('names.where', 'everywhere'));
    },
    [T.decline]: () => undefined,
  });
}
