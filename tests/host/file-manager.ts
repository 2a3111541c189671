import type * as api from 'obsidian';
import type { Public } from './base/contract';
import { joinPath, parentOf, splitName } from './base/paths';
import type { App } from './app';
import { referencesOf } from './metadata/cache';
import { getFrontMatterInfo, isMapping, parseYaml, stringifyYaml } from './metadata/frontmatter';
import { displayOf, getLinkpath, parseLinktext } from './metadata/links';
import { ConfirmationModal } from './ui/confirmation';
import type { TFile, TFolder } from './vault/files';

interface Link {
  readonly source: TFile;
  readonly reference: api.Reference;
  readonly target: TFile;
}

export class FileManager implements Public<api.FileManager> {
  readonly #app: App;

  constructor(app: App) {
    this.#app = app;
  }

  getNewFileParent(sourcePath: string, _newFilePath?: string): TFolder {
    const { vault, config } = this.#app;
    const wanted =
      config.newFileLocation === 'current' && sourcePath !== '' ? parentOf(sourcePath) : config.newFileFolder;
    return vault.getFolderByPath(wanted) ?? vault.getRoot();
  }

  /** Renames, then rewrites every link that would now lead elsewhere, in bodies and properties. */
  async renameFile(file: api.TAbstractFile, newPath: string): Promise<void> {
    const { metadataCache, vault } = this.#app;
    await metadataCache.settled();
    const links = this.#links();
    await vault.rename(file, newPath);
    await metadataCache.settled();
    const broken = links.filter(({ source, reference, target }) => {
      return metadataCache.getFirstLinkpathDest(getLinkpath(reference.link), source.path) !== target;
    });
    for (const source of new Set(broken.map((link) => link.source))) {
      await this.#retarget(
        source,
        broken.filter((link) => link.source === source),
      );
    }
    await metadataCache.settled();
  }

  async promptForDeletion(file: api.TAbstractFile): Promise<boolean> {
    const confirmed = await new Promise<boolean>((resolve) => {
      const modal = new ConfirmationModal(this.#app);
      modal.setTitle('Delete file').setContent(`Are you sure you want to delete “${file.name}”?`);
      modal.addButton((button) =>
        button
          .setButtonText('Delete')
          .setDestructive()
          .onClick(() => resolve(true)),
      );
      modal.addCancelButton();
      modal.setCloseCallback(() => resolve(false));
      modal.open();
    });
    if (confirmed) await this.trashFile(file);
    return confirmed;
  }

  async trashFile(file: api.TAbstractFile): Promise<void> {
    const { trash } = this.#app.config;
    if (trash === 'none') await this.#app.vault.delete(file, true);
    else await this.#app.vault.trash(file, trash === 'system');
  }

  generateMarkdownLink(file: api.TFile, sourcePath: string, subpath = '', alias = ''): string {
    const { config } = this.#app;
    const path = file.path === sourcePath && subpath !== '' ? '' : this.#app.linktext(file, sourcePath);
    const embed = file.extension === 'md' ? '' : '!';
    if (config.useMarkdownLinks) {
      const target = path === '' ? '' : this.#app.linktext(file, sourcePath, false);
      return `${embed}[${alias || displayOf(path + subpath)}](${encodeTarget(target + subpath)})`;
    }
    const shown = alias === '' || alias === path + subpath ? '' : `|${alias}`;
    return `${embed}[[${path}${subpath}${shown}]]`;
  }

  async processFrontMatter(
    file: api.TFile,
    fn: (frontmatter: unknown) => void,
    options?: api.DataWriteOptions,
  ): Promise<void> {
    await this.#app.vault.process(file, (text) => rewriteFrontMatter(text, fn), options);
  }

  async getAvailablePathForAttachment(filename: string, sourcePath = ''): Promise<string> {
    const folder = this.getNewFileParent(sourcePath).path;
    const { basename, extension } = splitName(filename);
    let path = joinPath(folder, filename);
    for (let n = 1; await this.#app.vault.adapter.exists(path); n++)
      path = joinPath(folder, `${basename} ${n}.${extension}`);
    return path;
  }

  #links(): Link[] {
    const { metadataCache, vault } = this.#app;
    return vault.getMarkdownFiles().flatMap((source) => {
      return referencesOf(metadataCache.getFileCache(source) ?? {}).flatMap((reference) => {
        const target = metadataCache.getFirstLinkpathDest(getLinkpath(reference.link), source.path);
        return target ? [{ source, reference, target }] : [];
      });
    });
  }

  async #retarget(source: TFile, links: readonly Link[]): Promise<void> {
    await this.#app.vault.process(source, (text) => {
      const { contentStart } = getFrontMatterInfo(text);
      const edits = links.map(({ reference, target }) => ({
        reference,
        rewritten: this.#rewritten(reference, target, source),
      }));
      const yaml = edits.reduce(
        (all, { reference, rewritten }) => (isPlaced(reference) ? all : all.split(reference.original).join(rewritten)),
        text.slice(0, contentStart),
      );
      return yaml + rewriteBody(text, contentStart, edits);
    });
  }

  #rewritten({ original, link }: api.Reference, target: TFile, source: TFile): string {
    const { subpath } = parseLinktext(link);
    const bang = original.startsWith('!') ? '!' : '';
    if (!original.startsWith(`${bang}[[`)) {
      const label = original.slice(0, original.lastIndexOf(']('));
      return `${label}](${encodeTarget(this.#app.linktext(target, source.path, false) + subpath)})`;
    }
    const bar = original.search(/\\?\|/);
    return `${bang}[[${this.#app.linktext(target, source.path)}${subpath}${bar < 0 ? ']]' : original.slice(bar)}`;
  }
}

interface Edit {
  readonly reference: api.Reference;
  readonly rewritten: string;
}

/** Links in the body have a place; those in properties only a key. */
const isPlaced = (reference: api.Reference): reference is api.ReferenceCache => 'position' in reference;

function rewriteBody(text: string, from: number, edits: readonly Edit[]): string {
  let body = text;
  const placed = edits.flatMap(({ reference, rewritten }) =>
    isPlaced(reference) ? [{ ...reference.position, rewritten }] : [],
  );
  for (const { start, end, rewritten } of placed.sort((a, b) => b.start.offset - a.start.offset)) {
    body = body.slice(0, start.offset) + rewritten + body.slice(end.offset);
  }
  return body.slice(from);
}

const encodeTarget = (target: string): string => target.replace(/[ <>()[\]%]/g, encodeURIComponent);

/** Restyles the YAML and drops its comments, as the app does; leaves the note alone when nothing changed. */
export function rewriteFrontMatter(text: string, fn: (frontmatter: unknown) => void): string {
  const info = getFrontMatterInfo(text);
  const parsed = info.exists ? parseYaml(info.frontmatter) : null;
  const properties = isMapping(parsed) ? parsed : {};
  const before = JSON.stringify(properties);
  fn(properties);
  if (JSON.stringify(properties) === before) return text;
  const body = text.slice(info.contentStart);
  if (Object.keys(properties).length === 0) return body;
  return `---\n${stringifyYaml(properties)}---\n${body}`;
}
