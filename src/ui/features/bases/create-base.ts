import { Notice, parseYaml, stringifyYaml, TFile } from 'obsidian';
import type { BaseFile } from '../../../views/base/base-file';
import type { BaseDifferences } from '../../../views/base/compare';
import { carryOut } from '../../kit/carry-out';
import type { Host } from '../../kit/host';
import { openNote } from '../../kit/open-note';
import { TEXT } from '../../../text';
import { BaseModal } from './base-modal';

const T = TEXT.bases;

/** Writes the base of the vault and opens it; never over one that is there. */
export class BaseMaker {
  constructor(private readonly host: Host) {}

  async create(): Promise<void> {
    const { app, settings } = this.host;
    const { basePath } = await import('../../../views/base/write-base');
    const path = basePath(settings.current);
    const there = app.vault.getAbstractFileByPath(path);
    const wanted = await this.wanted();
    if (!(there instanceof TFile)) return this.write(path, wanted);
    const differences = await this.compare(there, wanted);
    new BaseModal(app, path, differences, {
      open: () => this.host.go(this.open(path)),
      second: () => this.host.go(this.writeSecond(wanted)),
    }).open();
  }

  private async wanted(): Promise<BaseFile> {
    const { datelineBase } = await import('../../../views/base/base-file');
    const { articles, events, singleAnonymous, map, columns } = T;
    const words = {
      ...{ articles, events, singleAnonymous, map, columns },
      kinds: TEXT.related.kinds,
      timeline: TEXT.timeline.name,
      network: TEXT.network.name,
      happened: T.happened,
    };
    return datelineBase(this.host.settings.current, words);
  }

  private async compare(file: TFile, wanted: BaseFile): Promise<BaseDifferences | null> {
    const { compareBases } = await import('../../../views/base/compare');
    const text = await this.host.app.vault.cachedRead(file);
    try {
      return compareBases(parseYaml(text), wanted);
    } catch {
      // A file that a hand left half-written: the user is told that it cannot be read.
      return null;
    }
  }

  private async writeSecond(wanted: BaseFile): Promise<void> {
    const { freeBasePath } = await import('../../../views/base/write-base');
    const path = await this.host.runner.use(({ vault, settings }) => freeBasePath(settings, vault));
    if (path === 'busy') return void new Notice(TEXT.common.busy);
    await this.write(path, wanted);
  }

  private async write(path: string, wanted: BaseFile): Promise<void> {
    const { writeBase } = await import('../../../views/base/write-base');
    const report = await carryOut(this.host, {
      doing: 'write',
      total: 1,
      run: (workspace, options) => writeBase(path, stringifyYaml(wanted), workspace, options),
      done: () => T.done(path),
      nothing: T.nothing,
    });
    if (report !== null && report.batch !== null) await this.open(path);
  }
  private async open(path: string): Promise<void> {
    await openNote(this.host.app, path);
  }
}
