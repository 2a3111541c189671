import { josa } from '../josa';

/*
 * Korean, in the style of the app's own: 합니다체, 보관함, 속성, 별칭. Everything stands in functions, so that an app in
 * another language unpacks no word of it.
 */

const n = (count: number): string => count.toLocaleString('ko');
const notes = (count: number): string => `노트 ${n(count)}개`;
const articles = (count: number): string => `기사 ${n(count)}건`;
const pages = (count: number): string => `페이지 ${n(count)}개`;
const feeds = (count: number): string => `피드 ${n(count)}개`;
const more = (count: number): string => `외 ${n(count)}개`;
const without = (parts: readonly string[], between: string): string =>
  parts.filter((part) => part !== '').join(between);

const NAMED_HOSTS = 5;

function hostList(hosts: readonly string[]): string {
  const left = hosts.length - NAMED_HOSTS;
  const named = hosts.slice(0, NAMED_HOSTS).join(', ');
  return left > 0 ? `${named} 외 사이트 ${n(left)}곳` : named;
}

const willFetch = (hosts: readonly string[], count: number): string =>
  `${hostList(hosts)}에서 ${josa(pages(count), '을/를')} 가져옵니다. 그 밖에는 아무것도 보내지 않습니다.`;

function size(bytes: number): string {
  if (bytes < 1000) return `${bytes}바이트`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} KB`;
  const megabytes = bytes / 1_000_000;
  return `${megabytes < 10 ? megabytes.toFixed(1) : Math.round(megabytes)} MB`;
}

function rate(perSecond: number): string {
  if (perSecond < 1) return `분당 ${Math.max(1, Math.round(perSecond * 60))}건`;
  return `초당 ${perSecond < 10 ? perSecond.toFixed(1) : Math.round(perSecond)}건`;
}

/** In the steps of the English words. */
function duration(seconds: number): string {
  if (seconds < 8) return '몇 초';
  if (seconds < 57) return `${Math.ceil(seconds / 5) * 5}초`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes}분`;
  const rest = Math.round((minutes % 60) / 10) * 10;
  const hours = Math.floor(minutes / 60) + (rest === 60 ? 1 : 0);
  return rest === 0 || rest === 60 ? `${hours}시간` : `${hours}시간 ${rest}분`;
}

const left = (seconds: number): string => `${duration(seconds)} 남음`;

function runName(command: string): string {
  const names: Readonly<Record<string, string>> = {
    import: '가져오기',
    file: '기사 등록',
    feeds: '피드 동기화',
    merge: '병합',
    split: '분리',
    retype: '유형 변경',
    relink: '다시 링크',
    relate: '관련 목록',
    'not-same': '구별',
    adopt: '내 노트 채택',
    'keep-apart': '따로 두기',
    cite: '인용 블록 ID',
    dossier: '자료철',
    base: '베이스',
    sample: '예제',
    ignore: '무시할 이름',
    deletions: '삭제된 항목',
    review: '검토',
    vocabulary: '용어',
    undo: '되돌리기',
    recover: '복구',
  };
  return names[command] ?? command;
}

const kinds = () => ({
  agency: '기관',
  organization: '단체',
  person: '인물',
  place: '장소',
  theme: '주제',
  source: '출처',
});

const commands = () => ({
  importDialog: '기사 가져오기…',
  importClipboard: '클립보드에서 가져오기',
  importUrl: 'URL에서 가져오기…',
  importFiles: '파일 가져오기…',
  fileNote: '현재 노트를 기사로 등록',
  fileSelection: '선택한 텍스트를 기사로 등록',
  fileFolder: '폴더의 모든 노트를 기사로 등록…',
  undo: '마지막 작업 되돌리기',
  undoList: '작업 골라 되돌리기…',
  showReport: '마지막 보고서 보기',
  openReport: '마지막 보고서를 노트로 열기',
  showProgress: '현재 작업의 진행 상황 보기',
  cancel: '현재 작업 취소',
  syncFeeds: '피드 동기화',
  addFeed: '피드 구독…',
});

const importDialog = () => ({
  title: '기사 가져오기',
  paste: '기사, 파일, 폴더, 웹 주소를 붙여 넣거나 끌어다 놓으세요',
  pasteHint: '여기에 붙여 넣으세요. 붙여 넣을 때마다 아래 목록에 항목이 하나씩 생깁니다',
  pasteName: '붙여 넣은 텍스트',
  pageName: '페이지에서 복사한 텍스트',
  addressesName: '웹 주소',
  files: '파일 선택',
  folder: '폴더 선택',
  drop: '놓으면 추가됩니다',
  list: '가져올 항목',
  empty: '아직 아무것도 없습니다. 모든 것은 이 기기에 남으며, 여기에 적은 페이지만 가져옵니다.',
  formats: {
    text: '텍스트',
    markdown: '마크다운',
    clipper: '웹 클리퍼 노트',
    html: '웹 페이지',
    passage: '텍스트',
    appended: '텍스트 모음',
    mhtml: '웹 보관 파일',
    eml: '메일',
    mbox: '메일함',
    feed: '피드',
    opml: '피드 목록',
    urls: '웹 페이지 목록',
    webloc: '웹 바로가기',
    pdf: 'PDF',
    docx: 'Word 문서',
    rtf: 'RTF 문서',
    csv: '표',
    json: 'JSON 레코드',
    zip: 'ZIP 압축 파일',
    nexis: 'Nexis 내보내기',
    factiva: 'Factiva 내보내기',
    proquest: 'ProQuest 내보내기',
  },
  size,
  looking: '살펴보는 중…',
  articles,
  pages,
  feeds,
  from: (hosts: readonly string[]) => `${hostList(hosts)}에서`,
  subscribe: '구독',
  remove: (name: string) => `${name} 제거`,
  removeAll: '모두 제거',
  more,
  columns: '열',
  columnsHint: '각 열에 무엇이 들어 있는지입니다. 잘못 추측한 것은 바꾸세요.',
  column: (name: string) => `${name} 열의 내용`,
  roles: {
    title: '제목',
    date: '날짜',
    text: '본문',
    url: '웹 주소',
    source: '출처',
    author: '작성자',
    section: '지면',
  },
  noRole: '사용 안 함',
  noText: '본문이 들어 있는 열을 선택하세요.',
  willFetch,
  add: '목록에 추가',
  review: '먼저 검토',
  action: (items: number) => (items <= 1 ? '가져오기' : `항목 ${n(items)}개 가져오기`),
  fetchAction: (items: number) => (items <= 1 ? '내려받아 가져오기' : `항목 ${n(items)}개 내려받아 가져오기`),
});

const folder = () => ({
  placeholder: '기사 노트가 들어 있는 폴더를 선택하세요',
  root: '보관함 전체',
  wholeVault: '보관함 전체',
  empty: '이 폴더에는 기사가 될 수 있는 노트가 없습니다.',
  title: (name: string) => `${name}의 노트를 기사로 등록하시겠습니까?`,
  titleNotes: (count: number) => `${josa(notes(count), '을/를')} 기사로 등록하시겠습니까?`,
  changed: (count: number) => `${notes(count)}에 속성과 링크가 추가됩니다. 글은 그대로입니다.`,
  created: (count: number) => `기관, 장소, 인물, 주제의 ${josa(notes(count), '이/가')} 만들어집니다.`,
  related: (count: number) => `기존 ${notes(count)}에 관련 링크가 추가됩니다.`,
  unchanged: (count: number) => `${josa(notes(count), '은/는')} 바뀌지 않습니다.`,
  failed: (count: number) => `${josa(notes(count), '은/는')} 등록할 수 없어 그대로 둡니다.`,
  nothing: '바뀔 것이 없습니다. 이 노트들은 이미 등록되어 있습니다.',
  details: '작성될 내용',
  action: '노트 등록',
  more,
});

const undo = () => ({
  title: '이 작업을 되돌리시겠습니까?',
  nothingTitle: '이 작업에는 되돌릴 것이 없습니다',
  nothing: '되돌릴 것이 없습니다.',
  run: (command: string, when: string) => `${moment(when)} ${runName(command)}`,
  removed: (count: number) => `이 작업이 만든 ${josa(notes(count), '이/가')} 제거됩니다.`,
  restored: (count: number) => `${josa(notes(count), '이/가')} 글, 이름, 위치까지 이전 상태로 돌아갑니다.`,
  nothingLeft: '바뀔 노트가 없습니다.',
  stays: (count: number) => `${josa(notes(count), '은/는')} 그대로 남습니다.`,
  stay: (path: string, why: string) => `${path}: ${why}`,
  more,
  kept: '그 뒤에 직접 바꾼 내용은 유지됩니다.',
  others: '다른 작업은 “작업 골라 되돌리기…” 목록에 있습니다.',
  action: '되돌리기',
  done: '되돌렸습니다.',
  recovered: (what: string) => `갑자기 종료된 뒤 복구했습니다. ${what}`,
  list: {
    title: '되돌리기',
    about: '되돌릴 수 있는 작업이 최신순으로 있습니다. 하나씩 따로 되돌릴 수 있으며, 그 뒤에 바꾼 내용은 남습니다.',
    none: '아직 기록된 작업이 없습니다.',
    undo: (what: string) => `${what} 되돌리기`,
    undone: '되돌림',
    undoing: '되돌리다 중단됨',
    open: '중단됨',
    notes,
    actions: { created: '만듦', updated: '수정함', removed: '제거함', moved: '옮김' },
    unreadable: (id: string, why: string) => `${id}: ${why}`,
  },
});

const places = (count: number): string => `지명 ${n(count)}개`;
const rows = (count: number): string => `행 ${n(count)}개`;

const gazetteer = () => ({
  name: '지명 파일',
  desc: '직접 마련한 지명 파일: GeoNames 국가 파일, 표, GeoJSON. 그 나라를 다룬 기사에서 이 지명들을 알아봅니다.',
  folder: {
    name: '폴더',
    desc: '보관함의 폴더. 파일을 넣고 아래에서 색인하세요. 비워 두면 쓰지 않습니다.',
    placeholder: 'Gazetteers',
  },
  list: '폴더의 파일',
  noFiles: '아직 파일 없음',
  off: '먼저 폴더를 고르세요.',
  empty: '폴더에 지명 파일이 없습니다: .zip, .txt, .csv, .tsv, .geojson, .json.',
  all: {
    name: '파일 색인',
    desc: '새 파일이나 바뀐 파일마다 읽기 전에 크기를 보여 줍니다. 아무것도 내려받거나 보내지 않습니다.',
    action: '색인',
  },
  command: '지명 파일 색인',
  nothing: '모든 파일이 이미 색인되어 있습니다.',
  formats: { geonames: 'GeoNames', table: '표', geojson: 'GeoJSON' },
  about: size,
  new: '아직 색인되지 않음',
  changed: '색인한 뒤에 바뀜',
  damaged: '색인이 손상됨. 다시 색인하세요',
  places,
  more: (count: number) => `이미 알던 ${places(count)}`,
  refused: (count: number) => `거부된 ${rows(count)}`,
  indexed: (when: string) => `${when} 색인함`,
  none: '없음',
  index: '색인',
  again: '다시 색인',
  details: '자세히',
  title: (file: string) => `${file} 파일을 색인하시겠습니까?`,
  sizes: (bytes: number, text: number, count: number) =>
    `크기는 ${size(bytes)}${text > bytes ? `, 글은 약 ${size(text)}` : ''}이며 행은 많아야 ${n(count)}개입니다.`,
  takes: (seconds: number, memory: number) =>
    `읽는 데 ${duration(seconds)}쯤 걸리고, Dateline이 일하는 동안 지명이 메모리를 최대 ${size(memory)} 차지합니다.`,
  kept: '색인은 플러그인 폴더에 보관되고 파일은 그대로 남습니다. 이미 보관함에 있는 기사는 최신 상태로 고칠 때 이 지명들을 얻습니다.',
  tooLarge: (most: number) =>
    `${size(most)}보다 커서 앱에서는 쓸 수 없습니다. 한 나라의 파일을 쓰거나 명령줄에서 --gazetteer로 쓰세요.`,
  done: (file: string, count: number, known: number) =>
    `${file}: ${josa(places(count), '을/를')} 더했습니다. 이미 알던 지명의 ${rows(known)}.`,
  report: {
    title: (file: string) => `${file}의 내용`,
    rows: (count: number) => `${josa(rows(count), '을/를')} 읽음`,
    places: (count: number) => `${josa(places(count), '을/를')} 더함`,
    known: (count: number) => `이미 알던 지명의 ${rows(count)}`,
    repeated: (count: number) => `다른 행에 있는 지명의 ${rows(count)}`,
    leftOut: (count: number, what: string) => `뺀 ${rows(count)}: ${what}`,
    refused: (count: number) => `거부된 ${rows(count)}:`,
    row: (where: string, why: string) => (where === '' ? why : `${where}: ${why}`),
    more,
  },
});

