import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXPORT_FORMATS, OF_STATEMENTS, WITH_STATEMENTS, type ExportFormat } from '../../../src/views/export/formats';
import { exported, smallVault } from './vault';

const FOLDER = join(__dirname, '..', '..', 'fixtures', 'export');
const FORMATS = Object.keys(EXPORT_FORMATS) as ExportFormat[];

async function isAsRecorded(format: ExportFormat, file: string, statements: boolean): Promise<void> {
  const path = join(FOLDER, file);
  const text = await exported(await smallVault(), format, statements);
  if (process.env.RECORD_GOLDEN) {
    writeFileSync(path, text);
    throw new Error('The export was recorded: look at the difference, then run without RECORD_GOLDEN.');
  }
  expect(text).toBe(existsSync(path) ? readFileSync(path, 'utf8') : null);
}

describe('an export of a small vault', () => {
  it.each(FORMATS)('as %s is what stands in the file of that ending', async (format) => {
    await isAsRecorded(format, `articles.${EXPORT_FORMATS[format]}`, false);
  });

  it.each(FORMATS.filter((format) => WITH_STATEMENTS.has(format)))('with statements, as %s', async (format) => {
    expect(OF_STATEMENTS.has(format)).toBe(false);
    await isAsRecorded(format, `statements.${EXPORT_FORMATS[format]}`, true);
  });
});
