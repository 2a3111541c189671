import type { Command } from 'commander';

/** A command as `dateline --help` shows it. */
interface CommandEntry {
  /** Its name first. */
  readonly usage: string;
  readonly summary: string;
  /** Loads the file that declares its arguments and options, and does it: what one needs, the others need not wait for. */
  readonly load: () => Promise<{ readonly declare: (command: Command) => Command }>;
}

/** All commands, in the order of the help. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    usage: 'import [options] <paths...>',
    summary: 'make notes of articles in any format, archives and exports included; folders are walked',
    load: () => import('./import.mts'),
  },
  {
    usage: 'extract [options] [paths...]',
    summary: 'JSON Lines in, JSON Lines out: what is recognised in each article, without a write',
    load: () => import('./extract.mts'),
  },
  {
    usage: 'explain [options] <file>',
    summary: 'tell what is recognised in an article and why: each link with its reason, and what lost',
    load: () => import('./explain.mts'),
  },
  {
    usage: 'check [options]',
    summary: 'look for links that do not resolve, duplicate entities and broken frontmatter; changes nothing',
    load: () => import('./check.mts'),
  },
  {
    usage: 'verify [options]',
    summary:
      'hash originals anew, look quotations up in their articles, and name what is not as it was; changes nothing',
    load: () => import('./verify.mts'),
  },
  {
    usage: 'feeds',
    summary: 'subscribe to feeds, and file what is new in them',
    load: () => import('./feeds.mts'),
  },
  {
    usage: 'adopt [options] [notes...]',
    summary:
      'make notes of your own those of the entities they are named like: they get the keys they lack, links follow; without a note, list those that may be',
    load: () => import('./adopt.mts'),
  },
  {
    usage: 'ignore [options] <names...>',
    summary: 'never recognise a name in this vault, whatever it means',
    load: () => import('./ignore.mts'),
  },
  {
    usage: 'statements [options] [files...]',
    summary: 'tell who says what, the newest first: in files of articles, or over a vault; changes no note',
    load: () => import('./statements.mts'),
  },
  {
    usage: 'dossier [options] <names...>',
    summary:
      'tell what is known of entities: facts, articles with the sentences that name them, what they are related to, sources',
    load: () => import('./dossier.mts'),
  },
  {
    usage: 'new [options] [names...]',
    summary: 'tell what came in since a day, by story: of how many origins, and what was said by whom',
    load: () => import('./new.mts'),
  },
  {
    usage: 'merge [options] <from> <into>',
    summary: 'merge one entity into another: every link follows, the words shown stay, nothing you wrote is lost',
    load: () => import('./merge.mts'),
  },
  {
    usage: 'not-same [options] <one> <other>',
    summary: 'remember that two entities are not the same, so that merging them is not proposed again',
    load: () => import('./not-same.mts'),
  },
  {
    usage: 'grade [options] <note>',
    summary: 'say how far you rely on a source, or believe a sentence, and why; without a grade, show what was given',
    load: () => import('./grade.mts'),
  },
  {
    usage: 'split [options] <from>',
    summary: 'split off what an entity was wrongly taken for: the chosen articles, or all that shows a form',
    load: () => import('./split.mts'),
  },
  {
    usage: 'retype [options] <entity>',
    summary: 'say that an entity is something else: its note and its place in all lists follow, its id stays',
    load: () => import('./retype.mts'),
  },
  {
    usage: 'export [options]',
    summary: 'write the articles of the vault in a format of other tools; notes are only read',
    load: () => import('./export.mts'),
  },
  {
    usage: 'undo [options]',
    summary: 'take a run back, the last one if not told otherwise; what you changed since is kept and named',
    load: () => import('./undo.mts'),
  },
  {
    usage: 'journal [options] [batch]',
    summary: 'list the runs that can be undone, the newest first, or what one of them wrote',
    load: () => import('./journal.mts'),
  },
  {
    usage: 'differs [options] <note>',
    summary: 'tell which numbers and dates articles of one story tell otherwise, and who says which',
    load: () => import('./differs.mts'),
  },
  {
    usage: 'origins [options] <notes...>',
    summary: 'tell what the articles of a story lead back to: who leans on whom, and what cannot be told',
    load: () => import('./origins.mts'),
  },
  {
    usage: 'related [options] <name> [other]',
    summary: 'tell why notes are related: how often they are named together, against chance, and in which sentences',
    load: () => import('./related.mts'),
  },
  {
    usage: 'relate [options]',
    summary: 'bring the lists of related notes of all entities up to date',
    load: () => import('./relate.mts'),
  },
  {
    usage: 'relink [options] [paths...]',
    summary: 'bring articles in the vault up to date with new entities, aliases, packs and versions',
    load: () => import('./relink.mts'),
  },
  {
    usage: 'review [options] <note>',
    summary: 'show what was found in an article’s note and why; with --decisions, change what was decided of it',
    load: () => import('./review.mts'),
  },
  {
    usage: 'same [options]',
    summary: 'look for entity notes that may be one, with the evidence; changes nothing',
    load: () => import('./same.mts'),
  },
  {
    usage: 'tidy [options] [names...]',
    summary: 'merge, retype or remove notes of entities that today would be made otherwise and nobody has edited',
    load: () => import('./tidy.mts'),
  },
  {
    usage: 'vocabulary [options]',
    summary: 'list the packs, themes and agencies that are listened to; changes nothing',
    load: () => import('./vocabulary.mts'),
  },
  {
    usage: 'suggest-themes [options]',
    summary: 'look for phrases that many articles have and no theme listens to; changes nothing',
    load: () => import('./suggest-themes.mts'),
  },
];
