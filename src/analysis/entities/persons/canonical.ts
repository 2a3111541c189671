import { isFull, isParticle, personName } from '../../language/person-names/person-name';
import { plainName } from '../../language/person-names/key';

/**
 * The name of one person over all stories: the form most stories use, of those that are clean: given and family name, no
 * capitals throughout, no titles, credits or dots at the end. `forms`: how many stories use each. Forms that differ only in
 * what `plainName` takes away count together. Of equal ones the longer, then the first by code points; '' of no forms.
 */
export function canonicalPerson(forms: ReadonlyMap<string, number>): string {
  const counts = new Map<string, number>();
  for (const [form, stories] of forms) {
    const plain = cleaned(form);
    counts.set(plain, (counts.get(plain) ?? 0) + stories);
  }
  const ranked = [...counts].map(([form, stories]) => ({ form, ranks: [cleanness(form), stories, form.length] }));
  ranked.sort((a, b) => descending(a.ranks, b.ranks) || (a.form < b.form ? -1 : 1));
  return ranked[0]?.form ?? '';
}

/** Without what is no part of a name, and with a comma or a dot less: `Donald Trump, Jr` → `Donald Trump Jr.`. */
const cleaned = (form: string): string =>
  inNameCase(plainName(form))
    .replace(/,? (Jr|Sr)\.?$/, ' $1.')
    .replace(/([^.\s]{3,})\.$/, '$1');

/** A full name all in capitals, or all small, as transcripts have their speakers: written as names are. */
function inNameCase(form: string): string {
  const isOneCase = form === form.toUpperCase() || form === form.toLowerCase();
  if (!isOneCase || !isFull(personName(form))) return form;
  return form.toLowerCase().replace(/[\p{L}\p{M}]+/gu, (word, at: number) => {
    if (/^i[iv]i?$/.test(word)) return word.toUpperCase();
    if (at > 0 && isParticle(word)) return word;
    return word.replace(
      /^(mc)?(\p{L})/u,
      (_, mc: string | undefined, first: string) => (mc ? 'Mc' : '') + first.toUpperCase(),
    );
  });
}

/** 3: a full name in letters; 2: one name; 1: a full name in capitals or with signs in it; 0: anything else. */
function cleanness(form: string): number {
  const full = isFull(personName(form));
  if (!/^[\p{L}\p{M}.'’ʼ‘ -]+$/u.test(form)) return full ? 1 : 0;
  const isShouted = !/\p{Ll}/u.test(form) && /\p{Lu}{3}/u.test(form);
  if (!full) return isShouted ? 0 : 2;
  return isShouted || / \p{Lu}{4,}$/u.test(form) ? 1 : 3;
}

function descending(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at === -1 ? 0 : (b[at] ?? 0) - (a[at] ?? 0);
}
