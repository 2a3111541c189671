import { meaning, understand } from '../support';

const US = 'In Washington, Democrats and Republicans in Congress met. Senators of the United States agreed. ';

describe('a part of a body', () => {
  const tax = 'Tax Division of the United States Department of Justice';
  it.each([
    ["the Justice Department's Tax Division", "Justice Department's Tax Division", tax],
    ['the Tax Division of the Department of Justice', 'Tax Division of the Department of Justice', tax],
  ])('is named with the body it is of: %s', (clause, form, name) => {
    const told = understand(`${US}He spoke of ${clause} yesterday.`);
    const mention = told.mentions.find(({ text }) => text.includes(form) || form.includes(text.replace(/^the /, '')));
    const entity = told.entities[mention?.entity ?? ''];
    expect(meaning(told, form) ?? entity).toMatchObject({ name, country: 'US' });
  });

  it('keeps a name of its own, under the body above', () => {
    const told = understand(`${US}The Justice Department's Bureau of Justice Statistics counted them.`);
    const bureau = Object.values(told.entities).find(({ name }) => name === 'Bureau of Justice Statistics');
    expect(told.entities[bureau?.parent ?? '']?.name).toBe('United States Department of Justice');
  });

  it('is not what the body above is short for', () => {
    const told = understand(`${US}The Office of the Inspector General of the U.S. Army saw the Army's tanks.`);
    expect(meaning(told, 'Army')?.name).toBe('United States Army');
  });

  it('is none where many have one and nothing says which', () => {
    const told = understand(`${US}He headed the Criminal Division then.`);
    expect(meaning(told, 'Criminal Division')).toBeNull();
  });
});
