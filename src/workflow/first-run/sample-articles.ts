/** All of the sample is in here. */
export const SAMPLE_FOLDER = 'Dateline sample';

/** A sample article, as it would be pasted. */
export interface SampleArticle {
  readonly name: string;
  readonly text: string;
}

/**
 * Written for Dateline and made up: people, sums and incidents are invented. They share places, agencies and a theme, so
 * that their notes link each other.
 */
export const SAMPLE_ARTICLES: readonly SampleArticle[] = [
  {
    name: 'sample 1',
    text: `Searches for Chinese phones begin again in Hoeryong

HOERYONG, March 3 (Dateline sample) — The Ministry of State Security sent officers from house to house in Hoeryong, North Hamgyong province, last week to look for Chinese phones, a resident said. This article is made up, like the others of the sample.

“They came after dark with a device that finds signals, and began with the houses along the Tumen River,” the resident said. Eleven families were told to report to the Hoeryong police, and two phones were taken away.

Families who receive money from relatives in South Korea now fear that the brokers who carry it will be arrested. A broker who used to keep a third of each transfer asks for half of it since the searches began.

March 4, 2025 at 09:15AM
by Dateline sample
`,
  },
  {
    name: 'sample 2',
    text: `Money broker tried before a crowd in Musan

MUSAN, March 10 (Dateline sample) — A broker who carried money from defectors to their families was tried before several hundred people in Musan, North Hamgyong province, on March 8, two residents said.

The Ministry of State Security said at the trial that the broker had called China from a hill above the Tumen River more than forty times. He was sentenced to nine years. The Musan police kept the relatives of the accused away from the square.

“After Hoeryong everybody here knew that they would come to us as well,” one of the residents said. Money that used to arrive from South Korea within a day now takes two weeks, by way of Yanji in China.

March 11, 2025 at 10:40AM
by Dateline sample
`,
  },
  {
    name: 'sample 3',
    text: `회령시 보위부, 송금 브로커 단속 강화

함경북도 회령시에서 중국 휴대전화와 송금 브로커에 대한 단속이 강화되고 있다고 현지 소식통이 12일 전했다. 이 기사는 예시로 지어낸 것이다.

소식통은 “국가보위성이 지난주 회령시와 무산군에 검열조를 보냈다”며 “전파탐지기를 든 보위원이 두만강 주변을 밤마다 돈다”고 말했다.

한국에 있는 가족이 보낸 돈을 받던 주민들은 브로커가 붙잡힐까 봐 불안해하고 있다. 송금 수수료는 절반까지 올랐다.

2025년 3월 13일
`,
  },
];
