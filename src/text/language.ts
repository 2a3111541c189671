import { getLanguage } from 'obsidian';

/** The code of the app's language, known from the start: the app is started anew when it is changed. */
export const LANGUAGE = getLanguage();

/** What a table by language has for this one: for `pt-BR`, else for `pt`. */
export function forLanguage<T>(table: Readonly<Record<string, T>>, language: string): T | undefined {
  return table[language] ?? table[language.split('-')[0] ?? ''];
}
