/**
 * English words that are names of people, places or bodies as well, and Korean nouns that are places': alone they name
 * something only where a capital says so, in Hangul never.
 */
const COMMON = new Set(
  (
    'may mark reason will bill rose grace hope faith joy jack frank grant art chase drew pat rob sue dawn summer spring winter autumn april june august march ' +
    'soul muse turkey nice reading bath mobile orange buffalo phoenix cork sandwich tours split best young long rich price banks brown green white black gray ' +
    'king bishop cook baker page case field ford hall hill lake moon park stone wood woods day night sun star gold silver iron steel rice bush cotton cash love ' +
    'power wise good sharp small little short strong swift weeks months friend church cross temple chance christian constant ernest victor glory harmony ' +
    'independence liberty freedom justice peace progress unity union alliance assembly cabinet council senate congress parliament ministry bureau agency office ' +
    'police army navy guard customs court market bank press news post times herald mirror express independent guardian observer economist reach target gap visa ' +
    'apple amazon oracle shell total meta signal telegram word excel teams zoom slack ' +
    'street city town county village island central north south east west male female man cape bar bend flint bell berg born angel major general sergeant marshal duke earl prince dean judge ' +
    'china polish jordan chad georgia mali niger jersey hamburger cologne champagne ' +
    'her him them they this that these those here there where when what who how why all any many most some other another first last next new old ' +
    '경기 통화 나선 무산 과일 증산 온천 평원 영원 동창 위원 시중 자성 화평 고원 영광 연안 삼천 위성 사회 교육 보건 외교 경제 정의 희망 평화 통일 민주 자유 전진 조국 국민 우리'
  ).split(' '),
);
/** A country before it is porcelain. */
for (const country of ['china', 'jordan', 'chad', 'georgia', 'mali', 'niger']) COMMON.delete(country);

/** Whether a folded word is one. */
export const isCommonWord = (fold: string): boolean => COMMON.has(fold);
