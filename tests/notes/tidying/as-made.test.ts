import { load } from 'js-yaml';
import { personKey } from '../../../src/analysis/language/person-names/key';
import { aliasMark, DEFAULT_SETTINGS, entityId } from '../../../src/model';
import { parseNote } from '../../../src/format/note-record';
import { VaultIndex } from '../../../src/index/vault-index';
import { articlesBase } from '../../../src/notes/plan-entity';
import { whyNotAsMade } from '../../../src/notes/tidying/as-made';
import { note } from '../../support/entity-vault';

const BASE = articlesBase(DEFAULT_SETTINGS);

function isMade(path: string, lines: readonly string[], body = BASE): boolean {
  const text = note(lines, body);
  const index = new VaultIndex(DEFAULT_SETTINGS);
  const parsed = parseNote(path, text, DEFAULT_SETTINGS);
  if (!parsed.ok || parsed.value?.kind !== 'entity') throw new Error('no note of an entity');
  index.add(path, parsed.value);
  return whyNotAsMade(parsed.value, text, index) === null;
}

const named = (path: string, id: string, type = 'person'): boolean =>
  isMade(path, [`type: ${type}`, `entity-id: ${id}`]);
const ID = ['type: person', 'entity-id: person:anna-berg'];
const PATH = 'People/Anna Berg.md';

describe('a note as Dateline made it', () => {
  it('has a name that its id was made of, or one of the same key', () => {
    expect(named(PATH, 'person:anna-berg')).toBe(true);
    expect(named('People/Anna Berg 2.md', 'person:anna-berg:se')).toBe(true);
    expect(named('People/Bill Clinton.md', entityId('person', personKey('William Clinton')))).toBe(true);
    expect(named('Agencies/Department of Justice.md', 'agency:justice-department', 'agency')).toBe(true);
    expect(named('People/The Mayor.md', 'person:anna-berg')).toBe(false);
    expect(named(PATH, 'my-anna')).toBe(false);
  });

  it('says what its block is, for who has no Bases, or was made before it did', () => {
    const [, about = '', ...rest] = BASE.split('\n');
    expect(about).toBe('# The articles that link this note, newest first: a table of the core plugin Bases.');
    expect(load(BASE.split('\n').slice(1, -2).join('\n'))).toMatchObject({ views: [{ name: 'Articles' }] });
    expect(isMade(PATH, ID, ['```base', ...rest].join('\n'))).toBe(true);
    expect(isMade(PATH, ID, ['```base', '# mine', ...rest].join('\n'))).toBe(false);
  });

  it('stands in the folder of its type', () => {
    expect(named('People/Friends/Anna Berg.md', 'person:anna-berg')).toBe(false);
    expect(named('Anna Berg.md', 'person:anna-berg')).toBe(false);
  });

  it('has all aliases with their marks, and no mark without its alias', () => {
    const marked = `dateline-aliases: ${aliasMark('Ms Berg')}`;
    expect(isMade(PATH, [...ID, 'aliases:', '  - Ms Berg', marked])).toBe(true);
    expect(isMade(PATH, [...ID, 'aliases:', '  - Ms Berg'])).toBe(false);
    expect(isMade(PATH, [...ID, marked])).toBe(false);
  });

  it('has no comment, no key and no words of its own', () => {
    expect(isMade(PATH, [...ID, '# mine'])).toBe(false);
    expect(isMade(PATH, [...ID, 'not-same-as:', '  - person:x'])).toBe(false);
    expect(isMade(PATH, ID, `${BASE}Mine.\n`)).toBe(false);
  });
});
