// How a lexicon (`src/data/lexicon/*.yaml`) is compiled at build time: a line for each class, its name, a tab, its words.
import { load } from 'js-yaml';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { packText } from './pack-data.mjs';

export const LEXICON = /[\\/]lexicon[\\/][a-z]+\.yaml$/;

/**
 * The compiled text of a lexicon. A class is a text of words between white space, a list of such texts where words stand in
 * groups (a tab between them), or `{ of, words }` where it holds other classes too. Refuses a word that stands twice in a
 * class or a group, and a class that is not there.
 */
export function compileLexicon(yaml) {
  const classes = new Map(Object.entries(load(yaml)));
  const split = (words) => words.split(/\s+/).filter(Boolean);
  const own = (value) =>
    (Array.isArray(value) ? value : [value.words ?? value]).map((words) => (words.of ? [] : split(words)));
  /** What leads a group may be one of its words too: `US American US`. */
  const leads = (value, at) => (Array.isArray(value) && at > 0 ? 1 : 0);
  const wordsOf = (name, within) => {
    const value = classes.get(name);
    if (value === undefined || within.includes(name)) throw new Error(`“${within.at(-1)}” cannot hold “${name}”`);
    const held = (value.of ?? []).flatMap((other) => wordsOf(other, [...within, name]));
    const groups = own(value);
    const twice = groups
      .flatMap((words) =>
        words.filter((word, at) => words.indexOf(word, leads(value, at)) !== at || held.includes(word)),
      )
      .at(0);
    if (twice !== undefined) throw new Error(`“${twice}” stands twice in “${name}”`);
    return [...held, ...groups.flat()];
  };
  return [...classes]
    .map(([name, value]) => {
      const words = [...new Set(wordsOf(name, []))];
      const groups = Array.isArray(value) ? value.map(split) : [words];
      return [name, ...groups.map((group) => group.join(' '))].join('\t');
    })
    .join('\n');
}

/** What the function that holds a worker's code is given: the lexicons of the bundle around it, which carries them once. */
export const LEXICONS = 'dateline_lexicons';

/** Loads lexicons compiled; `isPacked`: as a bundle carries them that is sent somewhere. */
export const lexiconPlugin = (isPacked) => ({
  name: 'lexicon',
  setup(pluginBuild) {
    pluginBuild.onLoad({ filter: LEXICON }, async ({ path }) => {
      const compiled = compileLexicon(await readFile(path, 'utf8'));
      return { contents: isPacked ? packText(compiled) : compiled, loader: 'text' };
    });
  },
});

/** Loads lexicons in a worker: those it is given. */
export const givenLexicons = {
  name: 'given-lexicons',
  setup(pluginBuild) {
    pluginBuild.onLoad({ filter: LEXICON }, ({ path }) => ({
      contents: `export default ${LEXICONS}.${basename(path, '.yaml')};`,
      loader: 'js',
    }));
  },
};
