import type { ReviewDecision } from '../../../src/workflow/review/decision';
import { openNoteReview } from '../../../src/workflow/review/note';
import { leftOver, type LeftOver } from '../../../src/workflow/tidy';
import type { Workspace } from '../../../src/workflow/workspace';
import { listed } from '../../support/analyst';
import { Review, Reviewer, spanOf } from './reviewing';

const STORY = `---
title: Police search houses in Hoeryong
date: 2024-11-15
source: Daily NK
url: https://example.com/story
---
The Ministry of State Security searched houses in Hoeryong on Friday, a source in North Hamgyong said. Ri Chol Su, a
trader, said the Ministry of State Security took two phones. Ri Chol Su sold them in Sinuiju later.
`;
const PATH = 'Articles/2024/2024-11-15 Police search houses in Hoeryong.md';

async function filed(): Promise<Reviewer> {
  const one = new Reviewer();
  await one.import(STORY);
  expect(one.text(PATH)).not.toBe('');
  return one;
}

async function reviewOf(one: Reviewer, path = PATH): Promise<Review> {
  const session = openNoteReview(path);
  await session.read(one.workspace);
  return new Review(session, one);
}

const bodyOf = (text: string): string => text.replace(/^---\n[\s\S]*?\n---\n/, '');
const wordsOf = (text: string): string => bodyOf(text).replace(/\[\[(?:[^\]|]*\|)?([^\]|]*)\]\]/g, '$1');

