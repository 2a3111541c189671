import { Notice, TFile, TFolder } from 'obsidian';
import { entityId, isFault, type Entity, type Settings } from '../../../model';
import type { PlannedPack } from '../../../workflow/vocabulary/keep-pack';
import { VOCABULARIES } from '../../../workflow/vocabulary/model';
import type { ThemeSuggestion } from '../../../workflow/vocabulary/suggest-themes';
import { carryOut } from '../../kit/carry-out';
import { chooseFiles } from '../import/file-picker';
import type { Host } from '../../kit/host';
import { DryRunPreview } from '../../kit/dry-run-preview';
import { confirm, lines } from '../../kit/confirm';
import { openNote } from '../../kit/open-note';
import { TEXT } from '../../../text';
import { SuggestModal } from './suggest-modal';
import { ThemeModal } from './theme-modal';
import { VocabularyModal } from './vocabulary-modal';
import { problemText } from '../../kit/problem-words';

const T = TEXT.vocabulary;

/** Names shown of a pack before it is imported. */
const SHOWN = 12;

/** What the gestures around the vocabulary do: show it, switch packs, make notes, suggest themes. */
export class Vocabularies {
  constructor(private readonly host: Host) {}

  open(): void {
    const { app, go } = this.host;
    const modal = new VocabularyModal(app, {
      packs: () => this.ownPaths(),
      isUsed: (key) => this.isUsed(key),
      use: (key, on) => go(this.use(key, on).then(() => this.look(modal))),
      make: (entity) => go(this.make(entity, modal)),
      openNote: (path) => go(this.openNote(path)),
      bring: () => go(this.bringFiles().then(() => this.look(modal))),
      suggest: () => this.suggest(),
    });
    modal.open();
    go(this.look(modal));
  }

  bring(): void {
    this.host.go(this.bringFiles());
  }

  suggest(): void {
    const { app, runner, go } = this.host;
    const looking = DryRunPreview.begin(runner);
    if (looking === null) return;
    const modal = new SuggestModal(app, {
      make: (suggestion, made) => this.askForTheme(suggestion, made),
      never: (suggestion) => go(this.never(suggestion)),
      openNote: (path) => go(this.openNote(path)),
      giveUp: looking.giveUp,
    });
    modal.open();
    go(this.lookForThemes(modal, looking));
  }

  /** A vocabulary in use stays so under another name. */
  async renamed(from: string, to: string): Promise<void> {
    const { settings } = this.host;
    const { own } = settings.current.vocabularies;
    if (!own.includes(from)) return;
    await settings.update((now) =>
      withOwn(
        now,
        now.vocabularies.own.map((path) => (path === from ? to : path)),
      ),
    );
  }

  private async look(modal: VocabularyModal): Promise<void> {
    const { runner } = this.host;
    const looking = DryRunPreview.begin(runner);
    if (looking === null) return;
    const { listVocabulary } = await import('../../../workflow/vocabulary/list');
    const list = await looking.at('look', modal, (workspace) => listVocabulary(workspace));
    if (list !== null) modal.show(list);
  }

  /** The user's packs: those in use, and the notes beside them that are not. */
  private ownPaths(): readonly string[] {
    const { app, settings } = this.host;
    const { own } = settings.current.vocabularies;
    const folder = app.vault.getAbstractFileByPath(`${settings.current.folders.dateline}/${VOCABULARIES}`);
    const beside = folder instanceof TFolder ? folder.children : [];
    const others = beside.filter((file) => file instanceof TFile && /^(?:md|ya?ml)$/.test(file.extension));
    return [...new Set([...own, ...others.map(({ path }) => path)])].sort();
  }

  /** `key`: the id of a built-in pack, or the path of one of the user's own. */
  private isUsed(key: string): boolean {
    const { packs, own } = this.host.settings.current.vocabularies;
    return packs.includes(key) || own.includes(key);
  }

  private use(key: string, on: boolean): Promise<void> {
    const { settings } = this.host;
    const isBuiltIn = !key.includes('.');
    if (isBuiltIn) return settings.set(`vocabularies.packs.${key}`, on);
    return settings.update((now) => {
      const others = now.vocabularies.own.filter((path) => path !== key);
      return withOwn(now, on ? [...others, key] : others);
    });
  }

  private async make(entity: Entity, modal: VocabularyModal): Promise<void> {
    const path = await this.makeNote(entity, T.made(entity.name));
    if (path === null) return;
    modal.close();
    await this.openNote(path);
  }

  /** Path of its note; null where it could not be made. */
  private async makeNote(entity: Entity, done: string): Promise<string | null> {
    const { makeEntityNote } = await import('../../../workflow/vocabulary/make-note');
    let path: string | null = null;
    const report = await carryOut(this.host, {
      doing: 'write',
      run: async (workspace, options) => {
        const made = await makeEntityNote(entity, workspace, options);
        ({ path } = made);
        return made.report;
      },
      done: () => done,
      nothing: T.nothing,
    });
    return report === null || report.problems.some(isFault) ? null : path;
  }

