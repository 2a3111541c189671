/** A message with what goes into it. Its template, English with slots `{}`, is its code: translations go by it. */
export interface Wording {
  readonly template: string;
  readonly parameters: readonly Parameter[];
}

/** Numbers and names go in as they are; a wording is a message of its own, and translated too. */
export type Parameter = string | number | Wording;

/** What the core says to a user: why something is so, or what went wrong. Text without slots is its own template. */
export type Message = string | Wording;

/** `` message`mentioned ${count} times` ``: what stands between the braces are the parameters. */
export const message = (parts: TemplateStringsArray, ...parameters: readonly Parameter[]): Wording => ({
  template: parts.join('{}'),
  parameters,
});

/** A message as a parameter of another one. */
export const wordingOf = (given: Message): Wording =>
  typeof given === 'string' ? { template: given, parameters: [] } : given;

/** The text of a template: each slot takes the next parameter. A slot that none is left for stays. */
export function fill({ template, parameters }: Wording, textOf: (parameter: Parameter) => string): string {
  const [first = '', ...rest] = template.split('{}');
  const texts = parameters.map(textOf);
  return first + rest.map((part, at) => (texts[at] ?? '{}') + part).join('');
}

/** The message in English, as files and machines get it. */
export const english = (given: Message): string => (typeof given === 'string' ? given : fill(given, englishParameter));

const englishParameter = (given: Parameter): string => (typeof given === 'number' ? String(given) : english(given));

/** A value as JSON for machines: messages are English text there, and what only translations need is left out. */
export const jsonText = (value: unknown, indent = 2): string => JSON.stringify(value, inEnglish, indent);

const inEnglish = (key: string, value: unknown): unknown =>
  !isWording(value) ? value : key === 'wording' ? undefined : english(value);

const isWording = (value: unknown): value is Wording =>
  typeof value === 'object' && value !== null && 'template' in value && 'parameters' in value;
