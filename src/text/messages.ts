import { fill, type Message, type Parameter } from '../model';
import { josa, type Particle } from './josa';

/** Templates of messages, and what they become: `{0}` is the first slot, `{0|을/를}` with the particle it asks for. */
export type Translations = Readonly<Record<string, string>>;

/** Gives messages in another language; one without a translation stays English, but for the messages within it. */
export function translator(translations: Translations): (message: Message) => string {
  const known = (template: string): string | undefined =>
    Object.hasOwn(translations, template) ? translations[template] : undefined;
  const parameterText = (given: Parameter): string => (typeof given === 'object' ? translate(given) : String(given));
  const translate = (message: Message): string => {
    if (typeof message === 'string') return known(message) ?? message;
    const translation = known(message.template);
    if (translation === undefined) return fill(message, parameterText);
    return filledIn(translation, message.parameters.map(parameterText));
  };
  return translate;
}

const filledIn = (translation: string, slots: readonly string[]): string =>
  translation.replace(/\{(\d)(?:\|([^}]+))?\}/g, (_all, at: string, particle?: string) => {
    const slot = slots[Number(at)] ?? '';
    return particle === undefined ? slot : josa(slot, particle as Particle);
  });
