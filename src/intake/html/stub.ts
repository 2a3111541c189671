import { markupWords, pattern } from '../../data/lexicon';
import type { Traced } from '../../model';
import type { Claims } from './claims';
import type { PageNode } from './outline';

/** Longer than this no free beginning is, in letters (a character of Chinese or Korean counts for more). */
const LONGEST_STUB = 2600;
/** Shorter than this and declared closed, it is one. */
const SURELY_SHORT = 700;
const SHORT = 1500;

/** Invitations to pay or log in for the rest, in the languages newspapers here are read in. */
const PROMPT = new RegExp(
  [
    '(?:subscribe|sign up|sign in|log ?in|register|upgrade)\\b.{0,60}\\b(?:to (?:continue|keep|read|view|access|unlock)|for full access|for (?:unlimited|digital) access)|(?:to (?:continue|keep) reading|to read (?:the|this) (?:full|rest|entire|whole|story|article)|to (?:view|access|unlock) (?:the|this) (?:full |entire )?(?:story|article|content))',
    '(?:this|the) (?:article|story|content|post) is (?:only )?(?:for|available to|exclusive(?:ly)? (?:for|to)|reserved for|restricted to) .{0,40}(?:subscribers|members|paid|registered)|(?:subscriber|member|premium)s?[- ](?:only|exclusive) (?:content|article|story)|exclusive to (?:our )?(?:subscribers|members)',
    'already (?:a |an )?(?:subscriber|member|subscribed)|already have (?:an account|a subscription)|you have (?:reached|read) (?:your|all).{0,40}(?:free|limit)|(?:start|get) (?:your|a) free trial|choose (?:your|a) (?:plan|subscription)|the rest of this (?:article|story|post)|read the full (?:article|story) with',
    'contenido (?:exclusivo|s[oó]lo|solo) para suscriptores|suscr[ií]b[ea](?:te|se).{0,60}(?:para (?:seguir|continuar|leer|acceder)|leer)|para (?:seguir|continuar) leyendo|si ya eres suscriptor|ya (?:soy|eres|es) suscriptor|art[ií]culo (?:exclusivo|solo) para',
    'conte[uú]do exclusivo para assinantes|assine (?:para|e) (?:continuar|ler|leia)|j[aá] [ée] assinante|para continuar lendo',
    'r[ée]serv[ée]e?s? (?:[àa] nos|aux) abonn[ée]s|il vous reste .{0,30} de cet article|pour lire la suite|la suite est r[ée]serv|d[ée]j[àa] abonn[ée]|abonnez-vous pour (?:lire|acc[ée]der|continuer)|lire la suite.{0,30}abonn',
    '(?:dieser|diesen|der|den) (?:artikel|beitrag|inhalt).{0,60}(?:abonnenten|abo|plus|registrier)|weiterlesen mit|(?:jetzt|mit .{0,20}abo) weiterlesen|sie haben bereits ein (?:abo|konto)|bereits (?:abonnent|registriert)|exklusiv f[üu]r abonnenten|testen sie .{0,40}(?:kostenlos|monat|abo)',
    'contenuto riservato agli abbonati|abbonati per (?:leggere|continuare)|sei gi[àa] abbonato|per continuare a leggere',
    'pozosta[łl]o .{0,30}(?:tre[śs]ci|artyku[łl]u)|dost[ęe]p tylko dla|wykup (?:dost[ęe]p|prenumerat)|czytaj dalej.{0,40}(?:prenumerat|subskryp|dost[ęe]p)|tre[śs][ćc] dost[ęe]pna (?:tylko )?dla',
    'alleen voor abonnees|lees verder met|al abonnee|endast f[öo]r prenumeranter|bli prenumerant|kun for abonnenter|bli abonnent|vain tilaajille|for abonnenter',
    '(?:материал|статья|текст).{0,30}(?:доступ|только).{0,20}подписчик|оформите подписку',
    '(?:유료|구독자|회원|프리미엄).{0,12}(?:전용|회원만|기사입니다|콘텐츠)|구독(?:하시면|하고|후).{0,30}(?:계속|전체|전문)|로그인.{0,20}(?:계속|전문|이어서).{0,10}(?:읽|볼|보)|이 기사는 .{0,20}(?:유료|회원)',
    '(?:有料|会員)(?:会員)?(?:限定|記事|専用)|続きを(?:読む|お読みいただく)には|この記事は(?:有料|会員)|残り\\s?[\\d０-９,]+\\s?文字',
    '(?:订阅|登录|付费|会员)(?:后|用户|专享)?.{0,10}(?:阅读全文|继续阅读|查看全文)|本文为(?:付费|会员)|(?:訂閱|登入|付費)(?:後)?.{0,10}(?:閱讀全文|繼續閱讀)',
  ].join('|'),
  'iu',
);