  private async bringFiles(): Promise<void> {
    for (const file of await chooseFiles('.yaml,.yml,.json,.md')) await this.bringText(file.name, await file.text());
  }

  /** Shows what it holds, or on which line it cannot be used, and asks. */
  private async bringText(name: string, text: string): Promise<void> {
    const { app, runner } = this.host;
    const [{ planPack }, { packIn }] = await Promise.all([
      import('../../../workflow/vocabulary/keep-pack'),
      import('../../../workflow/vocabulary/own-vocabularies'),
    ]);
    const yaml = packIn(name, text);
    const planned = yaml.ok ? await runner.use((workspace) => planPack(yaml.value, name, workspace)) : yaml;
    if (planned === 'busy') return void new Notice(TEXT.common.busy);
    if (!planned.ok) {
      const body = lines([T.refused(name, problemText(planned.problem))]);
      await confirm(app, { title: T.refusedTitle, body, action: null });
    } else if (await this.agrees(planned.value)) await this.keep(planned.value);
  }

  private agrees({ own, plan, replaces }: PlannedPack): Promise<boolean> {
    const names =
      own.kind === 'themes' ? own.pack.themes.map(({ name }) => name) : own.pack.entities.map(({ name }) => name);
    const rest = names.length - SHOWN;
    return confirm(this.host.app, {
      title: replaces ? T.replaceTitle : T.importTitle,
      body: (el) => {
        el.createEl('p', { text: T.holds(packName(own), T[own.kind](names.length)) });
        const list = el.createEl('ul');
        for (const name of names.slice(0, SHOWN)) list.createEl('li', { text: name });
        if (rest > 0) list.createEl('li', { text: T.more(rest) });
        el.createEl('p', { text: replaces ? T.replaces(plan.path) : T.becomes(plan.path) });
      },
      action: replaces ? T.replace : T.importAction,
      destructive: replaces,
    });
  }

  private async keep(planned: PlannedPack): Promise<void> {
    const { keepPack } = await import('../../../workflow/vocabulary/keep-pack');
    const report = await carryOut(this.host, {
      doing: 'write',
      run: (workspace, options) => keepPack(planned, workspace, options),
      done: () => T.imported(packName(planned.own)),
      nothing: T.nothing,
    });
    const { path } = planned.plan;
    if (report !== null && report.batch !== null && !this.isUsed(path)) await this.use(path, true);
  }

  private async lookForThemes(modal: SuggestModal, looking: DryRunPreview): Promise<void> {
    const { suggestThemes } = await import('../../../workflow/vocabulary/suggest-themes');
    const found = await looking.at('look', modal, (workspace, control) => suggestThemes(workspace, { control }));
    if (found === null) return;
    if (found.cancelled) modal.close();
    else modal.ready(found);
  }

  private askForTheme({ text, variants }: ThemeSuggestion, made: () => void): void {
    const { app, go } = this.host;
    const name = text.charAt(0).toUpperCase() + text.slice(1);
    const answer = (theme: { name: string; terms: readonly string[] }): void => go(this.makeTheme(theme, made));
    new ThemeModal(
      app,
      { name, terms: [text, ...variants.filter((variant) => variant.includes(text))] },
      answer,
    ).open();
  }

  private async makeTheme(
    { name, terms }: { name: string; terms: readonly string[] },
    made: () => void,
  ): Promise<void> {
    const id = entityId('theme', name);
    const { runner } = this.host;
    const isTaken = await runner.use(async (workspace) => {
      const { knownVault } = await import('../../../index/known-vault');
      return (await knownVault(workspace)).index.entity(id) !== null;
    });
    if (isTaken === 'busy') return void new Notice(TEXT.common.busy);
    if (isTaken) return void new Notice(T.taken(name));
    const theme: Entity = { id, kind: 'theme', name, aliases: [], origin: 'vault', terms };
    if ((await this.makeNote(theme, T.themeMade(name))) !== null) made();
  }

  private async never({ text }: ThemeSuggestion): Promise<void> {
    await this.host.settings.update((now) => ({
      ...now,
      vocabularies: { ...now.vocabularies, notThemes: [...new Set([...now.vocabularies.notThemes, text])] },
    }));
  }

  private async openNote(path: string): Promise<void> {
    await openNote(this.host.app, path);
  }
}

const packName = (own: PlannedPack['own']): string => (own.kind === 'themes' ? own.pack.name : own.pack.title);

const withOwn = (settings: Settings, own: readonly string[]): Settings => ({
  ...settings,
  vocabularies: { ...settings.vocabularies, own },
});
