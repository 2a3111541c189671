import { ok } from '../../src/model';
import { importArticles } from '../../src/workflow/import';
import { Analyst } from '../support/analyst';

const story = (name: string, what: string): string => `Rotterdam argues about its ${what}

2024-03-11

Trade Minister ${name} came to the ${what} on Monday. Workers emptied the ${what} twice in a week. ${name} left the ${what} at noon, and the owners of the ${what} wrote a letter.
`;
const FIRST = [story('Brigid Halloran', 'ferry'), story('Brigid Halloran', 'canal')];
const SECOND = story('Brigid M. Halloran', 'lighthouse');
const NOTE = 'People/Brigid Halloran.md';

const input = (text: string) => ok({ name: `${text.slice(0, 40)}.txt`, text });
const importAll = (own: Analyst, ...stories: string[]) => importArticles(stories.map(input), own.workspace);

describe('a name by which a later story calls somebody who has a note', () => {
  it('becomes an alias, as it were in one import', async () => {
    const [apart, together] = [new Analyst(), new Analyst()];
    await importAll(apart, ...FIRST);
    await importAll(apart, SECOND);
    await importAll(together, SECOND, ...FIRST);
    expect(apart.text(NOTE)).toContain('aliases:\n  - Brigid M. Halloran\n');
    expect(Object.keys(apart.tree).filter((path) => /^People.*md$/.test(path))).toEqual([NOTE]);
    expect(apart.text(NOTE)).toBe(together.text(NOTE));
  });

  it('goes again with the import', async () => {
    const own = new Analyst();
    await importAll(own, ...FIRST);
    const before = own.text(NOTE);
    await importAll(own, SECOND);
    expect(own.text(NOTE)).not.toBe(before);
    await own.undo();
    expect(own.text(NOTE)).toBe(before);
  });

  it('does not come back where its user took it away', async () => {
    const own = new Analyst();
    await importAll(own, ...FIRST, SECOND);
    own.edit(NOTE, (text) => text.replace('aliases:\n  - Brigid M. Halloran\n', ''));
    await importAll(own, story('Brigid M. Halloran', 'tunnel'));
    expect(own.text(NOTE)).not.toContain('\naliases:');
  });

  it.each(['aliases:\n  - The Minister\n', 'aliases:\n'])('leaves a list of its user as it is: %j', async (list) => {
    const own = new Analyst();
    await importAll(own, ...FIRST);
    own.edit(NOTE, (text) => text.replace('type: person\n', `type: person\n${list}`));
    await importAll(own, SECOND);
    expect(own.text(NOTE)).toContain(`${list}entity-id`);
  });

  it.each(['alias: Mutti\n', 'Aliases:\n  - Mutti\n'])('stays away beside a list by another name: %j', async (list) => {
    const own = new Analyst();
    await importAll(own, ...FIRST);
    own.edit(NOTE, (text) => text.replace('type: person\n', `type: person\n${list}`));
    await importAll(own, SECOND);
    expect(own.text(NOTE)).not.toContain('\naliases:');
  });

  it('is of a note that its user renamed', async () => {
    const own = new Analyst();
    await importAll(own, ...FIRST);
    for (const path of Object.keys(own.tree))
      if (own.text(path).includes('[[Brigid Halloran'))
        own.edit(path, (text) => text.replaceAll('[[Brigid Halloran', '[[Trade Minister'));
    await own.move(NOTE, 'People/Trade Minister.md');
    await importAll(own, SECOND);
    expect(Object.keys(own.tree).filter((path) => /^People.*md$/.test(path))).toEqual(['People/Trade Minister.md']);
  });

  it('is left out where another note has it', async () => {
    const own = new Analyst();
    await importAll(own, ...FIRST);
    own.vault.put('Deputies/Brigid M. Halloran.md', '---\ntype: organization\nentity-id: o1\n---\n');
    await importAll(own, SECOND);
    expect(own.text(NOTE)).not.toContain('\naliases:');
  });
});
