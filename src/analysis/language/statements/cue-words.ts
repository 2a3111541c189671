import { foldForm, type Attitude } from '../../../model';

/** What a verb of saying takes: a clause or quotation, a person and then one, an object, or an infinitive. */
export type CueFrame = 'clause' | 'person' | 'object' | 'infinitive';

/** How a form of a cue stands in a sentence. */
export type CueForm = 'base' | 'third' | 'past' | 'participle' | 'gerund';

export interface CueWord {
  readonly lemma: string;
  /** Folded words after the verb that belong to it: `for` of *called for*. */
  readonly particles: readonly string[];
  readonly form: CueForm;
  readonly frames: ReadonlyMap<CueFrame, Attitude>;
}

/** Cues by the folded form of their verb; those with more particles first. */
export type CueWords = ReadonlyMap<string, readonly CueWord[]>;

/** Reads rows of lemma, frame, attitude and irregular forms (past, participle); what is not given is regular. */
export function readCueWords(tsv: string): CueWords {
  const frames = new Map<string, { irregular: readonly string[]; frames: Map<CueFrame, Attitude> }>();
  for (const line of tsv.split('\n')) {
    const [lemma, frame, attitude, irregular] = line.split('\t');
    if (lemma === undefined || lemma === '' || lemma.startsWith('#')) continue;
    const entry = frames.get(lemma) ?? { irregular: [], frames: new Map<CueFrame, Attitude>() };
    entry.frames.set(frame as CueFrame, attitude as Attitude);
    if (irregular !== undefined && irregular !== '') entry.irregular = irregular.split('/');
    frames.set(lemma, entry);
  }
  const words = new Map<string, CueWord[]>();
  for (const [lemma, entry] of frames) {
    for (const [text, form] of formsOf(lemma, entry.irregular)) {
      const [verb = '', ...particles] = foldForm(text).split(' ');
      const list = words.get(verb) ?? [];
      list.push({ lemma, particles, form, frames: entry.frames });
      words.set(verb, list);
    }
  }
  for (const list of words.values()) list.sort((a, b) => b.particles.length - a.particles.length);
  return words;
}

function formsOf(lemma: string, irregular: readonly string[]): readonly (readonly [string, CueForm])[] {
  const [verb = '', ...rest] = lemma.split(' ');
  const tail = rest.length === 0 ? '' : ` ${rest.join(' ')}`;
  const [pastForm, participle] = irregular;
  const past = pastForm ?? regularPast(verb) + tail;
  return [
    [lemma, 'base'],
    [third(verb) + tail, 'third'],
    [past, 'past'],
    [participle ?? past, 'participle'],
    [gerund(verb) + tail, 'gerund'],
  ];
}

const endsSibilant = (verb: string): boolean => /(?:s|x|z|ch|sh)$/.test(verb);
const endsConsonantY = (verb: string): boolean => /[^aeiou]y$/.test(verb);
/** Doubled before a vowel: one consonant after one vowel in a short verb, or one of those that are stressed there. */
const doubles = (verb: string): boolean =>
  /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(verb) || /(?:admit|rebut|refer|opt|recur|commit|rebel|compel|infer|defer|forget)$/.test(verb) && !/pt$/.test(verb); // prettier-ignore

function third(verb: string): string {
  if (endsConsonantY(verb)) return `${verb.slice(0, -1)}ies`;
  return verb + (endsSibilant(verb) || verb === 'go' ? 'es' : 's');
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
