import type { DossierRow, StatementQuery, ToldStatement } from '../../../views/dossier';
import { isSure } from '../../../model';
import type { VaultIndex } from '../../../index/vault-index';
import type { StatementReader } from '../../../workflow/statements/statement-reader';
import type { Host } from '../../kit/host';
import type { RunRefusal } from '../../kit/runner';

/** Articles read in one step: between two, a run may begin and the pane may be shut. */
const STEP = 4;

/** What one step of a search gave. */
export interface SearchStep {
  readonly found: readonly ToldStatement[];
  /** What is not sure. */
  readonly unsure: readonly ToldStatement[];
  /** Articles read by now, of so many. */
  readonly read: number;
  readonly of: number;
}

interface Open {
  readonly index: VaultIndex;
  readonly rows: readonly DossierRow[];
  readonly reader: StatementReader;
}

/** Looks statements up article by article, the newest first; what an article says is found out in the worker. */
export class StatementSearch {
  private open: Open | null = null;
  private read = 0;

  constructor(
    private readonly host: Host,
    private readonly query: StatementQuery,
    private readonly breathe: () => Promise<void>,
  ) {}

  /** Reads some more articles; `busy` while something else is at work: then it can be asked again. */
  next(signal: AbortSignal): Promise<SearchStep | RunRefusal> {
    return this.host.runner.use(async (workspace) => {
      const { statementsIn } = await import('../../../views/dossier');
      const { rows, index, reader } = (this.open ??= await this.begin(workspace));
      const [found, unsure]: [ToldStatement[], ToldStatement[]] = [[], []];
      const end = Math.min(rows.length, this.read + STEP);
      while (this.read < end && !signal.aborted) {
        const row = rows[this.read];
        const told =
          row === undefined ? [] : await statementsIn(row, { ...this.query, certainty: 'all' }, index, reader);
        for (const each of told) (isSure(each.statement, reader.certainty) ? found : unsure).push(each);
        this.read += 1;
        await this.breathe();
      }
      if (this.read === rows.length || this.read % (8 * STEP) === 0) await reader.save();
      return { found, unsure, read: this.read, of: rows.length };
    });
  }

  private async begin(workspace: Parameters<Parameters<Host['runner']['use']>[0]>[0]): Promise<Open> {
    const [{ knownVault }, { storiesToldIn }, { StatementReader: Reader }] = await Promise.all([
      import('../../../index/known-vault'),
      import('../../../views/dossier'),
      import('../../../workflow/statements/statement-reader'),
    ]);
    const { index } = await knownVault(workspace);
    return { index, rows: storiesToldIn(this.query, index), reader: await Reader.open(workspace, index) };
  }
}
