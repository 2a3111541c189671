import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const read = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(resolve(__dirname, '..', name), 'utf8')) as Record<string, unknown>;

/** The rules of Obsidian's plugin directory; its review rejects what breaks them. */
describe('the manifest', () => {
  const manifest = read('manifest.json');
  const { id, name, version, minAppVersion } = manifest as Record<'id' | 'name' | 'version' | 'minAppVersion', string>;

  it('has the keys the directory knows and no other', () => {
    const required = ['author', 'description', 'id', 'isDesktopOnly', 'minAppVersion', 'name', 'version'];
    const optional = ['authorUrl', 'fundingUrl'];
    expect(
      Object.keys(manifest)
        .filter((key) => !optional.includes(key))
        .sort(),
    ).toEqual(required);
  });

  it('names the plugin without the words the directory refuses', () => {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(`${id} ${name} ${String(manifest.description)}`).not.toMatch(/obsidian|plugin/i);
  });

  it('describes it in one short sentence that starts with a verb', () => {
    expect(manifest.description).toMatch(/^[A-Z][a-z]+s? .{10,240}\.$/);
    expect(String(manifest.description).length).toBeLessThanOrEqual(250);
  });

  it('tells the same version everywhere', () => {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(read('package.json').version).toBe(version);
    expect(read('versions.json')[version]).toBe(minAppVersion);
  });
});
