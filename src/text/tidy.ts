import { plural } from './plural';

/** What tidying says. */
export const TIDY = {
  command: 'Tidy the vault…',
  title: 'Tidy the vault',
  about:
    'Notes that today’s rules would not have made, or not so. Only those are shown that nobody has edited, renamed, moved or linked by hand. The words of your articles stay as they are.',
  starting: 'Reading the vault',
  wait: 'Looking…',
  stop: 'Stop looking',
  looking: (done: number, total: number) => `Looking at note ${done} of ${total}`,
  nothing: (entities: number) => `Nothing to tidy: ${plural(entities, 'entity', 'entities')} looked at.`,
  found: (proposals: number, entities: number) =>
    `${plural(proposals, 'change')} proposed, for ${plural(entities, 'entity', 'entities')} looked at.`,
  chosen: (chosen: number, proposals: number) => `${chosen} of ${plural(proposals, 'change')} chosen.`,
  left: (count: number) => plural(count, 'note is left as it is', 'notes are left as they are'),
  kinds: {
    merge: (count: number) => plural(count, 'note to merge', 'notes to merge'),
    retype: (count: number) => plural(count, 'note to change the type of', 'notes to change the type of'),
    remove: (count: number) => plural(count, 'note to remove', 'notes to remove'),
  },
  /** A change in a line. */
  lines: {
    merge: (from: string, into: string) => `${from} → ${into}`,
    retype: (name: string, kind: string) => `${name}: ${kind}`,
    remove: (name: string) => name,
  },
  stories: (count: number) => plural(count, 'story', 'stories'),
  all: 'All of these',
  filter: 'Filter by name',
  problems: (count: number) => plural(count, 'remark'),
  undoable:
    'Brackets and list entries that Dateline made for removed notes go with them. You can undo it all as one step.',
  action: (count: number) => `Tidy ${plural(count, 'note')}`,
  done: (changed: number, removed: number) =>
    [changed > 0 ? `${plural(changed, 'note')} changed` : '', removed > 0 ? `${plural(removed, 'note')} removed` : '']
      .filter((part) => part !== '')
      .join(', '),
} as const;
