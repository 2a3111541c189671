import { personKey, plainName } from '../../../../src/analysis/language/person-names/key';

describe('a key of a person’s name', () => {
  it.each([
    ['President Barack Obama|Barack Obama|Barack Hussein Obama|Barack H. Obama'],
    ['Bill Clinton|William Jefferson Clinton|William J. Clinton|Former President Bill Clinton'],
    ['Chuck Schumer|Charles Schumer|Charles E. Schumer|Senate Minority Leader Chuck Schumer'],
    ['Bashar al-Assad|Bashar Assad|Bashar el-Assad|Bashar Al Assad'],
    ['Muammar Gaddafi|Moammar Gadhafi|Muammar el-Qaddafi|Moammar Khadafy'],
    ['Mohammed Morsi|Mohamed Mursi|Muhammad Morsi'],
    ['Abdel Fattah el-Sisi|Abdel-Fattah al-Sissi|Abdelfattah al-Sisi|Abdul Fattah al-Sisi'],
    ['Kim Jong Un|Kim Jong-un|KIM Jong Un|김정은'],
    ['Moon Jae-in|Jae-in Moon|Moon Jae In'],
    ['Gerhard Schröder|Gerhard Schroeder|Gerhard Schroder'],
    ['Viktor Yanukovych|Victor Yanukovich'],
    ['Donald Trump Jr.|Donald J. Trump, Jr|Donald John Trump Jr|donald trump jr'],
    ['Robert Mueller|Robert S. Mueller III|Bob Mueller|robert mueller iii'],
    ['J.D. Vance|JD Vance|J. D. Vance'],
    ['Crown Prince Mohammed bin Salman|Mohammed bin Salman'],
    ['Ben Cardin|Benjamin L. Cardin|Ben Cardin'],
  ])('is one for %s', (forms) => {
    expect(new Set(forms.split('|').map(personKey)).size).toBe(1);
  });

  it.each([
    ['Donald Trump', 'Donald Trump Jr.'],
    ['Melania Trump', 'Donald Trump'],
    ['Jack Reed', 'John Reed'],
    ['Hillary Clinton', 'Bill Clinton'],
    ['Kim Jong Un', 'Kim Jong Il'],
    ['King Salman', 'Prince Salman'],
    ['Dean Heller', 'Joseph Heller'],
    ['Al Green', 'Ben Green'],
    ['Van Jones', 'Al Jones'],
  ])('tells %s and %s apart', (one, other) => {
    expect(personKey(one)).not.toBe(personKey(other));
  });

  it('of one name alone is that name’s', () => {
    expect(personKey('President Obama')).toBe('obama');
    expect(personKey('Mr. Clinton')).toBe('clinton');
  });
});

describe('what is no part of a name', () => {
  it.each([
    ['House Speaker Paul Ryan', 'Paul Ryan'],
    ['Secretary of State John Kerry', 'John Kerry'],
    ['Israeli Prime Minister Benjamin Netanyahu', 'Benjamin Netanyahu'],
    ['Republican Sen. Susan Collins', 'Susan Collins'],
    ['Lt. Gen. Michael Flynn', 'Michael Flynn'],
    ['John Moore Getty Images', 'John Moore'],
    ['By Mark Landler', 'Mark Landler'],
    ['Joe Raedle AP', 'Joe Raedle'],
  ])('is cut from %s', (form, name) => {
    expect(plainName(form)).toBe(name);
  });

  it.each(['Pope Francis', 'Dean Heller', 'Lance Armstrong', 'Earl Blumenauer', 'Major Garrett', 'Ban Ki-moon'])(
    'is nothing of %s',
    (name) => {
      expect(plainName(name)).toBe(name);
    },
  );

  it('leaves a given name that is a title too, after a title', () => {
    expect(plainName('Sen. Dean Heller')).toBe('Dean Heller');
  });
});

describe('a person’s name without what is none of it', () => {
  it.each([
    ['Knewton CEO Jose Ferreira', 'Jose Ferreira'],
    ['Markham Mayor Frank Scarpitti', 'Frank Scarpitti'],
    ['Nato Secretary-General Anders Fogh Rasmussen', 'Anders Fogh Rasmussen'],
    ['Senators McCain', 'McCain'],
    ['Opinion Julia Song', 'Julia Song'],
  ])('%s → %s', (form, name) => {
    expect(plainName(form)).toBe(name);
  });

  it.each([
    'Joan of Arc',
    'Mahzarin R. Banaji of Harvard',
    'Major Owens',
    'Thomas Judge',
    'Greg Mayor',
    'Pope Francis',
    'Earl Warren',
    'Stephen A. Judge',
  ])('keeps %s', (form) => {
    expect(plainName(form)).toBe(form);
  });
});
