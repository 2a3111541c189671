/**
 * Which recognizers may read a text in which language: the one table of it. A recognizer that is not listed for a
 * language is not run, because what it takes for a name there is none: German writes every noun with a capital, and
 * `Bundesregierung` is no person. A language is added by adding a row.
 */
export interface LanguageProfile {
  /** ISO 639-1. */
  readonly code: string;
  readonly name: string;
  /** Ids of recognizers; `all` where the rules and the tagger were made for the language. */
  readonly recognizers: 'all' | readonly string[];
}

/** Names that are known beforehand are found in any language: by the vault, the packs, the outlets and the gazetteer. */
const KNOWN_ONLY = ['known', 'gazetteer'] as const;

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
  ).map(([code, name]) => ({ code, name, recognizers: KNOWN_ONLY })),
];

const BY_CODE = new Map(LANGUAGES.map((profile) => [profile.code, profile]));

/** Whether a recognizer reads texts of a language; one without a row is read for what is known beforehand. */
export function reads(recognizer: string, language: string): boolean {
  const recognizers = BY_CODE.get(language)?.recognizers ?? KNOWN_ONLY;
  return recognizers === 'all' || (recognizers as readonly string[]).includes(recognizer);
}

/** English name of a language, for reports; the code where there is no row. */
export const languageName = (code: string): string => BY_CODE.get(code)?.name ?? code;
