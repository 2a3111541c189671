// @vitest-environment jsdom
import './node';
import { createHostApp, type HostApp } from './index';
import { rewriteFrontMatter } from './file-manager';

const open = (files: Record<string, string>): HostApp => {
  const host = createHostApp({ files });
  host.start();
  return host;
};
const rename = async (host: HostApp, from: string, to: string): Promise<void> => {
  await host.app.fileManager.renameFile(host.app.vault.getFileByPath(from) as never, to);
};

describe('renaming a note', () => {
  it('retargets links in bodies and properties, and keeps what they show', async () => {
    const host = open({
      'Old.md': '',
      'A.md':
        '---\nsource: "[[Old]]"\nlist:\n  - "[[Old|x]]"\n---\n[[Old]] ![[Old]] [[Old#Part|shown]] [text](Old.md) `[[Old]]`',
    });
    await rename(host, 'Old.md', 'New name.md');
    expect(host.text('A.md')).toBe(
      '---\nsource: "[[New name]]"\nlist:\n  - "[[New name|x]]"\n---\n[[New name]] ![[New name]] [[New name#Part|shown]] [text](New%20name.md) `[[Old]]`',
    );
  });

  it('leaves links alone that still lead to the note', async () => {
    const host = open({ 'Old.md': '', 'A.md': '[[Old]]' });
    await host.app.vault.createFolder('Folder');
    await rename(host, 'Old.md', 'Folder/Old.md');
    expect(host.text('A.md')).toBe('[[Old]]');
  });

  it('spells out the path where the name alone would lead elsewhere', async () => {
    const host = open({ 'X/One.md': '', 'Y/Two.md': '', 'A.md': '[[Two]]' });
    await rename(host, 'Y/Two.md', 'Y/One.md');
    expect(host.text('A.md')).toBe('[[Y/One]]');
    expect(host.app.metadataCache.resolvedLinks['A.md']).toEqual({ 'Y/One.md': 1 });
  });
});

describe('a generated link', () => {
  it('is as short as it can be', () => {
    const host = open({ 'X/One.md': '', 'Y/One.md': '', 'Z/Two.md': '', 'Pic.png': '' });
    const link = (path: string, subpath?: string, alias?: string): string =>
      host.app.fileManager.generateMarkdownLink(
        host.app.vault.getFileByPath(path) as never,
        'Z/Two.md',
        subpath,
        alias,
      );
    expect(link('X/One.md')).toBe('[[X/One]]');
    expect(link('Z/Two.md')).toBe('[[Two]]');
    expect(link('X/One.md', '#Part', 'shown')).toBe('[[X/One#Part|shown]]');
    expect(link('Pic.png')).toBe('![[Pic.png]]');
  });
});

describe('processing frontmatter', () => {
  it('leaves a note byte-identical when nothing changes', () => {
    const text = '---\na:   "1" # why\n---\nbody';
    expect(rewriteFrontMatter(text, () => undefined)).toBe(text);
  });

  it('restyles what it changes, and makes and removes the block', () => {
    const set = (value: unknown) => (frontmatter: unknown) => Object.assign(frontmatter as object, { a: value });
    expect(rewriteFrontMatter('---\nb: "x" # why\n---\nbody', set(['[[N]]']))).toBe(
      '---\nb: x\na:\n  - "[[N]]"\n---\nbody',
    );
    expect(rewriteFrontMatter('body', set('2024-11-15'))).toBe('---\na: 2024-11-15\n---\nbody');
    const drop = (frontmatter: unknown): boolean => delete (frontmatter as { a?: unknown }).a;
    expect(rewriteFrontMatter('---\na: 1\n---\nbody', drop)).toBe('body');
  });
});