/** Whether a line invites to pay or log in for the rest of the text. */
export const isPaywallPrompt = (line: string): boolean => line.length <= 400 && PROMPT.test(line);

/** What stands for the wall itself: short parts of the page that are called so. */
const WALL = pattern(String.raw`(?:^|[\s_-])(?:{names-of-paywalls})`, 'i', markupWords);

/** Prompts found in the page outside of its story. Called before furniture goes. */
export function promptIn(page: PageNode): string | null {
  const walk = (node: PageNode): string | null => {
    if (node.text === 0) return null;
    const { element } = node;
    if (node.text < 1200 && WALL.test(`${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`)) {
      const found = PROMPT.exec(element.textContent.replace(/\s+/g, ' '));
      if (found) return found[0].slice(0, 160);
    }
    for (const child of node.children) {
      const found = walk(child);
      if (found !== null) return found;
    }
    return null;
  };
  return walk(page);
}

export interface StubEvidence {
  readonly claims: Claims;
  /** The story's text, prompts already taken out. */
  readonly text: string;
  /** A prompt at the story's end. */
  readonly atEnd: string | null;
  /** A prompt in a part of the page that calls itself a wall. */
  readonly inWall: string | null;
}

/**
 * Whether only the free beginning of an article is there. Many outlets declare every article closed and show it all the
 * same, so that a declaration alone counts only for very short texts.
 */
export function stubKind({ claims, text, atEnd, inWall }: StubEvidence): Traced<'paywall-stub'> | null {
  const length = weigh(text);
  const stub = (from: string, evidence: string): Traced<'paywall-stub'> => ({ value: 'paywall-stub', from, evidence });
  if (length > LONGEST_STUB * 2) return null;
  if (claims.free === true && (atEnd === null || length > SHORT)) return null;
  const closed = claims.free === false;
  const prompt = atEnd ?? inWall;
  const missing = claims.words !== null && length < claims.words * 2.5;
  if (missing && (closed || prompt !== null))
    return stub('json-ld wordCount', `${claims.words} words stated${prompt === null ? '' : `; ${prompt}`}`);
  if (claims.words !== null && length > claims.words * 3.5) return null;
  if (atEnd !== null && length < LONGEST_STUB) return stub('prompt at the end', atEnd);
  if (!closed) return inWall !== null && length < SURELY_SHORT ? stub('paywall of the page', inWall) : null;
  if (inWall !== null && length < LONGEST_STUB) return stub('paywall of the page', inWall);
  if (length < SURELY_SHORT || (length < SHORT && endsOpen(text)))
    return stub('json-ld isAccessibleForFree', 'isAccessibleForFree: false');
  return null;
}

/** Letters; characters that stand for syllables or words count for more. */
function weigh(text: string): number {
  const wide = text.match(/[\u2e80-\ud7af]/g)?.length ?? 0;
  return text.replace(/\s+/g, '').length + wide * 1.5;
}

/** Broken off: no full stop, or dots. */
const endsOpen = (text: string): boolean => /(?:…|\.\.\.|[\p{L},;])["”’»)\]\s]*$/u.test(text.trim());
