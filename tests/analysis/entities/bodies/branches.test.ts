import { meaning, understand } from '../support';

describe('parts of a body', () => {
  const CIVIL = 'Civil Rights Division of the United States Department of Justice';
  it.each([
    ['The Justice Department’s Civil Rights Division sued in Texas.', 'Justice Department’s Civil Rights Division'],
    ['The Civil Rights Division of the U.S. Department of Justice sued.', 'Civil Rights Division'],
    ['The Civil Rights Division of the Department of Justice in the U.S. sued.', 'Civil Rights Division'],
  ])('have one name however they are told: %s', (text) => {
    const told = understand(text);
    const part = Object.values(told.entities).find(({ name }) => name === CIVIL);
    expect(part?.parent).toBe('agency:united-states-department-of-justice:us');
  });
  it('leave a chamber’s committees and what is known as they are', () => {
    const told = understand(
      'The Senate Banking Committee and the White House Office of Management and Budget met in the U.S.',
    );
    const names = Object.values(told.entities).map(({ name }) => name);
    expect(names).toContain('Senate Banking Committee');
    expect(names.some((name) => name.includes(' of the White House'))).toBe(false);
    expect(
      meaning(understand('The Supreme Court of the United States ruled.'), 'Supreme Court of the United States')?.name,
    ).toBe('Supreme Court of the United States');
  });
});

describe('a compass point at the beginning of a body’s name', () => {
  it('is not the division of another country that is called so', () => {
    const resolution = understand('Soldiers of the Northern Regional Military Command raided Hpakant, Myanmar.');
    const command = meaning(resolution, 'Northern Regional Military Command');
    expect(command?.name).toBe('Northern Regional Military Command');
    expect(command?.location).toBeUndefined();
  });

  it('is one where its kind is said', () => {
    const resolution = understand("In Zambia, Northern Province's education department in Kasama was searched.");
    const department = resolution.mentions.find(({ text }) => text.includes('education department'));
    expect(resolution.entities[department?.entity ?? '']?.location).toMatch(/^place:northern.*:zm$/);
  });
});
