import { DropdownComponent } from 'obsidian';
import type { ColumnMapping, ColumnRole } from '../../../../model';
import { TEXT } from '../../../../text';
import type { Look } from './staging';

const T = TEXT.importDialog;

/** Rows shown of a table: enough to see what a column holds. */
const SHOWN_ROWS = 3;

export type PreviewTable = NonNullable<Look['table']>;

/** Draws a table's first rows under a choice, per column, of what it holds. */
export function drawColumns(
  el: HTMLElement,
  table: PreviewTable,
  mapping: ColumnMapping,
  onChange: (mapping: ColumnMapping) => void,
): void {
  const details = el.createEl('details', { cls: 'dateline-columns', attr: { open: '' } });
  details.createEl('summary', { text: T.columns });
  details.createEl('p', { cls: 'dateline-hint', text: T.columnsHint });
  const grid = details.createDiv({ cls: 'dateline-columns-scroll' }).createEl('table');
  const head = grid.createEl('thead');
  const names = head.createEl('tr');
  for (const name of table.columns) names.createEl('th', { text: name, attr: { scope: 'col' } });
  drawChoices(head.createEl('tr'), table, mapping, onChange);
  const body = grid.createEl('tbody');
  for (const row of table.rows.slice(0, SHOWN_ROWS)) {
    const line = body.createEl('tr');
    for (const [at] of table.columns.entries()) line.createEl('td', { text: row[at] ?? '' });
  }
}

/** A role belongs to one column: giving it to another takes it from the first. */
function drawChoices(
  row: HTMLElement,
  { columns }: PreviewTable,
  mapping: ColumnMapping,
  onChange: (mapping: ColumnMapping) => void,
): void {
  let current = mapping;
  const choices = columns.map((column) => {
    const choice = new DropdownComponent(row.createEl('td'))
      .addOption('', T.noRole)
      .addOptions({ ...T.roles })
      .setValue(roleOf(column, current) ?? '');
    choice.selectEl.setAttr('aria-label', T.column(column));
    return { column, choice };
  });
  for (const { column, choice } of choices) {
    choice.onChange((role) => {
      current = withRole(current, column, role === '' ? null : (role as ColumnRole));
      for (const other of choices) other.choice.setValue(roleOf(other.column, current) ?? '');
      onChange(current);
    });
  }
}

/** What a column holds; null where it is not used. */
export const roleOf = (column: string, mapping: ColumnMapping): ColumnRole | null =>
  (Object.keys(mapping) as ColumnRole[]).find((role) => mapping[role] === column) ?? null;

/** The mapping with a column's role changed; null takes it away. */
export function withRole(mapping: ColumnMapping, column: string, role: ColumnRole | null): ColumnMapping {
  const others = Object.entries(mapping).filter(([other, name]) => name !== column && other !== role);
  return { ...Object.fromEntries(others), ...(role === null ? {} : { [role]: column }) };
}
