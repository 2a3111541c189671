import { TFile, type App } from 'obsidian';
import type { TimelineArticle } from '../../../views/timeline/article';
import { isoDay } from '../../../model';
import type { DateEvidence } from '../../../views/timeline/why';

/** Notes whose words are kept. */
const MOST = 200;

/** The words that dates were told from: read in the note when somebody asks. */
export class DateEvidenceReader {
  private readonly known = new Map<string, readonly DateEvidence[]>();

  constructor(private readonly app: App) {}

  async of({ path, published }: TimelineArticle): Promise<readonly DateEvidence[]> {
    const file = this.app.vault.getAbstractFileByPath(path);
    if (!(file instanceof TFile)) return [];
    const key = `${file.stat.mtime} ${path}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const [text, { dateEvidenceIn }] = await Promise.all([
      this.app.vault.cachedRead(file),
      import('../../../views/timeline/why'),
    ]);
    const found = dateEvidenceIn(text, path, published === null ? null : isoDay(published));
    if (this.known.size >= MOST) this.known.clear();
    this.known.set(key, found);
    return found;
  }
}
