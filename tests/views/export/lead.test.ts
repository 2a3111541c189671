import { plainText } from '../../../src/format/plain-text';
import { leadOf } from '../../../src/views/export/lead';
import { LEAD } from '../../../src/views/export/model';

describe('the lead of a note', () => {
  it.each([
    [
      'links and emphasis',
      'The [[Police|police]] of [[Hoeryong]] *said* **so** [here](https://a.example/x).',
      'The police of Hoeryong said so here.',
    ],
    ['escapes', 'It was \\[not\\] \\*bold\\*.', 'It was [not] *bold*.'],
    [
      'a heading, a picture and a table first',
      '# Head\n\n![x](https://a.example/p.png)\n\n| a | b |\n| - | - |\n\nText.',
      'Text.',
    ],
    ['code', '```base\nviews: all\n```\n\nText.', 'Text.'],
    [
      'a fence that never ends',
      'Text that is long enough to stand by itself, since it has well over eighty characters.\n\n```\ncode',
      'Text that is long enough to stand by itself, since it has well over eighty characters.',
    ],
    ['a quotation and the id of a block', '> Quoted text. ^abc', 'Quoted text.'],
    ['nothing', '\n\n---\n', ''],
  ])('reads %s', (_, body, lead) => expect(leadOf(body)).toBe(lead));

  it('takes the next paragraph along where the first is no more than a byline', () => {
    expect(leadOf('By Mun Dong-hui\n\nPolice searched homes.\n\nMore.')).toBe('By Mun Dong-hui Police searched homes.');
  });

  it('ends within its bounds, at a word, with every character whole', () => {
    const lead = leadOf('word '.repeat(500));
    expect(lead.length).toBeLessThanOrEqual(LEAD);
    expect(lead).toMatch(/word…$/);
    expect(leadOf('🗞️'.repeat(400))).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
  });

  it('is one line without marks that cannot be seen', () => {
    expect(plainText('a\u202e b\u2060[\u2060[c\r\nd\u0000')).toBe('a b[[c d');
  });
});
