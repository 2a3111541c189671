import { understand } from '../support';

/** Sentence, form of the mention, canonical name, place it is tied to, superior; null for an agency that is unresolved or none. */
type Row = readonly [text: string, form: string, name: string | null, place?: string, parent?: string];

function check([text, form, name, place, parent]: Row): void {
  const resolution = understand(text);
  const exact = resolution.mentions.find((one) => one.text === form);
  const mention = exact ?? resolution.mentions.find((one) => one.text.endsWith(` ${form}`));
  const entity = mention?.entity ? resolution.entities[mention.entity] : undefined;
  const found = entity && (entity.kind === 'agency' || entity.kind === 'organization') ? entity.name : null;
  expect([form, found]).toEqual([form, name]);
  if (place !== undefined) expect(resolution.entities[entity?.location ?? '']?.name).toBe(place);
  if (parent !== undefined) expect(resolution.entities[entity?.parent ?? '']?.name).toBe(parent);
}

const cases = (rows: readonly Row[]) => rows.map((row) => ({ text: row[0], row }));

const NK = 'In North Korea, ';

describe('agencies of North Korea', () => {
  it.each(
    cases([
      [
        "Agents of North Hamgyong province's state security bureau came.",
        "North Hamgyong province's state security bureau",
        'North Hamgyong Province State Security Bureau',
        'North Hamgyong',
        'Ministry of State Security',
      ],
      [
        `${NK}the Hoeryong police detained three brokers.`,
        'Hoeryong police',
        'Hoeryong Police',
        'Hoeryong',
        'Ministry of Social Security',
      ],
      [
        `${NK}the state security department in Hyesan questioned him.`,
        'state security department in Hyesan',
        'Hyesan State Security Department',
        'Hyesan',
        'Ministry of State Security',
      ],
      [
        `${NK}the Pyongyang City People's Committee met.`,
        "Pyongyang City People's Committee",
        "Pyongyang City People's Committee",
        'Pyongyang',
        'Cabinet of North Korea',
      ],
      [
        `${NK}the Hoeryong Social Security Department paid informants.`,
        'Hoeryong Social Security Department',
        'Hoeryong Police Department',
        'Hoeryong',
        'Ministry of Social Security',
      ],
      [
        `${NK}the Musan County Prosecutors' Office opened a case.`,
        "Musan County Prosecutors' Office",
        "Musan County Prosecutors' Office",
        'Musan',
        'Supreme Public Prosecutors Office',
      ],
      [
        "The Sinuiju customs office in North Korea's North Pyongan province closed.",
        'Sinuiju customs office',
        'Sinuiju Customs Office',
        'Sinuiju',
      ],
      ['North Korean border guards shot a man near Hoeryong.', 'North Korean border guards', 'Border Security Command'],
      [
        'In Hyesan, North Korea, the provincial party committee called a meeting.',
        'provincial party committee',
        'Ryanggang Province Party Committee',
        'Ryanggang',
        "Workers' Party of Korea",
      ],
      [
        "North Korea's Supreme People's Assembly met in Pyongyang.",
        "Supreme People's Assembly",
        "Supreme People's Assembly",
      ],
      ['Pyongyang’s Office 39 and North Korea paid for it.', 'Office 39', 'Office 39'],
      ['The Reconnaissance General Bureau (RGB) ran the hackers.', 'RGB', 'Reconnaissance General Bureau'],
      [`${NK}the 25th brigade changed its patrols.`, '25th brigade', '25th Brigade'],
      [`${NK}officers and residents of Hoeryong complained.`, 'officers', null],
      [`${NK}police officers went from house to house.`, 'police', null],
      [`${NK}a source in the security field spoke of it.`, 'security field', null],
    ]),
  )('$text', ({ row }) => check(row));
});

