import {
  PluginSettingTab,
  type App,
  type Plugin,
  type Setting,
  type SettingControl,
  type SettingDefinition,
  type SettingDefinitionItem,
} from 'obsidian';
import { foldForm } from '../../../model';
import { hasPart } from '../../kit/missing';
import { PromptModal } from '../../kit/prompt-modal';
import { undoNotice } from '../../kit/report-notice';
import { TEXT, translate } from '../../../text';
import { AllSettings } from './all-settings';
import { CATALOGUE, type SettingEntry, type Section } from './catalogue';
import type { Feeds } from '../feeds/feeds';
import type { Gazetteers } from '../gazetteer/gazetteers';
import { FeedsPage } from './feeds-page';
import { GazetteerPage } from './gazetteer-page';
import type { SettingsStore } from '../../kit/settings-store';

const T = TEXT.settings.ignored;

/** The licences of the data ask that their sources be named where the data are used. */
const { credits } = TEXT.settings;
const CREDITS: SettingDefinitionItem = {
  type: 'group',
  heading: credits.name,
  items: [credits.places, credits.tagger].map(({ name, desc }) => ({ name, desc })),
};

/** Draws the catalogue with Obsidian's declarative settings, so that its settings search finds every one. */
export class DatelineSettingTab extends PluginSettingTab {
  private readonly feeds: FeedsPage;
  private readonly all: AllSettings;
  private readonly places: GazetteerPage;

  constructor(
    app: App,
    plugin: Plugin,
    private readonly store: SettingsStore,
    feeds: Feeds,
    gazetteers: Gazetteers,
    private readonly parts: { readonly editVocabulary: () => void; readonly go: (step: Promise<void>) => void },
  ) {
    super(app, plugin);
    this.places = new GazetteerPage(store, gazetteers, { update: () => this.update(), go: parts.go });
    this.feeds = new FeedsPage(app, store, feeds, () => this.update());
    this.all = new AllSettings(app, store, () => this.update());
    this.icon = 'newspaper';
    if (hasPart(plugin, 'settings')) return;
    // An app that does not know of definitions asks the tab to draw itself.
    Object.assign(this, { display: () => this.containerEl.setText(TEXT.missing.settings) });
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    const sections = CATALOGUE.map((section) => this.section(section));
    const feeds = this.feeds.definition((entry) => this.definition(entry));
    const places = this.places.definition((entry) => this.definition(entry));
    return [...sections, places, feeds, this.ignoredNames(), this.all.definition(), CREDITS];
  }

  override getControlValue(key: string): unknown {
    return this.store.value(key);
  }

  override setControlValue(key: string, value: unknown): Promise<void> {
    return this.store.set(key, value);
  }

  private section({ id, heading, page, entries }: Section): SettingDefinitionItem {
    const items = [
      ...entries.map((entry) => this.definition(entry)),
      ...(id === 'vocabularies' ? [this.vocabulary()] : []),
    ];
    return page === undefined ? { type: 'group', heading, items } : { type: 'page', name: heading, desc: page, items };
  }

  private vocabulary(): SettingDefinition {
    const { name, desc, action } = TEXT.settings.vocabulary;
    const render = (setting: Setting): void =>
      void setting.addButton((button) => button.setButtonText(action).onClick(() => this.parts.editVocabulary()));
    return { name, desc, render };
  }

  private definition(entry: SettingEntry): SettingDefinition {
    const { name, desc } = entry;
    return { name, ...(desc === '' ? {} : { desc }), control: this.control(entry) };
  }

  private control({ key, kind, placeholder, max = 0, options = {}, fault }: SettingEntry): SettingControl {
    const shown = placeholder === undefined ? {} : { placeholder };
    const validate = (value: string): string | undefined => {
      const says = fault?.(value, this.store.current) ?? null;
      return says === null ? undefined : translate(says);
    };
    switch (kind) {
      case 'toggle':
        return { type: 'toggle', key };
      case 'slider':
        return { type: 'slider', key, min: 0, max, step: 1 };
      case 'number':
        return { type: 'number', key, min: 0, step: 1, validate: (value) => validate(String(value)) };
      case 'choice':
        return { type: 'dropdown', key, options: { ...options } };
      case 'words':
        return { type: 'textarea', key, rows: 2, validate };
      case 'folder':
        return { type: 'folder', key, ...shown, validate };
      case 'note':
        return { type: 'file', key, ...shown, validate, filter: (file) => file.extension === 'md' };
      case 'text':
        return { type: 'text', key, ...shown, validate };
    }
  }

  private ignoredNames(): SettingDefinitionItem {
    const { ignored, vocabularies } = this.store.current;
    const { notThemes } = vocabularies;
    return {
      type: 'page',
      name: T.name,
      desc: T.desc,
      displayValue: () => String(this.store.current.ignored.length),
      items: [
        {
          type: 'list',
          heading: T.name,
          emptyState: T.empty,
          items: ignored.map((name) => ({ name })),
          onDelete: (index) => void this.stopIgnoring(index),
          addItem: { name: T.add, action: () => this.askForName() },
        },
        {
          type: 'list',
          heading: T.phrases,
          emptyState: T.noPhrases,
          items: notThemes.map((name) => ({ name })),
          onDelete: (index) => void this.suggestAgain(index),
        },
      ],
    };
  }

  /** With a way back for as long as the notice stands. */
  private async stopIgnoring(index: number): Promise<void> {
    const name = this.store.current.ignored[index];
    if (name === undefined) return;
    await this.store.stopIgnoring(index);
    this.update();
    undoNotice(T.removed(name), () => void this.store.ignore(name, index).then(() => this.update()));
  }

  /** Phrases refused as themes. */
  private async suggestAgain(index: number): Promise<void> {
    const { notThemes } = this.store.current.vocabularies;
    const put = (phrases: readonly string[]): Promise<void> =>
      this.store
        .update((now) => ({ ...now, vocabularies: { ...now.vocabularies, notThemes: phrases } }))
        .then(() => this.update());
    await put(notThemes.filter((_, at) => at !== index));
    undoNotice(T.suggested(notThemes[index] ?? ''), () => void put(notThemes));
  }

  private askForName(): void {
    const fault = (name: string): string | null => {
      if (foldForm(name) === '') return T.blank;
      return this.store.current.ignored.some((other) => foldForm(other) === foldForm(name)) ? T.taken : null;
    };
    const add = (name: string): void => void this.store.ignore(name).then(() => this.update());
    new PromptModal(this.app, { title: T.prompt, action: T.add, fault }, add).open();
  }
}
