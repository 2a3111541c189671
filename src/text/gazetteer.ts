import { durationText, sizeText } from './measures';
import { plural } from './plural';

const places = (count: number): string => plural(count, 'place');
const rows = (count: number): string => plural(count, 'row');

/** The words of gazetteer files: places of the user's own. */
export const GAZETTEER = {
  name: 'Gazetteer files',
  desc: 'Files of places of your own: a GeoNames country file, a table or GeoJSON. Articles about their countries then know them.',
  folder: {
    name: 'Folder',
    desc: 'A folder of the vault. Put the files into it, then index them below. Empty: off.',
    placeholder: 'Gazetteers',
  },
  list: 'Files in the folder',
  noFiles: 'No files yet',
  off: 'Choose a folder first.',
  empty: 'There are no files of places in the folder: .zip, .txt, .csv, .tsv, .geojson or .json.',
  all: {
    name: 'Index files',
    desc: 'Each new or changed file is shown with its size before it is read. Nothing is fetched or sent.',
    action: 'Index',
  },
  command: 'Index gazetteer files',
  nothing: 'Every file is indexed already.',
  formats: { geonames: 'GeoNames', table: 'Table', geojson: 'GeoJSON' },
  about: (size: number) => sizeText(size),
  new: 'not indexed yet',
  changed: 'changed since it was indexed',
  damaged: 'its index is damaged; index it again',
  places,
  more: (count: number) => `${places(count)} known before`,
  refused: (count: number) => `${rows(count)} refused`,
  indexed: (when: string) => `indexed ${when}`,
  none: 'none',
  index: 'Index',
  again: 'Index again',
  details: 'Details',
  title: (file: string) => `Index ${file}?`,
  sizes: (size: number, text: number, count: number) =>
    `It has ${sizeText(size)}${text > size ? `, about ${sizeText(text)} of text` : ''}: up to ${rows(count)}.`,
  takes: (seconds: number, memory: number) =>
    `Expect ${durationText(seconds)} to read it, and up to ${sizeText(memory)} of memory for its places while Dateline works.`,
  kept: 'The index is kept in the plugin’s folder; the file stays as it is. Articles that are in the vault already get its places when they are brought up to date.',
  tooLarge: (most: number) =>
    `It is larger than ${sizeText(most)}, which is more than the app takes. Take the file of one country, or use it on the command line with --gazetteer.`,
  done: (file: string, count: number, known: number) =>
    `${file}: ${places(count)} added, ${plural(known, 'row')} for places known before.`,
  report: {
    title: (file: string) => `What is in ${file}`,
    rows: (count: number) => `${rows(count)} read`,
    places: (count: number) => `${places(count)} added`,
    known: (count: number) => `${rows(count)} for places that were known before`,
    repeated: (count: number) => `${rows(count)} for places that another row has`,
    leftOut: (count: number, what: string) => `${rows(count)} left out: ${what}`,
    refused: (count: number) => `${rows(count)} refused:`,
    row: (where: string, why: string) => (where === '' ? why : `${where}: ${why}`),
    more: (count: number) => `and ${count.toLocaleString('en')} more`,
  },
} as const;
