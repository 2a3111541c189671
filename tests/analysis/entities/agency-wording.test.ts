import { withoutWording, withCapital } from '../../../src/analysis/entities/agency-wording';

describe('withoutWording', () => {
  it.each([
    ['House Judiciary Committee on May', 'House Judiciary Committee'],
    ['State Department of Financial Services in May 2014', 'State Department of Financial Services'],
    ['Board of Elections on Thursday', 'Board of Elections'],
    ['March Government Accountability Office', 'Government Accountability Office'],
    ['Our Army', 'Army'],
    ['A Senate Defense Committee', 'Senate Defense Committee'],
    ['Republican-run House of Representatives', 'House of Representatives'],
    ['Democratic Senate', 'Senate'],
    ['New South Wales Deputy Police', 'New South Wales Police'],
    ['Faith Nation Republican National Committee', 'Republican National Committee'],
    ['African American Army', 'Army'],
    ['Asia Pentagon', 'Pentagon'],
    ['112th Congress of the United States', 'Congress of the United States'],
    ['federal Bureau of Reclamation', 'Bureau of Reclamation'],
  ])('leaves out of %s what is no part of the name', (text, plain) => expect(withoutWording(text)).toBe(plain));
  it.each([
    'Committee on Armed Services',
    'Democratic National Committee',
    'Republican Policy Committee',
    'Second Continental Congress',
    'One Nation',
    'the Senate',
    'US-led coalition',
    'May Day Committee',
    '10th Corps',
  ])('leaves %s as it is', (text) => expect(withoutWording(text)).toBe(text));
});

describe('withCapital', () => {
  it.each([
    ['Kulanu party', 'Kulanu Party'],
    ['Simpson-Bowles commission', 'Simpson-Bowles Commission'],
    ['La République en marche', 'La République en marche'],
    ['party', 'party'],
  ])('%s is %s', (name, expected) => expect(withCapital(name)).toBe(expected));
});
