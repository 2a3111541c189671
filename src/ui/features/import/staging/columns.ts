import type { ColumnMapping, ColumnRole } from '../../../../model';

/** What a column holds; null where it is not used. */
export const roleOf = (column: string, mapping: ColumnMapping): ColumnRole | null =>
  (Object.keys(mapping) as ColumnRole[]).find((role) => mapping[role] === column) ?? null;

/** The mapping with a column's role changed; null takes it away. */
export function withRole(mapping: ColumnMapping, column: string, role: ColumnRole | null): ColumnMapping {
  const others = Object.entries(mapping).filter(([other, name]) => name !== column && other !== role);
  return { ...Object.fromEntries(others), ...(role === null ? {} : { [role]: column }) };
}