const progress = () => ({
  doing: {
    import: '가져오는 중',
    look: '기사를 살펴보는 중',
    lists: '목록을 살펴보는 중',
    write: '노트를 수정하는 중',
    undo: '되돌리는 중',
    export: '내보내는 중',
    places: '지명을 색인하는 중',
  },
  at: (doing: string, one: number, of: number) => `${doing} (${n(one)}/${n(of)})`,
  status: (doing: string, done: number, of: number) => `${doing} ${n(done)}/${n(of)}`,
  statusLabel: '현재 작업의 진행 상황 보기',
  cancelling: '멈추는 중',
  articles,
  rate,
  left,
});

const report = () => ({
  title: (command = 'import') => `${runName(command)} 보고서`,
  cancelled: '취소되었습니다. 여기에 있는 것은 온전하며, 나머지는 시작하지 않았습니다.',
  nothing: '아무것도 쓰지 않았습니다.',
  none: '아직 보고서가 없습니다.',
  articles: {
    created: '가져옴',
    copy: '사본으로 가져옴',
    updated: '수정함',
    unchanged: '변경 없음',
    failed: '가져오지 못함',
  },
  article: { created: '가져옴', copy: '사본', updated: '수정함', unchanged: '변경 없음', failed: '가져오지 못함' },
  groups: {
    failed: '가져오지 못함',
    created: '가져옴',
    copy: '다른 기사의 사본',
    updated: '수정함',
    unchanged: '변경 없음',
  },
  notes: {
    created: '만듦',
    updated: '수정함',
    moved: '옮김',
    removed: '제거함',
    restored: '복원함',
    kept: '유지함',
  },
  countArticles: (count: number, status: string) => `${articles(count)} ${status}`,
  countNotes: (count: number, action: string) => `${notes(count)} ${action}`,
  problems: '문제',
  linked: '링크됨',
  kinds: { source: '출처', location: '위치', actors: '행위자', places: '장소', themes: '주제' },
  unresolved: '링크하지 않은 것과 그 이유',
  removed: '빼거나 무해하게 만든 것',
  otherNotes: '그 밖의 노트',
  allNotes: '노트',
  more: (count: number) => `보고서 노트에 ${n(count)}개 더 있음`,
  showMore: (count: number, rest: number) => `${n(rest)}개 중 ${n(Math.min(count, rest))}개 더 보기`,
  show: '보고서 보기',
  openAsNote: '노트로 열기',
  undo: '되돌리기',
  noteName: (stamp: string) => `보고서 ${stamp}`,
});

const exports = () => ({
  command: '기사 내보내기…',
  menu: {
    note: '이 기사 내보내기…',
    entity: '이것을 언급한 기사 내보내기…',
    folder: '이 폴더의 기사 내보내기…',
    notes: (count: number) => `${notes(count)} 내보내기…`,
  },
  title: '기사 내보내기',
  about: '다른 도구가 읽을 수 있는 파일을 만듭니다. 노트는 바뀌지 않습니다.',
  format: '형식',
  formats: {
    csv: ['CSV', '기사마다 한 행, ACLED의 열 구성. 스프레드시트와 통계용.'],
    geojson: ['GeoJSON', '기사와 장소를 점으로. 지도용.'],
    ftm: ['FollowTheMoney', '기사, 언급, 기관, 인물, 주소를 한 줄에 하나씩. Aleph용.'],
    stix: ['STIX 2.1', '보고서, 신원, 위치와 그 관계. 위협 인텔리전스 플랫폼용.'],
    jsonld: ['JSON-LD', 'schema.org 어휘로 쓴 뉴스 기사. 연결 데이터용.'],
    ris: ['RIS', '신문 기사. Zotero, EndNote 등 서지 관리 도구용.'],
    bibtex: ['BibTeX', '신문 기사. LaTeX과 서지 관리 도구용.'],
    csl: ['CSL-JSON', '신문 기사. Pandoc, Zotero, 인용 플러그인용.'],
  } as const,
  scope: '기사',
  notesHint: '기관, 장소, 인물, 주제는 그것을 링크한 기사를 뜻합니다.',
  scopes: { vault: '보관함 전체', folder: '폴더 안', search: '단어가 들어 있는 것' },
  notes: (count: number) => `${notes(count)}의 기사`,
  note: (name: string) => `노트 “${name}”의 기사`,
  folder: '폴더',
  chooseFolder: '선택…',
  folderHint: '하위 폴더도 포함됩니다.',
  search: '단어',
  searchHint: '노트에 이 단어가 모두 들어 있는 기사.',
  file: '파일',
  fileHint: '이 보관함 안의 경로입니다. 파일을 바꾸기 전에 물어봅니다.',
  action: '내보내기',
  noFolder: '이 보관함의 폴더를 입력하세요.',
  noWords: '찾을 단어를 입력하세요.',
  badPath: '이 보관함 안의 파일 경로를 입력하세요.',
  isNote: '다른 확장자를 선택하세요. Obsidian이 이 파일을 노트로 봅니다.',
  isFolder: '같은 이름의 폴더가 있습니다.',
  replaceTitle: '이 파일을 바꾸시겠습니까?',
  replaceBody: (path: string) =>
    `${path}에 파일이 있습니다. 삭제된 파일에 대한 설정대로 삭제되고 내보낸 파일이 그 자리에 놓입니다.`,
  replace: '바꾸기',
  name: '기사',
  subfolder: '내보내기',
  none: '그런 기사가 없어 파일을 만들지 않았습니다.',
  isChanged: (path: string) => `${path}에 파일이 생겨 바꾸지 않았습니다. 다시 내보내세요.`,
  cancelled: '내보내기를 멈췄습니다. 파일을 만들지 않았습니다.',
  exists: '같은 이름의 파일이 있습니다. 다른 이름을 선택하거나 --overwrite를 추가하세요.',
  done: (count: number) => `${articles(count)} 내보냄`,
  doneTo: (count: number, path: string) => `${josa(articles(count), '을/를')} ${josa(path, '으로/로')} 내보냄`,
  unread: (count: number) => `${josa(notes(count), '은/는')} 읽을 수 없어 빠졌습니다.`,
});

const feedWords = () => ({
  none: '동기화할 피드가 없습니다. 설정에서 추가하세요.',
  nothingNew: '피드에 새 기사가 없습니다.',
  synced: (summary: string) => `피드 동기화됨: ${summary}`,
  addTitle: '피드 구독',
  addHint: '피드의 주소, 또는 그 사이트에 있는 페이지의 주소',
  addPlaceholder: 'https://example.org/feed.xml',
  willAsk: (host: string) => `${host}에 피드가 있는지 물어봅니다. 그 밖에는 아무것도 보내지 않습니다.`,
  find: '피드 찾기',
  finding: '피드를 찾는 중…',
  found: (count: number) =>
    count === 1 ? '피드 하나를 찾았습니다.' : `피드 ${n(count)}개를 찾았습니다. 추가할 것을 선택하세요.`,
  add: '구독',
  added: '구독함',
  known: '이 피드는 이미 목록에 있습니다.',
  addedFeeds: (count: number) => `${josa(feeds(count), '을/를')} 추가했습니다.`,
  addedSome: (count: number, leftOut: readonly { readonly address: string; readonly why: string }[]) =>
    `${josa(feeds(count), '을/를')} 추가하고 ${n(leftOut.length)}개를 뺐습니다: ${leftOut
      .slice(0, 3)
      .map(({ address, why }) => `${address} (${why})`)
      .join(' ')}${leftOut.length > 3 ? ' …' : ''}`,
  noNewFeeds: '이 목록의 피드는 모두 이미 구독하고 있습니다.',
  exported: (path: string) => `피드를 ${path}에 저장했습니다.`,
  exportName: (stamp: string) => `피드 ${stamp}`,
  noExport: '내보낼 피드가 없습니다.',
});

const adopt = () => ({
  commands: { adopt: '내 노트 채택…', ignore: '선택한 이름 무시' },
  menu: { ignore: (name: string) => `“${name.length > 40 ? `${name.slice(0, 39)}…` : name}” 이름 무시` },
  title: '내 노트',
  about:
    '기사가 언급한 항목과 이름이 같은 내 노트입니다. 채택하면 그 항목의 노트가 됩니다. 없는 속성이 추가되고 글은 그대로이며, Dateline이 만든 노트로 가던 링크가 모두 이 노트로 이어집니다.',
  may: (name: string, kind: string) => `${name}일 수 있음, ${kind}`,
  instead: (note: string, stories: number) => `지금은 “${note}”에 있으며 ${articles(stories)}에서 링크함`,
  options: { later: '나중에 결정', adopt: '채택', apart: '따로 두기' },
  choice: (path: string) => `${josa(path, '을/를')} 어떻게 할지`,
  all: { adopt: '모두 채택', apart: '모두 따로 두기' },
  action: '적용',
  none: '다른 노트를 받은 항목과 이름이 같은 내 노트가 없습니다.',
  taken: (name: string) => `${name}의 노트는 하나만 될 수 있습니다.`,
  decided: (adopted: number, apart: number) =>
    without(
      [
        adopted > 0 ? `${josa(notes(adopted), '을/를')} 채택했습니다.` : '',
        apart > 0 ? `${josa(notes(apart), '을/를')} 따로 두었습니다.` : '',
      ],
      ' ',
    ),
  ignored: (name: string) => `${josa(`“${name}”`, '을/를')} 더 이상 인식하지 않습니다.`,
});