describe('the review of a note', () => {
  it('shows it as it stands', async () => {
    const one = await filed();
    one.edit(PATH, (text) => text.replace('  - "[[Ri Chol Su]]"\n', '  - "[[Ri Chol Su]]"\n  - "[[Daily NK]]"\n'));
    const review = await reviewOf(one);
    const article = review.article();
    expect(article).toMatchObject({
      key: PATH,
      known: { is: 'note', path: PATH },
      headline: 'Police search houses in Hoeryong',
    });
    expect(article.date).toMatchObject({ value: '2024-11-15', from: 'note' });
    expect(article.text).toContain('Ri Chol Su sold them in Sinuiju later.');
    expect(review.entity('Ministry of State Security')).toMatchObject({
      lists: ['actors'],
      byHand: false,
      isNew: false,
    });
    expect(review.entity('Daily NK')).toMatchObject({ lists: ['source', 'actors'], byHand: true });
    expect(review.entity('Sinuiju').lists).toEqual([]);
    expect(article.location).toMatchObject({ name: 'Hoeryong', why: { rule: 'note' } });
    expect(article.eventDates.map(({ value }) => value)).toEqual(['2024-11-15']);
  });

  it('changes nothing where nothing is decided', async () => {
    const one = await filed();
    const before = one.tree;
    const review = await reviewOf(one);
    const report = await review.file();
    expect(report).toMatchObject({ batch: null, notes: [], problems: [] });
    expect(report.articles.map(({ status }) => status)).toEqual(['unchanged']);
    expect(one.tree).toEqual(before);
  });

  it('takes what is refused out of lists and text, and back in when it is accepted', async () => {
    const one = await filed();
    const review = await reviewOf(one);
    const { id } = review.entity('Ri Chol Su');
    await review.decide({ do: 'reject', entity: id }).file();
    const note = one.text(PATH);
    expect(listed(note, 'actors')).toEqual(['Ministry of State Security']);
    expect(note).toContain(`rejected:\n  - "Ri Chol Su → ${id}"\n`);
    expect(bodyOf(note)).not.toContain('[[Ri Chol Su');
    const before = one.tree;
    await one.relink();
    expect(one.tree).toEqual(before);
    const again = await reviewOf(one);
    expect(again.entity('Ri Chol Su')).toMatchObject({ state: 'rejected', lists: [] });
    await again.decide({ do: 'accept', entity: id }).file();
    expect(one.text(PATH)).not.toContain('rejected:');
    expect(listed(one.text(PATH), 'actors')).toEqual(['Ministry of State Security', 'Ri Chol Su']);
    expect(bodyOf(one.text(PATH))).toMatch(/\[\[Ri Chol Su\]\], a\s+trader/);
  });

  it.each<[LeftOver, boolean]>([
    ['remove', false],
    ['tell', true],
  ])('of a note that only what is refused asked for: %s', async (mode, stays) => {
    const one = await filed();
    const before = one.tree;
    const review = await reviewOf(one);
    const { id } = review.entity('Ri Chol Su');
    const besides = (held: Workspace): ReturnType<typeof leftOver> => leftOver(mode, held);
    const report = await review.decide({ do: 'reject', entity: id }).file({ besides });
    expect(report.problems.map(({ code, subject }) => `${code} ${subject}`)).toEqual(
      stays ? ['left-over People/Ri Chol Su.md'] : [],
    );
    expect('People/Ri Chol Su.md' in one.tree).toBe(stays);
    await one.undo();
    expect(one.tree).toEqual(before);
  });

  it('changes what is meant', async () => {
    const one = await filed();
    const review = await reviewOf(one);
    const { id } = review.entity('Ri Chol Su');
    await review
      .decide({ do: 'change', what: { entity: id }, to: { name: 'Ri Chol Su Senior', kind: 'person' } })
      .file();
    const note = one.text(PATH);
    expect(listed(note, 'actors')).toEqual(['Ministry of State Security', 'Ri Chol Su Senior']);
    expect(bodyOf(note)).toContain('[[Ri Chol Su Senior|Ri Chol Su]]');
    expect(Object.keys(one.tree)).toContain('People/Ri Chol Su Senior.md');
    const before = one.tree;
    await one.relink();
    expect(one.tree).toEqual(before);
    const again = await reviewOf(one);
    await again.decide({ do: 'change', what: { entity: 'person:ri-chol-su-senior' }, to: { id } }).file();
    expect(listed(one.text(PATH), 'actors')).toEqual(['Ministry of State Security', 'Ri Chol Su']);
    expect(one.text(PATH)).toContain(`meant:\n  - "Ri Chol Su → ${id}"\n`);
  });

  it('marks words, states place, outlet and day, drops dates, in one entry of the journal', async () => {
    const one = await filed();
    const before = one.tree;
    const review = await reviewOf(one);
    const at = spanOf(review.article(), 'two phones');
    const decisions: readonly ReviewDecision[] = [
      { do: 'create', at, as: { name: 'Phone seizures', kind: 'organization' } },
      { do: 'location', to: { id: review.entity('Sinuiju').id } },
      { do: 'source', to: { name: 'Kivu Post' } },
      { do: 'accept', entity: review.entity('Sinuiju').id },
      { do: 'drop-event-date', value: '2024-11-15' },
    ];
    for (const decision of decisions) review.decide(decision);
    const report = await review.file();
    expect(report).toMatchObject({ command: 'review', problems: [] });
    const note = one.text(PATH);
    expect(note).toContain('took [[Phone seizures|two phones]].');
    expect(note).toContain('location: "[[Sinuiju]]"\ncoordinates:\n  - "40.1"');
    expect(note).toContain('source: "[[Kivu Post]]"');
    expect(listed(note, 'places')).toContain('Sinuiju');
    expect(note).not.toContain('event-date');
    expect(wordsOf(note)).toBe(wordsOf(before[PATH] ?? ''));
    await one.undo();
    expect(one.tree).toEqual(before);
  });

  it('states when the main event was, or that it is to stay empty', async () => {
    const one = await filed();
    const before = one.tree;
    expect(one.text(PATH)).toContain('event-date: "2024-11-15"\n');
    const review = await reviewOf(one);
    expect(review.article().mainDate).toMatchObject({ value: '2024-11-15', why: { rule: 'named-date' } });
    expect(review.article().mainDate.losers.map(({ value }) => value)).toContain(null);
    await review.decide({ do: 'event-date', value: '2024-11' }).file();
    expect(one.text(PATH)).toContain('event-date: "2024-11"\n');
    const again = await reviewOf(one);
    expect(again.article().mainDate).toMatchObject({ value: '2024-11', why: { rule: 'note' }, certainty: 'sure' });
    await again.decide({ do: 'date', value: '2024-11-18' }).decide({ do: 'event-date', value: null }).file();
    expect(one.text(PATH)).toMatch(/^event-date:$/m);
    await one.undo();
    await one.undo();
    expect(one.tree).toEqual(before);
  });

  it('cannot tell it from words that are no date', async () => {
    const one = await filed();
    for (const words of ['unknown', 'month', '2024-13']) {
      one.edit(PATH, (text) => text.replace(/^event-date: .*$/m, `event-date: "${words}"`));
      const { mainDate } = (await reviewOf(one)).article();
      expect(mainDate).toMatchObject({ value: null, why: { rule: 'note' } });
    }
    one.edit(PATH, (text) => text.replace(/^event-date: .*$/m, 'event-date: " 2024-10 "'));
    expect((await reviewOf(one)).article().mainDate).toMatchObject({ value: '2024-10', why: { rule: 'note' } });
  });

  it('tells it anew from another day of publication, unless a hand wrote it', async () => {
    const one = await filed();
    const review = await reviewOf(one);
    review.decide({ do: 'date', value: '2024-11-25' });
    expect(review.article().mainDate.value).toBe('2024-11-22');
    one.edit(PATH, (text) => text.replace('event-date: "2024-11-15"', 'event-date: "2024-11-14"'));
    const again = await reviewOf(one);
    again.decide({ do: 'date', value: '2024-11-25' });
    expect(again.article().mainDate.value).toBe('2024-11-14');
  });

  it('never takes out what a hand put in', async () => {
    const one = await filed();
    one.edit(
      PATH,
      (text) =>
        text.replace('  - "[[Ri Chol Su]]"\n', '  - "[[Ri Chol Su]]"\n  - "[[Sinuiju Hospital]]"\n') +
        '\nSee [[Sinuiju Hospital]].\n',
    );
    one.vault.put(
      'Organizations/Sinuiju Hospital.md',
      '---\ntype: organization\nentity-id: organization:sinuiju-hospital\n---\n',
    );
    const before = one.text(PATH);
    const review = await reviewOf(one);
    expect(review.entity('Sinuiju Hospital').byHand).toBe(true);
    await review.decide({ do: 'reject', entity: 'organization:sinuiju-hospital' }).file();
    expect(one.text(PATH)).toBe(before);
  });

  it('retypes, ignores and remembers with the note, in one entry of the journal', async () => {
    const one = await filed();
    const before = one.tree;
    const review = await reviewOf(one);
    const { id } = review.entity('Ri Chol Su');
    review.decide({ do: 'retype', entity: id, kind: 'organization' }).decide({ do: 'ignore', form: 'North Hamgyong' });
    const report = await review.file();
    expect(report.problems).toEqual([]);
    expect(Object.keys(one.tree)).toContain('Organizations/Ri Chol Su.md');
    expect(listed(one.text(PATH), 'actors')).toContain('Ri Chol Su');
    expect(listed(one.text(PATH), 'places')).not.toContain('North Hamgyong');
    expect(one.text('Dateline/Decisions.md')).toContain('ignored:\n  - North Hamgyong\n');
    await one.undo();
    expect(one.tree).toEqual(before);
  });

  it('links what a form is to mean from now on in the note itself', async () => {
    const one = await filed();
    await one.import('Traders met in Musan on Monday. Musan has a mine.');
    const review = await reviewOf(one);
    const musan = (await review.session.find('Musan'))[0]?.id ?? '';
    const { id } = review.entity('Hoeryong');
    review.decide({ do: 'change', what: { entity: id }, to: { id: musan }, remember: true });
    await review.file();
    const note = one.text(PATH);
    expect(listed(note, 'places')).toContain('Musan');
    expect(listed(note, 'places')).not.toContain('Hoeryong');
    expect(note).toContain('location: "[[Musan]]"');
    expect(note).toContain('[[Musan|Hoeryong]]');
    expect(note).toContain(`meant:\n  - "Hoeryong → ${musan}"\n`);
    expect(note).not.toContain('rejected:');
    expect(one.text('Dateline/Decisions.md')).toContain(`"Hoeryong → ${musan}"`);
  });

  it('leaves code and comments alone where it takes brackets away', async () => {
    const one = await filed();
    const mine = '\n`[[Ri Chol Su]]`\n\n%%\n[[Ri Chol Su]]\n%%\n\n```\n[[Ri Chol Su]]\n';
    one.edit(PATH, (text) => `${text.replace('said.', 'said. [[Ri Chol Su]] smiled.')}${mine}`);
    const review = await reviewOf(one);
    await review.decide({ do: 'reject', entity: review.entity('Ri Chol Su').id }).file();
    const body = bodyOf(one.text(PATH));
    expect(body.endsWith(mine)).toBe(true);
    expect(body.slice(0, -mine.length)).not.toContain('[[Ri Chol Su]]');
    await one.relink();
    expect(bodyOf(one.text(PATH))).toBe(body);
  });

  it('writes no list of decisions anew that holds what it could not keep', async () => {
    const one = await filed();
    one.edit(PATH, (text) => text.replace('imported:', 'rejected:\n  - Kim: the boss → person:kim\nimported:'));
    const before = one.tree;
    const review = await reviewOf(one);
    const report = await review.decide({ do: 'reject', entity: review.entity('Ri Chol Su').id }).file();
    expect(report.articles.map(({ problem }) => problem?.code)).toEqual(['unusual-yaml']);
    expect(one.tree).toEqual(before);
  });

  it('refuses what is no article, and what changed meanwhile', async () => {
    const one = await filed();
    const place = await reviewOf(one, 'Places/Hoeryong.md');
    expect(place.session.problems.map(({ code }) => code)).toEqual(['not-an-article']);
    const nothing = await reviewOf(one, 'Nowhere.md');
    expect(nothing.session.problems.map(({ code }) => code)).toEqual(['note-missing']);
    const review = await reviewOf(one);
    one.edit(PATH, (text) => `${text}\nMine.\n`);
    const report = await review.decide({ do: 'reject', entity: review.entity('Ri Chol Su').id }).file();
    expect(report.articles.map(({ problem }) => problem?.code)).toEqual(['changed-meanwhile']);
    expect(one.text(PATH)).toContain('[[Ri Chol Su]]');
    expect(review.session.items.length).toBe(1);
  });
});
