import { parseAgencyPack, type AgencyPack } from '../../analysis/entities';
import { DEFAULT_SETTINGS, failed, foldForm, message, ok, problemOf, type Outcome, type Problem } from '../../model';
import { parseThemePack, VAULT_PACK, type ThemePack } from '../../analysis/themes';
import { lineOf } from './pack-lines';

/** A pack of the user's own, read. */
export type OwnPack =
  { readonly kind: 'themes'; readonly pack: ThemePack } | { readonly kind: 'agencies'; readonly pack: AgencyPack };

/** Characters of a pack's text; the largest that is built in has 100,000. */
export const MAX_PACK_TEXT = 262_144;
/** Characters of a name, a form or a term. */
const MAX_NAME = 200;

/** Ids that a pack of the user's own cannot have: a setting or a finding would not tell which is meant. */
const TAKEN: readonly string[] = [...DEFAULT_SETTINGS.vocabularies.packs, VAULT_PACK];

/**
 * Reads a pack somebody brings: YAML or JSON in the format of the built-in ones (`themes/pack.ts`, `entities/bodies/pack.ts`),
 * without aliases, bounded. Problems, each naming the line: `too-large`, `invalid-yaml`, `invalid-theme-pack`,
 * `invalid-agency-pack`, `pack-id-taken`.
 */
export function readOwnPack(yaml: string, subject: string): Outcome<OwnPack> {
  if (yaml.length > MAX_PACK_TEXT)
    return failed(
      problemOf(
        'too-large',
        subject,
        message`A vocabulary has at most ${MAX_PACK_TEXT.toLocaleString('en')} characters; divide it.`,
      ),
    );
  const read = isOfThemes(yaml) ? themes(yaml, subject) : agencies(yaml, subject);
  if (!read.ok) return failed(withLine(read.problem, yaml));
  const fault = faultOf(read.value, yaml);
  return fault === null ? read : failed({ ...fault, subject });
}

/** The one key that every theme pack has, and no agency pack. */
const isOfThemes = (yaml: string): boolean => /(?:^|[{,])[ \t]*["']?themes["']?[ \t]*:/m.test(yaml);

function themes(yaml: string, subject: string): Outcome<OwnPack> {
  const pack = parseThemePack(yaml, subject);
  return pack.ok ? ok({ kind: 'themes', pack: pack.value }) : pack;
}

function agencies(yaml: string, subject: string): Outcome<OwnPack> {
  const pack = parseAgencyPack(yaml, subject);
  return pack.ok ? ok({ kind: 'agencies', pack: pack.value }) : pack;
}

function withLine(problem: Problem, yaml: string): Problem {
  const { where, message } = problem;
  const [, said] = where === undefined ? (/\((\d+):\d+\)$/.exec(message) ?? []) : [];
  const line = where === undefined ? said : lineOf(yaml, where);
  if (line === undefined || line === null) return problem;
  return { ...problem, message: `Line ${line}: ${message.replace(/ \(\d+:\d+\)$/, '')}` };
}

type Fault = Omit<Problem, 'subject'>;

function faultOf(own: OwnPack, yaml: string): Fault | null {
  if (own.kind === 'themes' && TAKEN.includes(own.pack.id))
    return {
      code: 'pack-id-taken',
      message: `Line ${lineOf(yaml, 'pack') ?? 1}: “${own.pack.id}” is a pack of Dateline’s; give yours another id.`,
    };
  const code = own.kind === 'themes' ? 'invalid-theme-pack' : 'invalid-agency-pack';
  for (const name of namesIn(own)) {
    const long = name.length > MAX_NAME;
    if (long || foldForm(name).replaceAll(' ', '').length < 2) {
      const line = wordLine(yaml, name.slice(0, MAX_NAME));
      const why = long ? `longer than ${MAX_NAME} characters` : 'too short to tell anything';
      return { code, message: `Line ${line}: “${name.slice(0, 40)}${long ? '…' : ''}” is ${why}.` };
    }
  }
  return null;
}

/** The line where a word stands by itself; 1 where it is written otherwise. */
function wordLine(yaml: string, word: string): number {
  const literal = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const at = new RegExp(`(?:^|[^\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'mu').exec(yaml)?.index;
  return at === undefined ? 1 : yaml.slice(0, at + 1).split('\n').length;
}

function* namesIn(own: OwnPack): Generator<string> {
  if (own.kind === 'agencies') {
    for (const { form } of own.pack.forms) yield form;
    return;
  }
  for (const { name, terms } of own.pack.themes) {
    yield name;
    for (const { phrase } of terms) if (!HANGUL.test(phrase.text)) yield phrase.text;
  }
}

/** A Korean word of one syllable says as much as an English one of several letters. */
const HANGUL = /[\uac00-\ud7a3]/;
