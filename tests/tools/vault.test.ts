// What is counted in a vault of all the news.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { countVault, formsOf, isOdd, readKnown, readNotes } from '../../tools/vault/count.mjs';

describe('an odd name', () => {
  it.each(['BatonRouge', 'ComradeKim Jong Un', 'Kim Kim Jong Un'])('is %s', (name) => expect(isOdd(name)).toBe(true));
  it.each(['Baton Rouge', 'Mitch McConnell', 'Juan DeVito', 'Marco LaRosa', 'NATO', 'AFL-CIO', 'Al-Qaeda'])(
    'is not %s',
    (name) => expect(isOdd(name)).toBe(false),
  );
});

describe('a well-known person', () => {
  const [person] = readKnown('# a comment\nAnna Berg\tBerg\tCarl Dora_Emil\n');

  it('has every note of the surname but those of others who bear it', () => {
    const names = ['Anna Berg', 'A. Berg', 'Berg', 'Carl Berg', 'Dora Emil Berg', 'Dora Berg', 'Anna Berger'];
    expect(formsOf(person!, names)).toEqual(['Anna Berg', 'A. Berg', 'Berg', 'Dora Berg']);
  });
});

describe('the notes of a vault', () => {
  let vault: string;
  beforeEach(() => (vault = mkdtempSync(join(tmpdir(), 'dateline-count-'))));
  afterEach(() => rmSync(vault, { recursive: true, force: true }));
  const write = (path: string, head: string): void => {
    mkdirSync(dirname(join(vault, path)), { recursive: true });
    writeFileSync(join(vault, path), `---\n${head}\n---\nSaid [[Nobody]].\n`);
  };

  it('are counted by what their properties link', () => {
    write('Articles/1.md', 'article-id: a\nsource: "[[The Times]]"\nactors:\n  - "[[Anna Berg]]"\n  - "[[OSCE]]"');
    write('Articles/2.md', 'article-id: b\nactors:\n  - "[[People/Anna Berg|Anna Berg]]"\n  - "[[BatonRouge]]"');
    write('People/Anna Berg.md', 'type: person\nentity-id: person:anna-berg');
    write('People/Berg.md', 'type: person\nentity-id: person:berg');
    write('Organizations/OSCE.md', 'type: organization\nentity-id: org:osce');
    write('Organizations/BatonRouge.md', 'type: organization\nentity-id: org:baton');
    write('Mine.md', 'type: person');
    const counts = countVault(readNotes(vault), readKnown('Anna Berg\tBerg\tCarl\n'));
    expect(counts).toMatchObject({ articles: 2, entities: 4, outlet: 0.5, acronyms: 0.5 });
    expect(counts.wellKnown).toEqual({ people: 1, mean: 2, most: 2 });
    expect(counts.kinds).toContainEqual({ kind: 'person', count: 2, odd: 0, once: 0.5 });
    expect(counts.kinds).toContainEqual({ kind: 'organization', count: 2, odd: 0.5, once: 1 });
  });
});
