import { englishWords } from '../../data/lexicon';
import { foldForm } from '../../model';
import type { AgencyPack } from './agency-pack';

/** Words that say little in a name and are often mistaken for one another. */
const LITTLE = englishWords('agency-spelling-little');
/** Plurals that are of several bodies. */
const SEVERAL = englishWords('agency-spelling-several');
/** Fewest words of a name that is found by its spelling. */
const LEAST = 3;

/**
 * What two spellings of one name have in common: `U.S. Postal Services` and `United States Postal Service`,
 * `House Oversight & Reform Committee` and `House Oversight and Reform Committee`; '' for a name too short to tell.
 */
export function spellingKey(name: string): string {
  const words = foldForm(
    name
      .replace(/\b(?:U\.\s?S\.|United States)(?=\s|$)/g, 'US')
      .replace(/^US (?=House|Senate)/, '')
      .replace(/^House of Representatives (?=.*[Cc]ommittee)/, 'House ')
      .replace(/^(House|Senate)['’]s /, '$1 ')
      .replace(/&/g, 'and')
      .replace(/\bIntel\b/g, 'Intelligence')
      .replace(
        /^(House|Senate) (?:Permanent )?(?:Select )?Committee (?:on|for) (?:the )?(\p{Lu}.*)$/u,
        '$1 $2 Committee',
      ),
  )
    .split(' ')
    .filter((word) => !LITTLE.has(word));
  return words.length < LEAST ? '' : words.map((word) => (SEVERAL.has(word) ? word : singular(word))).join(' ');
}

const singular = (word: string): string => (word.length > 4 && /[^s]s$/.test(word) ? word.slice(0, -1) : word);

/** Forms of agencies by what their spellings have in common; a key that more than one body has leads to none. */
export function formsBySpelling(packs: readonly AgencyPack[]): ReadonlyMap<string, string> {
  const found = new Map<string, { readonly form: string; readonly entity: string } | null>();
  for (const { forms } of packs)
    for (const { form, entity } of forms) {
      const key = spellingKey(form);
      if (key === '') continue;
      const before = found.get(key);
      if (before === undefined) found.set(key, { form, entity });
      else if (before !== null && before.entity !== entity) found.set(key, null);
    }
  return new Map([...found].flatMap(([key, one]) => (one === null ? [] : [[key, one.form] as const])));
}
