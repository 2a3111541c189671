import { Notice, TFile, type App } from 'obsidian';
import type { EntityCard } from '../../../views/card/card';
import type { Host } from '../../kit/host';
import { openNote } from '../../kit/open-note';
import type { RunRefusal } from '../../kit/runner';
import { TEXT } from '../../../text';
import { showDossier } from '../dossier/feature';
import { drawCard, type CardActions } from './card-view';

/** The cards of entities: what they say, and what can be done from them. */
export class Cards {
  constructor(readonly host: Host) {}

  get app(): App {
    return this.host.app;
  }

  /** Where the vault was not looked at yet since the start, this takes a while. Null where the note is no entity's. */
  read(path: string): Promise<EntityCard | null | RunRefusal> {
    return this.host.runner.use(async (workspace) => {
      const [{ knownVault }, { entityCard }] = await Promise.all([
        import('../../../index/known-vault'),
        import('../../../views/card/card'),
      ]);
      return entityCard(path, (await knownVault(workspace)).index);
    });
  }

  /** Draws a card once it is read; until then, and where there is none, why not. `leave`: before anything is done from it. */
  draw(el: HTMLElement, reading: ReturnType<Cards['read']>, leave: () => void): void {
    el.createEl('p', { cls: 'dateline-hint', text: TEXT.dossier.reading });
    const drawn = reading.then((card) => {
      el.empty();
      if (card === null || card === 'busy')
        el.createEl('p', { cls: 'dateline-hint', text: card === null ? TEXT.dossier.gone : TEXT.common.busy });
      else drawCard(el, card, this.actions(leave));
    });
    this.host.go(drawn);
  }

  private actions(leave: () => void): CardActions {
    return {
      open: (path, line, pane) => {
        leave();
        this.host.go(this.open(path, line, pane));
      },
      dossier: (path) => {
        leave();
        const file = this.app.vault.getAbstractFileByPath(path);
        if (file instanceof TFile) this.host.go(showDossier(this.app, [file]));
      },
    };
  }

  private async open(...[path, line, pane]: Parameters<CardActions['open']>): Promise<void> {
    if (!(await openNote(this.app, path, { pane, line }))) new Notice(TEXT.dossier.gone);
  }
}
