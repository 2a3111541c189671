import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { decodeNamedCharacterReference as ofPackage } from 'decode-named-character-reference';
import { decodeNamedCharacterReference } from '../../tools/named-references.mjs';

describe('named references in the bundles', () => {
  const path = createRequire(createRequire(__filename).resolve('decode-named-character-reference')).resolve(
    'character-entities',
  );
  const names = [...readFileSync(path, 'utf8').matchAll(/^ {2}([A-Za-z0-9]+): /gm)].map(([, name]) => name ?? '');

  it('are those of the package, name by name', () => {
    expect(names.length).toBeGreaterThan(2100);
    expect(names.filter((name) => decodeNamedCharacterReference(name) !== ofPackage(name))).toEqual([]);
  });

  it.each(['', 'nothing', 'notit', 'AMPx', '#38', '#x26', 'amp;lt', 'constructor'])('do not know %j', (name) => {
    expect(decodeNamedCharacterReference(name)).toBe(false);
    expect(ofPackage(name)).toBe(false);
  });
});
