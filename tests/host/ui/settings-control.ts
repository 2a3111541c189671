import type * as api from 'obsidian';
import type { App } from '../app';
import type { Setting } from './setting';

export interface ControlOwner {
  readonly app: App;
  getControlValue(key: string): unknown;
  setControlValue(key: string, value: unknown): void | Promise<void>;
}

type Save = (value: unknown) => Promise<void>;

/** Puts a declared control on its row: shows the stored value, validates, persists, then has predicates asked again. */
export function addControl(
  owner: ControlOwner,
  setting: Setting,
  control: api.SettingControl,
  saved: () => void,
): void {
  const stored = owner.getControlValue(control.key) ?? control.defaultValue;
  const check = control.validate as ((value: unknown) => string | void | Promise<string | void>) | undefined;
  let turn = 0;
  /** Whether the value may be kept; shows why not. A newer value overtakes a slow answer. */
  const accept = async (value: unknown): Promise<boolean> => {
    const mine = ++turn;
    const problem = (await check?.(value)) ?? '';
    if (mine !== turn) return false;
    setting.setErrorMessage(problem === '' ? null : problem);
    return problem === '';
  };
  build(owner.app, setting, control, stored, async (value) => {
    if (!(await accept(value))) return;
    await owner.setControlValue(control.key, value);
    saved();
  });
  const name = setting.nameEl.textContent;
  for (const el of setting.controlEl.findAll('input, select, textarea')) el.setAttribute('aria-label', name);
  if (check && stored !== undefined) void accept(stored);
}

function build(app: App, setting: Setting, control: api.SettingControl, value: unknown, save: Save): void {
  const keep = (next: unknown): void => void save(next);
  switch (control.type) {
    case 'toggle':
      setting.addToggle((toggle) => toggle.setValue(value === true).onChange(keep));
      return;
    case 'dropdown':
      setting.addDropdown((dropdown) => dropdown.addOptions(control.options).setValue(asText(value)).onChange(keep));
      return;
    case 'slider':
      setting.addSlider((slider) =>
        slider
          .setLimits(control.min, control.max, control.step)
          .setDisplayFormat(control.displayFormat ?? String)
          .setValue(Number(value ?? control.min))
          .onChange(keep),
      );
      return;
    case 'color':
      setting.addColorPicker((color) => color.setValue(asText(value)).onChange(keep));
      return;
    case 'textarea':
      setting.addTextArea((area) => {
        area
          .setPlaceholder(control.placeholder ?? '')
          .setValue(asText(value))
          .onChange(keep);
        if (control.rows !== undefined) area.inputEl.rows = control.rows;
      });
      return;
    case 'number':
      setting.addText((text) => {
        text
          .setPlaceholder(control.placeholder ?? '')
          .setValue(asText(value))
          .onChange((typed) => keep(asNumber(typed, control.defaultValue ?? 0)));
        text.inputEl.type = 'number';
        text.inputEl.setAttrs({ min: control.min ?? null, max: control.max ?? null, step: control.step ?? null });
      });
      return;
    default:
      setting.addText((text) => {
        text
          .setPlaceholder(control.placeholder ?? '')
          .setValue(asText(value))
          .onChange(keep);
        if (control.type !== 'text') suggestPaths(app, text.inputEl, control);
      });
  }
}

const asText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

function asNumber(typed: string, otherwise: number): number {
  const value = Number.parseFloat(typed);
  return Number.isNaN(value) ? otherwise : value;
}

/** Paths of the vault as the browser's own suggestions. */
function suggestPaths(
  app: App,
  input: HTMLInputElement,
  control: api.SettingFileControl | api.SettingFolderControl,
): void {
  const { vault } = app;
  const paths =
    control.type === 'file'
      ? vault.getFiles().filter((file) => control.filter?.(file as unknown as api.TFile) ?? true)
      : vault
          .getAllFolders(control.includeRoot)
          .filter((folder) => control.filter?.(folder as unknown as api.TFolder) ?? true);
  const list = createEl('datalist', { attr: { id: `suggest-${control.key}` } });
  for (const { path } of paths) list.createEl('option', { value: path });
  input.after(list);
  input.setAttribute('list', list.id);
}
