import { readByline } from '../../../src/intake/frame/byline';
import { printedNames } from '../../../src/intake/frame/author';
import { readDateLine, readUpdateLine } from '../../../src/intake/frame/publication-line';
import { outlets, readOne } from '../helpers';

describe('bylines of many languages', () => {
  it.each([
    ['Von Jürgen Groß und Anna Klein, Berlin', ['Jürgen Groß', 'Anna Klein']],
    ['Text: Anna Klein', ['Anna Klein']],
    ['Par Élise Dupont et Marc Petit', ['Élise Dupont', 'Marc Petit']],
    ['Por: Ana López y Juan Pérez', ['Ana López', 'Juan Pérez']],
    ['di Maria Rossi e Luca Bianchi', ['Maria Rossi', 'Luca Bianchi']],
    ['Door Jan de Vries', ['Jan de Vries']],
    ['Av Kari Nordmann', ['Kari Nordmann']],
    ['Автор: Иван Петров', ['Иван Петров']],
    ['김민수·이영희 기자', ['김민수', '이영희']],
    ['박준석 기자 외 1명', ['박준석']],
    ['기자명 이한솔 기자', ['이한솔']],
    ['本报记者 李明 张华', ['李明', '张华']],
    ['（記者王小明／台北報導）', ['王小明']],
    ['作者：李明', ['李明']],
    ['【ソウル=山田太郎】', ['山田太郎']],
    ['（山田 太郎）', ['山田 太郎']],
    ['By Jane Roe in Seoul and John Doe in Tokyo', ['Jane Roe', 'John Doe']],
    ['By Jane Roe, John Doe and Ann Lee', ['Jane Roe', 'John Doe', 'Ann Lee']],
    ['Jane Roe, Staff Writer', ['Jane Roe']],
    ['By José Ortega y Gasset', ['José Ortega y Gasset']],
    ['By Renée Zoë Smith', ['Renée Zoë Smith']],
  ])('%s', (line, names) => {
    expect(printedNames(readByline(line, outlets)?.author?.value ?? '')).toEqual(names);
  });

  it('name the agency beside the author', () => {
    expect(readByline('Par Élise Dupont avec AFP', outlets)?.source?.value).toBe('AFP');
    expect(readByline('By Jane Roe and Reuters', outlets)).toMatchObject({
      author: { value: 'Jane Roe' },
      source: { value: 'Reuters', rank: 'agency' },
    });
  });

  it.each(['By Reuters Staff', 'By Our Foreign Desk', 'Di Maria Rossi', '(東京都)', '（共同通信）', 'Reuters Staff'])(
    'find no person in %s',
    (line) => {
      expect(readByline(line, outlets)?.author).toBeUndefined();
    },
  );
});

describe('date lines of many languages', () => {
  it.each([
    ['Veröffentlicht am 15. November 2024 um 13.30 Uhr', '13:30:00'],
    ['Publié le 15/11/2024 à 13h30 - Mis à jour le 16/11/2024 à 08h00', '13:30:00'],
    ['Publicado: 15 de noviembre de 2024 13:30', '13:30:00'],
    ['Pubblicato il 15 novembre 2024 alle 13:30', '13:30:00'],
    ['Опубликовано: 15 ноября 2024, 13:30', '13:30:00'],
    ['2024年11月15日 13時30分', '13:30:00'],
    ['发布时间：2024-11-15 13:30', '13:30:00'],
    ['입력 2024.11.15. 오후 1:30', '13:30:00'],
    ['기사입력 2024-11-15 13:30 최종수정 2024-11-15 14:00', '13:30:00'],
    ['الجمعة 15 نوفمبر 2024', null],
    ['Ngày 15/11/2024', null],
    ['Fri, Nov 15, 2024 · 5 min read', null],
    ['First published on Fri 15 Nov 2024 13.30 GMT', '13:30:00'],
  ])('%s', (line, time) => {
    expect(readDateLine(line, outlets, 'dmy')?.date).toMatchObject({ date: '2024-11-15', time });
  });

  it.each([
    'Stand: 15.11.2024 13:30 Uhr',
    'Aktualisiert am 15. November 2024',
    'Actualizado el 15 nov 2024 13:30',
    'Mis à jour le 15 novembre 2024',
    'Uppfært 15.11.2024',
    '수정 2024.11.15 14:00',
    '更新日：2024年11月15日',
  ])('%s says when a text was changed', (line) => {
    expect(readDateLine(line, outlets, 'dmy')).toBeNull();
    expect(readUpdateLine(line, 'dmy')?.changed?.value).toBe('2024-11-15');
  });
});

describe('the change of a pasted text', () => {
  it.each([
    ['Published: 15 November 2024 13:30\nUpdated: 16 November 2024 08:00', '2024-11-16T08:00:00'],
    ['입력 2024-11-15 13:30:00 수정 2024-11-15 14:00:00', '2024-11-15T14:00:00'],
    ['15 November 2024', null],
    ['Updated: 15 November 2024\n15 November 2024', null],
  ])('is read from %s', async (frame, modified) => {
    const article = await readOne({
      text: `Markets cleared in the border city\n\n${frame}\n\nOfficers searched three markets in the border city and took away eleven traders, witnesses said.\n\nMore came.`,
      format: 'text',
    });
    expect([article.date?.value, article.modified?.value ?? null]).toEqual(['2024-11-15', modified]);
  });
});
