import { marking, named } from '../../../support/marked-names';

describe('a place before a state', () => {
  const marked = marking([
    named('place', 'Odessa', { country: 'UA', where: 'Ukraine' }),
    named('place', 'Austin', { country: 'US', where: 'Texas' }),
    named('place', 'Montana', { country: 'US', where: 'United States' }),
    named('place', 'Moscow', { country: 'RU', where: 'Russia' }),
  ]);

  it.each([
    'Odessa, Texas, has oil',
    'Odessa (Texas)',
    'Odessa in West Virginia',
    'Odessa, in Texas',
    'Moscow, Pa., is small',
    'Moscow, ID',
    'the Texas town of Odessa',
  ])('is a namesake: %s', (text) => {
    // prettier-ignore
    expect(marked(text)).toEqual([]);
  });

  it.each([
    'Austin, Texas',
    'Montana, Idaho',
    'Moscow, Washington, Rome',
    'Odessa, Texas and Rome',
    'ODESSA, IN PART',
    'Odessa, Ukraine',
  ])('is the place where it is in it, or one of a list: %s', (text) => {
    // prettier-ignore
    expect(marked(text)).toHaveLength(1);
  });
});

describe('a body beside a country', () => {
  const marked = marking([
    named('agency', 'Ministry of State Security', {
      country: 'KP',
      names: ['Ministry of State Security', '국가보위성'],
    }),
    named('agency', 'Cabinet of North Korea', { country: 'KP', names: ['내각'] }),
    named('agency', 'UNICEF'),
    named('place', 'China', { country: 'CN' }),
    named('place', 'Japan', { country: 'JP', names: ['Japan', '일본'] }),
    named('place', 'North Korea', { country: 'KP', names: ['North Korea', '북한'] }),
  ]);

  it('is another country’s', () => {
    expect(marked('China’s Ministry of State Security')).toEqual(['China']);
    expect(marked('the Chinese Ministry of State Security')).toEqual([]);
    expect(marked('the South Korean Ministry of State Security')).toEqual([]);
    expect(marked('the Ministry of State Security of China')).toEqual(['China']);
    expect(marked('일본 내각은')).toEqual(['일본']);
  });

  it('is what it is called beside its own, or where it has none', () => {
    expect(marked('North Korea’s Ministry of State Security')).toEqual(['North Korea', 'Ministry of State Security']);
    expect(marked('the North Korean Ministry of State Security')).toEqual(['Ministry of State Security']);
    expect(marked('북한 내각은 국가보위성을')).toEqual(['북한', '내각', '국가보위성']);
    expect(marked('Chinese UNICEF staff')).toEqual(['UNICEF']);
  });
});
