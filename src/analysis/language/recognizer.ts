import { worldWords } from '../../data/lexicon';
import type { TextDocument } from './document';
import type { AgencyParts, Mention, MentionType, RejectedMention } from '../../model';

/**
 * Which recognizers may read a text in which language: the one table of it. A recognizer that is not listed for a
 * language is not run, because what it takes for a name there is none: German writes every noun with a capital, and
 * `Bundesregierung` is no person. A language is added by adding a row.
 */
interface LanguageProfile {
  /** ISO 639-1. */
  readonly code: string;
  readonly name: string;
  /** Ids of recognizers; `all` where the rules and the tagger were made for the language. */
  readonly recognizers: 'all' | readonly string[];
  /** Words right before places, where the rules for English do not know them. */
  readonly beforePlaces?: readonly string[];
}

/** Names that are known beforehand are found in any language: by the vault, the packs, the outlets and the gazetteer. */
const KNOWN_ONLY = ['known', 'gazetteer'] as const;

const BEFORE_PLACES: ReadonlyMap<string, readonly string[]> = new Map(
  worldWords('before-places').groups.map(([code = '', ...words]) => [code, words]),
);

export const LANGUAGES: readonly LanguageProfile[] = [
  { code: 'en', name: 'English', recognizers: 'all' },
  // Too short or too mixed to tell: read as English, which most of them are.
  { code: 'und', name: 'unclear', recognizers: 'all' },
  { code: 'ko', name: 'Korean', recognizers: [...KNOWN_ONLY, 'korean'] },
  ...(
    [
      ['de', 'German'],
      ['fr', 'French'],
      ['es', 'Spanish'],
      ['pt', 'Portuguese'],
      ['it', 'Italian'],
      ['nl', 'Dutch'],
      ['pl', 'Polish'],
      ['tr', 'Turkish'],
      ['id', 'Indonesian'],
      ['ms', 'Malay'],
      ['vi', 'Vietnamese'],
      ['sv', 'Swedish'],
      ['da', 'Danish'],
      ['no', 'Norwegian'],
      ['fi', 'Finnish'],
      ['cs', 'Czech'],
      ['sk', 'Slovak'],
      ['hu', 'Hungarian'],
      ['ro', 'Romanian'],
      ['hr', 'Croatian'],
      ['ca', 'Catalan'],
      ['ru', 'Russian'],
      ['uk', 'Ukrainian'],
      ['ar', 'Arabic'],
      ['fa', 'Persian'],
      ['ja', 'Japanese'],
      ['zh', 'Chinese'],
    ] as const
  ).map(([code, name]) => ({
    code,
    name,
    recognizers: KNOWN_ONLY,
    beforePlaces: BEFORE_PLACES.get(code) ?? [],
  })),
];

const BY_CODE = new Map(LANGUAGES.map((profile) => [profile.code, profile]));

/** Whether a recognizer reads texts of a language; one without a row is read for what is known beforehand. */
export function reads(recognizer: string, language: string): boolean {
  const recognizers = BY_CODE.get(language)?.recognizers ?? KNOWN_ONLY;
  return recognizers === 'all' || recognizers.includes(recognizer);
}

/** English name of a language, for reports; the code where there is no row. */
export const languageName = (code: string): string => BY_CODE.get(code)?.name ?? code;

/** Whether the rules for English do not hold for a language, and which words stand right before places in it. */
export function foreign(language: string): { readonly beforePlaces: ReadonlySet<string> } | null {
  const profile = BY_CODE.get(language);
  if (profile?.recognizers === 'all' || language === 'ko') return null;
  return { beforePlaces: new Set(profile?.beforePlaces ?? []) };
}

/** Proposes mentions of one concern; may propose too much, refiners decide. One recognizer, one file. */
export interface Recognizer {
  readonly id: string;
  recognize(document: TextDocument): readonly Mention[];
}

interface Refined {
  readonly kept: readonly Mention[];
  readonly rejected: readonly RejectedMention[];
}

/** Decides between proposals or corrects them; whatever it drops it gives back with a reason. */
export interface Refiner {
  readonly id: string;
  refine(mentions: readonly Mention[], document: TextDocument): Refined;
}

interface MentionDetail {
  readonly type: MentionType;
  readonly score: number;
  readonly rule: string;
  readonly detail: string;
  readonly form?: 'name' | 'description';
  readonly agency?: AgencyParts;
}

/** A mention over tokens `[first, last)`. */
export function toMention(document: TextDocument, first: number, last: number, detail: MentionDetail): Mention {
  const start = document.tokens[first]?.start ?? 0;
  const end = document.tokens[last - 1]?.end ?? start;
  return {
    start,
    end,
    text: document.text.slice(start, end),
    type: detail.type,
    form: detail.form ?? 'name',
    score: Math.max(0, Math.min(1, detail.score)),
    reason: { rule: detail.rule, detail: detail.detail },
    ...(detail.agency ? { agency: detail.agency } : {}),
  };
}

export interface Recognized {
  /** Sorted by start; only inside a description may a mention nest. */
  readonly mentions: readonly Mention[];
  readonly rejected: readonly RejectedMention[];
}

/** What all recognizers propose, each in its order. */
export const recognize = (document: TextDocument, recognizers: readonly Recognizer[]): readonly Mention[] =>
  recognizers.flatMap((recognizer) => (reads(recognizer.id, document.language) ? recognizer.recognize(document) : []));

/** What refiners leave of it, one after the other. */
export function refine(proposed: readonly Mention[], document: TextDocument, refiners: readonly Refiner[]): Recognized {
  let mentions = proposed;
  const rejected: RejectedMention[] = [];
  for (const refiner of refiners) {
    const refined = refiner.refine(mentions, document);
    mentions = refined.kept;
    rejected.push(...refined.rejected);
  }
  return { mentions, rejected };
}
