import type { Story } from './story';

/** Invented stories about the two Koreas and the border, with the place where each plays. */
export const DPRK_STORIES: readonly Story[] = [
  {
    kind: 'a sweep in a border city, its province named first',
    where: 'Musan',
    country: 'KP',
    text: `North Hamgyong Province police have opened a campaign against illegal logging in Musan, sending patrols into the hills every night.

A source in Ryanggang Province told Daily NK on Monday that people in Musan were being stopped on the way home and asked where their firewood came from. "Even a bundle of twigs is taken," he said.

The Musan police department has fined some forty households since the beginning of the month. Wood sold in Hoeryong costs twice as much as a year ago.`,
  },
  {
    kind: 'agencies of a city act, the province frames the story',
    where: 'Hyesan',
    country: 'KP',
    text: `Smugglers lose boats as Hyesan tightens river watch

The Hyesan security department has taken at least eleven rubber boats from households along the Yalu River since last week, according to a source in Ryanggang Province.

Ryanggang Province had told its counties in May to clear the banks. The Hyesan police department now checks sheds and cellars, and an inspection group from Pyongyang is expected before the autumn.

Families in Hyesan who live from carrying goods for Chinese traders say they have nothing to eat.`,
  },
  {
    kind: 'the province of a source is not the scene',
    where: 'Chongjin',
    country: 'KP',
    text: `Workers at a steel mill in Chongjin have not been given rations for three months, a source in South Pyongan Province who travels for trade told RFA this week.

The mill's party committee held a meeting on Friday, at which managers promised corn from the new harvest. Many workers in Chongjin stay away and fish instead.

"In South Pyongan Province it is no better," the source said.`,
  },
  {
    kind: 'a whole province, several of its towns alike',
    where: 'North Pyongan',
    country: 'KP',
    text: `North Pyongan Province orders households to hand in scrap iron

Every household of North Pyongan Province has to give ten kilograms of scrap iron by the end of the month, a source in the province told Daily NK on the 3rd.

In Sinuiju people were seen pulling nails out of old boards, in Uiju children gather wire on the way to school, and in Ryongchon the neighbourhood unit leaders weigh the metal twice. Kusong collects it at the market.`,
  },
  {
    kind: 'a ceremony reported from the capital by the state agency',
    where: 'Wonsan',
    country: 'KP',
    text: `New Shipyard Workshop Inaugurated

Pyongyang, June 3 (KCNA) -- A new workshop was inaugurated with due ceremony at the Wonsan shipyard on Sunday.

Officials of the city of Wonsan, builders and workers took part in the ceremony. A speech was made by the chairman of the Kangwon Provincial People's Committee. The participants then looked round the workshop in Wonsan.`,
  },
  {
    kind: 'an event of the capital reported from the capital',
    where: 'Pyongyang',
    country: 'KP',
    text: `Fruit Show Opens

Pyongyang, October 9 (KCNA) -- A national fruit show opened on Tuesday.

On display are apples, pears and grapes of thirty kinds. Officials, farmers and people living in the city looked round the show, which will last until Saturday.`,
  },
  {
    kind: 'a statement of a ministry about others',
    where: 'North Korea',
    country: 'KP',
    text: `Statement of Spokesman for DPRK Foreign Ministry

Pyongyang, April 11 (KCNA) -- A spokesman for the Foreign Ministry of the Democratic People's Republic of Korea gave the following answer to a question on Thursday:

The U.S. is again talking of dialogue while it brings bombers to Osan and submarines to Busan. No honeyed word can hide this. The DPRK will not be deceived, and its right to self-defence is not a matter of bargain. Japan, which follows the U.S. blindly, had better think twice.`,
  },
  {
    kind: 'a missile test told by the south',
    where: 'Wonsan',
    country: 'KP',
    text: `SEOUL, March 8 (Yonhap) -- North Korea fired two short-range ballistic missiles from near Wonsan on its east coast on Wednesday morning, South Korea's military said.

The Joint Chiefs of Staff in Seoul said the missiles flew some 350 kilometers before they fell into the East Sea. "We keep a firm readiness with the United States," it said.

Tokyo lodged a protest through its embassy in Beijing. The last launch took place in February.`,
  },
  {
    kind: 'workers abroad',
    where: 'Dandong',
    country: 'CN',
    text: `North Korean seamstresses in Dandong stop work over pay

Some two hundred North Korean women refused to work at a clothing factory in Dandong, China, on Tuesday, a trader in the city told Daily NK.

The women, who come from Pyongyang and Nampo, had not been paid for ten months. North Korea's consulate in Shenyang sent an official to Dandong, and Chinese police stood at the gate. The factory makes jackets that are sold in South Korea and Japan.`,
  },
  {
    kind: 'a visit to the north',
    where: 'Pyongyang',
    country: 'KP',
    text: `Mongolian delegation arrives in Pyongyang

ULAANBAATAR, Sept. 4 (Montsame) -- A delegation of Mongolia's parliament arrived in Pyongyang on Wednesday for a visit of four days, the first in six years.

The guests were met at the airport by officials of the Supreme People's Assembly and will visit a school in Pyongyang that bears Mongolia's name. They fly home through Beijing, as there is no direct flight to Ulaanbaatar.`,
  },
  {
    kind: 'a welcome in the capital of the headline and the dateline, for those who won abroad',
    where: 'Pyongyang',
    country: 'KP',
    text: `Pyongyang Residents Warmly Greet Their Young Wrestlers

Pyongyang, September 16 (KCNA) -- DPRK wrestlers came out first at the 2019 Asian Junior Wrestling Games held in Lebanon.

They came back home on Sunday. Officials of the Ministry of Sports, coaches and families stood at the airport to greet them, and residents along the streets of Pyongyang waved flowers at the open bus.`,
  },
  {
    kind: 'a cup won abroad, told from the capital',
    where: 'Lebanon',
    country: 'LB',
    text: `DPRK Wrestlers Win Asian Junior Games

Pyongyang, September 14 (KCNA) -- DPRK wrestlers beat their Japanese rivals in the finals of the 2019 Asian Junior Wrestling Games held in Lebanon and won the trophy.

They played the final match on September 12 and won it by two points.`,
  },
  {
    kind: 'Korean: a raid in a city',
    where: 'Hyesan',
    country: 'KP',
    language: 'ko',
    text: `혜산시에서 한국 영상물 단속 강화

양강도 혜산시에서 지난 10일부터 한국 영상물을 본 청년들에 대한 단속이 시작된 것으로 전해졌다.

양강도 소식통은 17일 데일리NK에 “혜산시 안전부가 동네마다 들어가 집을 뒤지고 있다”며 “혜산에서만 스무 명이 잡혀갔다”고 말했다. 소식통은 평양에서 내려온 지시라고 덧붙였다.`,
  },
  {
    kind: 'Korean: a wire story told from Seoul',
    where: 'Nampo',
    country: 'KP',
    language: 'ko',
    text: `(서울=연합뉴스) 한도윤 기자 = 북한이 남포 조선소에서 새 군함을 건조하고 있는 모습이 위성사진에 잡혔다.

전문가들은 남포에서 건조 중인 배의 길이가 140m에 이른다고 분석했다. 통일부 당국자는 서울에서 기자들과 만나 “남포의 동향을 주시하고 있다”고 말했다.`,
  },
];
