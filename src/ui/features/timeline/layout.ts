import { LazyLayout } from '../bases/lazy-layout';
import type { Layout } from '../bases/register';
import type { Host } from '../../kit/host';
import { TEXT } from '../../../text';

const T = TEXT.timeline;

/** Articles in time, as a view of bases and as a pane. */
export function timelineLayout({ app, settings, go }: Host): Layout {
  return {
    type: 'dateline-timeline',
    name: T.name,
    icon: 'chart-gantt',
    command: { id: 'open-timeline', name: T.command },
    options: () => [{ type: 'property', key: 'group', displayName: T.groupBy, filter: (id) => id.startsWith('note.') }],
    create: (containerEl, source) =>
      new LazyLayout(containerEl, source, {
        go,
        load: async () => {
          const { TimelineView } = await import('./timeline');
          return (el, of) => new TimelineView(el, of, { app, settings, go });
        },
      }),
  };
}
