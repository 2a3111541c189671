import { told } from './support';

describe('what is told within a statement', () => {
  it('is one where somebody else says it', () => {
    expect(told('The council said that the union denied the charge.')).toEqual([
      'The council | said | that the union denied the charge.',
      'the union | denied | the charge.',
    ]);
    expect(told('“The union denied the charge last week,” the council said.')).toEqual([
      'The union | denied | the charge',
      'the council | said | “The union denied the charge last week,”',
    ]);
  });

  it('is none where it is only supposed, or not said', () => {
    expect(told('The council said that the union would deny the charge.')).toEqual([
      'The council | said | that the union would deny the charge.',
    ]);
  });

  it('is none where one tells of his own mind', () => {
    expect(told('The envoy said that he believes the talks will fail.')).toEqual([
      'The envoy | said | that he believes the talks will fail.',
    ]);
  });

  it('is none in a quotation where only a pronoun says whose it is', () => {
    expect(told('“They denied the charge last week,” the council said.')).toEqual([
      'the council | said | “They denied the charge last week,”',
    ]);
  });
});