const entities = () => ({
  commands: {
    merge: '항목 병합…',
    split: '항목 분리…',
    retype: '항목 유형 변경…',
    notSame: '다른 항목과 같지 않다고 표시…',
  },
  pick: {
    merge: (name: string) => `${josa(name, '을/를')} 병합할 항목`,
    split: '분리한 것이 속할 항목',
    retype: (name: string) => `${name}의 유형`,
    notSame: (name: string) => `${josa(name, '과/와')} 같지 않은 항목`,
    none: '항목을 찾을 수 없습니다.',
  },
  kinds: kinds(),
  counts: {
    links: (links: number, count: number) =>
      links === 0 ? '바꿀 링크가 없습니다.' : `${notes(count)}의 링크 ${n(links)}개가 따라 바뀝니다.`,
    articles: (count: number) => `그중 ${n(count)}개는 기사입니다.`,
    words: '보이는 글은 그대로입니다.',
  },
  elsewhere: (count: number) => `베이스 ${n(count)}개가 이 노트를 가리킵니다. 그 안의 링크는 바뀌지 않습니다.`,
  looking: (done: number, total: number) => `노트를 살펴보는 중 (${n(done)}/${n(total)})`,
  starting: '보관함을 읽는 중',
  wait: '살펴보는 중…',
  changes: '바뀌는 것',
  examples: '예시',
  problems: (count: number) => `${josa(notes(count), '은/는')} 직접 고쳐야 합니다`,
  merge: {
    title: (from: string, into: string) => `${josa(from, '을/를')} ${into}에 병합`,
    about: (from: string, into: string) =>
      `${josa(from, '으로/로')} 가던 모든 링크가 같은 글 그대로 ${josa(into, '으로/로')} 이어집니다. ${josa(into, '은/는')} 그 이름과 직접 쓴 글을 받고, 노트 ${josa(from, '은/는')} 제거됩니다.`,
    action: '병합',
    anyway: '그래도 병합',
    done: (from: string, into: string) => `${josa(from, '을/를')} ${into}에 병합했습니다.`,
  },
  split: {
    title: (name: string) => `${name} 분리`,
    about:
      '다른 사람이나 다른 것을 뜻하는 것을 선택하세요. 어떤 이름으로 보이는 링크 전부, 또는 기사 하나하나를 선택할 수 있습니다.',
    name: '옮길 곳',
    placeholder: '새 노트의 이름',
    hint: '괄호로 동명이인을 구별합니다: 김민수 (축구 선수).',
    choose: '기존 노트 선택…',
    existing: (name: string) => `이미 있는 ${josa(name, '으로/로')} 옮깁니다.`,
    clear: '새 노트 사용',
    kind: '유형',
    forms: '링크에 보이는 이름별',
    noForms: '이름이 보이는 링크가 없습니다.',
    notes: '노트별',
    noNotes: '링크한 노트가 없습니다.',
    filter: '노트 필터',
    links: (links: number) => `링크 ${n(links)}개`,
    alias: '별칭',
    preview: '바뀌는 것 보기…',
    explain: (name: string, other: string) =>
      `선택한 것은 같은 글 그대로 ${name} 대신 ${josa(other, '으로/로')} 링크됩니다. 둘은 서로 같지 않다고 기억됩니다.`,
    action: '분리',
    done: (name: string, other: string) => `${name}에서 ${josa(other, '을/를')} 분리했습니다.`,
  },
  retype: {
    title: (name: string, kind: string) => `${name}의 유형을 ${josa(kind, '으로/로')} 변경`,
    about: '노트와 모든 기사·노트의 목록에서의 위치가 따라 바뀝니다. 글과 ID는 그대로입니다.',
    action: '유형 변경',
    stay: '노트를 원래 폴더에 두기',
    done: (name: string, kind: string) => `${name}의 유형은 이제 ${kind}입니다.`,
  },
  notSame: {
    done: (one: string, other: string) =>
      `${josa(one, '과/와')} ${josa(other, '은/는')} 같지 않습니다. 병합을 다시 제안하지 않습니다.`,
  },
});

interface Tie {
  readonly first: number;
  readonly second: number;
  readonly together: number;
  readonly stories: number;
  readonly closest: { readonly sentence: number; readonly paragraph: number; readonly article: number };
  readonly g2: number;
  readonly p: number;
}

const tieCounts = ({ together, second, closest }: Tie): string =>
  [
    `이것을 언급한 ${articles(second)} 중 ${n(together)}건`,
    ...(closest.sentence > 0 ? [`한 문장에서 ${n(closest.sentence)}건`] : []),
    ...(closest.paragraph > 0 ? [`한 단락에서 ${n(closest.paragraph)}건`] : []),
  ].join(', ');

function tieChance({ first, second, stories, g2, p }: Tie): string {
  const expected = (stories === 0 ? 0 : (first * second) / stories).toFixed(1);
  if (g2 === 0) return `우연히 나올 ${expected}건보다 많지 않음`;
  const likely = p < 0.001 ? 'p < .001' : `p = ${p.toFixed(3).replace(/^0/, '')}`;
  return `우연이라면 ${expected}건 (로그 우도비 ${g2.toFixed(1)}, ${likely})`;
}

const related = () => ({
  commands: { why: '관련 항목과 그 이유 보기', refresh: '관련 목록 새로 고침' },
  menu: '관련 항목',
  title: (name: string) => `${josa(name, '과/와')} 관련된 항목`,
  about: (head: string) => `${head}. 하나를 열면 왜 관련되는지 볼 수 있습니다.`,
  kinds: kinds(),
  articles,
  together: (tie: Tie) => `${tieCounts(tie)}에서 함께 언급됨. ${tieChance(tie)}.`,
  openNote: (name: string) => `${name} 노트 열기`,
  head: (stories: number, total: number) => `${articles(total)} 중 ${n(stories)}건에서 언급됨 (사본은 한 번만 셈)`,
  nothing: '아직 관련된 것이 없습니다.',
  wait: '기사를 읽는 중…',
  evidenceOf: (name: string) => `${name}도 언급한 기사`,
  none: '둘 다 언급한 기사가 없습니다.',
  gone: '그 기사가 더 이상 없습니다.',
  more: (step: number, rest: number) =>
    step < rest ? `${n(rest)}건 중 ${n(step)}건 더 보기` : `${articles(rest)} 더 보기`,
  counts: tieCounts,
  chance: tieChance,
  standing: {
    listed: '목록에 있음',
    'by-hand': '직접 넣음',
    'taken-out': '직접 뺐으며 다시 넣지 않음',
    missing: '아직 목록에 없음',
    stale: '이제는 관련이 약함',
    unlisted: '목록에 없음',
  },
  relations: {
    parent: { up: '상급 기관', down: '하급 기관' },
    location: { up: '소재지', down: '그 안에 있음' },
    broader: { up: '상위 주제', down: '하위 주제' },
  },
  refreshTitle: '관련 목록을 새로 고치시겠습니까?',
  looking: '목록을 살펴보는 중…',
  lookingAt: (done: number, total: number) => `노트의 목록을 살펴보는 중 (${n(done)}/${n(total)})`,
  which: '어느 노트에서 무엇이 바뀌는지',
  problems: (count: number) => `참고 사항 ${n(count)}개`,
  wouldChange: (count: number, looked: number) =>
    count === 0
      ? `모든 목록이 최신입니다. ${josa(notes(looked), '을/를')} 살펴보았습니다.`
      : `${notes(looked)} 중 ${n(count)}개의 관련 노트가 바뀝니다.`,
  kept: '직접 목록에 넣거나 뺀 것은 그대로 둡니다. 한 번에 되돌릴 수 있습니다.',
  refreshAction: '목록 새로 고침',
  done: (count: number) => (count === 0 ? '모든 관련 목록이 최신입니다' : `${notes(count)} 수정함`),
});

const relink = () => ({
  kinds: {
    created: (count: number) => `기사가 이제 언급하는 것의 ${notes(count)} 만듦`,
    filled: (count: number) => `이제 알게 된 것으로 ${notes(count)} 채움`,
    added: (count: number) => `속성에 값 ${n(count)}개 추가`,
    removed: (count: number) => `Dateline이 속성에 넣은 값 ${n(count)}개 뺌. 글 속의 링크는 남음`,
    linked: (count: number) => `글 속의 언급 ${n(count)}개 링크`,
    unlinked: (count: number) => `거부한 링크 ${n(count)}개 제거. 글은 그대로`,
    source: (count: number) => `출처 ${n(count)}개 채움`,
    location: (count: number) => `위치 ${n(count)}개 채움`,
    dates: (count: number) => `${articles(count)}에 사건 날짜 추가`,
  },
  articles: (changed: number, looked: number) => `${articles(looked)} 중 ${n(changed)}건이 바뀝니다.`,
  nothing: (looked: number) => `바꿀 것이 없습니다. ${josa(articles(looked), '을/를')} 살펴보았습니다.`,
  keptOut: (count: number) => `${articles(count)}에 속성에서 직접 뺀 것이 언급됩니다. 다시 넣지 않습니다.`,
  commands: {
    note: '현재 노트 다시 링크',
    folder: '폴더의 모든 노트 다시 링크…',
    vault: '보관함 전체 다시 링크',
    mentions: '현재 노트의 링크되지 않은 언급 링크',
  },
  menu: {
    note: '이 기사 다시 링크',
    folder: '이 폴더의 기사 다시 링크',
    mentions: '링크되지 않은 언급 링크',
  },
  titles: {
    note: (name: string) => `${name} 다시 링크`,
    folder: (path: string) => `${path}의 기사 다시 링크`,
    vault: '보관함 전체 다시 링크',
    mentions: (name: string) => `${name} 언급 링크`,
  },
  about: {
    all: '지금의 항목, 별칭, 용어로 기사를 다시 읽습니다. 글은 그대로입니다.',
    mentions: '이것을 언급한 기사에 링크가 생깁니다. 글은 그대로입니다.',
  },
  looking: (done: number, total: number) => `기사를 살펴보는 중 (${n(done)}/${n(total)})`,
  starting: '보관함을 읽는 중',
  undoable: '관련 노트 목록도 따라 바뀝니다. 모두 한 번에 되돌릴 수 있습니다.',
  changes: '바뀌는 것',
  byEntity: '항목별, 예시 포함',
  byArticle: '바꿀 기사 선택',
  filter: '기사 필터',
  places: (count: number) => `변경 ${n(count)}개`,
  noneChosen: '선택한 기사가 없습니다.',
  extent: ({
    articles: count,
    counts,
  }: {
    readonly articles: number;
    readonly counts: { readonly created?: number };
  }) => (count > 0 ? articles(count) : counts.created === undefined ? '노트 채움' : '새 노트'),
  moreExamples: '예시 더 보기',
  problems: (count: number) => `참고 사항 ${n(count)}개`,
  action: (count: number) => `${notes(count)} 수정`,
  wait: '살펴보는 중…',
  stop: '그만 살펴보기',
  done: (created: number, changed: number) =>
    without([created > 0 ? `${notes(created)} 만듦` : '', `${notes(changed)} 수정함`], ', '),
  notAnEntity: '이 노트는 보관함의 기관, 인물, 장소, 주제, 출처가 아닙니다.',
});

