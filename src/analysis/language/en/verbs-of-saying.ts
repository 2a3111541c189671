import { englishWords, pattern } from '../../../data/lexicon';
import { ATTITUDES, foldForm, type Attitude } from '../../../model';

/** What a verb of saying takes: a clause or quotation, an object, an infinitive, or a person and then a clause. */
export type Complement = 'clause' | 'object' | 'infinitive' | 'person';

/** How a form of a verb stands in a sentence. */
export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'gerund';

export interface SayingVerb {
  readonly lemma: string;
  /** Folded words after the verb that belong to it: `for` of *called for*. */
  readonly particles: readonly string[];
  readonly form: VerbForm;
  /** What it takes, and what who speaks does by that; the first tells where nothing else does. */
  readonly takes: ReadonlyMap<Complement, Attitude>;
}

/** Complements of the verbs by the classes of the lexicon: `saying-clause-denies`. */
const CLASSES: readonly (readonly [Complement, Attitude])[] = [
  ...ATTITUDES.map((attitude) => ['clause', attitude] as const),
  ...(['asks', 'believes', 'reports', 'says'] as const).map((attitude) => ['object', attitude] as const),
  ['infinitive', 'asks'],
  ['infinitive', 'says'],
  ['person', 'says'],
];

let kept: ReadonlyMap<string, readonly SayingVerb[]> | null = null;

/** The verbs of saying that a folded word may be a form of, those with more particles first. */
export const verbsOfSaying = (fold: string): readonly SayingVerb[] => (kept ??= readVerbs()).get(fold) ?? [];

function readVerbs(): ReadonlyMap<string, readonly SayingVerb[]> {
  const lemmas = new Map<string, Map<Complement, Attitude>>();
  for (const [complement, attitude] of CLASSES)
    for (const lemma of englishWords(`saying-${complement}-${attitude}`)) {
      const takes = lemmas.get(lemma) ?? new Map<Complement, Attitude>();
      lemmas.set(lemma, takes.set(complement, attitude));
    }
  const irregular = new Map<string, readonly string[]>();
  for (const [lemma = '', ...forms] of [...englishWords('saying-irregular')].map((row) => row.split('/')))
    irregular.set(lemma, forms);
  const verbs = new Map<string, SayingVerb[]>();
  for (const [lemma, takes] of lemmas)
    for (const [text, form] of formsOf(lemma, irregular.get(lemma) ?? [])) {
      const [verb = '', ...particles] = foldForm(text).split(' ');
      verbs.set(verb, [...(verbs.get(verb) ?? []), { lemma, particles, form, takes }]);
    }
  for (const list of verbs.values()) list.sort((a, b) => b.particles.length - a.particles.length);
  return verbs;
}

/** The forms of a verb; `irregular` are its past and participle. */
export function formsOf(lemma: string, irregular: readonly string[]): readonly (readonly [string, VerbForm])[] {
  const [verb = '', ...rest] = lemma.split(' ');
  const tail = rest.length === 0 ? '' : ` ${rest.join(' ')}`;
  const past = irregular[0] ?? regularPast(verb) + tail;
  return [
    [lemma, 'base'],
    [third(verb) + tail, 'third'],
    [past, 'past'],
    [irregular[1] ?? past, 'participle'],
    [gerund(verb) + tail, 'gerund'],
  ];
}

const endsConsonantY = (verb: string): boolean => /[^aeiou]y$/.test(verb);
const DOUBLING = pattern('(?:{verbs-that-double})$');
/** Doubled before a vowel: one consonant after one vowel in a short verb, or one of those that are stressed there. */
const doubles = (verb: string): boolean =>
  /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(verb) || (DOUBLING.test(verb) && !/pt$/.test(verb));

function third(verb: string): string {
  if (endsConsonantY(verb)) return `${verb.slice(0, -1)}ies`;
  return verb + (/(?:s|x|z|ch|sh)$/.test(verb) || verb === 'go' ? 'es' : 's');
}

function regularPast(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  if (endsConsonantY(verb)) return `${verb.slice(0, -1)}ied`;
  return `${doubles(verb) ? verb + verb.slice(-1) : verb}ed`;
}

function gerund(verb: string): string {
  if (/[^e]e$/.test(verb)) return `${verb.slice(0, -1)}ing`;
  return `${doubles(verb) ? verb + verb.slice(-1) : verb}ing`;
}
