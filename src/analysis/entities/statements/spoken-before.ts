import type { SourceKind } from '../../../model';

/** Who is meant by a source, and what that is. */
export interface Speaker {
  readonly speaker: string | null;
  readonly kind: SourceKind;
}

export const NOBODY: Speaker = { speaker: null, kind: 'none' };

/** One who spoke, and in which sentence. */
interface Spoken {
  readonly speaker: Speaker;
  readonly sentence: number;
}

/** Ends like several: “residents”, “his doctors”. */
const SEVERAL = /[^su]s(?:,.*)?$|\b(?:people|women|men|police)$/is;

/** Who spoke before in a text, by what words may mean them again. */
export class SpokenBefore {
  last: Spoken = { speaker: NOBODY, sentence: 0 };
  person: Spoken | null = null;
  /** Several who spoke together, by the first of them. */
  several: Spoken | null = null;
  body: Speaker | null = null;
  outlet: Speaker | null = null;
  document: Speaker | null = null;
  /** The last body, outlet or document: what “it” is. */
  thing: Speaker | null = null;

  /** `words`: the source. `isSeveral`: it names more than one person. */
  remember(speaker: Speaker, sentence: number, words: string, isSeveral: boolean): void {
    const { kind } = speaker;
    this.last = { speaker, sentence };
    if (isSeveral && kind === 'named person') this.several = this.last;
    if (kind === 'body' || kind === 'outlet' || kind === 'document') this.thing = speaker;
    const isUnnamed = kind === 'anonymous' || kind === 'officials';
    if (kind === 'named person' || (isUnnamed && !SEVERAL.test(words))) this.person = this.last;
    if (kind === 'body' || kind === 'outlet') this.body = speaker;
    if (kind === 'outlet') this.outlet = speaker;
    if (kind === 'document' && speaker.speaker !== null) this.document = speaker;
  }
}
