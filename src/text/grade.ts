import { CREDIBILITY_WORDS, RELIABILITY_WORDS } from '../format/grades';
import { plural } from './plural';

/** What is said around grades that people give to sources and sentences. */
export const GRADE = {
  title: 'Grade',
  reliability: RELIABILITY_WORDS,
  credibility: CREDIBILITY_WORDS,
  /** `words`: of the scale. */
  named: (grade: string, words: string) => `${grade} · ${words}`,
  notGraded: 'Not graded',
  open: 'Grade…',
  ofSource: (name: string) => `Grade ${name}`,
  aboutSource: 'How far you rely on it as a source. Only you grade; nothing else changes it.',
  ofSentence: (text: string) => `Grade “${text}”`,
  sentenceTitle: 'Grade a sentence',
  grade: 'Grade',
  reason: 'Reason',
  reasonHint: 'It is kept with the day and the grade.',
  noReason: 'Say why.',
  history: 'History',
  give: 'Set grade',
  done: (name: string, grade: string | null) =>
    grade === null ? `The grade of ${name} was taken back` : `${name} graded ${grade}`,
  doneSentence: (grade: string | null) =>
    grade === null ? 'The grade of the sentence was taken back' : `The sentence was graded ${grade}`,
  nothing: 'Nothing changed.',
  evidence: {
    count: 'Count first reports',
    about: 'How often it was first, by the day, with what others of another origin later reported.',
    /** `looked`: of its stories, the newest. */
    first: (first: number, looked: number, total: number) =>
      `First in ${first} of the ${plural(looked, 'story', 'stories')} looked at${looked < total ? `, of ${total}` : ''}.`,
    unestablished: (count: number) => `${plural(count, 'story', 'stories')} not counted: independence not established.`,
    followed: 'Then',
  },
} as const;
