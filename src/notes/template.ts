import { inert } from '../format/inert';
import { quoted } from '../format/yaml-value';

export interface TemplateFacts {
  /** Name of the new note. */
  readonly title: string;
  /** Local wall clock. */
  readonly now: string;
}

const TOKEN = /\{\{(title|date|time)(?::[^{}\r\n]*)?\}\}/gi;
const CONTENT = /\{\{content\}\}/i;

/**
 * Fills the tokens of the core Templates plugin in a user's template, in its properties as well, where a bare token
 * would not be YAML: there a line that is nothing but `key: {{token}}` gets a quoted text.
 */
export function fillTokens(template: string, facts: TemplateFacts): string {
  const bare = /^([^\s:#][^:\r\n]*:[ \t]+)(\{\{(?:title|date|time)(?::[^{}\r\n]*)?\}\})([ \t]*)(?=\r?$)/gim;
  return template
    .replace(bare, (_all, key: string, token: string, end: string) => key + bareValue(tokenValue(token, facts)) + end)
    .replace(TOKEN, (token) => inert(tokenValue(token, facts)).replace(/["\\]/g, '’'));
}

const bareValue = (text: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : quoted(text));

function tokenValue(token: string, { title, now }: TemplateFacts): string {
  if (/^\{\{title/i.test(token)) return title;
  return /^\{\{date/i.test(token) ? now.slice(0, 10) : now.slice(11, 16);
}

/** Puts the article where the template marks it, else at its end. */
export function fillContent(template: string, content: string): string {
  if (CONTENT.test(template)) return template.replace(CONTENT, () => content.replace(/\n$/, ''));
  const gap = template === '' || template.endsWith('\n') ? '' : '\n';
  return template + gap + content;
}
