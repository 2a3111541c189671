import type { EntityKind } from '../../../src/model';
import type { VaultIndex } from '../../../src/index/vault-index';
import { readStories, type Network, type NetworkStories } from '../../../src/views/network';
import { vault } from '../../notes/builders';

const FOLDERS: Readonly<Record<EntityKind, string>> = {
  agency: 'Agencies',
  organization: 'Organizations',
  person: 'People',
  place: 'Places',
  theme: 'Themes',
  source: 'Sources',
};

export interface Told {
  readonly date?: string;
  readonly actors?: readonly string[];
  readonly places?: readonly string[];
  readonly themes?: readonly string[];
  readonly body?: string;
  readonly copyOf?: string;
}

const links = (key: string, names: readonly string[] = []): string =>
  names.length === 0 ? '' : `${key}:\n${names.map((name) => `  - "[[${name}]]"\n`).join('')}`;

const articleText = (id: string, { date, actors, places, themes, body, copyOf }: Told): string =>
  [
    `---\narticle-id: ${id}\ntitle: Story ${id}\n`,
    date === undefined ? '' : `date: ${date}\n`,
    copyOf === undefined ? '' : `copy-of: "[[${copyOf}]]"\n`,
    links('actors', actors),
    links('places', places),
    links('themes', themes),
    `---\n${body ?? [...(actors ?? []), ...(places ?? [])].map((name) => `[[${name}]]`).join(' met ')}.\n`,
  ].join('');

/** A vault of entities, `kind:name` with what else their notes say, and of articles `Articles/<id>.md`. */
export function world(
  entities: Readonly<Record<string, string>>,
  articles: Readonly<Record<string, Told>>,
): VaultIndex {
  const notes = Object.entries(entities).map(([id, more]) => {
    const [kind = '', name = ''] = id.split(':');
    return [`${FOLDERS[kind as EntityKind]}/${name}.md`, `---\ntype: ${kind}\nentity-id: ${id}\n${more}---\n`] as const;
  });
  const told = Object.entries(articles).map(
    ([id, article]) => [`Articles/${id}.md`, articleText(id, article)] as const,
  );
  return vault(Object.fromEntries([...notes, ...told]));
}

export const noTurn = (): Promise<void> => Promise.resolve();

export const storiesOf = (index: VaultIndex): Promise<NetworkStories> => readStories(index, noTurn);

/** `A – B 3`: the names of a tie's ends in their order, and how many stories name both. */
export const tiesOf = ({ nodes, ties }: Network): readonly string[] =>
  ties.map(({ from, to, stories }) => `${[nodes[from]?.name, nodes[to]?.name].sort().join(' – ')} ${stories}`).sort();

export const namesOf = ({ nodes }: Network): readonly string[] => nodes.map(({ name }) => name);
