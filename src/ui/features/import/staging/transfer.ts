import type { App, TFile } from 'obsidian';
import { TEXT } from '../../../../text';
import { handedText, type Handed } from './handed';

/** More files than this in a folder is no folder of articles. */
const MAX_FILES = 20_000;

const HANDED_NAMES = {
  text: TEXT.importDialog.pasteName,
  page: TEXT.importDialog.pageName,
  addresses: TEXT.importDialog.addressesName,
};

/**
 * What a drop or a paste brings: files, the files of folders, else a text in its richest form. A transfer is emptied when
 * its event is over, so everything is asked for before the first wait.
 */
export function readTransfer(data: DataTransfer): Promise<readonly Handed[]> {
  const entries = [...data.items].map((item) => (item.kind === 'file' ? (item.webkitGetAsEntry() ?? null) : null));
  const files = [...data.files];
  const text = handedText(
    {
      plain: data.getData('text/plain'),
      html: data.getData('text/html'),
      addresses: data.getData('text/uri-list'),
    },
    HANDED_NAMES,
  );
  if (entries.some((entry) => entry?.isDirectory === true)) return filesOf(entries);
  if (files.length > 0) return Promise.resolve(files.map(handedFile));
  return Promise.resolve(text === null ? [] : [text]);
}

/** Files of a picker; of a folder they have their path in it. */
export const handedFile = (file: File): Handed => ({
  name: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath,
  content: { kind: 'file', file },
});

/** A file of the vault, read when its turn comes. */
export function handedVaultFile(app: App, { path, stat }: TFile): Handed {
  const read = async (): Promise<ArrayBuffer> => {
    const file = app.vault.getFileByPath(path);
    if (file === null) throw new Error(TEXT.problems.missingFile);
    return app.vault.readBinary(file);
  };
  const slice = (start: number, end: number) => ({ arrayBuffer: async () => (await read()).slice(start, end) });
  return { name: path, content: { kind: 'file', file: { name: path, size: stat.size, arrayBuffer: read, slice } } };
}

async function filesOf(entries: readonly (FileSystemEntry | null)[]): Promise<readonly Handed[]> {
  const handed: Handed[] = [];
  for (const entry of entries) if (entry !== null) await walk(entry, handed);
  return handed;
}

/** Hidden files are no articles. */
async function walk(entry: FileSystemEntry, handed: Handed[]): Promise<void> {
  if (handed.length >= MAX_FILES || entry.name.startsWith('.')) return;
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    handed.push({ name: entry.fullPath.replace(/^\//, ''), content: { kind: 'file', file } });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // A reader gives a hundred at a time, and none at the end.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return;
    for (const each of some.sort((a, b) => a.name.localeCompare(b.name))) await walk(each, handed);
  }
}
