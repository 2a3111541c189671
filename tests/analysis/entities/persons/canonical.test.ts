import { canonicalPerson } from '../../../../src/analysis/entities/persons/canonical';

const canonical = (forms: Record<string, number>): string => canonicalPerson(new Map(Object.entries(forms)));

describe('the name of a person over all stories', () => {
  it('is the form most stories use', () => {
    expect(canonical({ 'Joseph Biden': 3, 'Joe Biden': 40, 'Joseph R. Biden Jr.': 5 })).toBe('Joe Biden');
  });

  it('is without titles and credits, whose counts add up', () => {
    expect(canonical({ 'President Barack Obama': 9, 'Barack Obama': 2, 'Barack H. Obama': 10 })).toBe('Barack Obama');
    expect(canonical({ 'John Moore Getty Images': 4 })).toBe('John Moore');
  });

  it('is a full name before one name, and no name in capitals', () => {
    expect(canonical({ Obama: 90, 'BARACK OBAMA': 20, 'Barack Obama': 1 })).toBe('Barack Obama');
  });

  it('of a name that is only ever all in capitals, or all small, is written as names are', () => {
    expect(canonical({ 'AINSLEY EARHARDT': 1 })).toBe('Ainsley Earhardt');
    expect(canonical({ 'lisa tobin': 2, Tobin: 5 })).toBe('Lisa Tobin');
    expect(canonical({ 'URSULA VON DER LEYEN': 1 })).toBe('Ursula von der Leyen');
    expect(canonical({ "PATRICK O'NEIL": 1 })).toBe("Patrick O'Neil");
    expect(canonical({ 'CATHY MCMORRIS': 1 })).toBe('Cathy McMorris');
    expect(canonical({ 'CHARLES MCCULLOUGH III': 1 })).toBe('Charles McCullough III');
    expect(canonical({ 'J.D. VANCE': 1 })).toBe('J.D. Vance');
    expect(canonical({ 'McGeorge Bundy': 1 })).toBe('McGeorge Bundy');
    expect(canonical({ 김정은: 1 })).toBe('김정은');
  });

  it('keeps a suffix, written one way', () => {
    expect(canonical({ 'Donald Trump, Jr': 2, 'Donald Trump Jr.': 2 })).toBe('Donald Trump Jr.');
  });

  it('does not depend on the order of the forms', () => {
    const forms = { 'Bashar al-Assad': 4, 'Bashar Al-Assad': 4, 'Bashar Assad': 4 };
    const turned = Object.fromEntries(Object.entries(forms).reverse());
    expect(canonical(forms)).toBe(canonical(turned));
    expect(canonical(forms)).toBe('Bashar Al-Assad');
  });

  it('of no forms is none', () => {
    expect(canonical({})).toBe('');
  });

  it('has no title of several in front', () => {
    expect(canonicalPerson(new Map([['Aldermen Mike Ollk', 2]]))).toBe('Mike Ollk');
    expect(canonicalPerson(new Map([['Justices Ollk', 2]]))).toBe('Ollk');
  });
});
