import { told } from '../statements/support';

describe('whom a source quotes', () => {
  it('says it, and the one who quotes reports it', () => {
    expect(told('KCNA quoted the ministry as saying that the port was shut.')).toEqual([
      'KCNA | quoted | that the port was shut.',
      'the ministry | saying | that the port was shut.',
    ]);
    expect(told('“The port is shut,” KCNA quoted a spokesman as saying.')).toEqual([
      'KCNA | quoted | “The port is shut,”',
      'a spokesman | saying | “The port is shut,”',
    ]);
  });

  it('is the subject of a passive, with and without the one who quotes', () => {
    expect(told('The ministry was quoted by KCNA as saying that the port was shut.')).toEqual([
      'KCNA | was quoted | that the port was shut.',
      'The ministry | saying | that the port was shut.',
    ]);
    expect(told('The ministry was quoted as saying that the port was shut.')).toEqual([
      'The ministry | was quoted as saying | that the port was shut.',
    ]);
  });

  it('may quote another, before and behind what is said', () => {
    expect(told('Yonhap, citing Daily NK, which quoted a source in Hyesan, reported that the port was shut.')).toEqual([
      'Yonhap | reported | that the port was shut.',
      'Daily NK | citing | that the port was shut.',
      'a source in Hyesan | quoted | that the port was shut.',
    ]);
    expect(
      told('The port was shut, Yonhap reported, citing Daily NK, which in turn cited a source in Hyesan.'),
    ).toEqual([
      'Yonhap | reported | The port was shut',
      'Daily NK | citing | The port was shut',
      'a source in Hyesan | cited | The port was shut',
    ]);
  });

  it('is no reason that is cited', () => {
    expect(told('The ministry said the port was shut, citing bad weather.')).toEqual([
      'The ministry | said | the port was shut',
      'The ministry | citing | bad weather.',
    ]);
  });
});
