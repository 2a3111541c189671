import { plural } from './plural';

/** The words around notes of the user's own and names that are ignored. */
export const ADOPT = {
  commands: { adopt: 'Adopt notes of your own…', ignore: 'Ignore the selected name' },
  menu: { ignore: (name: string) => `Ignore the name “${name.length > 40 ? `${name.slice(0, 39)}…` : name}”` },
  title: 'Notes of your own',
  about:
    'These notes of yours have the names of entities that articles name. Adopting one makes it the note of that entity: it gets the properties it lacks, its text stays as it is, and all links to the note that Dateline made lead to it.',
  may: (name: string, kind: string) => `May be ${name}, ${kind}`,
  instead: (note: string, stories: number) => `Now in “${note}”, linked by ${plural(stories, 'story', 'stories')}`,
  options: { later: 'Decide later', adopt: 'Adopt', apart: 'Keep apart' },
  choice: (path: string) => `What to do with ${path}`,
  all: { adopt: 'Adopt all', apart: 'Keep all apart' },
  action: 'Apply',
  none: 'No note of yours has the name of an entity that got another note.',
  taken: (name: string) => `Only one note can be that of ${name}.`,
  decided: (adopted: number, apart: number) =>
    [adopted > 0 ? `${plural(adopted, 'note')} adopted.` : '', apart > 0 ? `${plural(apart, 'note')} kept apart.` : '']
      .filter((part) => part !== '')
      .join(' '),
  ignoring: {
    title: (name: string) => `Ignore “${name}”`,
    about: 'It is never recognised again in this vault.',
    action: 'Ignore',
  },
  ignored: (name: string) => `“${name}” is not recognised any more.`,
} as const;
