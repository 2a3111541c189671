import { Notice, type Command, type Editor, type Menu } from 'obsidian';
import { isFault } from '../../../model';
import type { SaidSentence } from '../../../views/dossier';
import type { DecidedEntity } from '../../../workflow/make-proposed';
import type { EntityProposal } from '../../../workflow/propose-entity';
import type { Feature } from '../../kit/feature';
import { carryOut } from '../../kit/carry-out';
import type { Host } from '../../kit/host';
import { problemText } from '../../kit/problem-words';
import { TEXT } from '../../../text';
import { linkText } from '../known-names/links';
import { NewEntityModal } from './entity-modal';
import { SaidModal } from './said-modal';
import { Selected } from './selected';

const T = TEXT.fromSelection;

/** What can be done with words that are selected in a note: make them an entity, and find who said them. */
export function selectionFeature(host: Host): Feature {
  const acts = [
    { id: 'new-entity', name: T.commands.newEntity, icon: 'plus', needsName: true, act: newEntity },
    { id: 'who-said', name: T.commands.whoSaid, icon: 'quote', needsName: false, act: findSpeaker },
  ] as const;
  const may = (selected: Selected, needsName: boolean): boolean =>
    needsName ? selected.isName : selected.text.trim() !== '';
  return {
    commands: acts.map(({ id, name, icon, needsName, act }): Command => ({
      id,
      name,
      icon,
      editorCheckCallback: (checking, editor, { file }) => {
        const selected = new Selected(editor);
        if (!may(selected, needsName)) return false;
        if (!checking) host.go(act(host, selected, file?.path ?? ''));
        return true;
      },
    })),
    editorMenu(menu: Menu, editor: Editor, { file }): void {
      const selected = new Selected(editor);
      for (const { name, icon, needsName, act } of acts) {
        if (!may(selected, needsName)) continue;
        menu.addItem((item) =>
          item
            .setSection('action')
            .setTitle(name)
            .setIcon(icon)
            .onClick(() => host.go(act(host, selected, file?.path ?? ''))),
        );
      }
    },
  };
}

/** `from`: path of the note the words stand in. */
async function newEntity(host: Host, selected: Selected, from: string): Promise<void> {
  if (!/[\p{L}\p{N}]/u.test(selected.text)) return void new Notice(T.entity.noLetters);
  if (!selected.canTakeLink()) return void new Notice(TEXT.names.notHere);
  const { proposeEntity } = await import('../../../workflow/propose-entity');
  const proposal = await host.runner.alone(
    { total: 0, dryRun: true, doing: 'look' },
    async (workspace, { control }) => {
      const { uncancelled } = await import('../../../workflow/cancel');
      const found: { proposal: EntityProposal | null } = { proposal: null };
      await uncancelled(async () => {
        found.proposal = await proposeEntity(selected.inParagraph(), workspace, control.signal);
      });
      return found.proposal;
    },
  );
  if (proposal === 'busy') return void new Notice(TEXT.common.busy);
  if (proposal === null) return;
  new NewEntityModal(host.app, proposal, {
    present: ({ path }) => link(host, { selected, from, proposal }, path),
    made: (entity) => host.go(make(host, { selected, from, proposal }, entity)),
  }).open();
}

/** Selected words, and what was proposed for them. */
interface Proposed {
  readonly selected: Selected;
  /** Path of the note they stand in. */
  readonly from: string;
  readonly proposal: EntityProposal;
}

async function make(host: Host, proposed: Proposed, entity: DecidedEntity): Promise<void> {
  const { makeProposed } = await import('../../../workflow/make-proposed');
  const note: { path: string | null } = { path: null };
  const report = await carryOut(host, {
    doing: 'write',
    total: 1,
    run: async (workspace, options) => {
      const made = await makeProposed(entity, proposed.proposal, workspace, options);
      note.path = made.path;
      return made.report;
    },
    done: () => T.entity.done(entity.name.trim()),
    nothing: T.entity.nothing,
  });
  if (report !== null && !report.problems.some(isFault) && note.path !== null) link(host, proposed, note.path);
}

function link({ app }: Host, { selected, from, proposal }: Proposed, path: string): void {
  selected.link((words, isInCell) => linkText(app, path, words, from, isInCell), proposal.tail);
}

async function findSpeaker(host: Host, selected: Selected): Promise<void> {
  const desk = await import('../../../views/dossier');
  const found = await host.runner.alone({ total: 0, dryRun: true, doing: 'look' }, (workspace, options) =>
    desk.whoSaid(selected.text, workspace, options),
  );
  if (found === 'busy') return void new Notice(TEXT.common.busy);
  if (found === null) return;
  if (!found.ok) return void new Notice(problemText(found.problem));
  const [only, ...others] = found.value;
  if (only === undefined) return void new Notice(T.said.none);
  const choose = (sentence: SaidSentence): void => host.go(cite(host, selected, sentence));
  // Also where there is one only: who says it is the answer that was asked for, citing it is another step.
  new SaidModal(host.app, [only, ...others], choose).open();
}

async function cite(host: Host, selected: Selected, sentence: SaidSentence): Promise<void> {
  const desk = await import('../../../views/dossier');
  const planned = await host.runner.use((workspace) => desk.planCitation(sentence, workspace));
  if (planned === 'busy') return void new Notice(TEXT.common.busy);
  if (!planned.ok) return void new Notice(problemText(planned.problem));
  const { attribution, plan } = planned.value;
  // Before the article gets an id for it.
  const why = selected.whyNoMore();
  if (why !== null) return void new Notice(why);
  if (plan !== null) {
    const report = await carryOut(host, {
      doing: 'write',
      total: 1,
      run: (workspace, options) => desk.addBlockId(sentence, workspace, options),
      done: () => T.said.done(sentence.article.title),
      nothing: T.said.nothing,
    });
    if (report === null || report.problems.some(isFault)) return;
  }
  const speaker = sentence.speaker === null ? '' : `${desk.plain(sentence.speaker)}, `;
  selected.append(` (${speaker}${attribution})`);
}
