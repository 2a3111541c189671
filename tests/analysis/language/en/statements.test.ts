import { told } from '../statements/support';

describe('who says what in English', () => {
  it('is read from a verb and the clause behind it', () => {
    expect(told('The ministry said that two bridges were closed.')).toEqual([
      'The ministry | said | that two bridges were closed.',
    ]);
    expect(told('On Monday, a trader in Hyesan told Daily NK the price had doubled.')).toEqual([
      'a trader in Hyesan | told | the price had doubled.',
    ]);
  });

  it('is read from a quotation before, around and behind who speaks', () => {
    expect(told('“Nobody crosses now,” the trader said.')).toEqual(['the trader | said | “Nobody crosses now,”']);
    expect(told('“Nobody crosses now,” said Ri Sun Ok, who sells rice in Musan.')).toEqual([
      'Ri Sun Ok, who sells rice in Musan | said | “Nobody crosses now,”',
    ]);
    expect(told('“Nobody crosses now,” she said. “The guards shoot.”')).toEqual([
      'she | said | “Nobody crosses now,” … “The guards shoot.”',
    ]);
  });

  it('is not what a noun like an auxiliary stands in, nor who is spoken of before a quotation', () => {
    expect(told('“The drill showed the might of our harbor,” he stressed.')).toEqual([
      'he | stressed | “The drill showed the might of our harbor,”',
    ]);
    expect(told('An envoy in Lima, who would not be named, said Tokyo “sees the pier differently”.')).toEqual([
      'An envoy in Lima, who would not be named | said | Tokyo “sees the pier differently”.',
    ]);
  });

  it('gives a quotation over several sentences to the one who speaks behind it', () => {
    expect(told('“The river is low. Nobody crosses now,” the trader said.')).toEqual([
      'the trader | said | “The river is low. Nobody crosses now,”',
    ]);
  });

  it('is read from “according to”, before and behind', () => {
    expect(told('According to the ministry, two bridges were closed.')).toEqual([
      'the ministry | According to | two bridges were closed.',
    ]);
    expect(told('Two bridges were closed, according to a ministry report.')).toEqual([
      'a ministry report | according to | Two bridges were closed',
    ]);
  });

  it('keeps an apposition with who speaks', () => {
    expect(told('Ri Sun Ok, a teacher from Musan, said the school was closed.')).toEqual([
      'Ri Sun Ok, a teacher from Musan | said | the school was closed.',
    ]);
  });

  it('gives a participle and a second verb the subject of their clause', () => {
    expect(told('The envoy left early, saying the talks had failed.')).toEqual([
      'The envoy | saying | the talks had failed.',
    ]);
    expect(told('The envoy left early and warned that trade would stop.')).toEqual([
      'The envoy | warned | that trade would stop.',
    ]);
  });

  it('takes who stands before the colon of a headline', () => {
    expect(told('Seoul: North fired two missiles')).toEqual(['Seoul | : | North fired two missiles']);
  });

  it('names nobody for hearsay', () => {
    expect(told('The general was reportedly dismissed in May.')).toEqual([
      '- | reportedly | The general was … dismissed in May.',
    ]);
    expect(told('The general is believed to live in Wonsan.')).toEqual([
      '- | is believed | The general … to live in Wonsan.',
    ]);
  });

  it('tells whom a source cites, as one who says the same', () => {
    expect(told('Yonhap reported that rice had doubled in price, citing a trader in Hyesan.')).toEqual([
      'Yonhap | reported | that rice had doubled in price',
      'a trader in Hyesan | citing | that rice had doubled in price',
    ]);
  });

  it('takes no plural for a verb, and no thought of the writer for a statement', () => {
    expect(told('The police reports filled a shelf.')).toEqual([]);
    expect(told('I think the bridge is closed.')).toEqual([]);
    expect(told('The United States and its claims were discussed.')).toEqual([]);
  });

  it('ends what one says where another begins', () => {
    expect(told('The North denied that it had fired, but the South said two shells had landed.')).toEqual([
      'The North | denied | that it had fired',
      'the South | said | two shells had landed.',
    ]);
  });

  it('takes what stands before the one who speaks, whatever follows', () => {
    expect(told('“She left early!” Jo Reyes tweeted.')).toEqual(['Jo Reyes | tweeted | “She left early!”']);
    expect(told('“It leaks,” Jo Reyes said about the money being spent.')).toEqual(['Jo Reyes | said | “It leaks,”']);
    expect(told('“It leaks,” Jo Reyes told the Sunday Post in May. “Nobody cares.”')).toEqual([
      'Jo Reyes | told | “It leaks,” … “Nobody cares.”',
    ]);
    expect(told('“It leaks,” Jo Reyes told reporters, before leaving the hall.')).toEqual([
      'Jo Reyes | told | “It leaks,”',
    ]);
    expect(told('The pier was shut, the Harbor Tribune reports.')).toEqual([
      'the Harbor Tribune | reports | The pier was shut',
    ]);
  });

  it('takes no word of when or where for what is said', () => {
    expect(told('Later, when the rain came, the council agreed that it leaked.')).toEqual([
      'the council | agreed | that it leaked.',
    ]);
    expect(told('Since May, according to the council, two boats have sunk.')).toEqual([
      'the council | according to | Since May … two boats have sunk.',
    ]);
  });

  it('ends what is said where a clause goes on about it', () => {
    expect(told('The council said the pier leaked, which surprised nobody.')).toEqual([
      'The council | said | the pier leaked',
    ]);
    expect(told('The envoy, who announced a plan on Monday, left.')).toEqual(['who | announced | a plan']);
    expect(told('Jo Reyes endorsed Ann Lee last week.')).toEqual(['Jo Reyes | endorsed | Ann Lee']);
  });

  it('finds who speaks behind “with”, before an object, and as a number of people', () => {
    expect(told('The cause was unknown, with Sheriff Jo Reyes saying it would stay so.')).toEqual([
      'Sheriff Jo Reyes | saying | it would stay so.',
    ]);
    expect(told('The council released a statement saying the pier leaked.')).toEqual([
      'The council | saying | the pier leaked.',
    ]);
    expect(told('Only 28% say that it leaks, with 67% saying it holds.')).toEqual([
      'Only 28% | say | that it leaks, with 67% saying it holds.',
      '67% | saying | it holds.',
    ]);
    expect(told('The leak was first reported by the Harbor Tribune.')).toEqual([
      'the Harbor Tribune | was first reported | The leak',
    ]);
  });

  it('takes no participle for a verb', () => {
    expect(told('A man charged with theft left the town.')).toEqual([]);
    expect(told('The proposed pier was dear.')).toEqual([]);
  });

  it('reads quotations in doubled apostrophes', () => {
    expect(told("''The boat will sink,'' Mr. Reyes said, calling the chief ''brilliant.''")).toEqual([
      "Mr. Reyes | said | ''The boat will sink,''",
      "Mr. Reyes | calling | the chief ''brilliant.''",
    ]);
  });

  it('takes no clause for a statement that no mark parts from what stands before it', () => {
    expect(told('The crowd went home as he replied.')).toEqual([]);
    expect(told('The pier is shut, as the council said.')).toEqual(['the council | said | The pier is shut']);
  });

  it('ends what is said in a clause that another follows', () => {
    expect(told('When the council said the pier was shut, boats left.')).toEqual([
      'the council | said | the pier was shut',
    ]);
  });

  it('takes what polls and papers show', () => {
    expect(told('A new poll shows Jo Reyes and Ann Lee in a dead heat.')).toEqual([
      'A new poll | shows | Jo Reyes and Ann Lee in a dead heat.',
    ]);
    expect(told('The guard shows Jo Reyes the way.')).toEqual([]);
  });

  it('takes a ruling, and not what is ruled', () => {
    expect(told('The court ruled that the pier was safe.')).toEqual(['The court | ruled | that the pier was safe.']);
    expect(told('The prince ruled the island.')).toEqual([]);
  });

  it('is read from “as reported by”', () => {
    expect(told('As reported by the Harbor Post, the pier was shut.')).toEqual([
      'the Harbor Post | As reported by | the pier was shut.',
    ]);
  });

  it('begins who speaks behind the dash of a dateline', () => {
    expect(told('WASHINGTON (Reuters) - President Jo Reyes said the pier was shut.')).toEqual([
      'President Jo Reyes | said | the pier was shut.',
    ]);
  });
});
