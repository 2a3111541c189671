import type { Setting, SettingDefinition, SettingDefinitionItem } from 'obsidian';
import type { GazetteerFile } from '../../../workflow/gazetteer/list';
import type { Gazetteers } from '../gazetteer/gazetteers';
import { TEXT } from '../../../text';
import { GAZETTEER_FOLDER, type SettingEntry } from './catalogue';
import type { SettingsStore } from '../../kit/settings-store';

const T = TEXT.gazetteer;

/** The page of gazetteer files: the folder, and each file in it with what is known of it. */
export class GazetteerPage {
  private folder: string;

  constructor(
    private readonly store: SettingsStore,
    private readonly gazetteers: Gazetteers,
    private readonly parts: { readonly update: () => void; readonly go: (step: Promise<void>) => void },
  ) {
    this.folder = store.current.gazetteer.folder;
    store.onChange(() => this.follow());
  }

  /** `draw` turns an entry of the catalogue into a setting. */
  definition(draw: (entry: SettingEntry) => SettingDefinition): SettingDefinitionItem {
    const { files } = this.gazetteers;
    return {
      type: 'page',
      name: T.name,
      desc: T.desc,
      displayValue: () => this.count(),
      items: [
        { type: 'group', items: [draw(GAZETTEER_FOLDER), this.all()] },
        // No list: its narrow rows leave no room for buttons beside a text on a phone.
        {
          type: 'group',
          heading: T.list,
          items: files.length > 0 ? files.map((file) => this.file(file)) : [this.nothing()],
        },
      ],
    };
  }

  /** Drawn where the page is shown, not where the settings are only searched: then the folder is worth a look. */
  private all(): SettingDefinition {
    const { name, desc, action } = T.all;
    const render = (setting: Setting): void => {
      setting.addButton((button) => button.setButtonText(action).onClick(() => this.then(this.gazetteers.indexAll())));
      this.parts.go(this.refresh());
    };
    return { name, desc, render };
  }

  private nothing(): SettingDefinition {
    return { name: T.noFiles, desc: this.folder === '' ? T.off : T.empty };
  }

  private file(file: GazetteerFile): SettingDefinition {
    const { manifest } = file;
    const render = (setting: Setting): void => {
      // Buttons of one word stand in every row: read out, each says of which file it is.
      const add = (label: string, act: () => void): void =>
        void setting.addButton((button) => {
          button.setButtonText(label).onClick(act);
          button.buttonEl.setAttr('aria-label', `${label}: ${file.name}`);
        });
      if (manifest !== null) add(T.details, () => this.parts.go(this.gazetteers.show(manifest)));
      add(manifest === null ? T.index : T.again, () => this.then(this.gazetteers.index(file).then(() => undefined)));
    };
    return { name: file.name, desc: aboutFile(file), render };
  }

  private count(): string {
    if (this.store.current.gazetteer.folder === '') return T.none;
    return T.places(this.gazetteers.files.reduce((sum, { manifest }) => sum + (manifest?.report.places ?? 0), 0));
  }

  private then(step: Promise<void>): void {
    this.parts.go(step.then(() => this.parts.update()));
  }

  private async refresh(): Promise<void> {
    if (await this.gazetteers.look()) this.parts.update();
  }

  private follow(): void {
    const { folder } = this.store.current.gazetteer;
    if (folder === this.folder) return;
    this.folder = folder;
    this.parts.go(this.refresh());
  }
}

function aboutFile({ size, manifest, isChanged, isDamaged }: GazetteerFile): string {
  if (manifest === null) return [T.about(size), T.new].join(' · ');
  const { format, places, known, refused } = manifest.report;
  const when = manifest.indexed.replace('T', ' ').slice(0, 16);
  return [
    T.formats[format],
    T.about(size),
    T.places(places),
    T.more(known),
    refused > 0 ? T.refused(refused) : '',
    T.indexed(when),
    isChanged ? T.changed : '',
    isDamaged ? T.damaged : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
