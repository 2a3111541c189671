import type { Article } from '../../../src/model';
import { understand } from './support';

const place = (text: string, fields: Partial<Article> = {}): string | null => {
  const { location, entities } = understand(text, fields);
  return location === null ? null : (entities[location.entity]?.name ?? location.entity);
};
const title = (value: string): Partial<Article> => ({ title: { value, from: 'test' } });

describe('locateStory', () => {
  it('takes the narrow place where something happens over the ones around it', () => {
    const text =
      'North Korean authorities have begun a crackdown in North Hamgyong province, sending teams to Hoeryong. In Hoeryong, three women were held. Calls to South Korea and China are checked.';
    expect(place(text)).toBe('Hoeryong');
  });

  it('takes no ocean where a gulf of it is named', () => {
    const text =
      'The navies of three states will hold drills in the Indian Ocean and the Gulf of Oman from Friday, an admiral said.';
    expect(place(text)).toBe('Gulf of Oman');
  });

  it('does not take the place a story was written at', () => {
    const text =
      'VILNIUS — Officers searched flats in Brest on Wednesday. The Belarusian city of Brest has seen many raids, and people in Brest are afraid.';
    expect(place(text, { dateline: { value: 'VILNIUS', from: 'test' } })).toBe('Brest');
  });

  it('does not take a capital that only speaks', () => {
    const text =
      'Moscow denounced the raid in Ramadi on Monday. Washington said troops in Ramadi would stay. Moscow has not answered Washington.';
    expect(place(text)).toBe('Ramadi');
  });

  it('reads the headline', () => {
    const text = 'The ministry published figures for Kenya and Uganda on Monday.';
    expect(place(text, title('Drought worsens in Uganda'))).toBe('Uganda');
  });

  it('weighs the division where a story names several towns of it alike', () => {
    const text =
      'Officials drove through North Hamgyong Province with papers. Chongjin, Onsong, Musan and Hoeryong have all had a visit.';
    const { location, entities } = understand(text);
    const names = [entities[location?.entity ?? '']?.name, ...(location?.losers.map(({ name }) => name) ?? [])];
    expect(names).toContain('North Hamgyong');
    expect(location?.probability).toBeLessThan(0.75);
  });

  it('understands a country’s capital told without its name', () => {
    const text =
      'Militants attacked a ministry in the Yemeni capital on Thursday. Gunmen held a hospital for hours. The dead were buried in Sanaa.';
    expect(place(text)).toBe('Sanaa');
  });

  it('says nothing rather than guess', () => {
    expect(place('A browser was released. It is faster.')).toBeNull();
    expect(place('Doctors say that sleep helps. The study asked nobody where he lives.')).toBeNull();
  });

  it('is unsure where countries are only spoken of', () => {
    const text = 'The talks dealt with trade. Nobody wanted to comment. Some spoke of Peru, others of Chad.';
    const clear = understand('Shops burned in Hyesan on Monday. People in Hyesan fled to China.').location?.probability;
    expect(understand(text).location?.probability ?? 0).toBeLessThan(clear ?? 0);
  });

  it('gives the point of the division around a place that has none of its own', () => {
    const { location, entities } = understand(
      'Soldiers hold Qorrab district in Tigray. In Qorrab district, shops are shut.',
    );
    expect(entities[location?.entity ?? '']?.name).toBe('Qorrab');
    expect(location?.coordinates).toEqual(entities['place:tigray:et']?.coordinates);
  });

  it('gives reasons and the places that lost', () => {
    const { location } = understand('Shops burned in Hyesan on Monday. People in Hyesan fled to China.');
    expect(location?.reason.detail).toContain('in the lead');
    expect(location?.losers[0]?.why).not.toBe('');
    expect(location?.losers[0]?.score).toBeLessThan(location?.probability ?? 0);
  });
});
