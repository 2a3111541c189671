/** What is said of acts on words that are selected in a note. */
export const FROM_SELECTION = {
  commands: { newEntity: 'New entity from selection', whoSaid: 'Who said this?' },
  entity: {
    title: (name: string) => `New entity: ${name}`,
    about: 'Its note is made, and the words you selected link it. Each can be undone by itself.',
    name: 'Name',
    kind: 'Kind',
    parent: 'Part of',
    parentHint: 'What is known or stated is chosen. Offered are the bodies that the paragraph names.',
    place: 'Place',
    placeHint: 'What is known or stated is chosen. Offered are the places that the paragraph names.',
    none: 'None',
    action: 'Make the note',
    noName: 'Give it a name.',
    noLetters: 'A name has letters: select some.',
    present: (count: number) =>
      count === 1 ? 'A note has this name already.' : `${count} notes have this name already.`,
    link: 'Link it instead',
    done: (name: string) => `The note of ${name} was made`,
    nothing: 'Its note was there already.',
  },
  moved: 'The text was changed meanwhile, so nothing was put into it.',
  said: {
    title: 'Choose what to cite',
    none: 'No article has these words.',
    byNobody: 'The article itself',
    done: (title: string) => `“${title}” got a block id`,
    nothing: 'The place is cited.',
  },
} as const;