describe('agencies of Asia and the Pacific', () => {
  it.each(
    cases([
      [
        'The Yangon Region military command in Myanmar denied it.',
        'Yangon Region military command',
        'Yangon Region Military Command',
        'Yangon',
        'Tatmadaw',
      ],
      [
        'Police in Kachin State arrested four activists in Myanmar.',
        'Police in Kachin State',
        'Kachin State Police',
        'Kachin State',
      ],
      ['The number of police in Kachin State has doubled in Myanmar.', 'police in Kachin State', null],
      [
        'In India, the Uttar Pradesh police registered a case.',
        'Uttar Pradesh police',
        'Uttar Pradesh Police',
        'Uttar Pradesh',
      ],
      [
        'The Kandahar provincial council in Afghanistan protested.',
        'Kandahar provincial council',
        'Kandahar Provincial Council',
      ],
      [
        "China's Ministry of Public Security said it cracked a ring.",
        'Ministry of Public Security',
        'Ministry of Public Security of China',
      ],
      [
        "The Hotan prefecture's education department in China sent lists.",
        "Hotan prefecture's education department",
        'Hotan Prefecture Education Department',
      ],
      [
        'The Japan Coast Guard and the Japanese defense ministry tracked it.',
        'Japanese defense ministry',
        'Ministry of Defense of Japan',
      ],
      [
        "South Korea's spy agency told lawmakers in Seoul.",
        "South Korea's spy agency",
        'National Intelligence Service',
      ],
      [
        'The Bangladeshi home ministry banned the group.',
        'Bangladeshi home ministry',
        'Ministry of Home Affairs of Bangladesh',
      ],
      ['Vietnamese customs seized two tons of ivory in Haiphong.', 'Vietnamese customs', 'Vietnamese Customs'],
      ['The Kachin Independence Army (KIA) and Myanmar fought on.', 'KIA', 'Kachin Independence Army'],
      ["Pakistan's Inter-Services Intelligence (ISI) knew. The ISI denied it.", 'ISI', 'Inter-Services Intelligence'],
      [
        "Indonesia's Corruption Eradication Commission (KPK) charged him.",
        'KPK',
        'Corruption Eradication Commission of Indonesia',
      ],
      [
        'The Australian federal police raided the office in Sydney.',
        'Australian federal police',
        'Australian Federal Police',
      ],
    ]),
  )('$text', ({ row }) => check(row));
});

describe('agencies of Europe and the former Soviet Union', () => {
  it.each(
    cases([
      [
        "In Ukraine, the Kharkiv regional prosecutor's office opened a criminal case.",
        "Kharkiv regional prosecutor's office",
        "Kharkiv Regional Prosecutor's Office",
        undefined,
        'Office of the Prosecutor General of Ukraine',
      ],
      [
        "Ukraine's security service detained an informant in Odesa.",
        "Ukraine's security service",
        'Security Service of Ukraine',
      ],
      [
        'The Russian interior ministry put him on a wanted list.',
        'Russian interior ministry',
        'Ministry of Internal Affairs of Russia',
      ],
      [
        "Russia's FSB and the Investigative Committee searched the flat.",
        'Investigative Committee',
        'Investigative Committee of Russia',
      ],
      [
        'The Belarusian KGB and the Investigative Committee searched it in Minsk.',
        'Belarusian KGB',
        'State Security Committee of Belarus',
      ],
      [
        'The Paris prosecutor’s office in France opened an inquiry.',
        'Paris prosecutor’s office',
        'Paris Prosecutor’s Office',
        'Paris',
      ],
      ['The Hungarian parliament voted in Budapest.', 'Hungarian parliament', 'Parliament of Hungary'],
      [
        'The German constitutional court ruled in Karlsruhe.',
        'German constitutional court',
        'Federal Constitutional Court of Germany',
      ],
      ["Poland's border guard stopped a group near Bialystok.", "Poland's border guard", 'Polish Border Guard'],
      ["Spain's Guardia Civil and the Spanish coast guard rescued 40.", 'Guardia Civil', 'Civil Guard of Spain'],
      [
        'The British foreign ministry summoned the envoy in London.',
        'British foreign ministry',
        'Foreign, Commonwealth and Development Office',
      ],
      ["Bulgaria's central bank and the Bank of England moved.", "Bulgaria's central bank", 'Central Bank of Bulgaria'],
      ['MI5 warned lawmakers in London.', 'MI5', 'MI5'],
      [
        'The European Court of Human Rights ruled against Turkey.',
        'European Court of Human Rights',
        'European Court of Human Rights',
      ],
    ]),
  )('$text', ({ row }) => check(row));
});

