import type * as api from 'obsidian';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import type { App } from '../app';
import { Component } from '../base/component';
import type { Public } from '../base/contract';
import { isInternal } from '../metadata/links';
import { renderInline, renderLink } from './inline';

/** What lives as long as a part of a rendered note. */
export class MarkdownRenderChild extends Component implements Public<api.MarkdownRenderChild> {
  containerEl: HTMLElement;

  constructor(containerEl: HTMLElement) {
    super();
    this.containerEl = containerEl;
  }
}

/**
 * Renders Markdown as the app's reading view would, without its HTML: raw HTML shows as text. As there, what plugins add
 * is asked for block by block.
 */
export function renderMarkdown(
  app: App,
  markdown: string,
  el: HTMLElement,
  sourcePath: string,
  component: Component,
): void {
  const html = micromark(withoutComments(markdown), { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  linkNotes(app, body, sourcePath);
  linkWords(app, body, sourcePath);
  for (const child of [...body.children]) {
    const block = el.createDiv(`el-${child.tagName.toLowerCase()}`);
    block.append(document.adoptNode(child));
    postProcess(app, block, sourcePath, component);
  }
}

const withoutComments = (markdown: string): string => markdown.replace(/%%[\s\S]*?%%/g, '');

function linkNotes(app: App, body: HTMLElement, sourcePath: string): void {
  for (const anchor of body.querySelectorAll('a')) {
    const href = decodeURIComponent(anchor.getAttribute('href') ?? '');
    if (isInternal(href))
      anchor.replaceWith(
        renderLink(app, { link: href, displayText: anchor.textContent }, createFragment(), sourcePath),
      );
    else anchor.classList.add('external-link');
  }
}

function linkWords(app: App, body: HTMLElement, sourcePath: string): void {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts.filter((each) => !each.parentElement?.closest('code, pre, a'))) {
    const rendered = createFragment((fragment) => renderInline(app, text.data, fragment, sourcePath));
    text.replaceWith(rendered);
  }
}

function postProcess(app: App, el: HTMLElement, sourcePath: string, component: Component): void {
  const context = {
    docId: sourcePath,
    sourcePath,
    frontmatter: app.metadataCache.getCache(sourcePath)?.frontmatter,
    addChild: (child: Component) => component.addChild(child),
    getSectionInfo: () => null,
  } as unknown as api.MarkdownPostProcessorContext;
  for (const code of el.findAll('pre > code[class*="language-"]')) {
    const language = code.className.replace(/^language-/, '');
    const handler = app.registry.codeBlocks.get(language);
    const holder = code.parentElement;
    if (!handler || !holder) continue;
    const block = createDiv(`block-language-${language}`);
    holder.replaceWith(block);
    void handler(code.textContent, block, context);
  }
  for (const process of app.registry.postProcessors) void process(el, context);
}
