import { NOTHING_FOUND } from '../../support/article';
import { DEFAULT_SETTINGS, type Analysis } from '../../../src/model';
import { planVersion } from '../../../src/notes';
import { markOf } from '../../../src/format/marks';
import { writtenTargets } from '../../../src/notes/article/wanted';
import { article, articleText, byId, entity, finding, mention, NOW, plan, value, vault } from '../builders';

const city = entity('place', 'Odesa');
const TEXT = 'Traders in Odesa said so.';
const analysis: Analysis = {
  ...NOTHING_FOUND,
  entities: byId(city),
  mentions: [mention(TEXT, 'Odesa', city)],
  places: [finding(city)],
};
/** A note of the user's of that name came after the list was written. */
const NOTES = { 'Places/Odesa.md': `---\ntype: place\nentity-id: ${city.id}\n---\n`, 'My work/Odesa.md': 'Mine.' };
const LISTED = 'places:\n  - "[[Odesa]]"\n';

describe('the targets that a note writes already', () => {
  it('are those of its lists, by what they lead to', () => {
    const index = vault(NOTES);
    const targetOf = writtenTargets({ places: ['[[odesa]]'] }, index, DEFAULT_SETTINGS, () => 'another');
    expect([targetOf(city.id), targetOf('place:unknown')]).toEqual(['odesa', 'another']);
  });

  it('keep an entity from being listed twice when a note is filed where it stands', () => {
    const text = `---\n${LISTED}---\n${TEXT}`;
    const planned = plan({
      article: article(TEXT),
      analysis,
      index: vault(NOTES),
      current: { path: 'Clip.md', text },
    });
    expect(articleText(planned).match(/Odesa\]\]"/g)).toHaveLength(1);
  });

  it('keep an entity from being listed twice by a new version', () => {
    const path = 'Articles/A.md';
    const text = `---\narticle-id: a\n${LISTED}dateline-links: ${markOf(city.id)}\n---\n${TEXT}`;
    const index = vault({ ...NOTES, [path]: text });
    const record = index.recordAt(path);
    if (record?.kind !== 'article') throw new Error('no article');
    const planned = planVersion({
      article: article(TEXT),
      analysis,
      index,
      settings: DEFAULT_SETTINGS,
      now: NOW,
      current: { path, text },
      record,
      known: new Set(),
      append: null,
      why: 'a new version',
    });
    expect(articleText(value(planned)).match(/Odesa\]\]"/g)).toHaveLength(1);
  });
});
