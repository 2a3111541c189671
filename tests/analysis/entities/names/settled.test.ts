import { WAITS } from '../../../../src/analysis/entities/admission/verdict';
import { NameTable } from '../../../../src/analysis/entities/names/groups';
import { NAME_RULES } from '../../../../src/analysis/entities/names/rules';
import {
  SettledNames,
  type KnownNames,
  type NamedInPassing,
  withEntities,
} from '../../../../src/analysis/entities/names/settled';
import { type Finding, detailOf, english, message, reasonOf, type Entity } from '../../../../src/model';
import { analysisOf, articleNaming } from './stories';
import { mentionOf } from '../../language/support';
import { NOTHING_FOUND } from '../../../support/article';

const NOTHING_KNOWN: KnownNames = {
  hasNote: () => false,
  isNamedElsewhere: () => false,
  people: { stories: 0, countOf: () => 0, ofFamily: () => [], entity: () => null, idOf: ({ id }) => id },
};

interface Given {
  readonly stories: readonly (readonly string[])[];
  readonly part?: Finding['part'];
  readonly passing?: NamedInPassing;
  readonly known?: Partial<KnownNames>;
}

/** The only actor of the first story, as it is linked. */
function first({ stories, part = 'passing', passing = 'second story', known = {} }: Given): Finding | undefined {
  const names = new NameTable();
  stories.forEach((told, at) => names.add(articleNaming(told, at), analysisOf(told, 'person', at, part)));
  const settled = new SettledNames(names, NAME_RULES, { ...NOTHING_KNOWN, ...known }, passing);
  return settled.linked(analysisOf(stories[0] ?? [], 'person', 0, part)).actors[0];
}

const ALONE = [['Vera Holt']];
const TWICE = [['Vera Holt'], ['Vera Holt']];

describe('a name told in passing', () => {
  it('waits where one story tells it', () => {
    expect(first({ stories: ALONE })).toMatchObject({ linked: false, waits: true, why: WAITS });
  });

  it('is linked where a second story tells it, also by another form', () => {
    expect(first({ stories: TWICE })).toMatchObject({ linked: true });
    expect(first({ stories: [['Vera Holt'], ['Vera M. Holt']] })).toMatchObject({ linked: true });
  });

  it('waits on where the second story is a copy of the first', () => {
    const names = new NameTable();
    for (const at of [0, 0]) names.add(articleNaming(['Vera Holt'], at), analysisOf(['Vera Holt'], 'person', at));
    const settled = new SettledNames(names, NAME_RULES, NOTHING_KNOWN, 'second story');
    expect(settled.linked(analysisOf(['Vera Holt'], 'person', 0)).actors).toMatchObject([{ linked: false }]);
  });

  it('is linked where it has its note, or another story of the vault names it', () => {
    expect(first({ stories: ALONE, known: { hasNote: () => true } })).toMatchObject({ linked: true });
    expect(first({ stories: ALONE, known: { isNamedElsewhere: () => true } })).toMatchObject({ linked: true });
  });

  it('gets its note at once or never where the user says so', () => {
    expect(first({ stories: ALONE, passing: 'at once' })).toMatchObject({ linked: true });
    expect(first({ stories: TWICE, passing: 'never' })).toMatchObject({ linked: false, waits: false });
  });
});

it('who acts needs no second story', () => {
  expect(first({ stories: ALONE, part: 'acts' })).toMatchObject({ linked: true });
  expect(first({ stories: ALONE, part: 'acts', passing: 'never' })).toMatchObject({ linked: true });
});

describe('an entity that stands for another', () => {
  it('is told with the reason of the mention, for translation too', () => {
    const entity: Entity = { id: 'agency:known', kind: 'agency', name: 'Known office', aliases: [], origin: 'vault' };
    const mention = mentionOf('The office spoke.', 'office', 'agency');
    const resolution = reasonOf('agency-head', message`“${'office'}” after “the”`);
    const analysis = { ...NOTHING_FOUND, mentions: [{ ...mention, entity: 'agency:read', resolution, losers: [] }] };
    const [read] = withEntities(analysis, new Map([['agency:read', entity]]), () => null).mentions;
    if (read === undefined) throw new Error('none');
    expect(read.resolution.detail).toBe('“office” after “the”; in the vault this is “Known office”');
    expect(english(detailOf(read.resolution))).toBe(read.resolution.detail);
  });
});
