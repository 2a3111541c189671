// What is read: fixtures, mutated, and files made from grammars; each from a seed and a number alone.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { grown, GRAMMARS } from './grammars.mjs';
import { mutated } from './mutate.mjs';
import { chanceOf } from './random.mjs';

/** Larger fixtures would take the time of many small ones. */
const LARGEST_FIXTURE = 400_000;

/** The files of a folder with one folder a format, in an order that does not depend on the disk. */
export function corpusOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort()
    .map((name) => ({ name, format: name.split('/')[0], bytes: new Uint8Array(readFileSync(join(folder, name))) }))
    .filter(({ bytes }) => bytes.length <= LARGEST_FIXTURE);
}

/** Every format there is a fixture or a grammar of. */
export const formatsOf = (corpus) =>
  [...new Set([...corpus.map(({ format }) => format), ...Object.keys(GRAMMARS)])].sort();

/** The forms a file can be handed over in under a wrong name. */
const EXTENSIONS = [
  'html',
  'txt',
  'md',
  'eml',
  'xml',
  'json',
  'csv',
  'pdf',
  'zip',
  'docx',
  'rtf',
  'url',
  'mbox',
  'bin',
  '',
];

/** Input `index` of a run: the formats take turns. `how` tells where it comes from. */
export function inputOf(seed, index, corpus) {
  const chance = chanceOf(seed, index);
  const formats = formatsOf(corpus);
  const format = formats[index % formats.length];
  const own = corpus.filter((file) => file.format === format);
  const { name, bytes, how } =
    own.length > 0 && !chance.oneIn(4) ? damaged(own, chance, corpus) : made(format, seed, index, chance, corpus);
  const called = chance.oneIn(6) ? `fuzz.${chance.pick(EXTENSIONS)}` : name;
  const asked = chance.oneIn(8) ? { format: chance.pick(formats.filter((id) => id !== 'bytes')) } : {};
  const read = chance.oneIn(8) ? { text: new TextDecoder().decode(bytes) } : { bytes };
  const extra = chance.oneIn(10)
    ? { url: 'https://a.example/2025/03/01/x', contentType: 'text/html; charset=euc-kr' }
    : {};
  const place = chance.oneIn(40) ? { inPlace: true } : {};
  return { format, how, input: { name: called, ...read, ...asked, ...extra, ...place } };
}

function damaged(own, chance, corpus) {
  const fixture = chance.pick(own);
  const { bytes, steps } = mutated(fixture.bytes, chance, corpus);
  return { name: fixture.name, bytes, how: `${fixture.name}: ${steps.join(', ')}` };
}

function made(format, seed, index, chance, corpus) {
  const whole = grown(format, (seed * 31 + index) | 0);
  const { bytes, steps } = chance.oneIn(3) ? mutated(whole, chance, corpus) : { bytes: whole, steps: [] };
  return {
    name: `made.${format}`,
    bytes,
    how: `grammar of ${format}${steps.length > 0 ? `: ${steps.join(', ')}` : ''}`,
  };
}
