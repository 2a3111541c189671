import { plural } from './plural';

/** The words of the first page. */
export const FIRST_RUN = {
  command: 'Show the first steps',
  title: 'First steps with Dateline',
  about:
    'Dateline turns news articles into linked notes: one for each article, and one for each agency, person, place and theme that articles name. It works on this device; nothing is sent anywhere.',
  try: 'See what it makes',
  tryAbout: (articles: number, folder: string) =>
    `${plural(articles, 'short made-up article')} will be imported into the folder “${folder}”. Nothing else in your vault is touched, and one button takes it all away again.`,
  import: 'Import the sample',
  importing: 'Importing the sample…',
  there: (notes: number, folder: string) => `The sample is in “${folder}”: ${plural(notes, 'note')}.`,
  look: 'Look at it as',
  show: 'Show',
  note: 'A note',
  graph: 'A graph',
  dossier: 'A dossier',
  noteHint: 'Properties on top; in the text, the first mention of each name is a link.',
  graphHint: 'How one agency is tied to what is told of it.',
  dossierHint: 'All that is told of one agency, with the sentences, at the side.',
  remove: 'Remove the sample',
  removed: 'The sample was removed.',
  failed: 'The sample could not be imported. The report says why.',
  own: 'Make it yours',
  packs: 'What to listen for',
  folder: { name: 'Folder for articles', desc: 'The folders of other notes, and all else, are in the settings.' },
  languages: {
    name: 'Languages',
    desc: 'English and Korean are read in full. In other languages the names that packs, places and your notes have are found.',
  },
  vocabulary: {
    name: 'Themes and agencies',
    desc: 'See what is listened to, change it, bring your own.',
    action: 'Edit',
  },
  start: { name: 'Your articles', desc: 'Text, files, folders, feeds and web addresses.', action: 'Import' },
  again: 'This page opens by itself once. The command “Show the first steps” brings it back.',
} as const;