const same = () => ({
  command: '중복 항목 찾기',
  title: '같을 수 있는 항목',
  looking: '이름과 기사를 비교하는 중…',
  nothing: (count: number) => `항목 ${n(count)}개 가운데 같아 보이는 둘이 없습니다.`,
  found: (pairs: number, count: number) =>
    `항목 ${n(count)}개 가운데 ${n(pairs)}쌍이 같을 수 있으며, 확실한 것부터 나옵니다. 직접 결정하기 전에는 아무것도 바뀌지 않습니다.`,
  left: (pairs: number) => `${n(pairs)}쌍 남았습니다.`,
  done: '남은 쌍이 없습니다.',
  keys: '쌍에서: Enter 병합, N 같지 않다고 표시, S 건너뛰기.',
  pair: (other: string, keep: string) => `${other} → ${keep}`,
  note: (path: string, stories: number) => `${path} · ${articles(stories)}`,
  merge: '병합…',
  apart: '같지 않음',
  skip: '건너뛰기',
  list: '쌍',
});

const cli = () => ({
  about: 'Dateline이 마지막으로 한 일과 제공하는 동작',
  json: '마크다운 대신 JSON으로 출력',
  dryRun: '쓸 내용만 보고하고 아무것도 쓰지 않음',
  noReport: 'Obsidian을 시작한 뒤 한 일이 없습니다.',
  import: {
    about: '이 보관함에 기사 가져오기',
    url: '내려받아 가져올 웹 페이지',
    text: '가져올 기사의 글',
    file: '가져올 보관함 안의 파일. 가져올 수 있는 모든 종류',
    note: '있는 자리에서 기사로 등록할 보관함 안의 노트',
    nothing: '무엇을 가져올지 입력하세요: url=, text=, file=, note=.',
  },
  sync: {
    about: '이 보관함이 구독하는 피드 동기화',
    feed: '동기화할 피드의 주소. 일시 중지한 것도 가능. 없으면 전부',
    none: '동기화할 피드가 없습니다. 설정에서 추가하세요.',
    unknown: (url: string) => `주소가 ${url}인 피드가 없습니다.`,
  },
  review: {
    about: '기사의 검토를 열거나, 그 안에서 찾은 것과 이유를 출력',
    note: '기사의 노트. 없으면 열려 있는 노트',
    json: '검토를 여는 대신 찾은 것을 JSON으로 출력',
    nothing: 'note=로 기사의 노트를 입력하거나 하나를 여세요.',
    opened: (path: string) => `${path}의 검토를 열었습니다.`,
  },
  dossier: {
    about: '기관, 장소, 인물, 주제, 출처에 대해 보관함이 아는 것을 출력',
    entity: '이름, 별칭, 노트의 경로 또는 ID. 여럿이면 사이에 |. 없으면 열려 있는 노트',
    any: '여럿일 때, 모두가 아니라 하나라도 언급한 기사',
    articles: '문장까지 출력할 기사의 수. 최신순',
    write: '따로 노트로 저장',
    nothing: 'entity=로 무엇에 대한 것인지 입력하거나 그 노트를 여세요.',
    number: 'articles=에는 정수를 입력하세요.',
    written: (path: string) => `자료철을 ${path}에 저장했습니다.`,
  },
  check: {
    about: '보관함 점검: 노트가 없는 링크, 중복, 읽을 수 없는 노트. 아무것도 바꾸지 않음',
    summary: (count: number, faults: number) => `${notes(count)} 점검함, 문제 ${n(faults)}개`,
  },
  undo: {
    about: '마지막 작업 또는 다른 작업 되돌리기',
    batch: '보고서에 있는 작업의 ID. 없으면 마지막 작업',
  },
});

const settings = () => ({
  invalid: (count: number) => `Dateline 설정 ${n(count)}개를 사용할 수 없어 기본값으로 되돌렸습니다.`,
  articles: '기사 노트',
  articleFolder: { name: '기사 폴더', desc: '새 기사 노트를 여기에 만듭니다.' },
  fileName: { name: '파일 이름', desc: '토큰: {date} {title} {source} {year} {month}. 빗금(/)은 폴더를 만듭니다.' },
  template: {
    name: '템플릿',
    desc: '새 기사 노트의 시작이 되는 노트입니다. {{content}} 자리에 기사가 들어갑니다.',
    placeholder: 'Templates/Article.md',
  },
  tag: { name: '태그', desc: '모든 기사 노트에 이 태그를 붙입니다. 비우면 붙이지 않습니다.' },
  reading: '읽기',
  reviewMode: {
    name: '등록 전 검토',
    desc: '가져온 기사를 그 안에서 찾은 것과 함께 보여 주고 승인하면 등록합니다. 피드와 수집함은 바로 등록합니다.',
    options: { all: '모든 기사', uncertain: '불확실한 것이 있는 기사', none: '바로 등록' },
  },
  images: {
    name: '사진',
    desc: '내려받지 않습니다. 웹의 어디에 있는지 링크로 알려 줍니다.',
    options: { link: '링크로 남기기', none: '빼기' },
  },
  changedText: {
    name: '바뀐 기사',
    desc: '같은 기사가 다른 글로 다시 들어올 때.',
    options: { earlier: '이전 글 유지', both: '새 글을 아래에 추가' },
  },
  adopt: {
    name: '내 노트',
    desc: '기사가 언급한 장소, 인물 등과 이름이 같은 내 노트가 있을 때.',
    options: { ask: '그 노트인지 묻기', adopt: '그 노트로 삼기', never: '그대로 두기' },
  },
  inbox: '클리핑 수집함',
  inboxFolder: {
    name: '지켜볼 폴더',
    desc: '이 폴더의 새 노트를 그 자리에서 기사로 등록하고 원래 속성은 유지합니다. 비우면 끕니다. 웹 클리퍼는 “Clippings”를 사용합니다.',
    placeholder: 'Clippings',
  },
  quiet: {
    name: '대기 시간',
    desc: '새 노트를 등록하기 전에 기다릴 시간(초)입니다. 편집 중인 노트는 절대 건드리지 않습니다.',
  },
  feeds: {
    name: '피드',
    desc: '새 기사를 등록할 RSS, Atom, JSON 피드입니다. 이 목록의 피드에만 접속합니다.',
    list: '구독',
    empty: '아직 피드가 없습니다.',
    add: '피드 구독',
    every: {
      name: '동기화 간격',
      desc: 'Obsidian이 열려 있는 동안의 간격(분)입니다. 0이면 “피드 동기화” 명령어로만 동기화합니다.',
    },
    sync: {
      name: '지금 동기화',
      action: '동기화',
      desc: (last: string | null) => (last === null ? '아직 동기화하지 않았습니다.' : `마지막 동기화: ${last}.`),
    },
    importOpml: { name: '피드 목록 가져오기', desc: '피드 리더가 내보낸 OPML 파일.', action: '가져오기' },
    exportOpml: { name: '피드 목록 내보내기', desc: '보관함에 OPML 파일을 만듭니다.', action: '내보내기' },
    paused: '일시 중지됨',
    on: '켜짐',
    removed: (title: string) => `${title} 구독을 해지했습니다.`,
    gone: '사이트가 이 피드는 영구히 없어졌다고 알려 왔습니다.',
    waiting: (why: string, until: string) => `${why} ${until} 전에는 접속하지 않습니다.`,
  },
  feed: {
    title: { name: '제목', desc: '' },
    url: { name: '주소', desc: '' },
    include: {
      name: '포함할 것만',
      desc: '쉼표로 구분한 단어나 구절입니다. 하나도 들어 있지 않은 것은 뺍니다. 비우면 전부 받습니다.',
    },
    exclude: { name: '제외할 것', desc: '이 단어나 구절이 하나라도 들어 있는 것은 뺍니다.' },
    fullText: {
      name: '전문 가져오기',
      desc: '피드에 앞부분만 있으면 기사를 원래 페이지에서 내려받습니다. Obsidian은 리디렉션을 보이지 않게 따라가므로, 내부 네트워크로 돌리는 페이지라면 그곳에 요청이 갑니다.',
    },
    paused: { name: '일시 중지', desc: '일시 중지한 피드에는 접속하지 않으며 자리는 유지됩니다.' },
    taken: '목록의 다른 피드가 이 주소를 사용하고 있습니다.',
  },
  links: '링크',
  inBody: {
    agency: { name: '글 속의 기관 링크', desc: '처음 언급된 곳이 링크가 됩니다. 글은 그대로입니다.' },
    organization: { name: '글 속의 단체 링크', desc: '' },
    person: { name: '글 속의 인물 링크', desc: '' },
    place: { name: '글 속의 장소 링크', desc: '' },
  },
  related: {
    name: '관련 노트',
    desc: '노트마다 가장 관련이 깊은 기관, 인물, 장소, 주제를 종류별로 몇 개까지 적을지 정합니다.',
  },
  vocabularies: '용어집',
  packs: {
    'dprk-watch': { name: '북한 관찰', desc: '북한의 기관, 그리고 국경 통제에서 송금까지의 주제.' },
    'general-news': { name: '일반 뉴스', desc: '여러 나라의 기관과 일상 뉴스의 주제.' },
  },
  ignored: {
    name: '무시할 이름',
    desc: '인식하지도 링크하지도 않습니다.',
    empty: '무시하는 이름이 없습니다.',
    add: '이름 추가',
    prompt: '무시할 이름',
    taken: '이미 무시하고 있는 이름입니다.',
    removed: (name: string) => `${josa(name, '을/를')} 다시 인식합니다.`,
    phrases: '주제로 제안하지 않을 구절',
    noPhrases: '거부한 구절이 없습니다.',
    suggested: (phrase: string) => `${josa(`“${phrase}”`, '을/를')} 다시 제안할 수 있습니다.`,
    blank: '이름을 입력하세요.',
  },
  folders: {
    name: '그 밖의 노트 폴더',
    desc: '기관, 단체, 인물, 장소, 주제, 출처의 노트를 만들 곳입니다.',
    agency: '기관',
    organization: '단체',
    person: '인물',
    place: '장소',
    theme: '주제',
    source: '출처',
    dateline: '결정과 보고서',
  },
  properties: {
    name: '속성 이름',
    desc: 'Dateline이 기사 노트에 쓰는 속성의 이름입니다. 전에 쓴 노트의 이름은 그대로입니다.',
    title: '제목',
    date: '발행일',
    published: '발행 시각',
    publishedOffset: '시간대',
    source: '출처',
    author: '작성자',
    url: '웹 주소',
    location: '위치',
    coordinates: '좌표',
    actors: '행위자',
    places: '장소',
    themes: '주제',
    updated: '마지막 변경 시각',
    section: '지면',
  },
  vocabulary: {
    name: '내 주제, 기관, 묶음',
    desc: '무엇을 알아보는지 보고, 노트로 고치고, 묶음을 가져옵니다.',
    action: '편집',
  },
  all: {
    name: '전체 설정',
    file: 'Dateline 설정',
    export: {
      name: '설정 내보내기',
      desc: '보관하거나 다른 보관함으로 가져갈 파일을 보관함에 만듭니다. 피드의 주소가 들어 있습니다.',
      action: '내보내기',
    },
    import: {
      name: '설정 가져오기',
      desc: '그런 파일에서 가져옵니다. 바뀌기 전에 무엇이 바뀌는지 보여 줍니다.',
      action: '가져오기',
      agree: '이 설정 사용',
      title: (file: string) => `${file}의 설정을 사용하시겠습니까?`,
    },
    reset: {
      name: '설정 초기화',
      desc: 'Dateline을 처음 설치한 상태로 돌아갑니다. 노트는 건드리지 않습니다.',
      action: '초기화',
      title: '모든 설정을 초기화하시겠습니까?',
      body: '모든 설정이 기본값으로 돌아갑니다. 노트는 건드리지 않습니다. 모아 둔 것은 따로 선택하지 않으면 남습니다:',
      lists: {
        feeds: (count: number) => `${feeds(count)} 구독 해지`,
        ignored: (count: number) => `무시하는 이름과 구절 ${n(count)}개 지우기`,
        vocabularies: (count: number) => `내 용어집 ${n(count)}개 사용 중지`,
      },
    },
    refused: '이 설정을 사용할 수 없습니다',
    exported: (path: string) => `설정을 ${path}에 저장했습니다.`,
    imported: '가져온 설정을 사용합니다.',
    wasReset: '모든 설정이 기본값으로 돌아갔습니다.',
    same: '지금 설정과 같습니다.',
    changes: (count: number) => `설정 ${n(count)}개가 바뀝니다:`,
    change: (name: string, from: string, to: string) => `${name}: ${from} → ${to}`,
    faults: (count: number) => `값 ${n(count)}개는 사용할 수 없어 기본값을 씁니다:`,
    fault: (name: string, why: string) => `${name}: ${why}`,
    items: (count: number) => (count === 0 ? '없음' : `${n(count)}개`),
    on: '켜짐',
    off: '꺼짐',
    empty: '없음',
  },
  credits: {
    name: '데이터 출처',
    places: {
      name: '지명',
      desc: 'GeoNames (geonames.org), Open Admin Data (openadmindata.org), CC BY 4.0. 선별하여 합침.',
    },
    tagger: {
      name: '이름 인식',
      desc: 'WikiGold, WNUT 2017, Broad Twitter Corpus, GUM (CC BY), CrossNER, Re-DocRED (MIT), grobid-ner (Apache 2.0)로 학습. Open Database License (ODbL)로 제공되는 Groningen Meaning Bank의 정보를 포함함.',
    },
  },
});