describe('agencies of Africa and the Middle East', () => {
  it.each(
    cases([
      [
        'The Kaduna police in Nigeria freed two hostages.',
        'Kaduna police',
        'Kaduna Police',
        'Kaduna',
        'Nigeria Police Force',
      ],
      ["Iran's Revolutionary Guards seized a tanker.", 'Revolutionary Guards', 'Islamic Revolutionary Guard Corps'],
      [
        "The Marivan prosecutor's office in Iran ordered it.",
        "Marivan prosecutor's office",
        "Marivan Prosecutor's Office",
        undefined,
        'Judiciary of Iran',
      ],
      ['The Iraqi Defense Ministry denied it.', 'Defense Ministry', 'Ministry of Defense of Iraq'],
      ['The Israeli military struck Gaza.', 'Israeli military', 'Israel Defense Forces'],
      [
        'The Palestinian health ministry in Gaza gave the toll.',
        'Palestinian health ministry',
        'Ministry of Health of Palestine',
      ],
      ['The Kenyan police fired tear gas in Nairobi.', 'Kenyan police', 'National Police Service of Kenya'],
      [
        "Zimbabwe's electoral commission delayed results in Harare.",
        "Zimbabwe's electoral commission",
        'Zimbabwe Electoral Commission',
      ],
      ['The Rapid Support Forces (RSF) took the base in Sudan. The RSF said so.', 'RSF', 'Rapid Support Forces'],
      [
        "Ethiopia's defence ministry did not respond.",
        "Ethiopia's defence ministry",
        'Ministry of Defence of Ethiopia',
      ],
      ['The Egyptian prison service denied torture in Cairo.', 'Egyptian prison service', 'Egyptian Prison Service'],
      [
        'The Congolese army fought M23 rebels near Goma, Democratic Republic of the Congo.',
        'Congolese army',
        'Armed Forces of the Democratic Republic of the Congo',
      ],
    ]),
  )('$text', ({ row }) => check(row));
});

describe('agencies of the Americas', () => {
  it.each(
    cases([
      [
        'The U.S. Justice Department charged him. The department gave no details.',
        'U.S. Justice Department',
        'United States Department of Justice',
      ],
      [
        "Obama's Justice Department appealed in the United States.",
        'Justice Department',
        'United States Department of Justice',
      ],
      ['Two Senate Republicans of the United States agreed.', 'Senate Republicans', 'Republican Party'],
      ['The Senate and House agreed in Washington, U.S. officials said.', 'Senate', 'United States Senate'],
      [
        "The Tamaulipas attorney general's office in Mexico said so.",
        "Tamaulipas attorney general's office",
        "Tamaulipas State Attorney General's Office",
        'Tamaulipas',
      ],
      [
        'The Russian consulate in San Francisco, U.S., closed.',
        'Russian consulate in San Francisco',
        'Consulate of Russia in San Francisco',
        'San Francisco',
      ],
      ["Brazil's federal police raided farms in Pará.", "Brazil's federal police", 'Federal Police of Brazil'],
      [
        "Venezuela's National Electoral Council (CNE) declared him winner. The CNE said so.",
        'CNE',
        'National Electoral Council of Venezuela',
      ],
      ['The Colombian navy seized a boat off Tumaco.', 'Colombian navy', 'Colombian Navy'],
      [
        'The Los Angeles County Sheriff’s Department in California arrested him.',
        'Los Angeles County Sheriff’s Department',
        'Los Angeles County Sheriff’s Department',
      ],
      [
        'Canada’s foreign ministry protested in Ottawa.',
        'Canada’s foreign ministry',
        'Ministry of Foreign Affairs of Canada',
      ],
      [
        'The Department of Homeland Security Acting Secretary Kevin McAleenan said so.',
        'Department of Homeland Security',
        'United States Department of Homeland Security',
      ],
    ]),
  )('$text', ({ row }) => check(row));
});

describe('what is no agency', () => {
  it.each([
    'Amazon Web Services sells storage.',
    'She studied at the department of history.',
    'The bureau chief of a newspaper left.',
    'More police officers were sent to the market.',
    'Mr. Smith’s office was closed.',
    'A DNA test and an MRI were made.',
    'He went to a dinner party and a tea party.',
    'The company’s board met.',
    'Traders, soldiers and security agents took bribes.',
  ])('%s', (text) => {
    const { actors, entities } = understand(text);
    expect(actors.map(({ entity }) => entities[entity]).filter((entity) => entity?.kind === 'agency')).toEqual([]);
  });
});
