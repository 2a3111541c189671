import { koreanWords, pattern } from '../../data/lexicon';
/** Lines of a page that lead away from its story, in the languages that newspapers here are read in. */

/** `Read more: …`, before a link to another story. */
const CROSS_REFERENCE = new RegExp(
  `^[\\s▶►»›→■•*\\-–—>[(【]*(?:${[
    '(?:also |please )?(?:read|see|watch|listen|check out)(?: also| more| next| this| here| it| too| our)*|related(?: stories| articles?| coverage| news| content| posts?| reading| video)?|more(?: on this| from| stories| news| coverage| about| like this)?|recommended|(?:don.t|do not) miss|you (?:may|might) (?:also )?(?:like|enjoy|be interested in)|must.?read|up next|in case you missed it|previously|background|further reading|editor.?s.?(?:pick|choice)s?',
    'lea|leer?|le[eé]|ver|vea|mir[aá]|mira|mire|puedes? (?:ver|leer)|(?:le|te) (?:puede|podría|recomendamos)(?: interesar)?|quiz[aá]s te interese|también|tambi[eé]n (?:puedes|te puede|lea|lee)(?: leer| interesar)?|adem[aá]s|m[aá]s (?:informaci[oó]n|noticias)|notas? relacionadas?|noticias? relacionadas?|contenido relacionado',
    'leia|veja|saiba mais|confira|leia tamb[eé]m|veja tamb[eé]m|not[ií]cias relacionadas',
    '[àa] lire(?: aussi)?|lire(?: aussi| [ée]galement)?|voir(?: aussi)?|lisez|[àa] voir|sur le m[eê]me (?:sujet|th[eè]me)|vous aimerez aussi|notre dossier|pour aller plus loin',
    'lesen sie(?: auch| mehr| hier)?|mehr (?:zum thema|dazu|lesen|infos?|informationen)|auch interessant|das k[oö]nnte sie(?: auch)? interessieren|siehe auch|zum thema|weiterlesen|passend dazu|mehr zu|lies auch|[äa]hnliche (?:beitr[äa]ge|artikel)',
    'leggi(?: anche| qui)?|guarda(?: anche)?|approfondisci|potrebbe interessarti',
    'czytaj(?: te[żz]| tak[żz]e| wi[ęe]cej)?|przeczytaj(?: te[żz]| tak[żz]e)?|zobacz(?: te[żz]| tak[żz]e)?|polecamy|sprawd[źz](?: te[żz])?|wi[ęe]cej',
    'lees ook|lees meer|l[äa]s (?:också|ocks[åa]|mer)|les (?:også|ogs[åa]|mer)|lue (?:my[öo]s|lis[äa]{2})|l[æa]s (?:også|ogs[åa])',
    'читайте(?: также| еще)?|смотрите(?: также)?|по теме|см\\. также|читати також|читайте також',
    '관련 ?기사|관련 ?뉴스|관련 ?글|더 ?보기|바로가기|함께 ?보면 ?좋은 ?기사|추천 ?기사',
    '関連記事|関連リンク|関連ニュース|あわせて読みたい|合わせて読みたい|続きを読む|【関連',
    '相关(?:阅读|新闻|报道|文章)|推荐阅读|延伸阅读|更多(?:阅读|新闻|报道)?|相關(?:閱讀|新聞|報導)|延伸閱讀|推薦閱讀',
    'اقرأ (?:أيضا|أيضاً|المزيد)|شاهد (?:أيضا|أيضاً)|مواضيع ذات صلة',
  ].join('|')})(?![\\p{L}\\p{N}])`,
  'iu',
);

/** Whether a short line with a link points to another story. `share`: of its words, those in links. */
export function isCrossReference(line: string, share: number): boolean {
  if (line.length > 320) return false;
  const named = CROSS_REFERENCE.exec(line);
  if (!named) return false;
  const rest = line.slice(named[0].length);
  return (
    share > 0.85 ||
    (share > 0.3 && (/^\s*[:：|>»›→–—-]/.test(rest) || (/[:：]/.test(rest.slice(0, 60)) && share > 0.5)))
  );
}

/** `Our report: …`: a label of a few words, and a link that is all the rest. Sources and credits are no pointers. */
export function isLabelledLink(line: string, share: number): boolean {
  const label = labelIn(line);
  if (label === null || line.length > 260 || isSourceNote(line)) return false;
  const rest = line.length - label.length;
  return rest > 20 && share * line.length >= rest * 0.8;
}

