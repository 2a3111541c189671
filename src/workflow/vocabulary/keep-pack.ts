import { ok, type ImportReport, type NotePlan, type Outcome } from '../../model';
import { basename } from '../../format/links';
import { freeName, legalFolder, notePath } from '../../format/file-names';
import { carryOutAct } from '../entity-act';
import { knownVault } from '../../index/known-vault';
import { readIfThere } from '../../index/load-index';
import type { RunOptions, VaultWorkspace, Workspace } from '../workspace';
import { VOCABULARIES } from './model';
import { readOwnPack, type OwnPack } from './own-pack';
import { packIn, withBlock } from './own-vocabularies';

/** A pack on its way into the vault. */
export interface PlannedPack {
  readonly own: OwnPack;
  readonly plan: NotePlan;
  /** Whether a note has this pack already, and gets this one instead. */
  readonly replaces: boolean;
}

/** Plans the note of a pack that was brought: a new one, or the note in use that has a pack of its id. Problems: those of `readOwnPack`. */
export async function planPack(yaml: string, subject: string, workspace: Workspace): Promise<Outcome<PlannedPack>> {
  const text = yaml.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const read = readOwnPack(text, subject);
  if (!read.ok) return read;
  const own = read.value;
  const why = 'a vocabulary you brought';
  const about = { kind: 'decisions' as const, id: `vocabulary:${own.pack.id}`, name: nameOf(own) };
  const present = await noteOf(own.pack.id, workspace);
  if (present !== null) {
    const plan: NotePlan = {
      action: 'update',
      path: present.path,
      before: present.text,
      after: withBlock(present.text, blockOf(text)),
      subject: about,
      why,
    };
    return ok({ own, plan, replaces: true });
  }
  const { index } = await knownVault(workspace);
  const name = freeName(about.name, ['vocabulary'], (candidate) => index.isNameTaken(candidate));
  const path = notePath(vocabularyFolder(workspace), name);
  return ok({
    own,
    plan: { action: 'create', path, after: `${ABOUT[own.kind]}\n\n${blockOf(text)}\n`, subject: about, why },
    replaces: false,
  });
}

/** Carries it out as one entry of the journal; the settings are the caller's. */
export const keepPack = (
  { plan }: PlannedPack,
  workspace: Workspace,
  options: RunOptions = {},
): Promise<ImportReport> =>
  carryOutAct(
    'vocabulary',
    async () =>
      ok({ plans: [plan], touched: [], links: 0, notes: 0, articles: 0, examples: [], remarks: [], problems: [] }),
    workspace,
    options,
  );

const vocabularyFolder = ({ settings }: Pick<VaultWorkspace, 'settings'>): string =>
  `${legalFolder(settings.folders.dateline)}/${VOCABULARIES}`;

const nameOf = (own: OwnPack): string => (own.kind === 'themes' ? own.pack.name : own.pack.title);

async function noteOf(id: string, { vault, settings }: Workspace): Promise<{ path: string; text: string } | null> {
  for (const path of settings.vocabularies.own) {
    const text = await readIfThere(vault, path);
    const yaml = text === null ? null : packIn(path, text);
    const read = yaml?.ok === true ? readOwnPack(yaml.value, basename(path)) : null;
    if (text !== null && read?.ok === true && read.value.pack.id === id && path.endsWith('.md')) return { path, text };
  }
  return null;
}

/** A fence longer than any in the pack, so that nothing in it ends the block. */
function blockOf(yaml: string): string {
  const longest = Math.max(2, ...[...yaml.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}yaml\n${yaml.replace(/\n*$/, '\n')}${fence}`;
}

const ABOUT: Readonly<Record<OwnPack['kind'], string>> = {
  themes: 'Themes of yours and what they listen to. Change them here; what is wrong is told with the next import.',
  agencies: 'Agencies of yours and their names. Change them here; what is wrong is told with the next import.',
};
