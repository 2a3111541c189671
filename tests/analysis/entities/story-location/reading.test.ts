import { readMention, type PlaceRole } from '../../../../src/analysis/entities/story-location/reading';
import { storyView } from '../../../../src/analysis/entities/story-location/view';
import { toTextDocument } from '../../../../src/analysis/language';
import type { Article, ResolvedMention } from '../../../../src/model';
import { articleOf } from '../support';

const LEAD = 'It was a long day for all of them in town.';

function mentionOf(text: string, form: string): ResolvedMention {
  const start = text.indexOf(form);
  const reason = { rule: 'test', detail: '' };
  const span = { start, end: start + form.length, text: form };
  return { ...span, type: 'place', form: 'name', score: 1, reason, entity: 'x', resolution: reason, losers: [] };
}

/** How the place in `[…]` is read in a sentence that follows a lead. */
function read(sentence: string, speaks = false, fields: Partial<Article> = {}): ReturnType<typeof readMention> {
  const form = /\[(.+)\]/.exec(sentence)?.[1] ?? '';
  const text = `${LEAD}\n${sentence.replace(/[[\]]/g, '')}`;
  const document = toTextDocument(text, { title: null, language: 'en', excluded: [] });
  const mention = mentionOf(text, form);
  return readMention(mention, storyView(document, articleOf(text, fields), [mention]), speaks);
}

describe('the role of a mention', () => {
  it.each<[string, PlaceRole]>([
    ['Three men were arrested in [Hyesan] on Monday evening.', 'scene'],
    ['Soldiers captured the city of [Ramadi] after a week.', 'scene'],
    ['Gunmen closed in on [Ramadi] from three sides today.', 'scene'],
    ['Many students were held on the [Garissa] campus that night.', 'scene'],
    ['The minister flew to [Samarkand] for two days of talks.', 'arrival'],
    ['The truck drove from [Nampo] with a load of fish.', 'path'],
    ['They spoke for hours about sanctions against [Moscow] and gas.', 'topic'],
    ['Nobody would speak of the [Iran] deal at the dinner.', 'topic'],
    ['He was born in [Kinshasa] and studied somewhere else later.', 'biography'],
    ['His embassy in [Algiers] lost contact with the woman then.', 'envoy'],
    ['A source in [Ryanggang] told a reporter of the campaign.', 'teller'],
    ['A [Ryanggang] province source told a reporter of the campaign.', 'teller'],
    ['The troops of the [U.S.] army left without a word.', 'adjective'],
    ['The order was brought to a home near the capital, [Santiago], on Wednesday.', 'scene'],
    ['Joint drills will begin in the Indian Ocean and [Sea of Oman] on Friday.', 'scene'],
    ['President Chirac of France and [Berlin] said nothing about it.', 'named'],
    ['Then [Hoeryong] was quiet again for a long time.', 'named'],
  ])('%s', (sentence, role) => {
    expect(read(sentence).role).toBe(role);
  });

  it('tells a seat of power from a scene', () => {
    expect(read('The regime in [Pyongyang] has no answer to all this.', true).role).toBe('seat');
    expect(read('The police in [Hyesan] have no answer to all this.').role).toBe('scene');
  });

  it('takes what a missile could reach for no scene', () => {
    expect(read('The missile is able to reach [Guam] within minutes now.', true).role).toBe('topic');
    expect(read('They would fire at the [United States] if they had to.', true).role).toBe('topic');
    expect(read('Rockets were fired at [Sderot] from the other side.').role).toBe('scene');
  });
});

describe('the sentence of a mention', () => {
  const now = { date: { value: '2024-11-15', from: 'test' } };

  it('is background where it tells of earlier years', () => {
    const past = read('In 2014 the army burned houses in [Musan] and left.', false, now);
    const present = read('In 2024 the army burned houses in [Musan] and left.', false, now);
    expect([past.background, present.background]).toEqual([true, false]);
    expect([past.event, present.event]).toEqual([false, true]);
  });

  it('knows what is said between quotation marks', () => {
    const text = '“All is quiet in Musan tonight,” a man of the town said. In Hoeryong nobody spoke.';
    const view = storyView(toTextDocument(text, { title: null, language: 'en', excluded: [] }), articleOf(text), []);
    expect([view.isQuoted(text.indexOf('Musan')), view.isQuoted(text.indexOf('Hoeryong'))]).toEqual([true, false]);
  });
});