/** `YYYY-MM-DDTHH:mm:ss` as it is read: `2026. 11. 25. 오전 9:12`. */
const moment = (at: string): string =>
  new Intl.DateTimeFormat('ko', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }).format(
    new Date(`${at.slice(0, 19)}Z`),
  );

type Unit = 'month' | 'quarter' | 'year' | 'decade';

const units = () => ({ month: '월', quarter: '분기', year: '연도', decade: '10년' });

const namesOf = (names: readonly string[]): string =>
  names.length > 3 ? `${names.slice(0, 3).join(', ')} 외 ${n(names.length - 3)}개` : names.join(', ');

const togetherIn = ({ sentence, paragraph }: { readonly sentence: number; readonly paragraph: number }): string[] => [
  ...(sentence > 0 ? [`한 문장에서 ${n(sentence)}건`] : []),
  ...(paragraph > 0 ? [`한 단락에서 ${n(paragraph)}건`] : []),
];

const dossier = () => ({
  note: {
    title: namesOf,
    frozen: (day: string) => `${day} 현재의 보관함.`,
    about: (stories: number, total: number, which: 'all' | 'any' | null) =>
      `${articles(total)} 중 ${n(stories)}건에서 ${which === null ? '언급됨' : which === 'all' ? '모두 언급됨' : '하나 이상 언급됨'} (사본은 한 번만 셈).`,
    known: '알려진 것',
    facts: {
      kind: '유형',
      aliases: '다른 이름',
      parents: '상급 기관',
      location: '소재지',
      broader: '상위 주제',
      country: '국가',
      coordinates: '좌표',
      url: '웹사이트',
      id: 'ID',
      formerIds: '여기에 병합됨',
    },
    kind: kinds(),
    kinds: kinds(),
    timeline: '타임라인',
    undated: '날짜 없음',
    published: (day: string) => `${day} 발행`,
    repeatedBy: (names: readonly string[]) => `${names.join(', ')}에도 실림`,
    filed: '여기에 등록되었으나 언급한 문장이 없음',
    left: (stories: number) => `이전 ${josa(articles(stories), '은/는')} 생략했습니다.`,
    none: '언급한 기사가 없습니다.',
    related: '관련 항목',
    relations: related().relations,
    stories: articles,
    trend: '시간에 따른 변화',
    period: units(),
    articles: '기사',
    sources: '출처',
    source: '출처',
    noSource: '출처가 적혀 있지 않음',
    independent: '처음 보도',
    copies: '사본',
  },
  view: '자료철',
  title: (names: readonly string[]) => `자료철: ${namesOf(names)}`,
  commands: {
    open: '자료철 열기',
    add: '자료철에 추가…',
    cite: '자료철에서 인용 삽입',
    write: '자료철을 노트로 저장',
  },
  menu: {
    show: '자료철 보기',
    showAll: (count: number) => `${notes(count)}의 자료철 보기`,
    add: '자료철에 추가',
    export: '이것의 기사 내보내기…',
    write: '자료철을 노트로 저장',
  },
  buttons: {
    add: '다른 기관, 장소, 인물, 주제 추가',
    pin: '이 자료철 고정',
    unpin: '다시 열린 노트 따라가기',
    refresh: '보관함 다시 읽기',
    write: '노트로 저장',
    export: '이것의 기사 내보내기…',
    remove: (name: string) => `${name} 빼기`,
    cite: (text: string) => `“${text}” 인용`,
  },
  which: { label: '기사', all: '모두 언급한 기사', any: '하나라도 언급한 기사' },
  severals: (count: number) => `항목 ${n(count)}개의 자료철`,
  picker: '자료철에 추가할 것을 선택하세요',
  about: (stories: number, total: number) => `${articles(total)} 중 ${n(stories)}건에서 언급됨 (사본은 한 번만 셈).`,
  aboutSeveral: (stories: number, total: number, which: 'all' | 'any') =>
    `${articles(total)} 중 ${n(stories)}건에서 ${which === 'all' ? '모두' : '하나 이상'} 언급됨 (사본은 한 번만 셈).`,
  ready: (names: readonly string[], stories: number) => `${names.join(', ')}의 자료철: ${articles(stories)}`,
  reading: '보관함을 읽는 중…',
  waiting: 'Dateline이 작업하고 있습니다. 끝나면 자료철이 표시됩니다.',
  readingArticle: '읽는 중…',
  moreArticles: '기사 더 보기',
  gone: '노트가 더 이상 없습니다.',
  empty: {
    title: '아직 자료철이 없습니다',
    note: '기관, 장소, 인물, 주제, 출처의 노트를 열면 기사가 그것에 대해 말하는 내용이 여기에 모입니다.',
    none: '열린 노트가 없습니다.',
    article: '이 기사가 언급한 것:',
    nothing: '이 노트는 기사가 아니며, 기사가 언급하는 것의 노트도 아닙니다.',
    noNames: '이 기사에는 노트가 있는 이름이 없습니다.',
    choose: '선택…',
  },
  noArticles: {
    one: '아직 언급한 기사가 없습니다. 기사를 가져오거나 기사의 속성에서 링크하세요.',
    all: '모두를 언급한 기사가 없습니다. 하나라도 언급한 기사를 살펴보세요.',
    any: '아직 하나라도 언급한 기사가 없습니다.',
  },
  fresh: {
    since: (count: number, at: string) => `${moment(at)} 이후 새 ${articles(count)}`,
    none: (at: string) => `${moment(at)} 이후 새로운 것이 없습니다`,
    mark: '읽음으로 표시',
    badge: '새로움',
    only: '새 기사만 보기',
  },
  trend: {
    title: (unit: Unit) => `발행 ${units()[unit]}별 기사`,
    bar: (period: string, stories: number) => `${period}: ${articles(stories)}`,
    summary: (unit: Unit, first: string, last: string, most: string, stories: number) =>
      `${first}부터 ${last}까지 ${units()[unit]}별 기사. 가장 많은 때는 ${most}: ${articles(stories)}`,
    most: (stories: number) => `최다 ${n(stories)}건`,
    table: '표로 보기',
    undated: (count: number) => `발행일이 없는 ${articles(count)}`,
  },
  sources: {
    head: (independent: number, copies: number) =>
      [`직접 보도한 출처 ${n(independent)}곳`, ...(copies === 0 ? [] : [`사본 ${n(copies)}건`])].join(', '),
    independent: (count: number) => `처음 보도 ${n(count)}건`,
    copies: (count: number) => `사본 ${n(count)}건`,
  },
  copies: (count: number) => `사본 ${n(count)}건`,
  copiesOf: (title: string) => `“${title}”의 사본`,
  moreValues: more,
  moreQuotes: (count: number) => `문장 ${n(count)}개 더`,
  openDossier: (name: string) => `${name}의 자료철 보기`,
  closest: (sentence: number, paragraph: number) => togetherIn({ sentence, paragraph }).join(', '),
  loadingTimeline: '최신순 기사',
  cited: {
    inserted: '인용을 삽입했습니다',
    copied: '편집 중인 노트가 없어 인용을 클립보드에 복사했습니다.',
    refused: '편집 중인 노트가 없고, 여기서는 클립보드에 쓸 수 없습니다.',
    added: (name: string) => `인용을 위해 “${name}”에 블록 ID를 추가함`,
  },
  written: (path: string) => `자료철을 ${path}에 저장했습니다`,
  notWritten: '자료철을 저장하지 않았습니다.',
});

