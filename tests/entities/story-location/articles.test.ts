import { readOne } from '../../intake/helpers';
import { resolveArticle } from '../support';
import { DPRK_STORIES } from './stories-dprk';
import { WORLD_STORIES } from './stories-world';

describe('where a story plays', () => {
  it.each([...DPRK_STORIES, ...WORLD_STORIES].map((story) => [story.kind, story] as const))(
    '%s',
    async (_kind, story) => {
      const { location, entities } = resolveArticle(await readOne({ text: story.text, format: 'text' }));
      const place = location === null ? undefined : entities[location.entity];
      const forms = place === undefined ? [null] : [place.name, ...place.aliases];
      expect({ place: forms, country: place?.country ?? null }).toEqual({
        place: expect.arrayContaining([story.where]),
        country: story.country,
      });
    },
  );
});
