import { previewTable } from '../../src/intake/tables/preview';
import { failed, ok, type ColumnMapping, type ColumnRole, type Outcome } from '../../src/model';
import { inert } from '../terminal/layout.mts';
import { readInput } from './inputs.mts';

const ROLES: readonly ColumnRole[] = ['title', 'date', 'text', 'url', 'source', 'author', 'section'];

/** `title=Headline,date=Published on`: what each column of a table holds. */
export function parseColumns(given: string): Outcome<ColumnMapping> {
  const mapping: Partial<Record<ColumnRole, string>> = {};
  for (const part of given.split(',')) {
    const [role = '', ...name] = part.split('=');
    const known = ROLES.find((one) => one === role.trim().toLowerCase());
    const column = name.join('=').trim();
    if (known === undefined || column === '') {
      const message = `--columns takes ROLE=COLUMN,… with the roles ${ROLES.join(', ')}; “${part.trim()}” is none`;
      return failed({ code: 'usage', subject: '--columns', message });
    }
    mapping[known] = column;
  }
  return ok(mapping);
}

/** What the columns of a table seem to hold, to be shown before it is imported; null for what is no table. */
export async function guessLines(path: string): Promise<readonly string[] | null> {
  if (!/\.(?:csv|tsv|tab|psv|json|jsonl|ndjson)$/i.test(path)) return null;
  const input = await readInput(path);
  const preview = input.ok && input.value.bytes ? await previewTable(input.value.bytes, path) : null;
  if (preview === null) return null;
  const { mapping } = preview.guess;
  const taken = ROLES.flatMap((role) => (mapping[role] === undefined ? [] : [`${role}=${mapping[role]}`]));
  const rest = preview.columns.filter((column) => !Object.values(mapping).includes(column));
  return [
    `${path}: columns taken as ${taken.length === 0 ? 'nothing' : taken.join(',')}`,
    ...(rest.length === 0 ? [] : [`    left out: ${rest.join(', ')}`]),
    `    correct with --columns ${ROLES.slice(0, 3)
      .map((role) => `${role}=…`)
      .join(',')}`,
  ].map(inert);
}
