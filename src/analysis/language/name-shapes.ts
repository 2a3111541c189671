import { englishWords } from '../../data/lexicon';
/** Family names of Korea, China and Vietnam as newsrooms spell them; one that is also an English word needs more evidence. */
const EAST_ASIAN = new Set(
  (
    'kim lee yi ri rhee pak park bak choe choi jong jung chung cheong kang cho jo yun yoon jang chang lim im rim han o oh so seo sin shin kwon hwang an ahn song ' +
    'yu yoo ryu hong chon jeon ko koh go mun moon yang son sohn pae bae paek baek ho hur heo no noh roh nam sim shim kwak kwok sung seong cha chu joo ju u woo ku koo ' +
    'min jin chin na ra chi ji om eom won chae pang bang kong pyon byun yo thae tae hyon hyun ham pyo ' +
    'wang li zhang liu chen huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang deng feng xiao cheng cao peng zeng tian dong pan yuan cai ' +
    'jiang yu du ye wei su lu ding ren yao fan fang shi tan liao zou xiong jia xia fu bai meng qin qiu hou wen xi qian yan lai mao hao gong shao wan gu hua kang qiang tsai ' +
    'nguyen tran le pham phan vu vo dang bui do ngo duong ly dinh doan trinh'
  ).split(' '),
);

export const isEastAsianSurname = (fold: string): boolean => EAST_ASIAN.has(fold);

const SYLLABLE = /^[\p{Lu}][\p{Ll}'’]{1,6}$/u;

/** `Kim Jong Un`, `Shin Won-sik`, `Ri Chun Hee`, `Xi Jinping`: a family name, then one to three given syllables or one word. */
export function isEastAsianName(words: readonly string[]): boolean {
  const [family, ...given] = words;
  if (!family || given.length === 0 || given.length > 3) return false;
  return (
    EAST_ASIAN.has(family.toLowerCase()) && given.every((part) => SYLLABLE.test(part) || /^\p{Ll}{1,6}$/u.test(part))
  );
}

const BURMESE = englishWords('burmese');
/** Burmese names have no family name: every word is a syllable of the stock. */
export const isBurmeseName = (folds: readonly string[]): boolean =>
  folds.length >= 2 && folds.filter((fold) => BURMESE.has(fold)).length >= Math.max(2, folds.length - 1);
