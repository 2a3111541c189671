import { exported } from './vault';
import { note, vaultOf } from '../../support/entity-vault';

/** The precision of the only article's row, what it is told by, and how many events it is to FollowTheMoney. */
async function shownOf(lines: readonly string[]): Promise<readonly unknown[]> {
  const workspace = await vaultOf({
    'Articles/Story.md': note(
      ['title: Story', 'date: 2024-11-15', ...lines, 'article-id: a1', 'dateline: 1'],
      'Text.\n',
    ),
  });
  const [head = '', row = ''] = (await exported(workspace, 'csv')).split('\r\n');
  const cell = (name: string): string | undefined => row.split(',')[head.split(',').indexOf(name)];
  const events = (await exported(workspace, 'ftm')).match(/"schema":"Event"/g) ?? [];
  return [cell('time_precision'), cell('date_basis'), events.length];
}

describe('the day of an article, exported', () => {
  it.each([
    ['a sure day', ['event-date: "2024-11-12"'], ['1', 'event-date', 1]],
    ['a sure stretch', ['event-date: "2024-11-10/2024-11-12"'], ['2', 'event-date', 1]],
    ['a sure month', ['event-date: "2024-10"'], ['3', 'event-date', 1]],
    ['a plan', ['event-date: "2024-12-24"'], ['1', 'event-date', 0]],
    ['a date of the text', ['event-dates:', '  - "2024-11-12"'], ['2', 'text', 0]],
    ['its publication', [], ['2', 'publication', 0]],
  ])('is known as far as its note has %s', async (_what, lines, shown) => {
    expect(await shownOf(lines)).toEqual(shown);
  });
});
