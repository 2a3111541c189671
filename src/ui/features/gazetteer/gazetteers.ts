import { Notice, Platform, type App } from 'obsidian';
import type { PlaceLimits } from '../../../analysis/entities';
import type { GazetteerFile } from '../../../workflow/gazetteer/list';
import type { GazetteerManifest } from '../../../workflow/gazetteer/manifest';
import type { Workspace } from '../../../workflow/workspace';
import type { Host } from '../../kit/host';
import { confirm, lines } from '../../kit/confirm';
import { problemText, problemLine } from '../../kit/problem-words';
import { TEXT, translate } from '../../../text';

const T = TEXT.gazetteer;

/** Places the app holds at most, of all files together. */
export const MOST_PLACES = Platform.isMobile ? 150_000 : 500_000;
/** Bytes of a file: it is held as a whole while it is read. */
const MOST_BYTES = Platform.isMobile ? 30_000_000 : 100_000_000;
const LIMITS: PlaceLimits = { packed: MOST_BYTES, unpacked: 1_000_000_000, places: MOST_PLACES };
/** Refused rows and left-out kinds shown of one file. */
const SHOWN = 50;

/** What the gestures around gazetteer files do: look at the folder, index a file, say what is in it. */
export class Gazetteers {
  private known: readonly GazetteerFile[] = [];

  constructor(private readonly host: Host) {}

  /** As they were when they were last looked at. */
  get files(): readonly GazetteerFile[] {
    return this.known;
  }

  /** Looks at the folder again; resolves to whether anything is other than it was. */
  async look(): Promise<boolean> {
    const found = await this.host.runner.use((workspace) => this.filesOf(workspace));
    if (found === 'busy') return false;
    const isOther = JSON.stringify(found) !== JSON.stringify(this.known);
    this.known = found;
    return isOther;
  }

  /** Each file that is new, has changed or whose index is damaged, one after the other. */
  async indexAll(): Promise<void> {
    await this.look();
    const due = this.known.filter(({ manifest, isChanged, isDamaged }) => manifest === null || isChanged || isDamaged);
    const { folder } = this.host.settings.current.gazetteer;
    if (due.length === 0) return void new Notice(folder === '' ? T.off : this.known.length === 0 ? T.empty : T.nothing);
    for (const file of due) if (!(await this.index(file))) return;
  }

  /** Asks, and indexes; resolves to whether to go on to another file. */
  async index(file: GazetteerFile): Promise<boolean> {
    const { app, runner } = this.host;
    if (file.size > MOST_BYTES) {
      await confirm(app, { title: T.title(file.name), body: lines([T.tooLarge(MOST_BYTES)]), action: null });
      return true;
    }
    if (!(await agrees(app, file))) return false;
    const start = { total: 1, dryRun: false, doing: 'places' } as const;
    const made = await runner.alone(start, async (workspace, { control }) => {
      const [{ indexGazetteer }, { fileOfBytes }] = await Promise.all([
        import('../../../workflow/gazetteer/index-file'),
        import('../../../analysis/entities/place-files/file'),
      ]);
      const bytes = (await workspace.vault.bytes?.(file.path)) ?? new Uint8Array();
      const source = { path: file.path, mtime: file.mtime, file: fileOfBytes(file.name, bytes) };
      return { value: await indexGazetteer(source, workspace, LIMITS, control) };
    });
    if (made === 'busy') {
      new Notice(TEXT.common.busy);
      return false;
    }
    await this.look();
    const { value } = made;
    if (value.ok) new Notice(T.done(file.name, value.value.report.places, value.value.report.known));
    else if (value.problem.code !== 'cancelled') new Notice(problemLine(value.problem), 0);
    return value.ok || value.problem.code !== 'cancelled';
  }

  /** Shows what became of a file's rows. */
  async show({ file, report }: GazetteerManifest): Promise<void> {
    const words = T.report;
    const body = (el: HTMLElement): void => {
      lines([words.rows(report.rows), words.places(report.places), words.known(report.known)])(el);
      if (report.repeated > 0) lines([words.repeated(report.repeated)])(el);
      lines(Object.entries(report.leftOut).map(([what, count]) => words.leftOut(count, translate(what))))(el);
      if (report.refused > 0) drawRefused(el, report);
    };
    await confirm(this.host.app, { title: words.title(file), body, action: null });
  }

  private async filesOf({ vault, store, settings }: Workspace): Promise<readonly GazetteerFile[]> {
    const { folder } = settings.gazetteer;
    if (folder === '') return [];
    const { forgetGone, listGazetteers } = await import('../../../workflow/gazetteer/list');
    const files = await listGazetteers({ vault, store, folder });
    await forgetGone(files, store);
    return files;
  }
}

async function agrees(app: App, { name, size }: GazetteerFile): Promise<boolean> {
  const { expectedCost } = await import('../../../workflow/gazetteer/expected-cost');
  const { text, rows, seconds, memory } = expectedCost(name, size, Platform.isMobile);
  const body = lines([T.sizes(size, text, rows), T.takes(seconds, memory), T.kept]);
  return confirm(app, { title: T.title(name), body, action: T.index });
}

function drawRefused(el: HTMLElement, { refused, problems }: GazetteerManifest['report']): void {
  el.createEl('p', { text: T.report.refused(refused) });
  const list = el.createEl('ul');
  for (const problem of problems.slice(0, SHOWN))
    list.createEl('li', { text: T.report.row(problem.where ?? '', problemText(problem)) });
  const more = refused - Math.min(SHOWN, problems.length);
  if (more > 0) list.createEl('li', { text: T.report.more(more) });
}
