import type { App } from 'obsidian';
import type { Dossier } from '../../../views/dossier';
import { systemClock } from '../../kit/clock';

const KEY = 'dateline-dossier-visits';

/** What came to a dossier since it was last looked at. */
export interface Fresh {
  /** Local wall clock of that visit. */
  readonly at: string;
  /** `article-id`s of rows. */
  readonly ids: ReadonlySet<string>;
}

/** Remembers on this device, in no note, what of each dossier was seen. */
export class VisitBook {
  constructor(private readonly app: App) {}

  /** Null at the first visit. */
  async freshIn(dossier: Dossier): Promise<Fresh | null> {
    const { newSince, visitsIn } = await import('../../../views/dossier');
    const last = visitsIn(this.app.loadLocalStorage(KEY))[keyOf(dossier)];
    return last === undefined ? null : { at: last.at, ids: newSince(last, idsOf(dossier)) };
  }

  async seen(dossier: Dossier): Promise<void> {
    const { remember, visit, visitsIn } = await import('../../../views/dossier');
    const visits = visitsIn(this.app.loadLocalStorage(KEY));
    this.app.saveLocalStorage(KEY, remember(visits, keyOf(dossier), visit(systemClock.now(), idsOf(dossier))));
  }
}

const idsOf = ({ rows }: Dossier): readonly string[] => rows.map(({ id }) => id);

/** Several entities at once are another dossier than each of them. */
function keyOf({ subjects, which }: Dossier): string {
  const ids = subjects.map(({ id }) => id).sort();
  return ids.length < 2 ? (ids[0] ?? '') : `${which} ${ids.join(' ')}`;
}
