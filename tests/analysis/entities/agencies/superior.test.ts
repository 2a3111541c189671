import { meaning, understand } from '../support';

const US = 'In Washington, Democrats and Republicans in Congress met. Senators of the United States agreed. ';

describe('a part of a body', () => {
  const tax = 'Tax Division of the United States Department of Justice';
  it.each([
    ["the Justice Department's Tax Division", "Justice Department's Tax Division", tax],
    ['the Tax Division of the Department of Justice', 'Tax Division of the Department of Justice', tax],
    [
      'the HHS Office for Civil Rights',
      'HHS Office for Civil Rights',
      'Office for Civil Rights of the United States Department of Health and Human Services',
    ],
    [
      "the FBI's International Operations Division",
      'International Operations Division',
      'International Operations Division of the Federal Bureau of Investigation',
    ],
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

describe('committees without their chamber', () => {
  it('are those of the chamber that has one', () => {
    const told = understand(`${US}Rep. Mick Mulvaney sat on the Financial Services Committee.`);
    expect(meaning(told, 'Financial Services Committee')?.name).toBe('House Financial Services Committee');
  });
  it('are those of the chamber named last, where both have one', () => {
    const told = understand(`${US}Sen. Ron Johnson spoke in the Senate, where the Judiciary Committee met.`);
    expect(meaning(told, 'Judiciary Committee')?.name).toBe('Senate Judiciary Committee');
  });
  it('are nobody’s where a state’s legislature was told of', () => {
    const told = understand(`${US}The Oregon Senate met in Salem, Oregon. The Judiciary Committee agreed.`);
    expect(told.mentions.map(({ text }) => text)).toContain('Judiciary Committee');
    expect(meaning(told, 'Judiciary Committee')?.name).not.toBe('Senate Judiciary Committee');
  });
  it('are found however they are spelled', () => {
    const told = understand(`${US}Schiff chairs the House of Representatives Intelligence Committee.`);
    expect(meaning(told, 'House of Representatives Intelligence Committee')?.name).toBe('House Intelligence Committee');
  });
});

describe('federal courts', () => {
  it('are those of where they sit, or none', () => {
    const told = understand(`${US}It was filed in U.S. District Court in Brooklyn.`);
    expect(meaning(told, 'U.S. District Court')?.name).toBe('U.S. District Court in Brooklyn');
    const only = understand(`${US}In Newark, New Jersey, it was filed in U.S. District Court in Newark.`);
    expect(meaning(only, 'U.S. District Court')?.name).toBe('U.S. District Court for the District of New Jersey');
    const nowhere = understand(`${US}A U.S. District Court judge struck it down.`);
    expect(meaning(nowhere, 'U.S. District Court')).toBeNull();
  });
});
