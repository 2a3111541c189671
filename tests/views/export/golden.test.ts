import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXPORT_FORMATS, isExportFormat } from '../../../src/views/export/formats';
import { exported, smallVault } from './vault';

const FOLDER = join(__dirname, '..', '..', 'fixtures', 'export');

describe('an export of a small vault', () => {
  it.each(Object.entries(EXPORT_FORMATS))('as %s is what stands in articles.%s', async (format, ending) => {
    if (!isExportFormat(format)) throw new Error(format);
    const path = join(FOLDER, `articles.${ending}`);
    const text = await exported(await smallVault(), format);
    if (process.env.RECORD_GOLDEN) {
      writeFileSync(path, text);
      throw new Error('The export was recorded: look at the difference, then run without RECORD_GOLDEN.');
    }
    expect(text).toBe(existsSync(path) ? readFileSync(path, 'utf8') : null);
  });
});
