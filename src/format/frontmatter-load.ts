import { load } from 'js-yaml';

/** Aliases make small texts large; no frontmatter needs many. */
const MAX_ALIASES = 20;

/** The keys and values of YAML. Throws where it is no YAML, or no mapping. */
export function loadMapping(yaml: string): Record<string, unknown> {
  if (yaml.trim() === '') return {};
  const data = load(`${yaml}\n`, { maxAliases: MAX_ALIASES });
  if (data === null || data === undefined) return {};
  if (typeof data !== 'object' || Array.isArray(data))
    throw new Error('the properties are not a list of keys and values');
  return data as Record<string, unknown>;
}
