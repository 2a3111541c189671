import ko from './ko';

/**
 * The languages beside English, by their code as `getLanguage()` gives it. To add one: a file beside `ko.ts` and a row
 * here. What it does not say is said in English: `words` are those of the interface, `messages` those of the core.
 */
export const LANGUAGES = { ko } as const;
