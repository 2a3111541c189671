import { agencyNames } from '../../../../src/analysis/language/recognizers/agency-names';
import { found, names } from '../support';

const agencies = agencyNames(names);

describe('agency-names', () => {
  it.each([
    ["Russia's Ministry of Internal Affairs denied it.", ['Ministry of Internal Affairs']],
    ['He leads the U.S. State Department.', ['U.S. State Department']],
    ["the 14th Supreme People's Assembly met", ["14th Supreme People's Assembly"]],
    ['money for Office 39 and its staff', ['Office 39']],
    ['The Department of Health and Human Services agreed.', ['Department of Health and Human Services']],
    ['held at the Insein Township Police Station in Yangon', ['Insein Township Police Station']],
    [
      'The Office for Democratic Institutions and Human Rights reported.',
      ['Office for Democratic Institutions and Human Rights'],
    ],
    ['the National Air and Space Intelligence Center', ['National Air and Space Intelligence Center']],
    ['He told Congress.', ['Congress']],
    ["the Musan County Prosecutors' Office opened it", ["Musan County Prosecutors' Office"]],
    ['the Department of Homeland Security Acting Secretary Ann Lee', ['Department of Homeland Security']],
    ['the Cabinet of Prime Minister Fumio Kishida', ['Cabinet']],
    ['the Office of the Vice President said', ['Office of the Vice President']],
    ['the Senate and Supreme Court agreed', ['Senate', 'Supreme Court']],
    ['Two Senate aides', ['Senate']],
    ['the House Science, Space, and Technology Committee met', ['House Science, Space, and Technology Committee']],
    ['who chairs the Commerce, Justice and Science Subcommittee', ['Commerce, Justice and Science Subcommittee']],
    ['In Boston, the Budget Committee met', ['Budget Committee']],
    ['the National Task Force on Wildlife Trafficking met', ['National Task Force on Wildlife Trafficking']],
    ['the Muslim Brotherhood’s Freedom and Justice Party won', ['Freedom and Justice Party']],
    ['the Strategic and Defense Intelligence Agency said', ['Strategic and Defense Intelligence Agency']],
    ['the Commission on Money in State Politics reported', ['Commission on Money in State Politics']],
    ['the Commission of Inquiry on Syria said', ['Commission of Inquiry on Syria']],
    ['the Security Council on Syria', ['Security Council']],
    ['the Senate Judiciary Committee on Capitol Hill', ['Senate Judiciary Committee']],
    [
      'the Bureau of Alcohol, Tobacco, Firearms and Explosives',
      ['Bureau of Alcohol, Tobacco, Firearms and Explosives'],
    ],
  ])('finds the whole name: %s', (text, expected) => {
    expect(found(agencies, text)).toEqual(expected);
  });
  it.each([
    'Police arrested two men.',
    'The Donald Trump Administration',
    'Forces entered the town.',
    'the Foreign Intelligence Surveillance Act',
    'the Obama Presidency',
    'Forces of the great army',
  ])('finds none in: %s', (text) => {
    expect(found(agencies, text)).toEqual([]);
  });
});
