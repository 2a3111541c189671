import { told } from './statements/support';

describe('speech over several paragraphs', () => {
  it('is one where each paragraph opens the quotation anew and the last closes it', () => {
    expect(told('“The pier is old. Nobody mends it.\n\n“The boats are worse,” the master said. “We wait.\n\n“Nobody comes.”')).toEqual([
      'the master | said | “The pier is old. Nobody mends it. … “The boats are worse,” … “We wait. … “Nobody comes.”',
    ]); // prettier-ignore
  });

  it('goes on in quotations that are paragraphs for themselves, as far as no other words come between', () => {
    expect(
      told(
        '“The boats are worse,” the master said.\n\n“Nobody ever comes to help us.”\n\nThe town was silent.\n\n“Rice and salt for sale at the pier”',
      ),
    ).toEqual(['the master | said | “The boats are worse,” … “Nobody ever comes to help us.”']);
  });

  it('is a statement for itself behind reported speech, by the one who was named', () => {
    expect(
      told(
        'The master said the pier was old.\n\n“The boats are worse. We wait for money.”\n\n“Nobody ever comes to help us.”',
      ),
    ).toEqual([
      'The master | said | the pier was old.',
      'The master | - | “The boats are worse. We wait for money.” … “Nobody ever comes to help us.”',
    ]);
  });

  it('is announced by a colon', () => {
    expect(told('She told the council:\n\n“The pier is old. It leaks.”')).toEqual([
      'She | told | “The pier is old. It leaks.”',
    ]);
  });

  it('is of nobody where no one is named right before it', () => {
    expect(told('The town was silent.\n\n“The pier is old and nobody mends it.”')).toEqual([]);
  });

  it('grows no statement without end', () => {
    const text = `“The pier is old,” the master said.${'\n\n“Nobody ever comes to help us here.”'.repeat(500)}`;
    const [statement = '', ...others] = told(text);
    expect(others).toEqual([]);
    expect(statement.split(' … ').length).toBeLessThan(30);
  });
});

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