const review = () => ({
  command: '이 기사 검토',
  title: '기사 검토',
  titleNote: (name: string) => `${name} 검토`,
  reading: '기사를 읽는 중…',
  nothing: '검토할 기사가 없습니다.',
  progress: '결정한 기사',
  stand: (at: number, of: number, isWhole: boolean) => `${n(at)}/${n(of)}${isWhole ? '' : '+'}`,
  decided: (filed: number, rest: number) =>
    rest === 0
      ? `모두 결정했습니다. 등록할 ${articles(filed)}.`
      : `등록할 ${articles(filed)}, 아직 결정하지 않은 ${articles(rest)}.`,
  notRead: (count: number) => `입력 ${n(count)}개에서 기사를 찾지 못함`,
  panes: '글과 찾은 것',
  text: '글',
  findings: '찾은 것',
  noHeadline: '제목 없음',
  known: {
    new: '',
    note: '',
    update: '있는 노트의 새 판',
    copy: '이미 있는 보도',
    unchanged: '이미 등록되어 있어 바뀌지 않음',
  },
  kinds: kinds(),
  letters: { agency: '기', organization: '단', person: '인', place: '장', theme: '주', source: '출', open: '?' },
  parts: {
    article: '기사',
    actors: '행위자',
    places: '장소',
    themes: '주제',
    passing: '지나가듯 언급되어 링크하지 않음',
    open: '미정',
    refused: '뺌',
    problems: '읽으면서 잃은 것',
  },
  fields: { date: '날짜', source: '출처', location: '위치', eventDates: '사건 날짜' },
  eventDate: (value: string, approximate: boolean) => `${approximate ? '약 ' : ''}${value.replace('/', ' – ')}`,
  unknown: '알 수 없음',
  certainty: { sure: '확실', likely: '유력', unsure: '불확실' },
  confidence: (percent: string, word: string) => `${percent}, ${word}`,
  confidenceLabel: (confidence: string) => `신뢰도: ${confidence}`,
  states: { open: '', accepted: '수락함', rejected: '뺌', changed: '변경함', made: '추가함' },
  isNew: '새 노트',
  byHand: '직접',
  doubt: '확인 필요',
  times: (count: number) => `${n(count)}회`,
  from: (from: string) => `${from}에서`,
  why: {
    label: '이유',
    mention: (form: string) => `“${form}”`,
    found: '찾은 방법',
    decided: '결정 근거',
    doubt: '확인할 것',
    score: '신뢰도',
    alias: '일치한 이름',
    forms: '글 속의 표기',
    roles: '직함',
    losers: '함께 고려한 후보',
    use: (name: string) => `${josa(name, '으로/로')} 바꾸기`,
    rule: (rule: string, detail: string) => (detail === '' ? rule : `${detail} (${rule})`),
    offMap: '이 지도에 없음',
  },
  map: {
    label: (name: string, near: readonly string[], others: readonly string[]) =>
      without(
        [
          `지도: ${name}`,
          near.length > 0 ? `${near.join(', ')} 근처` : '',
          others.length > 0 ? `${others.join(', ')} 아님` : '',
        ],
        ', ',
      ),
    none: '어디인지 알 수 없어 지도가 없습니다.',
  },
  acts: {
    accept: '수락',
    reject: '빼기',
    change: '변경…',
    retype: '유형 변경…',
    ignore: '앞으로 이 이름 무시',
    edit: '편집…',
    clear: '비워 두기',
    more: '더 보기…',
    addAs: '추가할 유형…',
    drop: (value: string) => `${value} 빼기`,
    restore: '마지막 결정 취소',
    previous: '이전 기사',
    next: '다음 기사',
    help: '단축키',
    acceptAbove: '수락 기준',
    percent: (percent: number) => `${percent}%`,
    acceptHere: '수락',
    acceptAll: '모든 기사에서',
    later: '나중에',
    skip: '건너뛰기',
    approve: '승인',
    apply: '적용',
    file: (count: number) => `${articles(count)} 등록`,
  },
  act: (what: string, name: string) => `${what}: ${name}`,
  accepted: (count: number) => (count === 0 ? '그만큼 확실한 것이 더 없습니다.' : `${n(count)}개를 수락했습니다.`),
  tookBack: '마지막 결정을 취소했습니다.',
  outcomes: { file: '등록 예정', skip: '건너뜀', later: '나중으로 미룸' },
  choose: {
    change: (name: string) => `“${name}”의 실제 항목`,
    create: (form: string) => `“${form}”의 유형`,
    createWords: '놓친 단어를 입력하세요',
    source: '발행한 매체',
    location: '기사의 무대',
    made: (name: string) => `새 항목: “${name}”`,
    inVault: '보관함에 있음',
    remember: '이후 기사에도 적용',
    here: '선택',
    always: '선택하고 이후 기사에도 적용',
    none: '이름을 입력하세요.',
    kind: (name: string) => `${name}의 유형`,
    form: '앞으로 인식하지 않을 이름',
    notInText: '글에 없는 단어입니다.',
  },
  date: {
    title: '발행일',
    action: '날짜 설정',
    fault: '2024-11-15처럼 쓰거나 비워 두세요.',
  },
  leave: {
    title: '검토를 그만두시겠습니까?',
    body: (decisions: number) => `결정 ${n(decisions)}개가 사라지고 아무것도 등록되지 않습니다.`,
    action: '그만두기',
  },
  done: (filed: number) => `${josa(articles(filed), '을/를')} 등록했습니다.`,
  doneNote: (name: string) => `${josa(name, '을/를')} 검토했습니다.`,
  keysLabel: '검토 단축키',
  keys: {
    move: '다음, 이전 항목',
    pane: '글, 찾은 것',
    accept: '수락',
    reject: '빼기',
    candidate: '그 번호의 후보 사용',
    change: '다른 것으로 변경',
    retype: '유형 변경',
    ignore: '앞으로 이 이름 무시',
    create: '놓친 것 추가 (선택하거나 입력)',
    date: '날짜',
    source: '출처',
    location: '위치',
    undo: '결정 취소',
    articles: '다음, 이전 기사',
    skip: '건너뛰기, 나중에',
    approve: '기사 승인. 모두 결정하면 등록',
    help: '이 단축키',
  },
});

const timeline = () => ({
  name: '타임라인',
  command: '타임라인 열기',
  about:
    '타임라인입니다. 화살표 키로 이동하고, 더하기와 빼기로 확대·축소하며, 0으로 전체를 봅니다. 뒤의 목록에 화면의 내용이 있습니다.',
  groupBy: '그룹 기준',
  noGroups: '없음',
  groups: {
    source: '출처',
    location: '위치',
    places: '장소',
    actors: '행위자',
    themes: '주제',
    section: '지면',
    author: '작성자',
  },
  kindOfArticle: '기사 종류',
  tags: '태그',
  none: '없음',
  zoomIn: '확대',
  zoomOut: '축소',
  showAll: '전체 보기',
  list: '목록으로 보기',
  listLabel: '화면에 있는 것',
  more: '이 목록에 다 담지 못했습니다. 확대하면 볼 수 있습니다.',
  empty: '아직 날짜가 있는 기사가 없습니다. 기사를 가져오면 저절로 나타납니다.',
  legend: {
    published: '발행',
    happened: '사건',
    approximate: '이 사이에 일어남',
    copy: '다른 기사의 사본',
  },
  status: (count: number, range: string) => `${articles(count)}, ${range}`,
  quarter: (number: number) => `${number}분기`,
  decade: (year: number) => `${year}년대`,
  published: (day: string, source: string) => (source === '' ? `${day} 발행` : `${day} 발행, ${source}`),
  noDay: (source: string) => (source === '' ? '발행일 없음' : `${source}, 발행일 없음`),
  happened: (day: string) => `${day}에 일어남`,
  approximate: (day: string) => `${day} 사이에 일어남`,
  because: (words: string) => `“${words}”`,
  byHand: '글에는 없고 노트의 속성에 있습니다.',
  copy: '다른 기사의 사본',
  inGroup: (name: string) => `그룹: ${name}`,
  bar: (when: string, count: number, group: string | null) =>
    group === null ? `${when}: 날짜 ${n(count)}개` : `${when}, ${group}: 날짜 ${n(count)}개`,
  closer: '선택하면 그 부분을 확대합니다.',
});

const network = () => ({
  name: '네트워크',
  command: '네트워크 열기',
  menu: '네트워크에서 보기',
  picture: (nodes: number) => `항목 ${n(nodes)}개의 네트워크`,
  keys: '화살표 키로 이동하고, 더하기와 빼기로 확대·축소하며, Home으로 전체를 봅니다. Page Down과 Page Up으로 하나씩 옮겨 가고 Enter로 노트를 엽니다. 목록에 같은 내용이 있습니다.',
  wait: '기사를 읽는 중…',
  laying: '배치를 계산하는 중…',
  busy: 'Dateline이 작업하고 있습니다. 끝나면 네트워크가 표시됩니다.',
  again: '다시 시도',
  empty: '함께 언급된 것이 없습니다. 필터를 넓히거나 먼저 기사를 가져오세요.',
  stand: (shown: number, found: number, ties: number, stories: number) =>
    `항목 ${shown < found ? `${n(found)}개 중 ${n(shown)}개` : `${n(found)}개`}, 관계 ${n(ties)}개, ${articles(stories)}`,
  kinds: { agency: '기관', organization: '단체', person: '인물', place: '장소', theme: '주제' },
  kind: { agency: '기관', organization: '단체', person: '인물', place: '장소', theme: '주제' },
  legend: '종류',
  find: '네트워크에서 찾기…',
  findHint: '기관, 인물, 장소, 주제의 이름',
  findNothing: '지금 필터의 네트워크에 그런 이름이 없습니다.',
  filters: '필터',
  from: '시작',
  to: '끝',
  leastStories: '함께 언급된 기사, 최소',
  strength: '관계',
  strengths: { all: '우연까지 전부', some: '우연 이상', strong: '강함', strongest: '매우 강함' },
  most: '항목, 최대',
  reset: '필터 초기화',
  list: '목록으로 보기',
  showPicture: '그림으로 보기',
  fit: '전체 보기',
  zoomIn: '확대',
  zoomOut: '축소',
  refresh: '기사 다시 읽기',
  stale: '기사가 바뀜: 다시 읽기',
  around: (name: string) => `${name} 주변`,
  onlyAround: '주변만 보기',
  wholeAgain: '전체 네트워크 보기',
  open: '노트 열기',
  openTab: '새 탭에서 열기',
  evidence: '근거 보기',
  close: '닫기',
  panel: '근거',
  named: (stories: number) => `${articles(stories)}에서 언급됨`,
  pair: (one: string, other: string) => `${josa(one, '과/와')} ${other}`,
  together: (stories: number, closest: { readonly sentence: number; readonly paragraph: number }) =>
    [`${articles(stories)}에서 함께 언급됨`, ...togetherIn(closest)].join(', '),
  strengthOf: (strength: number) => (strength === 0 ? '우연일 수 있음' : `강도 ${strength.toFixed(2)} (최대 1)`),
  tied: '관계된 항목',
  stories: '기사',
  more: (step: number, left: number) => (left <= step ? `${left}개 더 보기` : `${left}개 중 ${step}개 더 보기`),
  noDate: '날짜 없음',
  reading: '읽는 중…',
  gone: '노트가 더 이상 없습니다.',
  noSentence: '글이 아니라 속성에서 언급됨.',
  openAt: '기사 열기',
  hint: '클릭하면 노트를 열고, 오른쪽 클릭으로 더 볼 수 있습니다',
  hintTie: '클릭하면 기사를 봅니다',
  table: {
    caption: '가장 강한 관계',
    one: '한쪽',
    other: '다른 쪽',
    stories: '함께 언급된 기사',
    strength: '강도',
    evidence: (one: string, other: string) => `${josa(one, '과/와')} ${other}의 근거`,
  },
});

const bases = () => ({
  command: 'Dateline.base 만들기',
  off: '베이스가 꺼져 있습니다. 설정의 “코어 플러그인”에서 켠 뒤 다시 시도하세요. 그때까지 타임라인과 네트워크는 창으로 열립니다.',
  openPane: (name: string) => `${name} 열기`,
  done: (path: string) => `${josa(path, '을/를')} 만들었습니다`,
  nothing: '아무것도 쓰지 않았습니다.',
  articles: '기사',
  map: '지도',
  happened: '일어난 날',
  columns: {
    date: '날짜',
    source: '출처',
    location: '위치',
    actors: '행위자',
    places: '장소',
    themes: '주제',
    url: 'URL',
  },
  there: {
    title: '베이스가 이미 있습니다',
    about: (path: string) => `${josa(path, '이/가')} 이미 있어 그대로 둡니다.`,
    same: '새로 만들 베이스의 뷰가 모두 들어 있습니다.',
    unreadable: '베이스로 읽을 수 없습니다.',
    missing: (names: string) => `없는 것: ${names}.`,
    changed: (names: string) => `새 베이스와 다른 것: ${names}.`,
    own: (names: string) => `여기에만 있는 것: ${names}.`,
    open: '열기',
    second: '하나 더 만들기',
  },
});

