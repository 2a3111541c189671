import { KnownNameIndex } from '../../../../src/analysis/entities/known-names/find-names';
import { foldName } from '../../../../src/analysis/entities/known-names/name-words';

/** What is found in a text of one name. */
function found(name: string, text: string, start = 0): readonly string[] {
  const names = new KnownNameIndex();
  names.update({ changed: [{ path: 'One.md', kind: 'person', names: [name] }], gone: [] });
  return names.find({ text, range: { start, end: text.length } }).map((match) => text.slice(match.start, match.end));
}

describe('a name and a text', () => {
  it.each([
    ['Joaquín “El Chapo” Guzmán', 'when Joaquín "El Chapo" Guzmán fled', ['Joaquín "El Chapo" Guzmán']],
    ['Joaquín “El Chapo” Guzmán', 'Joaquin El Chapo Guzman', []],
    ['𠮷野家', 'at 𠮷野家, noon', ['𠮷野家']],
    ['𠮷野家', 'at 野家, noon', []],
    ['김정은', '김정은이', ['김정은']],
    ['김정은'.normalize('NFD'), '김정은이', ['김정은']],
    ['Hong Kong', 'in Hong\nKong', ['Hong\nKong']],
    ['Hong Kong', '> in Hong\n> Kong', ['Hong\n> Kong']],
    ['Hong Kong', '- Hong\n- Kong', []],
    ['Kim Jong Un', '+ Kim\n+ Jong Un', []],
  ])('“%s” is found in %j as %j', (name, text, expected) => {
    expect(found(name, text)).toEqual(expected);
  });

  it.each([
    ['A$AP Rocky', 'A$AP Rocky and AAP Rocky'],
    ['C# Team', 'the C Team and the C# Team'],
    ['Ke$ha', 'Keha'],
  ])('“%s”, with a sign that no name has, is found nowhere', (name, text) => {
    expect(found(name, text)).toEqual([]);
    expect(foldName(name)).toMatch(/[$#]/);
  });

  it('is the same name over the end of a line wherever one begins to look', () => {
    const text = 'First.\nElizabeth\nSalmón said';
    expect(found('Elizabeth Salmón', text)).toEqual(['Elizabeth\nSalmón']);
    // The second line is no other one's.
    expect(found('Salmón', text, text.indexOf('Salmón'))).toEqual(['Salmón']);
    const names = new KnownNameIndex();
    const note = (name: string) => ({ path: `${name}.md`, kind: 'person', names: [name] }) as const;
    names.update({ changed: [note('Elizabeth Salmón'), note('Salmón')], gone: [] });
    const at = text.indexOf('Salmón');
    expect([names.find({ text }).length, names.find({ text, range: { start: at, end: text.length } })]).toEqual([
      1,
      [],
    ]);
  });
});
