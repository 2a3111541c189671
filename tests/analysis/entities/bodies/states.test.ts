import { meaning, understand } from '../support';

const name = (text: string, form: string) => meaning(understand(text), form)?.name;

describe('bodies of American states and cities', () => {
  it.each([
    ['The Texas prison agency said so in Austin.', 'Texas prison agency', 'Texas Department of Criminal Justice'],
    ['The Washington state police closed the road.', 'Washington state police', 'Washington State Patrol'],
    [
      'The North Carolina Election Board met.',
      'North Carolina Election Board',
      'North Carolina State Board of Elections',
    ],
    ['The Wisconsin Election Commission met.', 'Wisconsin Election Commission', 'Wisconsin Elections Commission'],
    ['The Ohio Legislature voted.', 'Ohio Legislature', 'Ohio General Assembly'],
    ['The Utah State Senate voted.', 'Utah State Senate', 'Utah Senate'],
    ['Tulsa police shot a man in Tulsa, Oklahoma.', 'Tulsa police', 'Tulsa Police Department'],
    ['Tulsa Police shot a man in Tulsa, Oklahoma.', 'Tulsa Police', 'Tulsa Police Department'],
    ['Louisville Police shot a man in Kentucky.', 'Louisville Police', 'Louisville Metro Police Department'],
  ])('are called by their own name: %s', (text, form, expected) => expect(name(text, form)).toBe(expected));

  it('are of their place', () => {
    const told = understand('The Texas prison agency said so in Austin, Texas.');
    const body = meaning(told, 'Texas prison agency');
    expect(told.entities[body?.location ?? '']?.name).toBe('Texas');
  });
  it('are none where a state has many', () => {
    expect(name('California police shot a man in Fresno, California.', 'California police')).toBeUndefined();
  });
  it('are the senate of a state', () => {
    expect(name('He won a Texas State Senate seat in Austin.', 'Texas State Senate')).toBe('Texas Senate');
    expect(name('The Texas Senate voted in Austin.', 'Texas Senate')).toBe('Texas Senate');
  });
});

describe('bodies told by description', () => {
  it.each([
    ['The Russian intelligence service hired him in Moscow.', 'Russian intelligence service'],
    ['American police are armed.', 'American police'],
    ['The U.S. recognized the head of the National Assembly.', 'National Assembly'],
    ['France’s aviation authority said so in Paris.', 'France’s aviation authority'],
  ])('are none where no pack names one: %s', (text, form) => expect(name(text, form)).toBeUndefined());
  it.each([
    ['Russia’s military intelligence agency hired him.', 'Russia’s military intelligence agency', 'GRU'],
    ['The Danish police said so in Copenhagen.', 'Danish police', 'Danish Police'],
    ['The federal prison agency said so in Washington, U.S.', 'federal prison agency', 'Federal Bureau of Prisons'],
  ])('are what a pack calls them: %s', (text, form, expected) => expect(name(text, form)).toBe(expected));
});

describe('a name with words around it', () => {
  it.each([
    ['The federal Securities and Exchange Commission in the U.S. agreed.', 'Securities and Exchange Commission'],
    ['He asked the Federal Elections Commission in Washington.', 'Federal Election Commission'],
  ])('is the body: %s', (text, expected) => {
    const told = understand(text);
    expect(Object.values(told.entities).map((entity) => entity.name)).toContain(expected);
  });
});
