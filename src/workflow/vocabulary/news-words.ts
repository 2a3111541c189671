/** Words that stand in news of any kind, in their dictionary form and those forms that are not regular: no theme is told by them. */
export const NEWS_WORDS: ReadonlySet<string> = new Set(
  (
    'said say says saying told tell tells telling according report reported reports reporting added adding called call calls ' +
    'asked ask know knows known think thinks thought believe believed want wants wanted make makes made making take takes took taken taking ' +
    'come comes came coming go goes going went gone get gets got getting give gives gave given giving see sees saw seen look looks looked looking ' +
    'find found show shows showed shown include includes included including use used uses using keep kept need needs needed try trying tried ' +
    'work works working worked put set let left run seem seems became become becomes begin began begun start started continue continued ' +
    'happen happened expected likely many much most more some any every each other others another such same own few several both either ' +
    'very just also even still only now then here there well back never ever always often again once already yet soon later early earlier ' +
    'recent recently today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday morning afternoon evening night ' +
    'january february march april may june july august september october november december day days week weeks month months year years time times ' +
    'hour hours minute minutes moment period decade decades century ago last next past previous former current recent new old young long short ' +
    'good better best bad worse worst big bigger small large larger great high higher low lower full main major important different certain ' +
    'able unable possible clear least less rather quite really simply far near around across along among amid against between within without ' +
    'during before after since until while when where what which who whom whose why how because although though however whether despite ' +
    'man men woman women people person persons group groups member members official officials leader leaders source sources spokesman ' +
    'spokeswoman spokesperson statement statements comment comments interview press news media newspaper website twitter facebook photo image video ' +
    'part parts place places thing things way ways number numbers lot kind case cases point points fact facts issue issues end side ' +
    'percent per cent million millions billion thousand thousands hundred hundreds one two three four five six seven eight nine ten first second third ' +
    'country countries world city town area areas region state states government public national international local federal ' +
    'not don doesn didn isn wasn aren weren wouldn couldn shouldn hasn haven hadn won can ain ll ve re get got ' +
    'our your my their his her its we they you mine ours yours theirs whose ' +
    'should might must shall does did done doing being having says like really going mr mrs ms dr miss ' +
    'something anything nothing everything someone anyone everyone everybody nobody yes okay please thank thanks ' +
    'read click subscribe share story article stories articles copyright advertisement email newsletter follow sign ' +
    'together whole entire total top life home house family families friend friends children child ' +
    'live lived living lives stay stayed held hold holds holding brought bring turn turned move moved play played ' +
    'help helped led lead leading allow allowed provide provided according saw left right away instead almost nearly ' +
    'about above below under over through toward towards upon inside outside per via including etc them themselves himself herself itself those these ' +
    // Korean: what any article says.
    '것 수 등 이번 지난 올해 지난해 내년 오늘 어제 내일 최근 현재 당시 이후 이전 동안 때문 경우 정도 사람 사람들 문제 상황 관련 관계자 소식통 기자 보도 뉴스 ' +
    '이날 이달 다음 오전 오후 지금 하루 매일 가운데 그는 그녀 그들 우리 이들 자신 모든 다른 여러 많은 일부 대부분 가장 매우 특히 또한 하지만 그러나 그런 이런 어떤 ' +
    '통해 위해 대해 따라 의해 함께 모두 다시 아직 이미 바로 계속 주로 거의 약간 이상 이하 이후 까지 부터 그리고 한편 때문에 대한 위한 관한 대로 만큼 ' +
    '그것 이것 여기 거기 어디 누구 무엇 이유 결과 내용 방법 사실 생각 이야기 말씀 설명 전했다 말했다 밝혔다 정부 국가 나라 지역 당국 주민 주민들'
  ).split(' '),
);
