import { Notice, type App, type SettingDefinition, type SettingDefinitionItem } from 'obsidian';
import type { Settings } from '../../../model';
import type { OwnList, SettingChange } from '../../../workflow/settings-file';
import { NewFile } from '../../../journal/files';
import { chooseFiles } from '../import/file-picker';
import { confirm, lines } from '../../kit/confirm';
import { undoNotice } from '../../kit/report-notice';
import { TEXT } from '../../../text';
import { CATALOGUE, GAZETTEER_FOLDER, SCHEDULE } from './catalogue';
import type { SettingsStore } from '../../kit/settings-store';
import { errorText, problemText } from '../../kit/problem-words';

const T = TEXT.settings.all;

/** Changes shown before they are made; of more it is told how many. */
const SHOWN = 20;
/** Characters of a value that is shown. */
const LONGEST = 60;

/** Keeping, bringing back and resetting all settings. */
export class AllSettings {
  constructor(
    private readonly app: App,
    private readonly store: SettingsStore,
    private readonly update: () => void,
  ) {}

  definition(): SettingDefinitionItem {
    return {
      type: 'group',
      heading: T.name,
      items: [
        this.action(T.export, () => this.export()),
        this.action(T.import, () => this.import()),
        this.action(T.reset, () => this.reset(), true),
      ],
    };
  }

  private action(
    label: { readonly name: string; readonly desc: string; readonly action: string },
    run: () => Promise<void>,
    destructive = false,
  ): SettingDefinition {
    return {
      name: label.name,
      desc: label.desc,
      render: (setting) =>
        void setting.addButton((button) => {
          button.setButtonText(label.action).onClick(() => void this.report(run()));
          if (destructive) button.setDestructive();
        }),
    };
  }

  private async export(): Promise<void> {
    const { settingsText } = await import('../../../workflow/settings-file');
    const path = `${this.store.current.folders.dateline}/${T.file}.json`;
    const isThere = this.app.vault.getAbstractFileByPath(path) !== null;
    const { replaceTitle, replaceBody, replace } = TEXT.export;
    const question = { title: replaceTitle, body: lines([replaceBody(path)]), action: replace, destructive: true };
    if (isThere && !(await confirm(this.app, question))) return;
    const file = new NewFile(this.app, path);
    try {
      await file.add(settingsText(this.store.current));
      new Notice((await file.finish(isThere)) ? T.exported(path) : TEXT.export.isChanged(path));
    } finally {
      await file.drop();
    }
  }

  private async import(): Promise<void> {
    const [file] = await chooseFiles('.json,application/json');
    if (file === undefined) return;
    const { readSettingsText, settingChanges } = await import('../../../workflow/settings-file');
    const read = readSettingsText(await file.text(), file.name);
    if (!read.ok)
      return void (await confirm(this.app, {
        title: T.refused,
        body: lines([`${file.name}: ${problemText(read.problem)}`]),
        action: null,
      }));
    const { settings, problems } = read.value;
    const changes = settingChanges(this.store.current, settings);
    const faults = problems.map((problem) => T.fault(nameOf(problem.where ?? ''), problemText(problem)));
    const body = (el: HTMLElement): void => {
      el.createEl('p', { text: changes.length === 0 ? T.same : T.changes(changes.length) });
      drawList(el, changes.map(changeLine));
      if (faults.length > 0) el.createEl('p', { cls: 'dateline-report-warning', text: T.faults(faults.length) });
      drawList(el, faults);
    };
    const action = changes.length === 0 ? null : T.import.agree;
    if (await confirm(this.app, { title: T.import.title(file.name), body, action, destructive: true }))
      await this.put(settings, T.imported);
  }

  private async reset(): Promise<void> {
    const { resetSettings } = await import('../../../workflow/settings-file');
    const { current } = this.store;
    const forget = new Set<OwnList>();
    const body = (el: HTMLElement): void => {
      el.createEl('p', { text: T.reset.body });
      const lists: readonly (readonly [OwnList, number])[] = [
        ['feeds', current.feeds.list.length],
        ['ignored', current.ignored.length + current.vocabularies.notThemes.length],
        ['vocabularies', current.vocabularies.own.length],
      ];
      for (const [list, count] of lists) if (count > 0) drawChoice(el, T.reset.lists[list](count), list, forget);
    };
    const question = { title: T.reset.title, body, action: T.reset.action, destructive: true };
    if (await confirm(this.app, question)) await this.put(resetSettings(current, forget), T.wasReset);
  }

  /** With a way back for as long as the notice stands. */
  private async put(settings: Settings, said: string): Promise<void> {
    const before = this.store.current;
    await this.store.update(() => settings);
    this.update();
    undoNotice(said, () => void this.report(this.store.update(() => before).then(() => this.update())));
  }

  private async report(step: Promise<void>): Promise<void> {
    try {
      await step;
    } catch (error) {
      new Notice(TEXT.common.failed(errorText(error)), 0);
    }
  }
}

function drawChoice(el: HTMLElement, text: string, list: OwnList, forget: Set<OwnList>): void {
  const label = el.createEl('label', { cls: 'dateline-choice' });
  const box = label.createEl('input', { type: 'checkbox' });
  label.createSpan({ text });
  box.addEventListener('change', () => (box.checked ? forget.add(list) : forget.delete(list)));
}

function drawList(el: HTMLElement, texts: readonly string[]): void {
  if (texts.length === 0) return;
  const list = el.createEl('ul');
  for (const text of texts.slice(0, SHOWN)) list.createEl('li', { text });
  if (texts.length > SHOWN) list.createEl('li', { text: TEXT.folder.more(texts.length - SHOWN) });
}

const changeLine = ({ key, from, to }: SettingChange): string => T.change(nameOf(key), valueOf(from), valueOf(to));

/** What a setting is called in the tab, with its heading where that says more; a list by its page. */
function nameOf(key: string): string {
  if (key === 'feeds.list') return TEXT.settings.feeds.name;
  if (key === 'ignored') return TEXT.settings.ignored.name;
  if (key === SCHEDULE.key) return `${TEXT.settings.feeds.name}: ${SCHEDULE.name}`;
  if (key.startsWith('vocabularies')) return TEXT.settings.vocabularies;
  if (key === GAZETTEER_FOLDER.key) return `${TEXT.gazetteer.name}: ${GAZETTEER_FOLDER.name}`;
  for (const { heading, entries } of CATALOGUE) {
    const entry = entries.find((each) => each.key === key);
    if (entry !== undefined) return `${heading}: ${entry.name}`;
  }
  return key;
}

function valueOf(value: unknown): string {
  if (Array.isArray(value) && value.some((item) => typeof item === 'object')) return T.items(value.length);
  const text = Array.isArray(value) ? value.join(', ') : String(value);
  if (typeof value === 'boolean') return value ? T.on : T.off;
  if (text === '') return T.empty;
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
