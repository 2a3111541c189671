import type { SourceKind } from '../../model';

const words = (text: string): RegExp => new RegExp(`\\b(?:${text.trim().replace(/\s+/g, '|')})\\b`, 'i');

const DOCUMENT = words(
  'report reports statement letter study document documents filing filings memo memos indictment complaint affidavit ruling transcript transcripts bill book editorial commentary article email emails cable cables records lawsuit press-release communique tweet website data review analysis paper poll polls survey surveys',
);
const OFFICIAL = words(
  'official officials authorities administration officer officers diplomat diplomats prosecutor prosecutors investigator investigators agents cops spokesman spokeswoman spokesperson spokesmen spokespeople aide aides adviser advisers police',
);
const ANONYMOUS = words('source sources insider insiders informant informants defector defectors whistleblower');
const UNNAMED = /\b(?:anonym|unnamed|unidentified|condition of|familiar with|close to|briefed on|knowledge of)/i;
const CROWD = words(
  'residents critics analysts experts voters people many some others observers activists supporters opponents lawmakers republicans democrats members leaders advocates protesters witnesses families parents students scholars economists scientists researchers historians lawyers everyone nobody most few half majority conservatives liberals users fans friends neighbors americans workers allies rivals pundits commentators readers insiders groups media press reports women men',
);

const KOREAN: readonly (readonly [RegExp, SourceKind])[] = [
  [/소식통|익명|\(가명\)|[가-힣]모 씨|모 씨|한 (?:주민|간부|상인|군인|교원|관리|관계자)|탈북(?:민|자)/u, 'anonymous'],
  [/(?:담화|성명|보고서|론평|논평|보도문|문건|판결문|사설|자료|서한|공보)$/u, 'document'],
  [/(?:당국자|당국|관계자|관리|고위 ?관리|소식|간부|수뇌부)들?$/u, 'officials'],
  [
    /(?:주민|전문가|의원|상인|보위원|기자|시민|학자|누리꾼|유가족|관객|청중|대원|업자|이웃)들$|^(?:전문가|일각|사람들)$|들$/u,
    'crowd',
  ],
];

const PERSON = words(
  'president senator governor mayor congressman congresswoman representative candidate nominee minister chancellor premier secretary chairman chairwoman judge justice prince king queen pope general commander ambassador lawmaker lawyer attorney author comedian actor actress host billionaire businessman',
);

/** Whether a source that begins with “the” names one person by an office or a trade. */
export const isPersonByOffice = (source: string): boolean => PERSON.test(source) && !/s$/i.test(source);

/** What a source is by its words alone, where no entity says more; null where they say nothing. */
export function kindByWords(source: string): SourceKind | null {
  if (/[가-힣]/.test(source)) return KOREAN.find(([pattern]) => pattern.test(source))?.[1] ?? null;
  const head = source.split(/,|\b(?:who|whose|which|that)\b/)[0] ?? source;
  if (ANONYMOUS.test(head) || UNNAMED.test(source)) return 'anonymous';
  if (OFFICIAL.test(head)) return 'officials';
  if (DOCUMENT.test(head)) return 'document';
  return CROWD.test(head) || /^\d|\bpercent\b|^(?:one|two|three|four|five|six|seven|eight|nine|ten) in\b/i.test(head)
    ? 'crowd'
    : null;
}
