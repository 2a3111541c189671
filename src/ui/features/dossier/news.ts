import { isDay, isoDay, readDay } from '../../../model';
import { systemClock } from '../../kit/clock';
import { PromptModal } from '../../kit/prompt-modal';
import { TEXT } from '../../../text';
import type { DossierDesk } from './desk';

export const NEWS_ICON = 'calendar-plus';
const T = TEXT.dossier.news;

/** Days that are asked for where nobody says otherwise. */
const DAYS = 7;

/** Asks for a day, and writes down what came in since. `entities`: paths of their notes; none: whatever came in. */
export function askNews(desk: DossierDesk, entities: readonly string[] = []): void {
  const value = isoDay((readDay(systemClock.now().slice(0, 10)) ?? 0) - DAYS);
  const fault = (text: string): string | null => (isDay(text) ? null : T.fault);
  new PromptModal(desk.app, { title: T.title, action: T.action, value, fault }, (since) =>
    desk.host.go(desk.writeNews({ since, entities })),
  ).open();
}