/** `Source: …`, `Photo: …`: what follows says where something is from. */
export function isSourceNote(line: string): boolean {
  const label = labelIn(line);
  return label !== null && SOURCE_LABEL.test(label);
}

const labelIn = (line: string): string | null => {
  const label = /^[^\n.!?:：]{2,40}[:：]\s/.exec(line)?.[0] ?? null;
  return label === null || label.trim().split(/\s+/).length > 5 ? null : label;
};

const SOURCE_LABEL = pattern(String.raw`{source-label}`, 'iu', koreanWords);

/** `Related stories`: a heading or label with nothing else in its line. */
export function isListHeading(line: string): boolean {
  if (line.length > 60) return false;
  const named = CROSS_REFERENCE.exec(line);
  const rest = named ? line.slice(named[0].length) : null;
  return rest !== null && /^[\s:：…!.>»›→\])】]*$/u.test(rest) && line.length > 6;
}

const PROMOTION = new RegExp(
  [
    '(?:subscribe|sign up|register)\\b.{0,80}\\b(?:newsletter|channel|podcast|e-?mail|inbox|updates|whatsapp|telegram|youtube|today|now)',
    '\\b(?:newsletter|whatsapp|telegram)\\b.{0,60}\\b(?:subscribe|sign up|join|here|channel)\\b',
    '^(?:follow|like|join|find) (?:us|our|me|him|her|@)\\b.{0,120}\\b(?:facebook|twitter|instagram|telegram|whatsapp|youtube|tiktok|linkedin|x)\\b',
    '^you can (?:follow|find|keep up with|reach) .{0,60}\\b(?:twitter|facebook|instagram)\\b',
    '^(?:download|get) (?:the|our) .{0,40}\\bapp\\b',
    '\\bsupport (?:our|independent|quality) (?:journalism|work|reporting)\\b|\\bbecome a (?:member|patron|supporter)\\b',
    'to (?:view|read|continue reading|access) (?:the |this )?(?:full |entire |rest of )?(?:story|article)?.{0,40}\\b(?:subscribe|log ?in|sign in|register)\\b|^already (?:a |have )?.{0,30}\\b(?:subscri|member|account)|already a (?:subscriber|member)',
    '(?:s[ií]guenos|s[ií]ganos|[uú]nete|suscr[ií]b[ea]te|suscr[ií]base|reg[ií]strate|hazte (?:miembro|socio)).{0,120}(?:facebook|twitter|instagram|telegram|whatsapp|canal|bolet[ií]n|newsletter|beneficios|google)',
    'canal de (?:telegram|whatsapp|youtube)',
    '(?:siga|assine|inscreva-se|cadastre-se|receba).{0,80}(?:facebook|twitter|instagram|telegram|whatsapp|canal|newsletter)',
    '(?:abonnez-vous|inscrivez-vous|suivez-nous).{0,80}(?:newsletter|facebook|twitter|instagram|whatsapp|lettre)?',
    '(?:abonnieren sie|melden sie sich|folgen sie uns|jetzt anmelden|jetzt abonnieren|hier anmelden).{0,80}(?:newsletter|facebook|twitter|instagram|whatsapp|kanal)?',
    '(?:iscriviti|seguici|abbonati).{0,80}(?:newsletter|facebook|twitter|instagram|telegram|whatsapp|canale)',
    '(?:zapisz si[ęe]|obserwuj nas|do[łl][ąa]cz do nas|zapraszamy te[żz]? do subskrypcji|materia[łl] chroniony prawem autorskim)',
    '(?:подпи(?:сывайтесь|шитесь)|присоединяйтесь).{0,80}(?:telegram|телеграм|канал|вконтакте|дзен|рассылк)',
    '(?:구독|팔로우|친구 ?추가).{0,40}(?:유튜브|카카오|네이버|텔레그램|뉴스레터|하기)|제보(?:하기|는|를 기다립니다)|카카오톡.{0,30}제보',
    '(?:登録|フォロー).{0,20}(?:メルマガ|ニュースレター|チャンネル|アカウント)',
  ].join('|'),
  'iu',
);

/** Whether a short line invites to subscribe, follow or share. */
export const isPromotion = (line: string): boolean => line.length <= 260 && PROMOTION.test(line);
