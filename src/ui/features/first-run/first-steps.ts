import { Notice } from 'obsidian';
import { isFault } from '../../../model';
import { SAMPLE_ARTICLES, SAMPLE_FOLDER } from '../../../workflow/first-run/sample-articles';
import { folderFault } from '../../../workflow/settings-rules';
import type { BatchSummary } from '../../../journal/undo';
import { DOSSIER_VIEW } from '../dossier/dossier-view';
import type { Host } from '../../kit/host';
import { confirm } from '../../kit/confirm';
import { openNote } from '../../kit/open-note';
import { TEXT, translate } from '../../../text';
import { Vocabularies } from '../vocabulary/vocabularies';

const T = TEXT.firstRun;

/** The sample in the vault. */
export interface Sample {
  readonly batch: BatchSummary;
  readonly notes: number;
  /** Path of the article that is shown. */
  readonly article: string | null;
  /** Path of the agency that most of its articles name. */
  readonly entity: string | null;
}

/** What the first page does. */
export class FirstSteps {
  readonly offer = { articles: SAMPLE_ARTICLES.length, folder: SAMPLE_FOLDER };

  constructor(
    private readonly host: Host,
    readonly importArticles: () => void,
  ) {}

  go(step: Promise<void>): void {
    this.host.go(step);
  }

  /** Null where there is none, or where something else is running. */
  async sample(): Promise<Sample | null> {
    const { sampleAmong } = await import('../../../workflow/first-run/sample');
    const { listBatches } = await import('../../../journal/undo');
    const batch = await this.host.runner.use(async (workspace) => sampleAmong(await listBatches(workspace)));
    if (batch === 'busy' || batch === null) return null;
    const { vault } = this.host.app;
    const paths = batch.notes.map(({ path }) => path).filter((path) => vault.getAbstractFileByPath(path) !== null);
    if (paths.length === 0) return null;
    const articles = paths.filter((path) => path.startsWith(`${SAMPLE_FOLDER}/Articles/`)).sort();
    return { batch, notes: paths.length, article: articles[0] ?? null, entity: this.mostNamed(articles) };
  }

  async import(): Promise<void> {
    const { runner, showReport } = this.host;
    const { importSample } = await import('../../../workflow/first-run/sample');
    const start = { total: this.offer.articles, dryRun: false };
    const report = await runner.run(start, (workspace, options) => importSample(workspace, options));
    if (report === 'busy') return void new Notice(TEXT.common.busy);
    if (!report.problems.some(isFault)) return;
    new Notice(T.failed);
    showReport(report);
  }

  async showNote({ article }: Sample): Promise<void> {
    await this.open(article);
  }

  async showGraph({ entity }: Sample): Promise<void> {
    if (entity === null) return;
    const leaf = this.host.app.workspace.getLeaf('tab');
    await leaf.setViewState({ type: 'localgraph', state: { file: entity }, active: true });
  }

  /** The pane follows the note that is open. */
  async showDossier({ entity }: Sample): Promise<void> {
    await this.open(entity);
    const { workspace } = this.host.app;
    await workspace.ensureSideLeaf(DOSSIER_VIEW, 'right', { active: false, reveal: true });
  }

  /** Undoes its run, after saying what that does. */
  async remove({ batch }: Sample): Promise<void> {
    const { app, runner, showReport } = this.host;
    const preview = await runner.undo(batch.id, true);
    if (preview === 'busy') return void new Notice(TEXT.common.busy);
    const { questionOf } = await import('../undo/question');
    if (!(await confirm(app, questionOf(batch, preview)))) return;
    const report = await runner.undo(batch.id);
    if (report === 'busy') return void new Notice(TEXT.common.busy);
    const isWhole = report.problems.length === 0 && report.notes.every(({ action }) => action !== 'kept');
    if (isWhole) new Notice(T.removed);
    else showReport(report);
  }

  get folder(): string {
    return this.host.settings.current.folders.articles;
  }

  /** What is wrong with it; null where it was set. */
  setFolder(path: string): string | null {
    const fault = folderFault(path);
    if (fault === null) this.go(this.host.settings.set('folders.articles', path));
    return fault === null ? null : translate(fault);
  }

  isUsed(pack: string): boolean {
    return this.host.settings.value(`vocabularies.packs.${pack}`) === true;
  }

  use(pack: string, on: boolean): Promise<void> {
    return this.host.settings.set(`vocabularies.packs.${pack}`, on);
  }

  editVocabulary(): void {
    new Vocabularies(this.host).open();
  }

  private mostNamed(articles: readonly string[]): string | null {
    const { resolvedLinks } = this.host.app.metadataCache;
    const counts = new Map<string, number>();
    for (const article of articles)
      for (const target of Object.keys(resolvedLinks[article] ?? {}))
        if (target.startsWith(`${SAMPLE_FOLDER}/Agencies/`)) counts.set(target, (counts.get(target) ?? 0) + 1);
    const [most] = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
    return most?.[0] ?? null;
  }

  private async open(path: string | null): Promise<void> {
    if (path !== null) await openNote(this.host.app, path);
  }
}
