import { meaning, understand } from '../support';

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
