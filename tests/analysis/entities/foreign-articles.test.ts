import { FOREIGN_ARTICLES } from '../language/foreign-articles';
import { namesOf, understand } from './support';

/** What a German text is full of: nouns with capitals that are also towns or surnames. */
const NOUNS =
  'Die Lage in den Bergen ist ernst. Nach Angaben der Feuerwehr mussten Bauern und Gäste ihre Häuser verlassen. Der Müller sagte, der Wald brenne. Präsident Keller fuhr nach Essen.';

describe('articles in other languages', () => {
  it.each(FOREIGN_ARTICLES.map((article) => [article.language, article] as const))(
    'finds the known places and nobody else in %s',
    (language, { text, places }) => {
      const resolution = understand(text, { language });
      expect(namesOf(resolution, 'places')).toEqual(expect.arrayContaining([...places]));
      // Bodies the packs know by their own names are found in any language; nobody else is.
      const origins = resolution.actors.map(({ entity }) => resolution.entities[entity]?.origin);
      expect(origins.filter((origin) => origin !== 'pack')).toEqual([]);
    },
  );
  it('does not take German nouns for names', () => {
    const resolution = understand(NOUNS, { language: 'de' });
    expect(resolution.mentions.map(({ text }) => text)).toEqual(['Essen']);
  });
  it('says why it left a noun alone', () => {
    const resolution = understand(NOUNS, { language: 'de' });
    expect(resolution.rejected.find(({ mention }) => mention.text === 'Lage')?.reason).toEqual({
      rule: 'foreign-places',
      detail: 'behind an article, as nouns are',
    });
  });
  it('still finds what the packs know', () => {
    const resolution = understand('Die UNICEF und Reuters berichteten am Mittwoch davon.', { language: 'de' });
    expect(namesOf(resolution, 'actors').sort()).toEqual(['Reuters', 'UNICEF'].sort());
  });
});
