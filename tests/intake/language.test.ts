import { languageOf } from '../../src/intake/language';
import { FOREIGN_ARTICLES } from '../analysis/language/foreign-articles';

describe('languageOf', () => {
  it.each(FOREIGN_ARTICLES.map(({ language, text }) => [language, text] as const))(
    'knows an article in %s',
    (language, text) => expect(languageOf(text)).toBe(language),
  );
  it.each(FOREIGN_ARTICLES.map(({ language, text }) => [language, text.split('. ')[0] ?? ''] as const))(
    'knows its first sentence in %s',
    (language, text) => expect(languageOf(text)).toBe(language),
  );
  it.each([
    'Kim Jong Un visited a missile base in Pyongyang.',
    'Police in Berlin arrested two men.',
    'Peru and Bolivia sign gas deal after talks in La Paz',
    'The Los Angeles Times said it.',
    'Trump’s wall: what’s next?',
    'A man was shot in San José del Cabo on Monday.',
    'Mr. van der Berg and Mme. de la Tour were there.',
  ])('takes a short English text for English: %s', (text) => expect(languageOf(text)).toBe('en'));
  it.each(['', '12.11.2024', 'Kim Jong Un', 'Angela Merkel, Emmanuel Macron', '???'])(
    'says that names or numbers alone are unclear: “%s”',
    (text) => expect(languageOf(text)).toBe('und'),
  );
  it.each([
    ['ko', '북한 당국이 양강도 혜산시에서 중국 손전화 사용자를 단속하고 있다.'],
    ['ko', '데일리NK (Daily NK) 양강도 소식통은 28일 “MSS가 손전화를 단속했다”고 전했다.'],
    ['ja', '北朝鮮は12日、日本海に向けて弾道ミサイルを発射した。'],
    ['zh', '朝鲜周三向东部海域发射了一枚弹道导弹,韩国军方说。'],
    ['ru', 'Северная Корея запустила баллистическую ракету, сообщили в министерстве обороны Южной Кореи.'],
    ['ar', 'أطلقت كوريا الشمالية صاروخا باليستيا يوم الأربعاء، بحسب ما ذكر الجيش الكوري الجنوبي.'],
  ])('knows %s by its script', (language, text) => expect(languageOf(text)).toBe(language));
  it('believes the text before what a template declares', () => {
    expect(languageOf(FOREIGN_ARTICLES[0]?.text ?? '', 'en')).toBe('de');
    expect(languageOf('북한 당국이 양강도 혜산시에서 손전화를 단속하고 있다.', 'en')).toBe('ko');
  });
  it('believes the declaration where the text says too little', () => {
    expect(languageOf('Angela Merkel, Emmanuel Macron', 'fr')).toBe('fr');
    expect(languageOf('', 'fr')).toBe('fr');
  });
  it('is not led astray by foreign names at the beginning', () => {
    const names = 'La Paz, El Alto y Los Andes. '.repeat(3);
    expect(languageOf(`${names}The mayor of the city said that it was not to be his last day in office.`)).toBe('en');
  });
  it('reads no more of a long text than of a short one', () => {
    const english = 'The minister said that he would not go. '.repeat(20);
    const other = '북한 당국이 양강도 혜산시에서 손전화를 단속하고 있다. '.repeat(5000);
    expect(languageOf(other)).toBe('ko');
    expect(languageOf(english + other + english + other)).toBe('en');
  });
});
