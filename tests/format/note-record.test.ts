import { DEFAULT_SETTINGS } from '../../src/model';
import { parseNote } from '../../src/format/note-record';

const read = (frontmatter: string, body = ''): unknown => {
  const parsed = parseNote('A/Note.md', `---\n${frontmatter}\n---\n${body}`, DEFAULT_SETTINGS);
  return parsed.ok ? parsed.value : parsed.problem.code;
};

describe('what Dateline keeps in a note', () => {
  it('is nothing in notes of the user', () => {
    expect(read('tags: [own]', 'entity-id: person:ada')).toBeNull();
    expect(parseNote('A.md', 'entity-id: person:ada', DEFAULT_SETTINGS)).toEqual({ ok: true, value: null });
    expect(read('dateline: 1')).toBeNull();
  });

  it('is an article with what it links, and where its text does', () => {
    expect(
      read(
        'article-id: 7\nactors: ["[[Ada|A.]]"]\nplaces: "[[Town]]"\ndateline-links: bcdf ghjk',
        'Opening.\n\nIn [[Town]] they met. [[Ada]] spoke.',
      ),
    ).toMatchObject({
      kind: 'article',
      id: '7',
      actors: ['Ada'],
      places: ['Town'],
      marks: new Set(['bcdf', 'ghjk']),
      spots: [
        { target: 'Town', at: [256] },
        { target: 'Ada', at: [257] },
      ],
    });
  });

  it('is an entity with all its lists link, and whom it was merged with', () => {
    expect(
      read(
        'entity-id: person:ada\nsame-as: [person:eve]\nnot-same-as: person:adam\nmatch: off\npeople: ["[[Bob]]"]\nplaces: ["[[Town]]"]\ncoordinates: ["42.4", "129.7"]',
      ),
    ).toMatchObject({
      kind: 'entity',
      type: 'person',
      sameAs: ['person:eve'],
      notSameAs: ['person:adam'],
      match: 'off',
      related: ['Bob', 'Town'],
      coordinates: { lat: 42.4, lon: 129.7 },
    });
  });

  it('is a decision where the note says so', () => {
    expect(read('dateline: decisions\nignored: [Reading]\ndeleted: person:ada')).toMatchObject({
      kind: 'decisions',
      ignored: ['Reading'],
      deleted: ['person:ada'],
      keptApart: [],
      meant: [],
    });
  });

  it('is a problem where an id is there and the properties cannot be read', () => {
    expect(read('entity-id: person:ada\nx: [')).toBe('invalid-yaml');
  });

  it('takes what people and tools write in place of texts', () => {
    expect(read('entity-id: 12\ntype: unheard\naliases: [1984, [nested], ""]\ncoordinates: [95, 10]')).toMatchObject({
      id: '12',
      type: 'organization',
      aliases: ['1984'],
      coordinates: null,
    });
  });
});
