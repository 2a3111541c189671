/** Invented stories in other languages than English, with what must be found and what must not. */
export interface ForeignArticle {
  readonly language: string;
  readonly text: string;
  /** Countries and capitals any gazetteer knows, by the name of their entity. */
  readonly places: readonly string[];
}

export const FOREIGN_ARTICLES: readonly ForeignArticle[] = [
  {
    language: 'de',
    text: `BERLIN – Die Bundesregierung hat am Mittwoch neue Sanktionen gegen die Führung in Nordkorea beschlossen. Außenministerin Helene Brandt sagte nach einer Sitzung des Kabinetts, die Versuche mit Raketen seien eine Gefahr für die ganze Region. „Wir erwarten von China und Russland, dass die Beschlüsse umgesetzt werden“, erklärte die Politikerin. Die Opposition warf der Regierung vor, zu spät zu handeln. Nach Angaben des Ministeriums sollen Konten von zwölf Firmen gesperrt werden, darunter ein Unternehmen mit Sitz in Hamburg. Der Sprecher der Fraktion, Jonas Keller, verwies auf die Lage der Bauern im Osten des Landes. Die Polizei in Hamburg durchsuchte am Abend mehrere Wohnungen und beschlagnahmte Unterlagen, Waffen und Bargeld.`,
    places: ['Berlin', 'Hamburg'],
  },
  {
    language: 'fr',
    text: `PARIS – Le gouvernement a annoncé mercredi de nouvelles mesures contre les réseaux de passeurs qui opèrent entre la Libye et la Méditerranée. Selon la ministre de l’Intérieur, Claire Vasseur, plus de deux cents personnes ont été interpellées depuis le début de l’année à Marseille et dans sa région. « Nous ne céderons pas », a-t-elle déclaré devant l’Assemblée nationale. Les associations dénoncent une politique qui met en danger les migrants. À Calais, la police a démantelé un camp où vivaient des familles venues du Soudan et d’Érythrée. Le parquet a ouvert une enquête après la mort de trois hommes.`,
    places: ['Paris', 'Marseille', 'Calais'],
  },
  {
    language: 'es',
    text: `BOGOTÁ – El ejército de Colombia informó este martes que al menos doce guerrilleros murieron en un combate en la frontera con Venezuela. El ministro de Defensa, Andrés Quintero Salas, dijo que la operación empezó la noche del lunes después de un ataque contra un puesto de policía. Los vecinos de la zona denunciaron que los soldados dispararon contra varias casas. La Fiscalía abrió una investigación y pidió a los testigos que declaren. En Caracas, el gobierno rechazó las acusaciones y acusó a Bogotá de buscar una guerra. Naciones Unidas llamó a las partes a la calma.`,
    places: ['Colombia', 'Venezuela', 'Caracas'],
  },
  {
    language: 'pt',
    text: `BRASÍLIA – A Polícia Federal prendeu nesta quarta-feira quatro pessoas suspeitas de contrabando de ouro na fronteira com a Venezuela. Segundo o delegado Marcos Teixeira da Silva, o grupo usava aviões pequenos para levar o metal até Manaus. O Ministério da Justiça afirmou que a operação vai continuar nos próximos meses. Os moradores da região dizem que não foram ouvidos e que a água dos rios está suja. Em Lisboa, um banco português foi citado na investigação, mas negou qualquer ligação com os suspeitos.`,
    places: ['Venezuela', 'Manaus'],
  },
  {
    language: 'it',
    text: `ROMA – Il governo ha approvato mercoledì un decreto che prevede nuovi controlli nei porti della Sicilia. Il ministro dell’Interno, Paolo Ferrante, ha detto che nelle ultime settimane sono arrivate più di mille persone dalla Tunisia e dalla Libia. A Palermo la polizia ha arrestato sei uomini accusati di far parte di una rete di trafficanti. Secondo i magistrati il gruppo riceveva denaro attraverso una società con sede a Malta. Le opposizioni hanno criticato la decisione e chiedono che il ministro riferisca in Parlamento.`,
    places: ['Palermo', 'Malta'],
  },
  {
    language: 'pl',
    text: `WARSZAWA – Straż Graniczna zatrzymała w środę siedem osób, które próbowały przekroczyć granicę z Białorusią. Jak powiedział rzecznik służby Tomasz Zieliński, w lesie znaleziono także dwa ciała. Rząd zapowiedział, że wyśle na wschód kolejnych żołnierzy. Organizacje pomocowe twierdzą, że ludzie są bici i nie dostają wody. Prokuratura w Lublinie wszczęła śledztwo w tej sprawie. Komisja Europejska zażądała wyjaśnień od rządu, który odpowiedział, że przestrzega prawa.`,
    places: [],
  },
  {
    language: 'tr',
    text: `ANKARA – Emniyet Genel Müdürlüğü, çarşamba günü sınırda düzenlenen bir operasyonda on iki kişinin gözaltına alındığını açıkladı. İçişleri Bakanı Kemal Aydın, şüphelilerin Suriye ve Irak üzerinden silah kaçırdığını söyledi. Van ve Hakkari illerinde yapılan aramalarda çok sayıda belge ele geçirildi. Muhalefet partileri ise hükümeti seçim öncesi baskı yapmakla suçladı. Bakanlık, operasyonların bundan sonra da devam edeceğini ve yeni isimler üzerinde çalışıldığını bildirdi.`,
    places: ['Ankara'],
  },
  {
    language: 'id',
    text: `JAKARTA – Kepolisian Negara menangkap delapan orang yang diduga menyelundupkan bahan bakar dari Malaysia ke Kalimantan. Juru bicara kepolisian, Budi Santoso, mengatakan bahwa para tersangka telah beroperasi selama dua tahun dengan kapal nelayan. Pemerintah daerah akan memeriksa izin semua pelabuhan kecil. Warga desa mengeluh karena harga naik dan mereka tidak bisa melaut. Kementerian Luar Negeri di Jakarta juga meminta penjelasan dari Kuala Lumpur mengenai kasus ini.`,
    places: ['Jakarta', 'Malaysia', 'Kuala Lumpur'],
  },
  {
    language: 'vi',
    text: `HÀ NỘI – Bộ Công an cho biết đã bắt giữ chín người trong một đường dây buôn lậu vàng từ Campuchia vào Việt Nam. Theo ông Nguyễn Văn Thành, phó giám đốc công an tỉnh An Giang, các nghi phạm đã hoạt động trong hơn hai năm qua. Cơ quan điều tra đã thu giữ nhiều tài liệu và tiền mặt tại một công ty ở Thành phố Hồ Chí Minh. Người dân địa phương nói rằng họ đã nhiều lần báo cho chính quyền nhưng không được trả lời.`,
    places: [],
  },
  {
    language: 'nl',
    text: `DEN HAAG – De politie heeft woensdag in Rotterdam vijf mannen aangehouden die ervan worden verdacht wapens naar Libië te hebben gesmokkeld. Volgens het Openbaar Ministerie werden de goederen in een loods bij de haven gevonden. Minister Pieter van der Veen zei in de Tweede Kamer dat het onderzoek nog niet is afgerond. De verdachten worden vrijdag voorgeleid. Bewoners van de wijk zeggen dat ze al maanden vreemde vrachtwagens zagen, maar dat niemand naar hun klachten luisterde.`,
    places: ['Rotterdam'],
  },
];
