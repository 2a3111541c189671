/** @jest-environment jsdom */
import '../../../host/node';
import type { ExportFile } from '../../../../src/ui/features/export/export-file';
import { createHostApp, type HostApp } from '../../../host/index';

describe('the file of an export', () => {
  let host: HostApp;
  const file = async (path: string): Promise<ExportFile> => {
    const { ExportFile: Written } = await import('../../../../src/ui/features/export/export-file');
    return new Written(host.app, path);
  };
  const filled = async (path: string): Promise<ExportFile> => {
    const made = await file(path);
    await made.add('one,');
    await made.add('two');
    return made;
  };

  beforeEach(() => {
    jest.resetModules();
    host = createHostApp({ files: { 'Old.csv': 'Mine.', 'Old.csv.part': 'left by a crash' } });
    jest.doMock('obsidian', () => host.obsidian, { virtual: true });
  });

  it('has its name when it is whole, in a folder made for it', async () => {
    const made = await filled('Dateline/Exports/A.csv');
    expect(host.files()).toMatchObject({ 'Dateline/Exports/A.csv.part': 'one,two' });
    expect(await made.finish(false)).toBe(true);
    expect(host.files()['Dateline/Exports/A.csv']).toBe('one,two');
    await made.drop();
    expect(Object.keys(host.files()).filter((path) => path.startsWith('Dateline/'))).toEqual([
      'Dateline/Exports/A.csv',
    ]);
  });

  it('leaves what stands there until it is whole, and then only replaces it where it may', async () => {
    const made = await filled('Old.csv');
    expect(host.files()['Old.csv']).toBe('Mine.');
    expect(await made.finish(true)).toBe(true);
    expect(host.files()).toEqual({ 'Old.csv': 'one,two' });
    const other = await filled('Old.csv');
    expect(await other.finish(false)).toBe(false);
    expect(host.files()).toEqual({ 'Old.csv': 'one,two' });
  });

  it('leaves nothing behind where it was given up', async () => {
    const made = await filled('New.csv');
    await made.drop();
    expect(host.files()).toEqual({ 'Old.csv': 'Mine.', 'Old.csv.part': 'left by a crash' });
    const empty = await file('New.csv');
    expect(await empty.finish(false)).toBe(true);
    await empty.drop();
    expect(Object.keys(host.files())).not.toContain('New.csv');
  });
});
