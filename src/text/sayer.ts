import { josa, type Particle } from './josa';

/** A sentence with slots `{}`, and what it becomes: `{0}` is the first slot, `{0|을/를}` with the particle it asks for. */
export type Sentences = Readonly<Record<string, string>>;

interface Pattern {
  readonly matches: RegExp;
  readonly becomes: string;
}

/**
 * What the core says comes in English, with the names it is about in it: gives what says it in another language. A sentence
 * that is not known stays as it is.
 */
export function sayer(sentences: Sentences): (sentence: string) => string {
  const patterns: readonly Pattern[] = Object.entries(sentences)
    .filter(([sentence]) => sentence.includes('{}'))
    .map(([sentence, becomes]) => ({ matches: patternOf(sentence), becomes }));
  return (sentence) => {
    const whole = Object.hasOwn(sentences, sentence) ? sentences[sentence] : undefined;
    if (whole !== undefined) return whole;
    for (const { matches, becomes } of patterns) {
      const found = matches.exec(sentence);
      if (found !== null) return filled(becomes, found.slice(1));
    }
    return sentence;
  };
}

function patternOf(sentence: string): RegExp {
  const parts = sentence.split('{}').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('(.+?)')}$`, 's');
}

const filled = (template: string, slots: readonly string[]): string =>
  template.replace(/\{(\d)(?:\|([^}]+))?\}/g, (_all, at: string, particle?: string) => {
    const slot = slots[Number(at)] ?? '';
    return particle === undefined ? slot : josa(slot, particle as Particle);
  });
