/**
 * People Korean news names every day, as English newsrooms write them, with their Hangul names; only those whose name
 * in the news is nobody else's. A line is one person. Facts of public record.
 */
const PEOPLE = `
Kim Il Sung|김일성
Kim Jong Il|김정일
Kim Jong Un|김정은
Kim Yo Jong|김여정
Kim Jong Nam|김정남
Kim Ju Ae|김주애
Kim Han Sol|김한솔
Ri Sol Ju|리설주|이설주
Ko Yong Hui|고용희
Jang Song Thaek|장성택
Choe Ryong Hae|최룡해|최용해
Choe Son Hui|최선희
Jo Yong Won|조용원
Kim Tok Hun|김덕훈
Pak Thae Song|박태성
Pak Jong Chon|박정천
Ri Pyong Chol|리병철
Ri Il Hwan|리일환
Hwang Pyong So|황병서
Ri Son Gwon|리선권|이선권
Ri Su Yong|리수용
Ri Yong Gil|리영길
Ri Chun Hee|리춘히
Kang Sun Nam|강순남
No Kwang Chol|노광철
Jong Kyong Thaek|정경택
Ri Thae Sop|리태섭
Pang Tu Sop|방두섭
Hyon Song Wol|현송월
Jo Chun Ryong|조춘룡
O Su Yong|오수용
Pak Pong Ju|박봉주
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
Thae Yong Ho|태영호
Yoon Suk Yeol|윤석열
Kim Keon Hee|김건희
Lee Jae-myung|이재명
Moon Jae-in|문재인
Park Geun-hye|박근혜
Lee Myung-bak|이명박
Roh Moo-hyun|노무현
Kim Young-sam|김영삼
Roh Tae-woo|노태우
Chun Doo-hwan|전두환
Park Chung-hee|박정희
Syngman Rhee|이승만
Han Duck-soo|한덕수
Cho Tae-yul|조태열
Shin Won-sik|신원식
Kwon Young-se|권영세
Suh Hoon|서훈
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
Donald Trump|트럼프|도널드 트럼프
Joe Biden|바이든|조 바이든
Kamala Harris|카멀라 해리스
Barack Obama|오바마|버락 오바마
Marco Rubio|루비오|마코 루비오
Antony Blinken|블링컨|토니 블링컨
Lloyd Austin|로이드 오스틴
Mike Pompeo|폼페이오|마이크 폼페이오
John Bolton|볼턴|존 볼턴
Stephen Biegun|스티븐 비건
Vladimir Putin|푸틴|블라디미르 푸틴
Sergey Lavrov|라브로프|세르게이 라브로프
Sergei Shoigu|쇼이구|세르게이 쇼이구
Andrei Belousov|벨로우소프
Alexander Matsegora|마체고라
Volodymyr Zelenskyy|젤렌스키|볼로디미르 젤렌스키
Xi Jinping|시진핑
Li Keqiang|리커창
Zhao Leji|자오러지
Hu Jintao|후진타오
Mao Zedong|마오쩌둥
Wang Yajun|왕야쥔
Fumio Kishida|기시다 후미오
Shigeru Ishiba|이시바 시게루
Shinzo Abe|아베 신조
Sanae Takaichi|다카이치 사나에
Yoshihide Suga|스가 요시히데
António Guterres|구테흐스|안토니우 구테흐스
Elizabeth Salmón|엘리자베스 살몬
Rafael Grossi|그로시|라파엘 그로시
Emmanuel Macron|마크롱|에마뉘엘 마크롱
Olaf Scholz|숄츠|올라프 숄츠
Keir Starmer|스타머|키어 스타머
Benjamin Netanyahu|네타냐후|베냐민 네타냐후
Narendra Modi|나렌드라 모디
Alexander Lukashenko|루카셴코`;

export interface KoreanPerson {
  readonly name: string;
  readonly hangul: readonly string[];
  /** Whether the Hangul name is their own. */
  readonly korean: boolean;
}

const read = (lines: string, korean: boolean): KoreanPerson[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', ...hangul] = line.split('|');
      return { name, hangul, korean };
    });

export const KOREAN_PEOPLE: readonly KoreanPerson[] = [...read(PEOPLE, true), ...read(FOREIGNERS, false)];
