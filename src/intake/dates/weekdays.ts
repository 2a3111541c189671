import { englishWords } from '../../data/lexicon';
import { foldForm } from '../../model';

const NAMES = `monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
 montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so
 lundi mardi mercredi jeudi vendredi samedi dimanche lun jeu ven sam dim
 lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica
 segunda terça quarta quinta sexta feira segunda-feira terça-feira quarta-feira quinta-feira sexta-feira
 maandag dinsdag woensdag donderdag vrijdag zaterdag zondag måndag tisdag onsdag torsdag fredag lördag söndag
 mandag tirsdag lørdag søndag maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai
 poniedziałek wtorek środa czwartek piątek sobota niedziela pondělí úterý středa čtvrtek pátek neděle
 понедельник вторник среда четверг пятница суббота воскресенье понеділок вівторок середа п’ятниця субота неділя
 pazartesi salı çarşamba perşembe cuma cumartesi pazar senin selasa rabu kamis jumat sabtu minggu isnin jumaat ahad
 الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد luni marți miercuri joi vineri sâmbătă duminică
 月 火 水 木 金 土 日 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 星期一 星期二 星期三 星期四 星期五 星期六 星期日 周一 周二 周三 周四 周五 周六 周日
 월 화 수 목 금 토 일 월요일 화요일 수요일 목요일 금요일 토요일 일요일`;

const WEEKDAYS = new Set(NAMES.split(/\s+/).map(foldForm));

/** Words that stand beside a day and say nothing: `am`, `le`, `at`. */
const PREPOSITIONS = new Set([...englishWords('weekdays-prepositions')].map(foldForm));

/** Whether nothing but weekdays, prepositions and marks stands in a text. */
export const isDateFiller = (text: string): boolean =>
  text
    .split(/[\s\p{P}\p{S}]+/u)
    .every((word) => word === '' || WEEKDAYS.has(foldForm(word)) || PREPOSITIONS.has(foldForm(word)));
