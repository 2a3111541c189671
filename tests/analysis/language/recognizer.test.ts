import { LANGUAGES, languageName, reads } from '../../../src/analysis/language';

describe('languages', () => {
  it('lets every recognizer read English and what is unclear', () => {
    expect(['tagger', 'persons', 'agency-descriptions'].every((id) => reads(id, 'en') && reads(id, 'und'))).toBe(true);
  });
  it('lets only the Korean rules and known names read Korean', () => {
    expect(['known', 'gazetteer', 'korean'].every((id) => reads(id, 'ko'))).toBe(true);
    expect(['persons', 'organizations', 'agency-names', 'tagger'].some((id) => reads(id, 'ko'))).toBe(false);
  });
  it('reads other languages, with a row or without, for known names only', () => {
    expect(['de', 'vi', 'xx'].flatMap((code) => ['known', 'gazetteer'].map((id) => reads(id, code)))).not.toContain(
      false,
    );
    expect(['de', 'vi', 'xx'].flatMap((code) => ['persons', 'korean'].map((id) => reads(id, code)))).not.toContain(
      true,
    );
  });
  it('has one row a language', () => {
    expect(new Set(LANGUAGES.map(({ code }) => code)).size).toBe(LANGUAGES.length);
  });
  it('names languages for a report', () => {
    expect([languageName('tr'), languageName('xx')]).toEqual(['Turkish', 'xx']);
  });
});
