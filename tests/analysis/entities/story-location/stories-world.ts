import type { Story } from './story';

/** Invented stories of many kinds from many countries, with the place where each plays. */
export const WORLD_STORIES: readonly Story[] = [
  {
    kind: 'a police raid in a provincial town',
    where: 'Gomel',
    country: 'BY',
    text: `VILNIUS — Officers of the Belarusian KGB searched the flats of four teachers in Gomel on Tuesday morning, the Viasna rights centre said.

Two of the teachers were taken to a detention centre. Lawyers in Vilnius and Warsaw who help exiles said that such searches had become rarer since the spring.

Gomel lies near the border with Ukraine. In 2020 tens of thousands marched in Minsk against the government.`,
  },
  {
    kind: 'a flood',
    where: 'Sylhet',
    country: 'BD',
    text: `Thousands leave homes as rivers rise in Bangladesh

DHAKA, June 18 (Xinhua) -- Flood water has entered thousands of houses in Sylhet in the northeast of Bangladesh after four days of rain, officials said on Saturday.

Soldiers brought people out by boat, and schools in Sylhet serve as shelters. More rain fell across the border in India's Meghalaya state, the weather office in Dhaka said.`,
  },
  {
    kind: 'a summit',
    where: 'Samarkand',
    country: 'UZ',
    text: `Leaders sign rail accord at Samarkand summit

The presidents of China, Kyrgyzstan and Uzbekistan signed an agreement on a railway at a summit in Samarkand on Thursday.

Chinese President Xi Jinping had flown in from Astana the evening before. Russia, which was long against the line, sent only a deputy minister. The track is to run from Kashgar to Andijan and will shorten the way to Iran and Turkey.`,
  },
  {
    kind: 'sanctions announced at the United Nations',
    where: 'New York',
    country: 'US',
    text: `UNITED NATIONS (AP) — The Security Council voted in New York on Friday to extend the arms embargo on South Sudan for a year.

Nine members voted for the text, six abstained, among them Russia and China. The South Sudanese ambassador told reporters in New York that the decision was no help to peace.`,
  },
  {
    kind: 'a football match away from home',
    where: 'Naples',
    country: 'IT',
    text: `Ajax win in Naples to go top

Ajax came from behind to beat Napoli 3-1 in Naples on Wednesday night and lead their group of the Champions League.

The Dutch side, who had lost at home to Liverpool a week before, scored three times after the break. The Italians have now gone four games without a win. Ajax play Rangers in Amsterdam next week.`,
  },
  {
    kind: 'a verdict',
    where: 'Koblenz',
    country: 'DE',
    text: `German court jails Syrian doctor for life

A court in Koblenz sentenced a Syrian doctor to life in prison on Monday for torturing prisoners at a military hospital in Homs.

Judges in the western German city heard more than fifty witnesses. The man had come to Germany in 2015 and worked as a surgeon. In Damascus nobody has ever been tried for such crimes, and Syria's government denies them.`,
  },
  {
    kind: 'a company that closes a plant',
    where: 'Valencia',
    country: 'ES',
    text: `Carmaker to end production in Valencia

The American carmaker said on Tuesday that it would stop making vans at its plant in Valencia by 2027 and cut 1,100 jobs.

Unions in the Spanish city called for a strike. The company, whose headquarters are in Dearborn, Michigan, wants to make electric cars in Saarlouis and in Cologne instead.`,
  },
  {
    kind: 'a tour through several countries',
    where: 'Nairobi',
    country: 'KE',
    text: `Foreign minister opens Africa tour in Nairobi

Germany's foreign minister arrived in Nairobi on Monday at the start of a tour of Africa.

In Nairobi she met the Kenyan president and visited a wind farm project. On Wednesday she goes on to Rwanda, then to South Africa. It is her first tour of the continent.`,
  },
  {
    kind: 'a military exercise at sea',
    where: 'South China Sea',
    country: null,
    text: `Two carriers train in South China Sea

WASHINGTON (Reuters) - Two American aircraft carriers began exercises in the South China Sea on Saturday, the U.S. Navy said.

The ships will train in the South China Sea for five days. China protested against the exercise. Beijing claims almost all of the sea, parts of which Vietnam, Malaysia and the Philippines claim too.`,
  },
  {
    kind: 'hostages abroad',
    where: 'Agadez',
    country: 'NE',
    text: `Austrian aid worker kidnapped in Niger

VIENNA (APA) - An Austrian woman who has lived in Agadez in northern Niger for many years was kidnapped from her house there on Saturday evening, local media reported.

The foreign ministry in Vienna confirmed that the embassy in Algiers had lost contact with her. Gunmen drove the woman out of Agadez in a white car, neighbours said. No group has claimed the kidnapping. A German was freed in Mali last year.`,
  },
  {
    kind: 'an earthquake far from where it is reported',
    where: 'Herat',
    country: 'AF',
    text: `ISLAMABAD — A strong earthquake shook Herat in western Afghanistan on Sunday and killed at least sixty people, officials said.

Whole villages near Herat collapsed. The United States Geological Survey put the magnitude at 6.3. Aid groups in Islamabad and Geneva prepare to send tents, and Iran opened its border.`,
  },
  {
    kind: 'a dateline that is the scene',
    where: 'Mwanza',
    country: 'TZ',
    text: `MWANZA, Tanzania (Reuters) - Divers brought up another thirty bodies on Saturday from a ferry that capsized two days before, and hope of finding anybody alive was gone.

President Samia Suluhu Hassan ordered the arrest of those responsible. The boat was on its way to an island with more than two hundred people on board.`,
  },
  {
    kind: 'a visit under the dateline of its capital',
    where: 'Riga',
    country: 'LV',
    text: `RIGA (Reuters) - Canadian Prime Minister Mark Carney promised on Tuesday to keep soldiers in Latvia until the end of the decade.

Carney spoke at a news conference with his Latvian host after a meeting on defence. Russia has called the brigade a threat. He flies on to Poland and Ukraine.`,
  },
  {
    kind: 'a capital that only comments',
    where: 'Transnistria',
    country: 'MD',
    text: `MOSCOW, February 29. /TASS/. A congress of deputies in Transnistria asked Russia for help on Wednesday against what it called an economic blockade.

The congress in Transnistria is the seventh of its kind. The Russian Foreign Ministry said that it would look at the request. Moldova called the meeting a show.`,
  },
  {
    kind: 'an outlet in another country',
    where: 'Maracaibo',
    country: 'VE',
    text: `Maracaibo (Venezuela), 27 Mar 2025 (EFE).- Fishermen found a drifting boat with nine dead men near the coast of Venezuela on Wednesday, the coast guard said.

The boat was towed to the harbour. It is thought to have left a beach in Colombia three weeks earlier. Relatives waited in front of the morgue.`,
  },
  {
    kind: 'the adjective of a country and nothing better',
    where: 'Poland',
    country: 'PL',
    text: `Polish border guards have stopped a lorry with nineteen people hidden between boxes of apples, they said on Thursday.

The Polish driver was held. "They had been inside for two days," a spokeswoman for the Polish border guards told reporters.`,
  },
  {
    kind: 'domestic politics of one country',
    where: 'Japan',
    country: 'JP',
    text: `Japan to raise pension age

Japan's government wants people to work until the age of 68, under a plan approved by the cabinet on Friday.

The Japanese population shrinks by half a million people a year. Opposition parties said that the plan would hit women hardest. Surveys show that most people in Japan are against it.`,
  },
  {
    kind: 'a law of one state of a federation',
    where: 'Victoria',
    country: 'AU',
    text: `Victoria bans new gas heaters

The Australian state of Victoria will allow no gas heaters in new houses from next year, its premier said on Monday.

Victoria has more gas heaters than any other state. Builders welcomed the rule, a gas company called it rash. New South Wales has no such plan, and the federal government in Canberra would not comment.`,
  },
  {
    kind: 'an obituary of a painter',
    where: 'Antwerp',
    country: 'BE',
    text: `Painter Lieve Aerts dies at 91

The Belgian painter Lieve Aerts has died in Antwerp, her family said on Sunday. She was 91.

Aerts was born in Kinshasa, studied in Paris and showed her work in London and New York. She had lived in Antwerp since 1974.`,
  },
  {
    kind: 'news from no place',
    where: null,
    country: null,
    text: `Open-source mail program gets calendar

Version 9 of the mail program comes with a calendar and reads messages faster, its makers said on Tuesday.

The program can be downloaded at no cost. It has been translated into sixty languages. Users of older versions should make a copy of their settings first.`,
  },
  {
    kind: 'a finding of science that is of no place',
    where: null,
    country: null,
    text: `Sleep helps the memory of bees, study finds

Bees that sleep well find their way home more often, scientists wrote in a journal on Thursday.

The researchers glued tiny tags to the backs of six hundred bees and woke some of them every few minutes. Tired bees danced badly. What this says about people is not clear.`,
  },
  {
    kind: 'history told in a story of today',
    where: 'Vukovar',
    country: 'HR',
    text: `Thousands gather in Vukovar to bury fourteen victims

Thousands of people came to Vukovar on Thursday to bury fourteen men whose remains were found in the past year.

More than 260 people were taken from the hospital and killed in November 1991 after Serb troops took the town. Officers were arrested in Serbia in 2003 and sentenced in The Hague. In Belgrade a few activists lit candles.`,
  },
  {
    kind: 'an attack inside a city',
    where: 'Karachi',
    country: 'PK',
    text: `Gunmen attack Karachi police office

Gunmen stormed a police office in Karachi on Friday evening and held it for three hours.

Four people and three attackers were killed in the fight, a hospital in the city said. The Pakistani Taliban said they had sent the men. Prime Minister Shehbaz Sharif, who was in Islamabad, promised to uproot terrorism from Pakistan.`,
  },
  {
    kind: 'an opinion about a country',
    where: 'Hungary',
    country: 'HU',
    text: `Opinion: What Hungary's voters told Europe

Hungary has voted, and nobody in Brussels should pretend to be surprised.

For years Hungary's opposition was told that it could not win. It won where the roads are worst. Hungarian newspapers are still in the hands of a few men, and the courts are slow, but something has moved. Those in Washington and Moscow who took Hungary for granted have to think again.`,
  },
  {
    kind: 'a train accident between towns',
    where: 'Larissa',
    country: 'GR',
    text: `ATHENS, Greece — A passenger train ran into a freight train near Larissa in central Greece late on Tuesday, and at least 36 people died.

The train was on its way from Athens to Thessaloniki. Carriages burned in the fields near Larissa until dawn. A station master in Volos was arrested. Greece's government declared three days of mourning.`,
  },
  {
    kind: 'a strike in an overseas port, told by the owner’s country',
    where: 'Buenaventura',
    country: 'CO',
    text: `SINGAPORE (Reuters) - The owner of a container ship held up by a strike in the Colombian port of Buenaventura said on Friday that the crew was well.

Dockers in Buenaventura have been on strike for nine days and want higher wages. Eleven ships wait in the bay. The company, which is based in Singapore, asked Colombia's government to step in.`,
  },
];
