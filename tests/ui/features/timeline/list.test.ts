// @vitest-environment jsdom
import '../../../host/node';
import type { Component } from 'obsidian';
import { installDom } from '../../../host/base/dom';
import { createHostApp, type HostApp } from '../../../host/index';

describe('the list of a timeline', () => {
  let host: HostApp;

  beforeEach(() => {
    vi.resetModules();
    host = createHostApp();
    vi.doMock('obsidian', () => host.obsidian);
  });

  it('opens what is pressed also in a window of its own', async () => {
    const { SeenList } = await import('../../../../src/ui/features/timeline/list');
    const frame = document.body.appendChild(document.createElement('iframe'));
    const win = frame.contentWindow as unknown as Window & typeof globalThis;
    installDom(win);
    const opened: string[] = [];
    const owner = new (host.obsidian.Component as new () => Component)();
    owner.load();
    const list = new SeenList(owner, win.document.body, 'card', {
      focus: () => undefined,
      open: (key) => opened.push(key),
    });
    list.show([{ key: 'item 0 1', text: 'Rice gets dear' }], true);
    const button = win.document.querySelector('button');
    expect(button instanceof Element).toBe(false);
    button?.click();
    expect(opened).toEqual(['item 0 1']);
  });
});
