/**
 * The commonest little words of languages in Latin script, as news writes them: what tells a language in a few dozen
 * words. Words of several languages count for each of them in part. A language is added by adding a line.
 */
const WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in a is was for that on with as at by it from be are has have had were an he his they said who their its but will not which this would been or after she her than more about when into out up there what we all if also over one could no can new two says where how',
  de: 'der die das und in den von zu mit ist im des dem nicht ein eine auf für sich es auch an als nach wie bei einer einem einen eines hat am aus sie er werden wird wurde sind war noch aber über um zum zur haben vor durch nur dass mehr oder ihre ihrer sein seine ich wir gegen unter bis sagte worden können',
  fr: 'le la les de des du et en un une à au aux dans est que qui pour par sur pas ne se ce il elle plus avec son sa ses sont été cette ont a mais comme ou leur leurs après être ces fait deux selon aussi avait dont entre nous vous ils lors était y',
  es: 'el la los las de del y en un una que a se por con para su sus es no lo al como más fue este esta ha pero o entre sobre también ser son hasta desde dos año años han según tras muy sin está había donde cuando ya porque le les',
  pt: 'o a os as de do da dos das e em um uma que para com não no na nos nas por se ao mais foi são como mas ou pelo pela seu sua ser à é entre também sobre até está após já tem segundo ele ela quando muito disse foram pelos',
  it: 'il lo la i gli le di del della dei delle e in un una che per con non è si da al alla nel nella sono ha più come ma anche dal dalla sul sulla stato suo sua ed questo essere hanno dopo tra fra due degli ai anni lui era dalle secondo nei',
  ca: 'el la els les de del i en un una que a per amb no es és al dels com més va ha són però o aquest aquesta entre també seva seu fins després ser ens des han on molt sense',
  nl: 'de het een en van in is op te dat die voor met zijn niet aan er om ook als bij door naar uit maar over worden werd heeft hij ze was nog wordt meer tot dan wel deze kan hebben tegen zich hun geen onder volgens na',
  af: 'die en van in is het nie vir met op dat te word wat aan as ook sy om by hy ’n deur uit na was sal maar hulle oor een of daar kan',
  sv: 'och i att det som en på är av för med till den har inte om ett han men var sig från vi så kan de när efter vid också ska hon under eller över sin bland mot blir mer säger enligt',
  da: 'og i at det som en på er af for med til den har ikke om et han men var sig fra vi så kan de når efter ved også skal hun under eller over sin mod bliver mere siger ifølge blev havde være',
  no: 'og i å det som en på er av for med til den har ikke om et han men var seg fra vi så kan de når etter ved også skal hun under eller over sin mot blir mer sier ifølge ble hadde være etter',
  is: 'og í að er á sem það um til við en fyrir með ekki var af hann ekki hefur þá því eru frá eða verið segir eftir hún þeir',
  fi: 'ja on ei että se oli hän mutta myös ovat kun kuin joka jos tai niin ole mukaan vuoden jo vain sekä sen ollut jälkeen voi nyt sanoi kanssa mukaan mitä ovat',
  et: 'ja on ei et see oli ta aga ka kui oma ning mis või seda kes välja pärast ütles siis selle veel nii olid aasta',
  hu: 'a az és hogy nem is egy meg volt van csak már de ki mint vagy még ezt azt el ha lesz szerint után ez által kell lehet mert aki ami minden között magyar',
  pl: 'w i z na się nie do to że jest o jak po co za od przez dla przy są ale tym oraz był być tego jego może które który ze już także została było roku jej ich tylko lub będzie został powiedział przed',
  cs: 'a v se na je že s z o do to i ve pro za by jako podle ale k po jsou od až byl které který také při už jeho aby bylo bude let má jen nebo před mezi která',
  sk: 'a v sa na je že s z o do to aj vo pre za by ako podľa ale k po sú od až bol ktoré ktorý tiež pri už jeho aby bolo bude má len alebo pred medzi ktorá',
  sl: 'in v je na da se za so z po pa ki ne od do tudi bi kot pri ob še leta lahko ali zaradi bo med ter je sta njegov ni',
  hr: 'i u je na da se za su od s o ne koji a kao to iz će bi ili do što koja sa nije ali po je samo prema bio biti nakon već kako te koje godine',
  ro: 'și de în a la cu pe din nu că o un care este pentru mai sunt au fost ca prin dar se fi sau după lui al ale ar între către această anul ce ei cel sa',
  sq: 'në e të dhe për me një që nga i së është si më nuk do ka u kanë janë por ka shumë ishte pas kjo ky duke edhe',
  lt: 'ir į kad su iš yra apie tai bet kaip per po už nuo tik dėl buvo jo bus iki taip dar arba jau metų jų savo',
  lv: 'un ir ar no uz par ka to kā arī bet pēc lai pie tika vai tas viņš gada kas nav bija vairāk līdz savu',
  tr: 've bir bu da de için ile olarak olan çok daha gibi en kadar ise sonra göre ancak oldu var olduğu ama ne yeni ya o her değil iki söyledi tarafından üzerine içinde dedi etti üzere',
  az: 'və bir bu da də üçün ilə olan daha kimi ən qədər isə sonra görə edib var deyil azərbaycan həm o ki onun tərəfindən',
  id: 'yang dan di untuk dengan dari ini dalam pada itu tidak akan ke oleh juga adalah telah ada tersebut kepada sebagai mereka bisa lebih karena orang kata sudah menjadi atau saat dia hari masih setelah bahwa para mengatakan',
  ms: 'yang dan di untuk dengan dari ini dalam pada itu tidak akan ke oleh juga adalah telah ada tersebut kepada sebagai mereka boleh lebih kerana orang katanya beliau bagi berkata lagi tahun selepas ialah pihak',
  tl: 'ang ng sa na mga ay at si ni para kay hindi ito nang siya ang sinabi may mula bilang kung isang ayon din rin niya pa lang nito sila',
  sw: 'ya wa na kwa ni katika za la kuwa hiyo hii huo huu alisema cha yake wake pia baada watu nchi kama lakini au sana siku',
  vi: 'của và là các có được trong cho với những một không người đã này về khi từ đến để năm ông sẽ ra tại vào theo như cũng trên nhiều bị nước sau việc đó bà',
};

/** Word → languages it is common in. */
export const LITTLE_WORDS: ReadonlyMap<string, readonly string[]> = (() => {
  const index = new Map<string, string[]>();
  for (const [language, words] of Object.entries(WORDS)) {
    for (const word of new Set(words.split(' '))) {
      const languages = index.get(word);
      if (languages) languages.push(language);
      else index.set(word, [language]);
    }
  }
  return index;
})();