const vocabulary = () => ({
  command: '용어집 편집',
  suggestCommand: '주제 제안',
  importCommand: '용어집 가져오기…',
  title: '용어집',
  looking: '묶음과 노트를 읽는 중…',
  about: (themes: number, agencies: number) =>
    `주제 ${n(themes)}개와 기관 ${n(agencies)}개를 알아봅니다. 직접 쓴 노트는 묶음의 내용에 더해지며 묶음보다 우선합니다.`,
  packs: '묶음',
  themes: (count: number) => `주제 ${n(count)}개`,
  agencies: (count: number) => `기관 ${n(count)}개`,
  own: (path: string) => `내 묶음, ${path}`,
  use: (name: string) => `묶음 ${name} 사용`,
  inUse: '사용',
  openPack: '열기',
  openOwn: (name: string) => `묶음 ${name} 열기`,
  import: '가져오기…',
  importHint: '내 묶음을 가져옵니다. 주제나 기관의 YAML 파일이며, 고칠 수 있는 노트가 됩니다.',
  importName: '내 묶음',
  suggest: '제안…',
  suggestName: '빠진 주제',
  suggestHint: '많은 기사에 나오지만 어느 주제도 알아보지 못하는 구절을 예시와 함께 보여 줍니다.',
  entries: '주제와 기관',
  kinds: { themes: '주제', agencies: '기관' },
  kind: '보기',
  filter: '이름, 용어, 별칭으로 필터',
  none: '이 단어가 든 것이 없습니다.',
  off: '꺼짐',
  note: '노트 있음',
  stories: articles,
  terms: '알아보는 용어',
  aliases: '다른 이름',
  open: '노트 열기',
  make: '고칠 노트 만들기',
  made: (name: string) => `${name}의 노트를 만들었습니다.`,
  nothing: '아무것도 쓰지 않았습니다.',
  replaceTitle: '이 용어집을 바꾸시겠습니까?',
  importTitle: '이 용어집을 가져오시겠습니까?',
  holds: (name: string, count: string) => `“${name}”의 내용: ${count}`,
  more,
  becomes: (path: string) => `노트 ${josa(path, '이/가')} 되어 이때부터 사용됩니다.`,
  replaces: (path: string) => `${path}에 있는 것을 대신합니다. 되돌릴 수 있습니다.`,
  replace: '바꾸기',
  importAction: '가져오기',
  imported: (name: string) => `이제 ${josa(`“${name}”`, '을/를')} 사용합니다.`,
  refusedTitle: '이 용어집을 사용할 수 없습니다',
  refused: (file: string, why: string) => `${file}: ${why}`,
  suggestTitle: '빠진 주제',
  reading: (one: number, of: number) => `기사를 읽는 중 (${n(one)}/${n(of)})…`,
  starting: '기사를 읽는 중…',
  found: (phrases: number, stories: number) =>
    `${articles(stories)}에서 찾은 구절 ${n(phrases)}개이며, 뚜렷한 것부터 나옵니다. 직접 결정하기 전에는 아무것도 바뀌지 않습니다.`,
  foundNone: (stories: number) => `${articles(stories)}에 따로 주제가 될 만큼 자주 나오는 구절이 없습니다.`,
  keys: '구절에서: Enter 주제 만들기, N 다시 보지 않기, S 건너뛰기.',
  counts: (stories: number, mentions: number) => `${articles(stories)} · 언급 ${n(mentions)}회`,
  also: (variants: readonly string[]) => `다른 표기: ${variants.join(', ')}`,
  makeTheme: '주제 만들기…',
  never: '다시 보지 않기',
  skip: '건너뛰기',
  list: '구절',
  left: (phrases: number) => `구절 ${n(phrases)}개 남았습니다.`,
  done: '남은 구절이 없습니다.',
  neverDone: (phrase: string) => `${josa(`“${phrase}”`, '을/를')} 다시 제안하지 않습니다.`,
  themeTitle: '새 주제',
  themeName: { name: '이름', desc: '노트의 이름입니다.' },
  themeTerms: {
    name: '알아볼 용어',
    desc: '한 줄에 하나씩. 단어*는 그렇게 시작하는 모든 단어, a + b는 같은 문장에 b도 있을 때, (단어)는 뜻이 약한 것입니다.',
  },
  themeAction: '주제 만들기',
  noName: '이름을 입력하세요.',
  noTerms: '용어를 하나 이상 입력하세요.',
  badTerm: (term: string) => `${josa(`“${term}”`, '은/는')} 용어가 아닙니다.`,
  taken: (name: string) => `이름이 ${name}인 주제가 있습니다. 그 노트에 용어를 추가하세요.`,
  themeMade: (name: string) => `주제 ${josa(name, '을/를')} 만들었습니다. 기사를 다시 링크하면 그 아래에 정리됩니다.`,
});

const graphColours = () => ({
  command: '종류별로 그래프에 색 입히기…',
  title: '종류별로 그래프에 색을 입히시겠습니까?',
  about: '그래프 뷰가 노트를 종류마다 다른 색으로 보여 줍니다. 색은 그래프 뷰의 “그룹”에서 바꿀 수 있습니다.',
  own: (count: number) =>
    count === 0 ? '직접 만든 그룹이 없습니다.' : `직접 만든 그룹 ${n(count)}개는 그대로이며 먼저 적용됩니다.`,
  groups: '그룹',
  kinds: { article: '기사', ...kinds() },
  standing: { new: '새로 추가', other: '원래 색으로', same: '이미 있음' },
  action: '그래프에 색 입히기',
  remove: '색 제거',
  copy: '그룹 복사',
  copied: '그룹을 클립보드에 복사했습니다. 한 줄에 검색어와 색이 하나씩 있습니다.',
  notCopied: '여기서는 클립보드에 쓸 수 없습니다.',
  again: '다시 시도',
  hindered: {
    open: '그래프 뷰가 열려 있어 색을 덮어쓰게 됩니다. 그 탭을 닫고 다시 시도하거나, 그룹을 복사해 직접 넣으세요.',
    unreadable: '그래프 뷰의 설정을 읽을 수 없어 그대로 둡니다. 그룹을 복사해 직접 넣으세요.',
    refused: '그래프 뷰의 설정을 쓸 수 없습니다. 그룹을 복사해 직접 넣으세요.',
  },
  coloured: '종류별로 그래프에 색을 입혔습니다. 그래프 뷰를 열어 보세요.',
  uncoloured: '종류의 색을 제거했습니다.',
  undone: '그래프 뷰를 이전 설정으로 되돌렸습니다.',
  notUndone: '그사이 그래프 뷰를 사용하여 설정을 그대로 둡니다.',
});

const firstRun = () => ({
  command: '첫걸음 보기',
  title: 'Dateline 첫걸음',
  about:
    'Dateline은 뉴스 기사를 서로 링크된 노트로 만듭니다. 기사마다, 그리고 기사가 언급한 기관, 인물, 장소, 주제마다 노트가 하나씩 생깁니다. 이 기기에서만 작동하며 어디에도 아무것도 보내지 않습니다.',
  try: '무엇이 만들어지는지 보기',
  tryAbout: (count: number, name: string) =>
    `지어낸 짧은 ${josa(articles(count), '을/를')} “${name}” 폴더로 가져옵니다. 보관함의 다른 것은 건드리지 않으며, 버튼 하나로 모두 없앨 수 있습니다.`,
  import: '예제 가져오기',
  importing: '예제를 가져오는 중…',
  there: (count: number, name: string) => `예제가 “${name}”에 있습니다: ${notes(count)}.`,
  look: '어떻게 볼까요',
  show: '보기',
  note: '노트로',
  graph: '그래프로',
  dossier: '자료철로',
  noteHint: '위에 속성이 있고, 글에서는 이름이 처음 언급된 곳이 링크입니다.',
  graphHint: '한 기관이 기사의 내용과 어떻게 이어지는지 보여 줍니다.',
  dossierHint: '한 기관에 대한 모든 내용을 문장과 함께 옆에 보여 줍니다.',
  remove: '예제 제거',
  removed: '예제를 제거했습니다.',
  failed: '예제를 가져오지 못했습니다. 보고서에 이유가 있습니다.',
  own: '내게 맞추기',
  packs: '알아볼 것',
  folder: { name: '기사 폴더', desc: '다른 노트의 폴더와 나머지는 설정에 있습니다.' },
  languages: {
    name: '언어',
    desc: '영어와 한국어는 온전히 읽습니다. 다른 언어에서는 묶음, 지명, 내 노트에 있는 이름을 찾습니다.',
  },
  vocabulary: {
    name: '주제와 기관',
    desc: '무엇을 알아보는지 보고, 바꾸고, 내 것을 가져옵니다.',
    action: '편집',
  },
  start: { name: '내 기사', desc: '텍스트, 파일, 폴더, 피드, 웹 주소.', action: '가져오기' },
  again: '이 페이지는 한 번만 저절로 열립니다. “첫걸음 보기” 명령어로 다시 열 수 있습니다.',
});

const problems = () => ({
  badUrl: '웹 주소가 아닙니다. http:// 또는 https://로 시작하는 주소를 사용하세요.',
  credentials: '주소에 사용자 이름이나 비밀번호가 들어 있습니다. 제거하세요.',
  fetch: (reason: string) => `페이지를 가져올 수 없습니다: ${reason}.`,
  status: (status: number) => `사이트가 오류 ${status}로 응답했습니다.`,
  tooLarge: (megabytes: number) => `${megabytes} MB보다 큽니다.`,
  emptyLink: '링크에 “url”, “text”, “feed” 가운데 아무것도 없습니다.',
  unreadableFile: (reason: string) => `파일을 읽을 수 없습니다: ${reason}.`,
  missingFile: '보관함에 그런 파일이 없습니다.',
});

const korean = () => ({
  commands: commands(),
  menu: {
    importFile: '기사로 가져오기',
    importFiles: (count: number) => `파일 ${n(count)}개를 기사로 가져오기`,
    fileNote: '이 노트를 기사로 등록',
    fileFolder: '이 폴더의 모든 노트를 기사로 등록',
    fileNotes: (count: number) => `${josa(notes(count), '을/를')} 기사로 등록`,
    fileSelection: '선택한 텍스트를 기사로 등록',
  },
  ribbon: '기사 가져오기',
  common: {
    cancel: '취소',
    close: '닫기',
    undoable: '한 번에 되돌릴 수 있습니다.',
    nothingChanged: '바꿀 것이 없었습니다.',
    now: '지금',
    then: '이후',
    busy: 'Dateline이 이미 작업하고 있습니다. 끝날 때까지 기다리거나 현재 작업을 취소하세요.',
    failed: (message: string) => `Dateline이 작업을 끝내지 못했습니다: ${message}`,
  },
  clipboard: {
    empty: '클립보드에 텍스트가 없습니다.',
    page: '페이지에서 복사한 텍스트',
    refused: '여기서는 클립보드를 읽을 수 없습니다. 대신 대화 상자에 텍스트를 붙여 넣으세요.',
    name: '클립보드',
  },
  selection: { name: (note: string) => `${note}에서 선택한 텍스트` },
  importDialog: importDialog(),
  url: {
    title: 'URL에서 가져오기',
    hint: '주소를 한 줄에 하나씩',
    placeholder: 'https://example.org/story',
    nothing: '주소를 하나 이상 입력하면 무엇을 가져올지 알려 줍니다.',
    willFetch,
    action: (count: number) => (count > 1 ? `페이지 ${n(count)}개 내려받아 가져오기` : '내려받아 가져오기'),
  },
  protocol: {
    urlTitle: '이 페이지를 가져오시겠습니까?',
    urlBody: (url: string) => `링크가 Dateline에 다음을 내려받아 가져오도록 요청합니다: ${url}`,
    textTitle: '이 텍스트를 가져오시겠습니까?',
    textBody: (length: number) => `링크가 Dateline에 ${n(length)}자의 텍스트를 가져오도록 요청합니다:`,
    name: '링크의 텍스트',
    action: '가져오기',
    fetchAction: '내려받아 가져오기',
  },
  folder: folder(),
  undo: undo(),
  progress: progress(),
  report: report(),
  export: exports(),
  feeds: feedWords(),
  adopt: adopt(),
  entities: entities(),
  related: related(),
  same: same(),
  relink: relink(),
  dossier: dossier(),
  review: review(),
  timeline: timeline(),
  network: network(),
  bases: bases(),
  vocabulary: vocabulary(),
  graphColours: graphColours(),
  firstRun: firstRun(),
  inbox: { done: (summary: string) => `클리핑 등록됨: ${summary}` },
  problems: problems(),
  cli: cli(),
  settings: settings(),
  gazetteer: gazetteer(),
});

