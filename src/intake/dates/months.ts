import { foldForm } from '../../model';

/**
 * Month names of the languages outlets write dates in, and the abbreviations in use; folded when the table is built.
 * Words that are other months in other languages are left out (`listopada`: November in Polish, October in Croatian).
 */
const NAMES: readonly string[] = [
  `january jan januar janvier janv enero ene janeiro gennaio gen januari janner jän stycznia ledna ianuarie ian gener ocak
   januarie jaanuar januára január janúar siječnja janar tammikuuta tammikuu января январь янв січня януари
   ιανουαρίου ιαν јануар يناير ינואר בינואר जनवरी มกราคม`,
  `february feb februar fevrier fevr febrero fevereiro febbraio februari fev lutego unora februarie febrer subat febr febbr
   veebruar február febrúar veljače shkurt pebrero helmikuuta helmikuu feber февраля февраль фев февр лютого февруари
   φεβρουαρίου φεβ фебруар فبراير شباط פברואר בפברואר फरवरी กุมภาพันธ์`,
  `march mar marz mars marzo marco maart maerz mrz marca brezna marts martie mart mär mrt märts március márc ožujka machi
   marso maret mac maaliskuuta maaliskuu марта март мар березня μαρτίου μαρ مارس آذار מרץ במרץ במרס मार्च มีนาคม`,
  `april apr avril abril abr aprile avr kwietnia dubna aprilie nisan aprill április ápr apríl travnja prill aprili huhtikuuta
   huhtikuu апреля апрель апр квітня април απριλίου απρ أبريل ابريل إبريل نيسان אפריל באפריל अप्रैल เมษายน`,
  `may mai mayo maio maggio mei maja kvetna maj maig mayıs mayis mag május maí svibnja toukokuuta toukokuu мая май травня
   μαΐου μαι мај مايو أيار ماي מאי במאי मई พฤษภาคม`,
  `june jun juni juin junio junho giugno czerwca cervna iunie juny haziran giu junie juuni június jún júní lipnja qershor
   hunyo kesäkuuta kesäkuu июня июнь июн червня юни ιουνίου ιουν јун يونيو يونيه حزيران יוני ביוני जून มิถุนายน`,
  `july jul juli juillet juil julio julho luglio lipca cervence iulie juliol temmuz lug julie juuli július júl júlí srpnja
   korrik julai hulyo heinäkuuta heinäkuu июля июль июл липня юли ιουλίου ιουλ јул يوليو يوليه تموز יולי ביולי जुलाई กรกฎาคม`,
  `august aug aout agosto ago augustus sierpnia srpna augusti agustus ogos agost agustos augusztus ágúst avgust kolovoza gusht
   agosti elokuuta elokuu августа август авг серпня αυγούστου αυγ أغسطس اغسطس آب אוגוסט באוגוסט अगस्त สิงหาคม`,
  `september sep sept septembre septiembre setembro settembre set setiembre wrzesnia zari septembrie setembre eylul
   szeptember szept rujna shtator septemba setyembre syyskuuta syyskuu сентября сентябрь сен сент вересня септември
   σεπτεμβρίου σεπ септембар سبتمبر أيلول ספטמבר בספטמבר सितंबर सितम्बर กันยายน`,
  `october oct oktober okt octobre octubre outubro ottobre out ott pazdziernika rijna octombrie ekim oktoober október tetor
   oktoba oktubre lokakuuta lokakuu октября октябрь окт жовтня октомври οκτωβρίου οκτ октобар أكتوبر اكتوبر אוקטובר באוקטובר
   अक्टूबर अक्तूबर ตุลาคม`,
  `november nov novembre noviembre novembro noiembrie kasım kasim studenoga studenog nóvember nëntor novemba nobyembre
   marraskuuta marraskuu lapkričio ноября ноябрь ноя нояб листопада ноември νοεμβρίου νοε новембар نوفمبر נובמבר בנובמבר
   नवंबर नवम्बर พฤศจิกายน`,
  `december dec dezember dez decembre diciembre dic dezembro dicembre grudnia prosince decembrie desember disember desembre
   aralık aralik detsember prosinca dhjetor desemba disyembre joulukuuta joulukuu gruodžio декабря декабрь дек грудня
   декември δεκεμβρίου δεκ децембар ديسمبر דצמבר בדצמבר दिसंबर दिसम्बर ธันวาคม`,
];

const NUMBERS = new Map(
  NAMES.flatMap((names, index) => names.split(/\s+/).map((name) => [foldForm(name), index + 1] as const)),
);

/** 1 to 12, or null for what is no month name. */
export const monthNumber = (name: string): number | null => NUMBERS.get(foldForm(name)) ?? null;
