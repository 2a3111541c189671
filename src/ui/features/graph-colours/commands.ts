import { Notice } from 'obsidian';
import type { Feature } from '../../kit/feature';
import type { Host } from '../../kit/host';
import { undoNotice } from '../../kit/report-notice';
import { TEXT } from '../../../text';
import { toClipboard } from '../../kit/to-clipboard';
import { ColoursModal } from './colours-modal';
import { GraphFile, type Wish } from './graph-file';
import { groupsAsText } from './graph-settings';

const T = TEXT.graphColours;

/** Colours of the kinds in the app's own graph view. */
export function graphColoursFeature(host: Host): Feature {
  return {
    commands: [{ id: 'colour-graph', name: T.command, icon: 'palette', callback: () => ask(host) }],
  };
}

function ask({ app, go }: Host): void {
  const file = new GraphFile(app);
  const look = async (): Promise<void> => {
    const looked = await file.look();
    if (looked.ok) modal.ready(looked.settings);
    else modal.hindered(looked.why);
  };
  const write = async (wish: Wish): Promise<void> => {
    const written = await file.write(wish);
    if (!written.ok) return void modal.hindered(written.why);
    modal.close();
    const undo = async (): Promise<void> => void new Notice((await written.undo()) ? T.undone : T.notUndone);
    undoNotice(wish === 'colour' ? T.coloured : T.uncoloured, () => go(undo()));
  };
  const modal = new ColoursModal(app, {
    agree: (wish) => go(write(wish)),
    copy: () => go(copy()),
    again: () => go(look()),
  });
  modal.open();
  go(look());
}

async function copy(): Promise<void> {
  new Notice((await toClipboard(groupsAsText())) ? T.copied : T.notCopied);
}
