import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  coloured,
  groupsAsText,
  hexOf,
  isOurs,
  KIND_GROUPS,
  readGraphSettings,
  stateOf,
  textOf,
  uncoloured,
  type ColourGroup,
  type GraphSettings,
} from '../../../../src/ui/features/graph-colours/graph-settings';

const group = (query: string, rgb = 0x123456): ColourGroup => ({ query, color: { a: 1, rgb } });
const OURS = KIND_GROUPS.map((own) => own.group);

/** Relative luminance and contrast as WCAG 2 defines them. */
function luminance(rgb: number): number {
  const [red = 0, green = 0, blue = 0] = [16, 8, 0].map((shift) => {
    const part = ((rgb >> shift) & 255) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: number, other: number): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const anyGroups = fc.array(
  fc.oneof(
    fc.record({ query: fc.string(), color: fc.record({ a: fc.constant(1), rgb: fc.nat(0xffffff) }) }),
    fc.constantFrom(...OURS),
  ),
  { maxLength: 12 },
);

describe('colour groups of the graph view', () => {
  it('come after the groups of the user, which stay as they are', () => {
    const mine = { ...group('tag:#urgent'), extra: true };
    const settings = { search: 'x', colorGroups: [mine], scale: 1.5 };
    expect(coloured(settings)).toEqual({ ...settings, colorGroups: [mine, ...OURS] });
    expect(coloured({})).toEqual({ colorGroups: OURS });
  });

  it('are told again where they are, also with another colour', () => {
    const settings: GraphSettings = { colorGroups: [group(OURS[2]!.query), group('a'), OURS[0]!] };
    const { colorGroups } = coloured(settings);
    expect(colorGroups?.slice(0, 3)).toEqual([OURS[2], group('a'), OURS[0]]);
    expect(colorGroups).toHaveLength(OURS.length + 1);
    expect(KIND_GROUPS.slice(0, 3).map((own) => stateOf(own, settings))).toEqual(['same', 'new', 'other']);
  });

  it('get their colour where a hand left it out', () => {
    const settings = readGraphSettings(JSON.stringify({ colorGroups: [{ query: OURS[0]!.query }] }));
    expect(settings && stateOf(KIND_GROUPS[0]!, settings)).toBe('other');
    expect(settings && coloured(settings).colorGroups?.[0]).toEqual(OURS[0]);
  });

  it('go again, and nothing else with them', () => {
    fc.assert(
      fc.property(anyGroups, (colorGroups) => {
        const theirs = colorGroups.filter((one) => !isOurs(one));
        const settings = { colorGroups, showTags: true };
        expect(uncoloured(coloured(settings))).toEqual({ ...settings, colorGroups: theirs });
        expect(coloured(coloured(settings))).toEqual(coloured(settings));
        expect(coloured(settings).colorGroups?.filter((one) => !isOurs(one))).toEqual(theirs);
        expect(readGraphSettings(textOf(coloured(settings)))).toEqual(coloured(settings));
      }),
    );
  });

  it('are not put into what is no such file', () => {
    for (const text of [
      '',
      '{',
      '[]',
      'null',
      '7',
      '{"colorGroups": 3}',
      '{"colorGroups": [null]}',
      '{"colorGroups": [{}]}',
    ])
      expect(readGraphSettings(text)).toBeNull();
    expect(readGraphSettings(null)).toEqual({});
    expect(readGraphSettings('{"scale":2}')).toEqual({ scale: 2 });
  });

  it('stand out on the light and the dark ground, each in a colour of its own', () => {
    for (const { color } of OURS) {
      expect(contrast(color.rgb, 0xffffff)).toBeGreaterThanOrEqual(3);
      expect(contrast(color.rgb, 0x1e1e1e)).toBeGreaterThanOrEqual(3);
    }
    expect(new Set(OURS.map(hexOf)).size).toBe(7);
  });

  it('are those of the demo vault', () => {
    const demo = readFileSync(join(__dirname, '../../../../tools/demo.mjs'), 'utf8');
    for (const own of OURS) expect(demo).toContain(`['${own.query}', 0x${hexOf(own).slice(1)}]`);
  });

  it('can be put in by hand', () => {
    expect(groupsAsText().split('\n')).toHaveLength(7);
    expect(groupsAsText()).toContain('["entity-id"] ["type":agency]\t#d9534f');
  });
});
