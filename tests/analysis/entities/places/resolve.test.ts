import { resolvePlaces } from '../../../../src/analysis/entities/places/resolve';
import { toTextDocument } from '../../../../src/analysis/language';
import { entityId, type Entity, type Mention } from '../../../../src/model';
import { articleOf, meaning, understand, knowledge } from '../support';

const where = (text: string, form: string): string => {
  const entity = meaning(understand(text), form);
  return entity === null ? 'unresolved' : [entity.name, entity.admin1, entity.country].filter(Boolean).join(', ');
};

/** Entity ids of forms taken for mentions of places, each where it first stands. */
function resolved(text: string, forms: readonly string[]): (string | null)[] {
  const mentions = forms.map((form): Mention => {
    const start = text.indexOf(form);
    const reason = { rule: 'test', detail: form };
    return { start, end: start + form.length, text: form, type: 'place', form: 'name', score: 0.9, reason };
  });
  const { gazetteer, registry } = knowledge;
  const decisions = resolvePlaces(mentions, {
    document: toTextDocument(text, { title: null, language: 'en', excluded: [] }),
    article: articleOf(text),
    gazetteer,
    registry,
  });
  return mentions.map((mention) => decisions.get(mention)?.entity?.id ?? null);
}

describe('resolvePlaces', () => {
  it.each([
    ['The plant in Moscow, Idaho, closed. Moscow has 25,000 people.', 'Moscow', 'Moscow, Idaho, US'],
    ['Two men were held in Barcelona, Anzoátegui state, police said.', 'Barcelona', 'Barcelona, Anzoátegui, VE'],
    ['A bus burned in Springfield, Ill., on Monday.', 'Springfield', 'Springfield, Illinois, US'],
    ['The search went on in Santiago in Nuevo León.', 'Santiago', 'Santiago, Nuevo León, MX'],
    ['Votes in Brest were counted; the Belarusian city of Brest is calm.', 'Brest', 'Brest, Brest, BY'],
  ])('believes what the text says beside the name: “%s”', (text, form, expected) => {
    expect(where(text, form)).toBe(expected);
  });

  it.each([
    ['North Korean officers came to Hyesan, South Korea’s Yonhap news agency said.', 'Hyesan', 'Hyesan, Ryanggang, KP'],
    ['Traders of Hyesan, North Korea’s busiest border town, were held.', 'Hyesan', 'Hyesan, Ryanggang, KP'],
  ])('takes who owns what follows for no larger place: “%s”', (text, form, expected) => {
    expect(where(text, form)).toBe(expected);
  });

  it.each([
    ['China cut tariffs on Monday. Houston and Dallas in Texas trade with China.', 'China', 'China, CN'],
    ['Ships crossed the Pacific to Los Angeles. St. Louis, Missouri, was quiet.', 'Pacific', 'Pacific Ocean'],
    [
      'He flew to Paris and met the French president. His firm sits in Dallas, Texas.',
      'Paris',
      'Paris, Île-de-France, FR',
    ],
    ['The road to Rome, New York, was closed. Rome has 30,000 people.', 'Rome', 'Rome, New York, US'],
    [
      'Donors of Texas, Iowa, Utah, Maine and Nevada met in Houston. The convention in Cleveland begins in July.',
      'Cleveland',
      'Cleveland, Ohio, US',
    ],
    [
      'Voters in Pennsylvania and Ohio turn out. In Indiana, which votes next Tuesday, the senator leads.',
      'Indiana',
      'Indiana, Indiana, US',
    ],
    ['The law was blocked in Oklahoma and in Texas on Monday.', 'Oklahoma', 'Oklahoma, Oklahoma, US'],
  ])('takes a minor namesake only where the text says it: “%s”', (text, form, expected) => {
    expect(where(text, form)).toBe(expected);
  });

  it.each([
    ['Gun laws changed little since the Newtown school shooting.', 'Newtown', 'Newtown, Connecticut, US'],
    [
      'The American senator was mayor of Burlington before he ran in New Hampshire.',
      'Burlington',
      'Burlington, Vermont, US',
    ],
    ['Since the Charleston massacre flags have come down.', 'Charleston', 'Charleston, South Carolina, US'],
  ])('takes the town that news writes about before larger namesakes: “%s”', (text, form, expected) => {
    expect(where(text, form)).toBe(expected);
  });

  it('takes no town for a lesser namesake of a city because the story plays in its state alone', () => {
    const text =
      'Voters of North Carolina heard the president. Four years ago in Denver he spoke of hope, North Carolina recalls.';
    expect(where(text, 'Denver')).toBe('Denver, Colorado, US');
  });

  it('knows by the office behind it that a division is meant', () => {
    const text = 'Chiang Rai acting Gov. Narongsak Osatanakorn of Thailand said the boys are safe.';
    expect(where(text, 'Chiang Rai')).toBe('Chiang Rai, Chiang Rai, TH');
    expect(resolved(text, ['Chiang Rai', 'Thailand'])[0]).toBe('place:chiang-rai:th');
  });

  it('looks for a place where the text puts it, not where the gazetteer has another of its name', () => {
    const [subang] = resolved('Relatives met in Subang, Malaysia, on Thursday.', ['Subang', 'Malaysia']);
    expect(subang).toBe('place:subang:my');
  });

  it.each([
    ['In 1989 the court ruled in Webster v. Reproductive Health Services, a Missouri and Texas case.', 'Webster'],
    ['Guy Reschenthaler, R-Jefferson Hills, Pennsylvania, lost the primary.', 'R-Jefferson Hills'],
    ['Chuck Robbins, chief executive of Cisco, wrote to firms in California and Ohio.', 'Cisco'],
  ])('takes no party of a case, no party letter and no firm for a town: “%s”', (text, form) => {
    expect(resolved(text, [form])[0]).toBeNull();
  });

  it.each([
    ['Senators went to the Hill in Washington. Voters in New Hampshire told the Hill that they care.', 'Hill'],
    ['Democrats in the Golden State and in Colorado won. California is the Golden State.', 'Golden State'],
    [
      'He taught in Boston, Massachusetts, and in Denver, Colorado. He has a degree from Yale and lives near Detroit, Michigan.',
      'Yale',
    ],
    ['Charles Koch gave money in Kansas and Texas. The Koch brothers live in Wichita, Kansas.', 'Koch'],
    ['Aides of the president in Atlanta, Georgia, wrote a letter to Bolton. John Bolton said no.', 'Bolton'],
  ])('takes no name for a town that nothing says is one: “%s”', (text, form) => {
    const { places } = understand(text);
    expect(
      places.filter(({ entity }) => entity.startsWith(`place:${form.toLowerCase().split(' ')[0] ?? ''}:`)),
    ).toEqual([]);
  });

  it.each([
    ['Celinda Lake, a pollster in Ohio, said so. Ohio votes for Ohio.', 'lake'],
    ['In Pennsylvania Trump leads by 21 points. In Ohio Clinton leads; Ohio counts.', 'trump'],
    ['Voters of their House district in Ohio and Iowa agreed. Ohio and Iowa vote.', 'house'],
    ['Many on Main Street believe that. The United States is angry, and France is not.', 'main'],
  ])('makes no new place of what nothing says is one: “%s”', (text, word) => {
    const { places } = understand(text);
    expect(places.map(({ entity }) => entity).filter((id) => id.includes(word))).toEqual([]);
  });

  it('makes a new place of what stands on the ground of a place', () => {
    expect(
      where(
        'Trails cross Tucson’s Rincon Foothills Mountains in Arizona. Arizona is dry.',
        'Rincon Foothills Mountains',
      ),
    ).toBe('Rincon Foothills Mountains, Arizona, US');
  });

  it('knows well-known places by the names news gives them', () => {
    expect(where('Iraqi troops took Tikrit in Iraq.', 'Tikrit')).toBe('Tikrit, Saladin, IQ');
    expect(where('Ships reached Casablanca in Morocco.', 'Casablanca')).toBe('Casablanca, Casablanca-Settat, MA');
    expect(knowledge.gazetteer.find('White House').every(({ country }) => country === 'US')).toBe(true);
  });

  it('takes countries side by side for a list', () => {
    expect(where('Talks between Japan, China, USA and Canada go on.', 'China')).toBe('China, CN');
  });

  it('takes relatives in the South, told from Hyesan, for those in South Korea', () => {
    expect(where('Families in Hyesan called relatives in the South on Monday.', 'South')).toBe('South Korea, KR');
  });

  it.each([
    ['The Trump-Russia dossier was read in Congress.', 'Trump-Russia'],
    ['The First Church of Springfield burned down.', 'Springfield'],
    ['Southampton beat Burnley at home on Saturday.', 'Burnley'],
    ['Mr. Clinton met Mr. Park in Boston. Clinton left early.', 'Clinton'],
  ])('takes for no place what is none: “%s”', (text, form) => {
    const found = understand(text).mentions.filter((mention) => mention.text === form && mention.type === 'place');
    expect(found.filter(({ entity }) => entity !== null)).toEqual([]);
  });

  it.each(['Northamptonshire', 'Innisfail', 'Cook County', 'Heathrow', 'Hindu Kush', 'Darfur'])('knows %s', (form) => {
    expect(where(`Heavy snow fell in ${form} on Monday.`, form)).not.toBe('unresolved');
  });

  it('gives all mentions of a form the one place the text qualifies', () => {
    const resolution = understand('Paris, Texas, flooded. Streets of Paris were closed. Paris has a fair.');
    const ids = resolution.mentions.filter(({ text }) => text === 'Paris').map(({ entity }) => entity);
    expect(new Set(ids)).toEqual(new Set(['place:paris:us.texas']));
    expect(ids).toHaveLength(3);
  });

  it('chooses a namesake by where the article plays', () => {
    expect(where('Votes were counted in Atlanta, Savannah and Macon, all in Georgia.', 'Georgia')).toBe(
      'Georgia, Georgia, US',
    );
    expect(where('Russia and Georgia met in Tbilisi after shots in Abkhazia.', 'Georgia')).toBe('Georgia, GE');
    expect(where('Shops in Cleveland and Dayton in Ohio closed. Toledo followed.', 'Toledo')).toBe('Toledo, Ohio, US');
  });

  it('takes the town its division is named after, unless the text says state', () => {
    const kind = (text: string): string | undefined => meaning(understand(text), 'Kaduna')?.placeKind;
    expect(kind('Gunmen attacked Kaduna on Friday.')).toBe('city');
    expect(kind('Gunmen crossed Kaduna state on Friday.')).toBe('admin1');
  });

  it('takes Korea’s halves for countries in articles on Korea only', () => {
    expect(where('North Korea jams radio. Those who fled to the South call home.', 'South')).toBe('South Korea, KR');
    expect(understand('Voters in the South of Italy waited.').mentions.map(({ text }) => text)).toEqual(['Italy']);
  });

  it('makes a place the gazetteer does not know, in the larger place the text gives it', () => {
    const entity = meaning(understand('Soldiers hold the village of Qorrab in Tigray, Ethiopia.'), 'Qorrab');
    expect(entity).toMatchObject({
      name: 'Qorrab',
      country: 'ET',
      origin: 'article',
      id: expect.stringMatching(/^place:qorrab:et/),
    });
    expect(entity?.coordinates).toBeUndefined();
  });

  it('leaves an unknown name alone where nothing says in which country it is', () => {
    expect(where('Soldiers hold Qorrab district.', 'Qorrab')).toBe('unresolved');
  });

  it('makes no place of a name only the tagger saw, unless something beside it says a place', () => {
    const decide = (text: string, form: string, score: number, around = 'Damascus'): string | null => {
      const [town, mention] = [around, form].map((each): Mention => {
        const start = text.indexOf(each);
        const reason = { rule: each === form ? 'tagger' : 'gazetteer', detail: each };
        return { start, end: start + each.length, text: each, type: 'place', form: 'name', score, reason };
      });
      if (town === undefined || mention === undefined) return null;
      const { gazetteer, registry } = knowledge;
      const document = toTextDocument(text, { title: null, language: 'en', excluded: [] });
      const decisions = resolvePlaces([town, mention], { document, article: articleOf(text), gazetteer, registry });
      return decisions.get(mention)?.entity?.name ?? null;
    };
    expect(decide('Shares of Zolmart rose. It sits in Damascus.', 'Zolmart', 0.95)).toBeNull();
    expect(decide('Trucks drove to Zolmart from Damascus.', 'Zolmart', 0.7)).toBeNull();
    expect(decide('Trucks drove to Zolmart from Damascus.', 'Zolmart', 0.95)).toBe('Zolmart');
    expect(decide('The Near Zolmart Program of Damascus ended.', 'Zolmart', 0.95)).toBeNull();
    expect(decide('Fire broke out in Zolmart. Damascus sent help.', 'Zolmart', 0.6)).toBeNull();
    expect(decide('Fire broke out in Zolmart. Damascus sent help.', 'Zolmart', 0.95)).toBe('Zolmart');
    expect(decide('The Zolmart Assembly Facility burned. Damascus sent help.', 'Zolmart Assembly Facility', 0.6)).toBe(
      'Zolmart Assembly Facility',
    );
    // Of American towns the gazetteer lacks only the smallest.
    expect(decide('Fire broke out in Zolmart. Chicago sent help.', 'Zolmart', 0.95, 'Chicago')).toBeNull();
    expect(decide('The town of Zolmart burned. Chicago sent help.', 'Zolmart', 0.6, 'Chicago')).toBe('Zolmart');
    expect(decide('The town of Zolmart burned. Damascus sent help.', 'Zolmart', 0.6)).toBe('Zolmart');
  });

  it.each([
    ['London and Oxford heard the Barking of dogs.', 'Barking', null],
    ['A fire broke out in Earth, Texas, on Monday.', 'Earth', 'place:earth:us.texas'],
    ['Shops in Mobile and Montgomery, both in Alabama, closed.', 'Mobile', 'place:mobile:us.alabama'],
    ['The festival of Nice draws visitors from all of France.', 'Nice', 'place:nice:fr.provence-alpes-cote-dazur'],
  ])('takes a word of the language for a town only on evidence beside it: “%s”', (text, form, expected) => {
    expect(
      resolved(
        text,
        ['Texas', 'London', 'Oxford', 'Alabama', 'Montgomery', 'France', form].filter((each) => text.includes(each)),
      ).at(-1),
    ).toBe(expected);
  });

  it('does not move a story abroad for a namesake', () => {
    const text =
      'Police in Monterrey, Linares and Guadalupe in Mexico searched for the men. Mexican soldiers in Saltillo, Mexico, helped on the road to Rovaniemi.';
    const mention = understand(text).mentions.find(({ text: form }) => form === 'Rovaniemi');
    expect(mention?.entity).toBeNull();
    expect(mention?.losers[0]?.name).toBe('Rovaniemi');
  });

  it('takes namesakes that lie near each other, though both are obscure', () => {
    const text = 'Shops in Paris, Dresden and Huntingdon closed. Crews from Henry County came to Paris.';
    expect(where(text, 'Paris')).toBe('Paris, Tennessee, US');
  });

  it('reads the larger place after a comma apart from its namesake', () => {
    const text = 'A girl from Buffalo, New York, was flown to New York on Monday.';
    const [state, city] = understand(text).mentions.filter(({ text: form }) => form === 'New York');
    expect([state?.entity, city?.entity]).toEqual(['place:new-york:us', 'place:new-york-city:us.new-york']);
  });

  it('takes no name of a list for what lies around the one before it', () => {
    const text = 'Cases were found in Oregon, Washington, Idaho, Delaware and Georgia.';
    const ids = understand(text).mentions.map(({ entity }) => entity);
    expect(ids).toEqual(['oregon', 'washington', 'idaho', 'delaware', 'georgia'].map((name) => `place:${name}:us`));
  });

  it('gives every name of a list the kind its last noun says', () => {
    const text = 'Floods hit Grant, Swift and Wilkin counties in Minnesota.';
    expect(resolved(text, ['Grant', 'Swift', 'Wilkin', 'Minnesota'])).toEqual([
      'place:grant-county:us.minnesota',
      'place:swift-county:us.minnesota',
      'place:wilkin-county:us.minnesota',
      'place:minnesota:us',
    ]);
  });

  it('leaves the points of the compass aside', () => {
    const { mentions } = understand('Fighting went on in eastern Ukraine and southern Lebanon.');
    expect(mentions.map(({ entity }) => entity)).toEqual(['place:ukraine:ua', 'place:lebanon:lb']);
  });

  it('knows a large town wherever the article plays', () => {
    const text = 'Police in Monterrey, Saltillo and Guadalupe in Mexico sent the samples to a laboratory in Munich.';
    expect(where(text, 'Munich')).toBe('Munich, Bavaria, DE');
  });

  it('tells which candidates lost, and why the best one won', () => {
    const mention = understand('The plant in Moscow, Idaho, closed.').mentions.find(({ text }) => text === 'Moscow');
    expect(mention?.resolution.detail).toContain('before “Idaho”');
    expect(mention?.losers.map(({ entity }) => entity)).toContain('place:moscow:ru.moscow');
  });

  it('prefers the vault’s own place', () => {
    const own: Entity = {
      id: entityId('place', 'Moscow', 'x'),
      kind: 'place',
      name: 'Moscow',
      aliases: [],
      origin: 'vault',
    };
    const resolution = understand('Crowds met in Moscow.', {}, knowledge.know({ entities: [own], ignored: [] }));
    expect(meaning(resolution, 'Moscow')?.id).toBe(own.id);
  });

  it('decides alike whatever the order of its calls', () => {
    const text = 'Votes were counted in Athens and Rome, Georgia.';
    expect(understand(text).mentions).toEqual(understand(text).mentions);
  });
});

describe('a place that the vault has a note of', () => {
  it('does not beat its namesake where the text means that one', () => {
    const idaho = knowledge.gazetteer.find('Moscow').find(({ admin1 }) => admin1 === 'Idaho')?.entity;
    if (!idaho) throw new Error('no Moscow in Idaho');
    const vault = knowledge.know({ entities: [{ ...idaho, origin: 'vault' }], ignored: [] });
    const text = 'MOSCOW, Nov 6, 2024 (TASS) - Moscow police detained a tourist in Russia on Wednesday.';
    const resolution = understand(text, {}, vault);
    expect(resolution.entities[resolution.location?.entity ?? '']?.country).toBe('RU');
  });
});
