import { Inbox, type NoteState } from '../../src/workflow/inbox';

const QUIET = 20_000;
const free = (): NoteState => 'free';

describe('the inbox', () => {
  let inbox: Inbox;
  beforeEach(() => {
    inbox = new Inbox({ folder: 'Clippings', quiet: 20 });
  });
  const create = (path: string, now = 0): void => {
    inbox.on({ kind: 'created', path }, now);
  };

  it('has a new note due when it has rested for the quiet period', () => {
    create('Clippings/a.md');
    expect(inbox.next).toBe(QUIET);
    expect(inbox.take(QUIET - 1, free)).toEqual([]);
    expect(inbox.take(QUIET, free)).toEqual(['Clippings/a.md']);
  });

  it('waits anew with every change', () => {
    create('Clippings/a.md');
    inbox.on({ kind: 'modified', path: 'Clippings/a.md' }, 15_000);
    expect(inbox.take(QUIET, free)).toEqual([]);
    expect(inbox.next).toBe(15_000 + QUIET);
  });

  it('files what is due together, in the order it came', () => {
    create('Clippings/b.md', 0);
    create('Clippings/a.md', 10);
    create('Clippings/late.md', 15_000);
    expect(inbox.take(QUIET + 10, free)).toEqual(['Clippings/b.md', 'Clippings/a.md']);
  });

  it('has a note due once, whatever happens to it later', () => {
    create('Clippings/a.md');
    inbox.take(QUIET, free);
    // The filing itself, and its undo, change the note.
    inbox.on({ kind: 'modified', path: 'Clippings/a.md' }, QUIET + 1);
    expect(inbox.next).toBeNull();
    inbox.on({ kind: 'renamed', from: 'Clippings/a.md', path: 'Clippings/b.md' }, QUIET + 2);
    expect(inbox.next).toBeNull();
  });

  it('takes no interest in notes that were there before', () => {
    inbox.on({ kind: 'modified', path: 'Clippings/old.md' }, 0);
    expect(inbox.next).toBeNull();
  });

  it.each(['Inbox/a.md', 'Clippings.md', 'Clippings/picture.png', 'My/Clippings/a.md', 'Clippings2/a.md'])(
    'leaves %s alone',
    (path) => {
      create(path);
      expect(inbox.next).toBeNull();
    },
  );

  it('watches the folders within, and spells names as file systems do', () => {
    create('clippings/2024/A.MD');
    expect(inbox.next).toBe(QUIET);
  });

  it('waits for another quiet period while a note is being edited', () => {
    create('Clippings/a.md');
    expect(inbox.take(QUIET, () => 'busy')).toEqual([]);
    expect(inbox.take(QUIET + 1, free)).toEqual([]);
    expect(inbox.take(2 * QUIET, free)).toEqual(['Clippings/a.md']);
  });

  it('never files what is filed or gone', () => {
    create('Clippings/a.md');
    create('Clippings/b.md');
    expect(inbox.take(QUIET, (path) => (path.endsWith('a.md') ? 'filed' : 'gone'))).toEqual([]);
    expect(inbox.next).toBeNull();
  });

  it('follows a waiting note to its new name, and lets go of it when it leaves', () => {
    create('Clippings/Untitled.md');
    inbox.on({ kind: 'renamed', from: 'Clippings/Untitled.md', path: 'Clippings/Port.md' }, 5000);
    expect(inbox.take(QUIET, free)).toEqual([]);
    expect(inbox.take(5000 + QUIET, free)).toEqual(['Clippings/Port.md']);
    create('Clippings/x.md');
    inbox.on({ kind: 'renamed', from: 'Clippings/x.md', path: 'Archive/x.md' }, 1);
    create('Clippings/y.md');
    inbox.on({ kind: 'deleted', path: 'Clippings/y.md' }, 1);
    expect(inbox.next).toBeNull();
  });

  it('takes a note moved into the folder for new', () => {
    inbox.on({ kind: 'renamed', from: 'Downloads/a.md', path: 'Clippings/a.md' }, 0);
    expect(inbox.take(QUIET, free)).toEqual(['Clippings/a.md']);
  });

  it('has what could not be filed due again after another quiet period', () => {
    create('Clippings/a.md');
    inbox.putBack(inbox.take(QUIET, free), QUIET);
    expect(inbox.next).toBe(2 * QUIET);
  });

  it('catches up with notes that came while nobody watched', () => {
    const notes = [
      { path: 'Clippings/old.md', created: 500 },
      { path: 'Clippings/new.md', created: 1500 },
    ];
    inbox.catchUp(notes, 1000, 5000);
    expect(inbox.take(5000 + QUIET, free)).toEqual(['Clippings/new.md']);
  });

  it('knows up to when everything is dealt with', () => {
    expect(inbox.settledUntil(100)).toBe(100);
    create('Clippings/a.md', 200);
    inbox.on({ kind: 'modified', path: 'Clippings/a.md' }, 300);
    expect(inbox.settledUntil(400)).toBe(199);
    const due = inbox.take(300 + QUIET, free);
    expect(inbox.settledUntil(50_000)).toBe(199);
    inbox.done(due);
    expect(inbox.settledUntil(50_000)).toBe(50_000);
  });

  it('keeps what is put back as old as it was, under the name it has by then', () => {
    create('Clippings/a.md', 200);
    const due = inbox.take(200 + QUIET, free);
    inbox.on({ kind: 'renamed', from: 'Clippings/a.md', path: 'Clippings/b.md' }, 30_000);
    inbox.putBack(due, 40_000);
    inbox.done(due);
    expect(inbox.settledUntil(50_000)).toBe(199);
    expect(inbox.take(40_000 + QUIET, free)).toEqual(['Clippings/b.md']);
  });

  it('says which events are of its notes', () => {
    expect(inbox.on({ kind: 'created', path: 'Notes/a.md' }, 0)).toBe(false);
    expect(inbox.on({ kind: 'modified', path: 'Clippings/old.md' }, 0)).toBe(false);
    expect(inbox.on({ kind: 'created', path: 'Clippings/a.md' }, 0)).toBe(true);
    expect(inbox.on({ kind: 'modified', path: 'Clippings/a.md' }, 0)).toBe(true);
    expect(inbox.on({ kind: 'renamed', from: 'Clippings/a.md', path: 'Notes/a.md' }, 0)).toBe(true);
    expect(inbox.on({ kind: 'renamed', from: 'Notes/a.md', path: 'Notes/b.md' }, 0)).toBe(false);
  });

  it('is off without a folder', () => {
    inbox = new Inbox({ folder: '', quiet: 20 });
    create('a.md');
    expect(inbox.next).toBeNull();
  });
});
