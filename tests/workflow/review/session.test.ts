import { listed } from '../../support/analyst';
import { Reviewer, spanOf } from './reviewing';

const STORY = `---
title: Police search houses in Hoeryong
date: 2024-11-15
source: Daily NK
url: https://example.com/story
---
The Ministry of State Security searched houses in Hoeryong on Friday, a source in North Hamgyong said. Ri Chol Su, a
trader, said the Ministry of State Security took two phones. Ri Chol Su sold them in Sinuiju later.
`;

/** Nothing in it leaves a doubt. */
const PLAIN = `---
title: Rice gets dear in Hoeryong
date: 2024-11-15
source: Daily NK
---
Rice got dear in Hoeryong on Friday, traders in Hoeryong said. Hoeryong lies in North Hamgyong.
`;

const keyOf = (text: string, key: string): readonly string[] =>
  [...(new RegExp(`^${key}:((?:\\n  - .*)+)`, 'm').exec(text)?.[1] ?? '').matchAll(/- (.*)/g)].map((match) =>
    (match[1] ?? '').replace(/^"|"$/g, ''),
  );

describe('a review', () => {
  it('shows an article as an import would file it, and files it so where nothing is decided', async () => {
    const [plain, reviewed] = [new Reviewer(), new Reviewer()];
    await plain.import(STORY);
    const review = await reviewed.review([STORY]);
    const article = review.article();
    expect(article).toMatchObject({
      headline: 'Police search houses in Hoeryong',
      url: 'https://example.com/story',
      date: { value: '2024-11-15', precision: 'day', certainty: 'sure' },
      source: { value: 'Daily NK' },
      known: { is: 'new' },
    });
    expect(article.location?.name).toBe('Hoeryong');
    const ministry = review.entity('Ministry of State Security');
    expect(ministry).toMatchObject({ kind: 'agency', isNew: true, path: null, lists: ['actors'], state: 'open' });
    for (const { start, end, form } of ministry.mentions) expect(article.text.slice(start, end)).toBe(form);
    expect(ministry.mentions.length).toBeGreaterThan(1);
    const report = await review.file();
    expect(report.articles.map(({ status }) => status)).toEqual(['created']);
    const names = (tree: Readonly<Record<string, string>>): string[] => Object.keys(tree).sort();
    expect(names(reviewed.tree)).toEqual(names(plain.tree));
    for (const path of names(plain.tree)) expect(reviewed.text(path)).toBe(plain.text(path));
    expect(review.session.items).toEqual([]);
  });

  it('leaves out what is refused, keeps it in the note, and brings it back neither by an import nor by a relink', async () => {
    const one = new Reviewer();
    const review = await one.review([STORY]);
    const { id } = review.entity('Ri Chol Su');
    review.decide({ do: 'reject', entity: id });
    expect(review.entity('Ri Chol Su')).toMatchObject({ state: 'rejected', lists: [] });
    await review.file();
    const note = one.article('two phones');
    expect(note).not.toContain('[[Ri Chol Su');
    expect(keyOf(note, 'rejected')).toEqual([`Ri Chol Su → ${id}`]);
    expect(Object.keys(one.tree).filter((path) => path.includes('Ri Chol Su'))).toEqual([]);
    const before = one.tree;
    await one.relink();
    await one.import(STORY);
    expect(one.tree).toEqual(before);
    await one.import(
      STORY.replace('sold them in Sinuiju later.', 'sold them in Sinuiju later. Ri Chol Su came back in May.'),
    );
    expect(listed(one.article('two phones'), 'actors')).not.toContain('Ri Chol Su');
  });

  it('changes what is meant, in this article, and a relink leaves it so', async () => {
    const one = new Reviewer();
    const review = await one.review([STORY]);
    review.decide({
      do: 'change',
      what: { entity: review.entity('Ri Chol Su').id },
      to: { name: 'Ri Chol Su of Hoeryong', kind: 'person' },
    });
    expect(review.entity('Ri Chol Su of Hoeryong')).toMatchObject({ state: 'changed', lists: ['actors'] });
    await review.file();
    const note = one.article('two phones');
    expect(note).toContain('[[Ri Chol Su of Hoeryong|Ri Chol Su]]');
    expect(listed(note, 'actors')).toContain('Ri Chol Su of Hoeryong');
    expect(keyOf(note, 'meant')).toEqual(['Ri Chol Su → person:ri-chol-su-of-hoeryong']);
    const before = one.tree;
    await one.relink();
    expect(one.tree).toEqual(before);
    await one.import('Ri Chol Su met traders in Musan on Monday. Ri Chol Su sold rice.');
    expect(listed(one.article('sold rice'), 'actors')).toEqual(['Ri Chol Su']);
  });

  it('remembers what a form means, for the articles beside it and for all later ones', async () => {
    const one = new Reviewer();
    const other = 'Ri Chol Su met traders in Musan on Monday. Ri Chol Su sold rice.';
    const review = await one.review([STORY, other]);
    const to = { name: 'Ri Chol Su of Hoeryong', kind: 'person' } as const;
    review.decide({ do: 'change', what: { entity: review.entity('Ri Chol Su').id }, to, remember: true });
    expect(review.entity('Ri Chol Su of Hoeryong', 1).lists).toEqual(['actors']);
    await review.file();
    expect(listed(one.article('sold rice'), 'actors')).toEqual(['Ri Chol Su of Hoeryong']);
    expect(keyOf(one.text('Dateline/Decisions.md'), 'meant')).toEqual(['Ri Chol Su → person:ri-chol-su-of-hoeryong']);
    const person = one.text('People/Ri Chol Su of Hoeryong.md');
    expect(keyOf(person, 'aliases')).toEqual(['Ri Chol Su']);
    await one.import('Ri Chol Su went home on Sunday. Ri Chol Su was tired.');
    expect(listed(one.article('was tired'), 'actors')).toEqual(['Ri Chol Su of Hoeryong']);
    const before = one.tree;
    await one.relink();
    expect(one.tree).toEqual(before);
  });

  it('remembers that a form means what the vault has a note of', async () => {
    const one = new Reviewer();
    await one.import('Traders met in Musan on Monday. Musan has a mine.');
    const review = await one.review([STORY]);
    const musan = (await review.session.find('Musan'))[0]?.id ?? '';
    const what = { entity: review.entity('Hoeryong').id };
    review.decide({ do: 'change', what, to: { id: musan }, remember: true });
    await review.file();
    const note = one.article('two phones');
    expect(listed(note, 'places')).toContain('Musan');
    expect(note).toContain('location: "[[Musan]]"');
    expect(keyOf(note, 'meant')).toEqual([`Hoeryong → ${musan}`]);
    expect(keyOf(note, 'rejected')).toEqual([]);
  });

  it('refuses what it was changed to, and does not fall back on what it was before', async () => {
    const one = new Reviewer();
    const review = await one.review([STORY]);
    const [sinuiju, hoeryong] = ['Sinuiju', 'Hoeryong'].map((name) => review.entity(name).id);
    review.decide({ do: 'change', what: { entity: sinuiju ?? '' }, to: { id: hoeryong ?? '' }, remember: true });
    review.decide({ do: 'reject', entity: hoeryong ?? '' });
    await review.file();
    const note = one.article('two phones');
    expect(keyOf(note, 'meant')).toEqual([]);
    expect(keyOf(note, 'rejected')).toEqual([
      `Hoeryong → ${hoeryong}`,
      `Sinuiju → ${hoeryong}`,
      `Sinuiju → ${sinuiju}`,
    ]);
    expect(Object.keys(one.tree)).not.toContain('Dateline/Decisions.md');
  });

  it('marks what recognition did not see', async () => {
    const one = new Reviewer();
    const review = await one.review([STORY]);
    const at = spanOf(review.article(), 'two phones');
    review.decide({ do: 'create', at, as: { name: 'Phone seizures', kind: 'organization' } });
    expect(review.entity('Phone seizures')).toMatchObject({ state: 'made', lists: ['actors'], confidence: 1 });
    await review.file();
    const note = one.article('searched houses');
    expect(note).toContain('[[Phone seizures|two phones]]');
    const before = one.tree;
    await one.relink();
    expect(one.tree).toEqual(before);
  });

  it('marks nothing where the text ends before', async () => {
    const one = new Reviewer();
    const review = await one.review([STORY]);
    const before = review.article();
    const at = { start: 0, end: before.text.length + 1 };
    review.decide({ do: 'create', at, as: { name: 'Phone seizures', kind: 'organization' } });
    expect(review.article().entities).toEqual(before.entities);
  });

  it('gives an entity another kind, for now and for later', async () => {
    const one = new Reviewer();
    const review = await one.review([STORY]);
    const { id } = review.entity('Ri Chol Su');
    review.decide({ do: 'retype', entity: id, kind: 'organization' });
    expect(review.entity('Ri Chol Su').kind).toBe('organization');
    await review.file();
    expect(one.text('Organizations/Ri Chol Su.md')).toContain('type: organization');
    await one.import('Ri Chol Su met traders in Musan on Monday. Ri Chol Su sold rice.');
    expect(Object.keys(one.tree).filter((path) => path.startsWith('People/'))).toEqual([]);
    expect(listed(one.article('sold rice'), 'actors')).toEqual(['Ri Chol Su']);
  });

  it('retypes what has a note everywhere, in the same entry of the journal', async () => {
    const one = new Reviewer();
    await one.import('Ri Chol Su met traders in Musan on Monday. Ri Chol Su sold rice.');
    const before = one.tree;
    const review = await one.review([STORY]);
    const { id, path } = review.entity('Ri Chol Su');
    expect(path).toBe('People/Ri Chol Su.md');
    review.decide({ do: 'retype', entity: id, kind: 'organization' }).decide({ do: 'ignore', form: 'Sinuiju' });
    const report = await review.file();
    expect(report.problems).toEqual([]);
    expect(Object.keys(one.tree)).toContain('Organizations/Ri Chol Su.md');
    expect(Object.keys(one.tree)).not.toContain('People/Ri Chol Su.md');
    expect(listed(one.article('two phones'), 'actors')).toContain('Ri Chol Su');
    expect(keyOf(one.text('Dateline/Decisions.md'), 'ignored')).toEqual(['Sinuiju']);
    await one.undo();
    expect(one.tree).toEqual(before);
  });

  it('never recognises a name again', async () => {
    const one = new Reviewer();
    const review = await one.review([STORY, 'Rice is dear in Musan, traders said on Monday. Musan has no market.']);
    review.decide({ do: 'ignore', form: 'Musan' });
    expect(review.article(1).entities.map(({ name }) => name)).not.toContain('Musan');
    await review.file();
    expect(Object.keys(one.tree).filter((path) => path.startsWith('Places/Musan'))).toEqual([]);
    await one.import('Salt is dear in Musan, traders said on Monday. Musan has no salt.');
    expect(Object.keys(one.tree).filter((path) => path.startsWith('Places/Musan'))).toEqual([]);
  });

  it('states date, outlet and place, and leaves empty what is said to be none', async () => {
    const one = new Reviewer();
    const review = await one.review([STORY, 'Rice is dear in Musan, traders said on Monday. Musan has no market.']);
    review
      .decide({ do: 'date', value: '2024-11-20' })
      .decide({ do: 'source', to: { name: 'Kivu Post' } })
      .decide({ do: 'location', to: null });
    review.decide({ do: 'date', value: '2024-11-19' }, 1);
    expect(review.article().eventDates.map(({ value }) => value)).toEqual(['2024-11-15']);
    expect(review.article(1).eventDates.map(({ value }) => value)).toEqual(['2024-11-18']);
    await review.file();
    const note = one.article('two phones');
    expect(note).toMatch(/^date: 2024-11-20$/m);
    expect(note).toMatch(/^source: "\[\[Kivu Post\]\]"$/m);
    expect(note).toMatch(/^location:$/m);
    expect(one.article('no market')).toMatch(/^event-dates:\n {2}- "2024-11-18"$/m);
    const before = one.tree;
    await one.relink();
    expect(one.tree).toEqual(before);
  });

  it('takes decisions back, and counts the last about one subject', async () => {
    const one = new Reviewer();
    const review = await one.review([STORY]);
    const first = review.article();
    const { id } = review.entity('Ri Chol Su');
    review.decide({ do: 'reject', entity: id }).decide({ do: 'accept', entity: id });
    expect(review.entity('Ri Chol Su').state).toBe('accepted');
    expect(review.session.takeBack(review.key(0))).toEqual({ do: 'accept', entity: id });
    expect(review.session.takeBack(review.key(0))).toEqual({ do: 'reject', entity: id });
    expect(review.session.takeBack(review.key(0))).toBeNull();
    expect(review.article()).toEqual(first);
  });

  it('accepts all above a confidence, and links what is only named in passing when it is accepted', async () => {
    const one = new Reviewer();
    const review = await one.review([STORY]);
    const open = review.article().entities.filter(({ lists, confidence }) => lists.length > 0 && confidence >= 0.8);
    expect(review.session.acceptAbove(0.8, review.key(0))).toBe(open.length);
    const states = review.article().entities.filter(({ state }) => state === 'accepted');
    expect(states.map(({ id }) => id)).toEqual(open.map(({ id }) => id));
    expect(review.session.acceptAbove(0.8)).toBe(0);
    const passing = review.entity('Sinuiju');
    expect(passing).toMatchObject({ lists: [], why: 'mentioned once, in passing' });
    review.decide({ do: 'accept', entity: passing.id });
    await review.file();
    expect(listed(one.article('two phones'), 'places')).toContain('Sinuiju');
    const before = one.tree;
    await one.relink();
    expect(one.tree).toEqual(before);
  });

  it('asks only about what is uncertain, and files the rest', async () => {
    const one = new Reviewer();
    const review = await one.review(
      [PLAIN, 'Rice is dear in Musan, traders said on Monday. Musan has no market.'],
      'uncertain',
    );
    expect(review.article(0).doubts).toEqual([]);
    expect(review.article(1).doubts.map(({ about }) => about)).toEqual(['date', 'source']);
    expect(review.session.items.map(({ outcome }) => outcome)).toEqual(['file', null]);
    const report = await review.session.file(one.workspace);
    expect(report.articles.map(({ title }) => title)).toEqual(['Rice gets dear in Hoeryong']);
    expect(review.session.items.length).toBe(1);
  });

  it('keeps what is for later, forgets what is skipped, and knows what the vault has', async () => {
    const one = new Reviewer();
    await one.import(STORY);
    const review = await one.review([STORY, 'Rice is dear in Musan on Monday.', 'Salt is dear in Musan on Monday.']);
    expect(review.article(0).known).toMatchObject({ is: 'unchanged' });
    review.session.settle(review.key(1), 'skip');
    review.session.settle(review.key(2), 'later');
    const before = one.tree;
    const report = await review.session.file(one.workspace);
    expect(report.articles.map(({ status }) => status)).toEqual(['unchanged']);
    expect(review.session.items.map(({ name }) => name)).toEqual(['review 3.txt']);
    expect(one.tree).toEqual(before);
  });

  it('keeps in the note of an earlier version what is decided of a later one', async () => {
    const one = new Reviewer();
    await one.import(STORY);
    const later = STORY.replace('Sinuiju later.', 'Sinuiju later. Jang Yong Su bought both. Jang Yong Su is a clerk.');
    const review = await one.review([later]);
    expect(review.article().known).toMatchObject({ is: 'update' });
    const { id } = review.entity('Jang Yong Su');
    const report = await review.decide({ do: 'reject', entity: id }).file();
    expect(report.articles.map(({ status }) => status)).toEqual(['updated']);
    const note = one.article('two phones');
    expect(listed(note, 'actors')).toEqual(['Ministry of State Security', 'Ri Chol Su']);
    expect(keyOf(note, 'rejected')).toEqual([`Jang Yong Su → ${id}`]);
  });

  it('tells a copy from a new story', async () => {
    const one = new Reviewer();
    await one.import(STORY);
    const copy = STORY.replace('Daily NK', 'Kivu Post').replace('example.com/story', 'example.org/copy');
    const review = await one.review([copy]);
    expect(review.article().known).toMatchObject({ is: 'copy', path: expect.stringContaining('Hoeryong.md') });
    expect((await review.file()).articles.map(({ status }) => status)).toEqual(['copy']);
  });

  it('finds what may be chosen, in the vault first', async () => {
    const one = new Reviewer();
    await one.import('Ri Chol Su met traders in Musan on Monday. Ri Chol Su sold rice.');
    const review = await one.review([STORY]);
    expect((await review.session.find('chol')).map(({ name, path }) => [name, path])[0]).toEqual([
      'Ri Chol Su',
      'People/Ri Chol Su.md',
    ]);
    const [hyesan] = await review.session.find('Hyesan', ['place']);
    expect(hyesan).toMatchObject({ id: 'place:hyesan:kp.ryanggang', path: null, where: 'Ryanggang, KP' });
    review.decide({ do: 'location', to: { id: hyesan?.id ?? '' } });
    expect(review.article().location?.coordinates).toEqual(hyesan?.coordinates);
    await review.file();
    expect(one.article('two phones')).toMatch(/^location: "\[\[Hyesan\]\]"$/m);
    expect(Object.keys(one.tree)).toContain('Places/Ryanggang.md');
  });
});
