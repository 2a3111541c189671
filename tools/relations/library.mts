/** What the measuring of relations uses of the sources as they are now. */
import { builtInData } from '../../cli/system/data.mts';
import { readingTools } from '../../cli/system/reading-tools.mts';
import { DEFAULT_SETTINGS, ok, type Input } from '../../src/model';
import type { EntityRecord } from '../../src/format/note-record';
import type { VaultIndex } from '../../src/index/vault-index';
import { SIGNIFICANT } from '../../src/relations';
import { journalWriter as writer } from '../../src/journal/writer';
import { MemoryStore, MemoryVault } from '../../src/vault/memory';
import { createEngine } from '../../src/workflow/engine';
import { importArticles } from '../../src/workflow/import';
import { VaultMemory } from '../../src/index/cache/vault-memory';
import { knownVault } from '../../src/index/known-vault';
import { related, type RelatedReport, type RelatedTie } from '../../src/workflow/related';
import { evidenceFor, type TieEvidence } from '../../src/workflow/related-evidence';
import type { Workspace } from '../../src/workflow/workspace';

/** What more than this part of all articles name stands in a list only with a ratio that chance gives once in a thousand. */
const COMMON = 0.2;

const settings = DEFAULT_SETTINGS;

/** A vault in memory with all that is told filed in it, as an import files it. */
export class Filed {
  private constructor(
    private readonly workspace: Workspace,
    readonly index: VaultIndex,
  ) {}

  /** `told`: articles filed so far. */
  static async of(inputs: readonly Input[], told: (done: number) => void): Promise<Filed> {
    const engine = createEngine(builtInData(), readingTools);
    const [vault, store, memory] = [new MemoryVault(), new MemoryStore(), new VaultMemory()];
    const workspace = { vault, store, writer, memory, engine, clock: { now: () => '2026-01-01T00:00:00' }, settings };
    const control = {
      signal: new AbortController().signal,
      progress: ({ done }: { readonly done: number }): void => told(done),
    };
    const outcomes = inputs.map((input) => ok(input));
    await importArticles(outcomes, workspace, { control, total: inputs.length });
    return new Filed(workspace, (await knownVault(workspace)).index);
  }

  /** All but outlets, which every one of their articles names; the commonest first. */
  entities(): readonly EntityRecord[] {
    const { index } = this;
    return index.entityRecords
      .filter(({ type }) => type !== 'source')
      .sort((a, b) => index.countOf(b.id) - index.countOf(a.id) || (a.id < b.id ? -1 : 1));
  }

  /** What its note lists and why, the strongest first. */
  relatedTo(entity: EntityRecord): RelatedReport {
    const report = related(entity.id, this.index, settings.links.related);
    if (!report.ok) throw new Error(report.problem.message);
    const byStrength = (a: RelatedTie, b: RelatedTie): number => (b.strength ?? 0) - (a.strength ?? 0);
    const listed = report.value.related.filter(({ standing }) => standing === 'listed');
    if (listed.length < report.value.related.length) throw new Error(`the lists of ${entity.id} are not up to date`);
    return { ...report.value, related: listed.sort(byStrength) };
  }

  /** The first article that tells why. */
  async example({ entity }: RelatedReport, { id, tie }: RelatedTie): Promise<TieEvidence | null> {
    const pair = [entity.id, id] as const;
    for await (const one of evidenceFor(tie.evidence, pair, this.index, this.workspace.vault)) return one;
    return null;
  }
}

/** Whether what is listed is named in more than a fifth of all articles, and whether chance explains the tie. */
export function judged({ tie }: RelatedTie): { readonly isCommon: boolean; readonly isSignificant: boolean } {
  return { isCommon: tie.second > COMMON * tie.stories, isSignificant: tie.g2 >= SIGNIFICANT.oneIn1000 };
}
