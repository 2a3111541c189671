import { lazily } from './lazily';

/** A unit and how many of its base it is. */
export interface MeasureUnit {
  readonly unit: string;
  readonly times: number;
}

/** Base, then `factor words`; a currency is its own base, since rates change. */
const UNITS = `kg:1 kilogram kilograms kilogramme kilogrammes kg kgs kilo kilos 킬로그램 ㎏|0.001 gram grams g 그램|1000 ton tons tonne tonnes 톤 t|0.4536 pound-weight
m:1 meter meters metre metres m 미터|1000 kilometer kilometers kilometre kilometres km kms 킬로미터 ㎞|0.01 centimeter centimeters centimetre centimetres cm 센티미터 ㎝|0.001 millimeter millimeters millimetre millimetres mm 밀리미터 ㎜|1609.34 mile miles|0.3048 foot feet
km/h:1 kph km/h|1.60934 mph
litre:1 liter liters litre litres 리터 ℓ|158.987 barrel barrels 배럴
m2:1 ㎡|10000 hectare hectares ha ㏊ 헥타르 정보|4046.86 acre acres
day:1 day days 일 일간|7 week weeks 주 주간|30.4375 month months 개월 달|365.25 year years 년 년간|0.0416667 hour hours 시간|0.000694444 minute minutes 분|0.0000115741 second seconds 초
percent:1 percent % ％ 퍼센트 프로
celsius:1 celsius
won:1 won 원 ₩
usd:1 dollar dollars $ us$ 달러 usd
yuan:1 yuan 위안 renminbi
eur:1 euro euros € 유로
yen:1 yen 엔 ¥
gbp:1 £ pound pounds 파운드
ruble:1 ruble rubles rouble roubles 루블`;

const table = lazily(() => {
  const units = new Map<string, MeasureUnit>();
  for (const line of UNITS.split('\n')) {
    const [unit, rest] = [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)];
    for (const part of rest.split('|')) {
      const [times, ...words] = part.split(' ');
      for (const word of words) units.set(word, { unit, times: Number(times) });
    }
  }
  return units;
});

export const unitOf = (word: string): MeasureUnit | undefined => table().get(word);

const MONEY = /^(?:won|usd|yuan|eur|yen|gbp|ruble)$/;
export const isMoney = (unit: string): boolean => MONEY.test(unit);
