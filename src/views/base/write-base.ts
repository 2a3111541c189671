import type { ImportReport, NotePlan, Settings, VaultPort } from '../../model';
import type { RunOptions, VaultWorkspace } from '../../workflow/workspace';

const NAME = 'Dateline';

/** Where the base stands: beside Dateline's own notes. */
export const basePath = ({ folders }: Settings, n = 1): string =>
  [folders.dateline, `${n === 1 ? NAME : `${NAME} ${n}`}.base`].filter((part) => part !== '').join('/');

/** The first path that is free. */
export async function freeBasePath(settings: Settings, vault: VaultPort): Promise<string> {
  let n = 1;
  while (await vault.exists(basePath(settings, n))) n += 1;
  return basePath(settings, n);
}

/** Writes a base where nothing stands: a run like any other, to be undone while nobody changed the file. */
export const writeBase = (
  path: string,
  after: string,
  workspace: VaultWorkspace,
  options: RunOptions = {},
): Promise<ImportReport> =>
  workspace.writer.inSession('base', workspace, options, async (held) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const subject = { kind: 'report' as const, id: '', name };
    const plan: NotePlan = { action: 'create', path, after, subject, why: 'a base of the vault' };
    return held.writer.carryOut('base', [plan], held, { ...options, together: true });
  });