/** What the core says: why something is so, and what went wrong. Reports that are kept as notes are not translated. */
const said = () => ({
  // Why a name is not linked.
  'it published the article': '기사를 발행한 곳',
  'mentioned once, in passing': '지나가듯 한 번 언급됨',
  'mentioned {} times': '{0}번 언급됨',
  'named early': '앞부분에서 언급됨',
  'named by one name only': '이름의 일부만 나옴',
  'introduced by one name only': '이름의 일부만으로 소개됨',
  'an outlet cited in passing': '지나가듯 인용된 매체',
  'a country or people, not a body of it': '기관이 아니라 나라나 민족',
  'only known far from where the article plays': '기사의 무대에서 먼 곳으로만 알려져 있음',
  'not in the gazetteer, and nothing says where it is': '지명 사전에 없고 어디인지 알 수 없음',
  'only the tagger takes it for a name, and not surely enough ({} of {})':
    '인식기만 이름으로 보았고 충분히 확실하지 않음 ({1} 중 {0})',
  'it stands in the headline, which is evidence but holds no links':
    '제목에 있음. 근거는 되지만 제목에는 링크를 걸지 않음',
  // Why a note was written.
  'new article': '새 기사',
  'linked by the article': '기사에서 링크됨',
  'superior body of {}': '{0}의 상급 기관',
  'location of {}': '{0}의 소재지',
  'now known: {}': '새로 알게 됨: {0}',
  'changed: {}': '바뀜: {0}',
  '{} was merged into it': '{0|이/가} 여기에 병합됨',
  'merged into {}': '{0}에 병합됨',
  'your own note, adopted': '채택된 내 노트',
  '“{}” took its place': '“{0}” 노트가 그 자리를 대신함',
  'the same text is in the vault already': '같은 글이 이미 보관함에 있음',
  'a short form of the text in the note, which adds nothing to it': '노트에 있는 글의 짧은 판으로, 더할 내용이 없음',
  'only its free beginning, which adds nothing to the note': '무료로 공개된 앞부분뿐이라 더할 내용이 없음',
  'a dossier': '자료철',
  // What became of a note in an undo.
  'Dateline made it and nobody changed it.': 'Dateline이 만들었고 아무도 바꾸지 않았습니다.',
  'It has the text it had before.': '이전 글로 돌아갔습니다.',
  'What Dateline wrote is taken back; what was changed since stays.':
    'Dateline이 쓴 것을 되돌렸고, 그 뒤에 바뀐 것은 남겼습니다.',
  'It was changed since Dateline wrote it; your text stays.': 'Dateline이 쓴 뒤에 바뀌었습니다. 직접 쓴 글은 남습니다.',
  'Other notes link it; it goes when they are undone too.':
    '다른 노트가 링크하고 있습니다. 그것도 되돌리면 없어집니다.',
  'A run that is not undone took links to it out of other notes; it goes when that is undone too.':
    '되돌리지 않은 작업이 다른 노트에서 이 노트로 가는 링크를 뺐습니다. 그것도 되돌리면 없어집니다.',
  'It was deleted, moved or renamed since; where it is now it is left alone.':
    '그 뒤에 삭제되거나 옮겨지거나 이름이 바뀌었습니다. 지금 있는 곳에 그대로 둡니다.',
  'It is back where it was.': '원래 자리로 돌아갔습니다.',
  'Another note has its place by now.': '이제 다른 노트가 그 자리에 있습니다.',
  'undone in part': '일부 되돌림',
  'No run that is still recorded has that id.': '그 ID의 작업은 기록에 없습니다.',
  'It is undone already.': '이미 되돌렸습니다.',
  // What was left out of a text.
  '{}: shown as words, so that nothing runs it': '{0}: 실행되지 않도록 글로 표시함',
  '{}: shown as words, so that it is no task of yours': '{0}: 할 일이 되지 않도록 글로 표시함',
  '{}: it runs, loads or asks for something': '{0}: 무언가를 실행하거나 불러오거나 요청함',
  '{}: showing it tells the sender that the mail was opened': '{0}: 표시하면 메일을 연 것을 보낸 사람이 알게 됨',
  '{}: it is no part of the story': '{0}: 기사의 일부가 아님',
  '{}: it is no part of the text': '{0}: 글의 일부가 아님',
  '{}: it repeats on the pages': '{0}: 페이지마다 되풀이됨',
  // What could not be read.
  'there is no text in it.': '텍스트가 없습니다.',
  'there is no article text in it; copy the text itself instead.': '기사 글이 없습니다. 글을 직접 복사하세요.',
  'the page has no article text; copy the text from your browser instead.':
    '페이지에 기사 글이 없습니다. 브라우저에서 글을 복사하세요.',
  'the table has a header and no rows.': '표에 머리글만 있고 행이 없습니다.',
  'it is no table: its lines are not parted into columns.': '표가 아닙니다. 줄이 열로 나뉘어 있지 않습니다.',
  'there is neither a web address nor an article in it.': '웹 주소도 기사도 없습니다.',
  'the feed is empty.': '피드가 비어 있습니다.',
  'there is no feed in this list; its outlines carry no addresses of feeds.': '이 목록에는 피드의 주소가 없습니다.',
  'it is no OPML list of feeds; export the list from the reader again.':
    'OPML 피드 목록이 아닙니다. 피드 리더에서 다시 내보내세요.',
  'this is a binary file, not text.': '텍스트가 아닌 바이너리 파일입니다.',
  'this is {}, which cannot be read; {}.': '읽을 수 없는 형식입니다: {0}.',
  'it is larger than {} MB; import a part of it.': '{0} MB보다 큽니다. 일부만 가져오세요.',
  'it is cut off or damaged; get it again.': '끊겼거나 손상되었습니다. 다시 받으세요.',
  'the archive is cut off or damaged; what could be unpacked was read. Get it again.':
    '압축 파일이 끊겼거나 손상되었습니다. 풀 수 있는 것만 읽었습니다. 다시 받으세요.',
  'it is protected by a password; unpack it and import what is inside.':
    '암호로 보호되어 있습니다. 압축을 풀고 안에 있는 것을 가져오세요.',
  'it is protected by a password; save it without one.': '암호로 보호되어 있습니다. 암호 없이 저장하세요.',
  'it is locked with a password; save it without one and import that.':
    '암호로 잠겨 있습니다. 암호 없이 저장하여 가져오세요.',
  'this PDF is damaged or incomplete; get it again.': 'PDF가 손상되었거나 불완전합니다. 다시 받으세요.',
  'this is no RTF document.': 'RTF 문서가 아닙니다.',
  'the mail has no text and no article attached to it.': '메일에 글도 첨부된 기사도 없습니다.',
  // Gazetteer files.
  'it has no name.': '이름이 없습니다.',
  'its name is longer than {} characters.': '이름이 {0}자보다 깁니다.',
  'its name is not in the encoding of the file.': '이름이 파일의 인코딩에 맞지 않습니다.',
  'its name is a single letter, a number or signs alone.': '이름이 한 글자이거나 숫자나 기호뿐입니다.',
  'its name is in letters that texts are not searched for.': '글에서 찾지 않는 문자로 된 이름입니다.',
  'its latitude or longitude is no number.': '위도나 경도가 숫자가 아닙니다.',
  'its latitude or longitude lies beyond the earth.': '위도나 경도가 지구를 벗어납니다.',
  'its point is 0, 0, which stands for none.': '좌표가 0, 0입니다. 좌표가 없다는 뜻입니다.',
  'it has {} columns where GeoNames has {}.': '열이 {0}개입니다. GeoNames 파일은 {1}개입니다.',
  'it is longer than any row of a GeoNames file.': 'GeoNames 파일의 어떤 행보다도 깁니다.',
  'a quotation mark in it is never closed, so its cells cannot be told apart.':
    '따옴표가 닫히지 않아 칸을 나눌 수 없습니다.',
  'it has no geometry that gives a point.': '좌표를 낼 수 있는 도형이 없습니다.',
  'its file is not in degrees of WGS 84; save it as EPSG:4326.': 'WGS 84 좌표가 아닙니다. EPSG:4326으로 저장하세요.',
  'the file breaks off within a feature.': '파일이 도형 도중에 끊겼습니다.',
  'it is neither a GeoNames file, nor GeoJSON, nor a table whose header names a column for the name and columns for latitude and longitude.':
    'GeoNames 파일도 GeoJSON도 아니고, 머리글에 이름과 위도, 경도 열이 있는 표도 아닙니다.',
  'it holds more than {} places; take the file of one country, or use it on the command line.':
    '지명이 {0}개보다 많습니다. 한 나라의 파일을 쓰거나 명령줄에서 쓰세요.',
  'no file of places is in it.': '안에 지명 파일이 없습니다.',
  'it is no whole archive; get it again.': '온전한 압축 파일이 아닙니다. 다시 받으세요.',
  'former or other administrative areas': '옛 행정 구역이나 그 밖의 구역',
  'small waters': '작은 하천과 호수',
  'areas of no name in news': '뉴스에 이름이 나오지 않는 구역',
  'roads and railways': '도로와 철도',
  'buildings and institutions': '건물과 기관',
  'small land forms': '작은 지형',
  'the sea floor': '해저',
  'woods and fields': '숲과 들',
  'countries, which are known': '이미 아는 나라',
  'a small place of a gazetteer file, and nothing says that it is meant':
    '지명 파일의 작은 곳이고, 그곳을 뜻한다는 근거가 없음',
  // Notes, and the disk.
  'There is no such note.': '그런 노트가 없습니다.',
  'A file of that name already exists.': '같은 이름의 파일이 이미 있습니다.',
  'The disk is full.': '디스크가 가득 찼습니다.',
  'The disk is full. ({})': '디스크가 가득 찼습니다. ({0})',
  'No permission to read or write here.': '여기에서 읽거나 쓸 권한이 없습니다.',
  'There is no note for the link to “{}”.': '“{0}” 링크에 해당하는 노트가 없습니다.',
  'There is no note of an agency, place, person, theme or source of that name, path or id.':
    '그 이름, 경로, ID를 가진 기관, 장소, 인물, 주제, 출처의 노트가 없습니다.',
  'Several notes have that name; say which by its path: {}.':
    '여러 노트가 그 이름을 가지고 있습니다. 경로로 지정하세요: {0}.',
});

export default { words: korean, said };
