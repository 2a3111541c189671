import fc from 'fast-check';
import { MAX_PACK_TEXT, readOwnPack } from '../../../src/workflow/vocabulary/own-pack';
import { packIn } from '../../../src/workflow/vocabulary/own-vocabularies';

const PORTS = `pack: ports
name: Ports
themes:
  - id: dredging
    name: Dredging
    terms:
      strong: dredg*, silt
      weak: [mud, "sand + harbour"]
      not: mud of the press
  - id: pilots
    name: Pilots
    broader: dredging
    terms: { clear: harbour pilot }
`;

const AGENCIES = `id: harbour-watch
title: Harbour watch
country: XX
agencies:
  - name: Harbour Board
    aliases: [HBX]
    korean: [항만청]
  - { name: Pilot Office, parent: Harbour Board }
`;

const fault = (yaml: string): string => {
  const read = readOwnPack(yaml, 'Mine.md');
  return read.ok ? 'none' : `${read.problem.code}: ${read.problem.message}`;
};

/** Aliases that would be 10^9 terms. */
const BOMB = [
  'a0: &a0 [x, x]',
  ...Array.from({ length: 9 }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at}${`, *a${at}`.repeat(9)}]`),
  'themes: *a9',
  '',
].join('\n');

describe('a pack of the user’s own', () => {
  it('of themes is told by its key, one of agencies is any other', () => {
    const [themes, agencies] = [readOwnPack(PORTS, 'p'), readOwnPack(AGENCIES, 'a')];
    expect(themes.ok && themes.value.kind).toBe('themes');
    expect(themes.ok && themes.value.kind === 'themes' && themes.value.pack.themes.map(({ id }) => id)).toEqual([
      'dredging',
      'pilots',
    ]);
    expect(agencies.ok && agencies.value.kind).toBe('agencies');
    expect(
      agencies.ok && agencies.value.kind === 'agencies' && agencies.value.pack.entities.map(({ name }) => name),
    ).toEqual(['Harbour Board', 'Pilot Office']);
  });

  it('may be JSON', () => {
    const json = JSON.stringify(
      { pack: 'p', name: 'P', themes: [{ id: 'x', name: 'Xylem', terms: { strong: 'xylem' } }] },
      null,
      2,
    );
    expect(fault(json)).toBe('none');
    expect(fault(json.replace('"id": "x"', '"id": "X Y"'))).toMatch(/^invalid-theme-pack: Line 6: .*lower-case/);
  });

  it.each([
    ['pack: x\nthemes: [', 'invalid-yaml: Line 2: '],
    [PORTS.replace('broader: dredging', 'broader: nothing'), 'invalid-theme-pack: Line 12: '],
    [PORTS.replace('id: pilots', 'id: dredging'), 'invalid-theme-pack: Line 4: '],
    [PORTS.replace('strong: dredg*, silt', 'strong: "***"'), 'invalid-theme-pack: Line 7: '],
    [PORTS.replace('weak: [', 'week: ['), 'invalid-theme-pack: Line 8: '],
    [PORTS.replace('name: Pilots', 'name: 7'), 'invalid-theme-pack: Line 11: '],
    [PORTS.replace('pack: ports', 'pack: general-news'), 'pack-id-taken: Line 1: '],
    [PORTS.replace('silt', 's'), 'invalid-theme-pack: Line 7: “s” is too short'],
    [PORTS.replace('silt', 'silt '.repeat(60)), 'invalid-theme-pack: Line 7: “silt silt'],
    [AGENCIES.replace('parent: Harbour Board', 'parent: Nobody'), 'invalid-agency-pack: Line 8: '],
    [AGENCIES.replace('country: XX', 'country: Atlantis'), 'invalid-agency-pack: Line 3: '],
    [AGENCIES.replace('[HBX]', '[H]'), 'invalid-agency-pack: Line 6: “H” is too short'],
    ['', 'invalid-yaml: '],
    ['- a\n- b\n', 'invalid-agency-pack: '],
    ['pack: a\n---\nthemes: []\n', 'invalid-yaml: '],
    [BOMB, 'invalid-yaml: Line 2: '],
    [`themes: ${'['.repeat(5000)}`, 'invalid-yaml: Line 1: '],
    [`{"themes": ${'['.repeat(100_000)}`, 'invalid-yaml: Line 1: '],
    [`themes: !!js/function "x"`, 'invalid-yaml: Line 1: '],
    [`__proto__: { polluted: yes }\nthemes: []\n`, 'invalid-theme-pack: '],
    ['x'.repeat(MAX_PACK_TEXT + 1), 'too-large: '],
  ])('that cannot be used says why, with the line (%#)', (yaml, said) => {
    expect(fault(yaml)).toContain(said);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('never throws, whatever it holds', () => {
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        fc.string(),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(
          fc.constantFrom(
            'id',
            'name',
            'terms',
            'strong',
            'pack',
            'themes',
            'agencies',
            '__proto__',
            'broader',
            'parent',
          ),
          tie('any'),
          { maxKeys: 4 },
        ),
      ),
    })).any;
    fc.assert(
      fc.property(value, (data) => {
        const read = readOwnPack(JSON.stringify({ pack: 'x', name: 'X', themes: data }), 's');
        return read.ok || read.problem.message !== '';
      }),
    );
  });

  it('never throws where a good one is damaged', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(PORTS, AGENCIES),
        fc.nat(),
        fc.nat(20),
        fc.string({ maxLength: 6 }),
        (text, at, cut, put) => {
          const from = at % text.length;
          const read = readOwnPack(text.slice(0, from) + put + text.slice(from + cut), 's');
          return read.ok || /^[a-z-]+$/.test(read.problem.code);
        },
      ),
    );
  });
});

describe('the pack in a note', () => {
  it('is its first block of YAML, and its lines are called by their numbers in the note', () => {
    const note = `---\ntags: [x]\n---\nMine.\n\n\`\`\`yaml\n${PORTS.replace('broader: dredging', 'broader: nothing')}\`\`\`\n\nRest.\n`;
    const yaml = packIn('Mine.md', note);
    expect(yaml.ok && fault(yaml.value)).toContain('Line 18: ');
    expect(note.split('\n')[17]).toContain('broader: nothing');
  });

  it('ends where a fence as long as the first does', () => {
    const yaml = packIn('Mine.md', `~~~~yml\n${PORTS}~~~\n~~~~\n~~~\n`);
    expect(yaml.ok && yaml.value).toBe(`\n${PORTS}~~~\n`);
  });

  it('must be there', () => {
    const yaml = packIn('Mine.md', 'No block.');
    expect(yaml.ok || yaml.problem.code).toBe('no-vocabulary');
    expect(packIn('mine.yaml', '\ufeffpack: x')).toEqual({ ok: true, value: 'pack: x' });
  });
});
