/**
 * People Korean news names every day, as English newsrooms write them, with other spellings and their Hangul names; only
 * those whose name is nobody else's in such an article. A line is one person. Facts of public record.
 */
const NORTH = `
Kim Il Sung|Kim Il Song|김일성
Kim Jong Il|김정일
Kim Jong Un|Kim Jong Eun|Kim Jung Un|김정은
Kim Yo Jong|Kim Yeo Jong|Kim Yo Jung|김여정
Kim Jong Nam|김정남
Kim Ju Ae|김주애
Kim Han Sol|김한솔
Ri Sol Ju|Lee Sol Ju|Ri Seol Ju|리설주|이설주
Ko Yong Hui|고용희
Jang Song Thaek|Jang Sung Taek|Jang Song Taek|Chang Song Taek|장성택
Choe Ryong Hae|Choi Ryong Hae|최룡해|최용해
Choe Son Hui|Choi Son Hui|Choe Sun Hui|Choi Sun Hee|Choi Son Hee|최선희
Jo Yong Won|Cho Yong Won|조용원
Kim Tok Hun|Kim Dok Hun|Kim Deok Hun|김덕훈
Pak Thae Song|Pak Tae Song|Park Thae Song|Park Tae Song|박태성
Pak Jong Chon|Park Jong Chon|박정천
Ri Pyong Chol|Ri Byong Chol|Lee Byong Chol|Lee Pyong Chol|리병철
Ri Il Hwan|리일환
Hwang Pyong So|Hwang Byong So|황병서
Ri Son Gwon|Ri Son Kwon|Lee Son Gwon|리선권|이선권
Ri Su Yong|리수용
Ri Yong Gil|리영길
Ri Chun Hee|리춘히
Kang Sun Nam|Kang Soon Nam|강순남
No Kwang Chol|Ro Kwang Chol|Noh Kwang Chol|노광철
Jong Kyong Thaek|정경택
Ri Thae Sop|리태섭
Pang Tu Sop|방두섭
Hyon Song Wol|Hyun Song Wol|현송월
Jo Chun Ryong|조춘룡
O Su Yong|오수용
Pak Pong Ju|Park Pong Ju|Pak Bong Ju|박봉주
Kim Jae Ryong|김재룡
Thae Hyong Chol|태형철
Im Chon Il|임천일
Kim Kye Gwan|김계관
Kang Sok Ju|강석주
Jo Myong Rok|조명록
Yon Hyong Muk|연형묵
Hwang Jang Yop|황장엽
Hyon Yong Chol|현영철
Kim Won Hong|김원홍
Thae Yong Ho|Tae Yong Ho|태영호`;

const SOUTH = `
Yoon Suk Yeol|Yoon Seok Youl|Yun Suk Yeol|Yoon Seok Yeol|윤석열
Kim Keon Hee|김건희
Lee Jae-myung|이재명
Moon Jae-in|문재인
Park Geun-hye|박근혜
Lee Myung-bak|이명박
Roh Moo-hyun|노무현
Kim Young-sam|김영삼
Roh Tae-woo|노태우
Chun Doo-hwan|Chun Du Hwan|전두환
Park Chung-hee|박정희
Syngman Rhee|이승만
Han Duck-soo|한덕수
Cho Tae-yul|조태열
Shin Won-sik|신원식
Kwon Young-se|권영세
Suh Hoon|Seo Hoon|서훈
Chung Eui-yong|정의용
Chung Dong-young|정동영
Cho Myoung-gyon|조명균
Kang Kyung-wha|강경화
Han Dong-hoon|한동훈
Ahn Cheol-soo|안철수
Oh Se-hoon|오세훈
Wi Sung-lac|위성락
Ban Ki-moon|반기문
Rhee Chang-yong|이창용`;

/** People of other countries by the Hangul Korean papers write them in. */
const FOREIGNERS = `
Donald Trump|Donald J. Trump|트럼프|도널드 트럼프
Joe Biden|Joseph R. Biden|Joseph Biden|Joseph R. Biden Jr.|바이든|조 바이든
Kamala Harris|카멀라 해리스
Barack Obama|Barack H. Obama|오바마|버락 오바마
Marco Rubio|루비오|마코 루비오
Antony Blinken|Anthony Blinken|Tony Blinken|블링컨|토니 블링컨
Lloyd Austin|로이드 오스틴
Mike Pompeo|폼페이오|마이크 폼페이오
John Bolton|볼턴|존 볼턴
Stephen Biegun|스티븐 비건
Vladimir Putin|Vladimir Vladimirovich Putin|푸틴|블라디미르 푸틴
Sergey Lavrov|Sergei Lavrov|라브로프|세르게이 라브로프
Sergei Shoigu|Sergey Shoigu|쇼이구|세르게이 쇼이구
Andrei Belousov|벨로우소프
Alexander Matsegora|마체고라
Volodymyr Zelenskyy|Volodymyr Zelensky|Volodymyr Zelenskiy|Volodymyr Zelenskyi|Vladimir Zelensky|젤렌스키|볼로디미르 젤렌스키
Xi Jinping|시진핑
Li Keqiang|리커창
Zhao Leji|자오러지
Hu Jintao|후진타오
Mao Zedong|마오쩌둥
Wang Yajun|왕야쥔
Fumio Kishida|Kishida Fumio|기시다 후미오
Shigeru Ishiba|Ishiba Shigeru|이시바 시게루
Shinzo Abe|Abe Shinzo|아베 신조
Sanae Takaichi|다카이치 사나에
Yoshihide Suga|스가 요시히데
António Guterres|Antonio Guterres|구테흐스|안토니우 구테흐스
Elizabeth Salmón|엘리자베스 살몬
Rafael Grossi|그로시|라파엘 그로시
Emmanuel Macron|마크롱|에마뉘엘 마크롱
Olaf Scholz|숄츠|올라프 숄츠
Keir Starmer|스타머|키어 스타머
Benjamin Netanyahu|네타냐후|베냐민 네타냐후
Narendra Modi|나렌드라 모디
Alexander Lukashenko|Aleksandr Lukashenko|Alyaksandr Lukashenka|Alexander Lukashenka|루카셴코`;

export interface KoreanPerson {
  readonly name: string;
  readonly hangul: readonly string[];
  /** Other spellings. */
  readonly latin: readonly string[];
  /** Abroad, the Hangul name is not their own. */
  readonly of: 'north' | 'south' | 'abroad';
}

const read = (lines: string, of: KoreanPerson['of']): KoreanPerson[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', ...forms] = line.split('|');
      const hangul = forms.filter((form) => /[\uac00-\ud7a3]/.test(form));
      return { name, hangul, latin: forms.filter((form) => !hangul.includes(form)), of };
    });

export const KOREAN_PEOPLE: readonly KoreanPerson[] = [
  ...read(NORTH, 'north'),
  ...read(SOUTH, 'south'),
  ...read(FOREIGNERS, 'abroad'),
];

/** Whether a text is about the north: elsewhere its officials' names, some of them common, are other people's. */
export const isAboutNorth = (text: string): boolean =>
  /북한|조선|평양|노동당|로동당|국무위원장|김정은|김정일|김일성|김여정|North Korea|DPRK|Pyongyang|Kim Jong[ -][UuIi]/.test(
    text,
  );
