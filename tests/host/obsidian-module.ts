import type * as api from 'obsidian';
import moment from 'moment';
import type { App } from './app';
import { Component } from './base/component';
import * as basesValues from './bases/values';
import { BasesView } from './bases/view';
import {
  BasesEntry,
  BasesEntryGroup,
  BasesQueryResult,
  BasesViewConfig,
  parsePropertyId,
  QueryController,
} from './bases/query';
import { Events } from './base/events';
import { normalizePath } from './base/paths';
import { API_VERSION, type HostConfig } from './config';
import { FileManager } from './file-manager';
import * as functions from './functions';
import { MetadataCache } from './metadata/cache';
import * as frontmatter from './metadata/frontmatter';
import { getLinkpath, parseLinktext, stripHeading, stripHeadingForLink } from './metadata/links';
import type { ScriptedNetwork } from './network';
import { Plugin } from './plugin';
import { MarkdownRenderChild, renderMarkdown } from './render/markdown';
import * as components from './ui/components';
import { ConfirmationModal } from './ui/confirmation';
import { EditorSuggest, PopoverSuggest } from './ui/editor-suggest';
import * as icons from './ui/icons';
import { HoverPopover, PopoverState } from './ui/hover-popover';
import { Menu, MenuItem } from './ui/menu';
import { Modal } from './ui/modal';
import { Notice } from './ui/notice';
import { Keymap, Scope } from './ui/scope';
import * as rangeComponents from './ui/range-components';
import * as search from './ui/search';
import { Setting, SettingGroup } from './ui/setting';
import { PluginSettingTab, SettingPage, SettingTab } from './ui/setting-tab';
import { FuzzySuggestModal, SuggestModal } from './ui/suggest';
import * as textComponents from './ui/text-components';
import { TAbstractFile, TFile, TFolder } from './vault/files';
import { Vault } from './vault/vault';
import { editorInfoField } from './workspace/code-mirror';
import { MarkdownView } from './workspace/markdown-view';
import { EditableFileView, FileView, ItemView, TextFileView, View } from './workspace/view';
import { WorkspaceLeaf } from './workspace/leaf';

export interface ModuleParts {
  readonly config: HostConfig;
  readonly network: ScriptedNetwork;
  /** Every notice shown, in order; they stay here after they are gone from the screen. */
  readonly notices: Notice[];
}

/** Everything in the module is checked by name: a name the app does not export cannot slip in. */
type Exports = Partial<Record<keyof typeof api, unknown>>;

/** The module a plugin gets from `require('obsidian')`: one per host, so that hosts share no state. */
export function obsidianModule({ config, network, notices }: ModuleParts): Exports {
  class KeptNotice extends Notice {
    constructor(message: string | DocumentFragment, duration?: number) {
      super(message, duration);
      notices.push(this);
    }
  }
  return {
    ...stateless(),
    apiVersion: API_VERSION,
    Notice: KeptNotice,
    Platform: platform(config),
    ...networkFunctions(network),
    getLanguage: () => config.language,
    loadPdfJs,
    ...missing(config),
  };
}

/** What is another, or not there at all, in an app that lacks some parts. */
function missing({ lacks }: HostConfig): Exports {
  const methods = { bases: 'registerBasesView', cli: 'registerCliHandler', popovers: '', settings: '', secrets: '' };
  class LackingPlugin extends Plugin {
    constructor(...of: ConstructorParameters<typeof Plugin>) {
      super(...of);
      for (const part of lacks) Object.defineProperty(this, methods[part], { value: undefined });
      if (lacks.includes('secrets')) Object.defineProperty(this.app, 'secretStorage', { value: undefined });
    }
  }
  abstract class DisplayedTab extends PluginSettingTab {
    override show(): void {
      this.display();
    }
  }
  Object.defineProperty(DisplayedTab.prototype, 'update', { value: undefined });
  return {
    ...(lacks.length === 0 ? {} : { Plugin: LackingPlugin }),
    ...(lacks.includes('bases') ? { BasesView: undefined } : {}),
    ...(lacks.includes('popovers') ? { HoverPopover: undefined } : {}),
    ...(lacks.includes('settings') ? { PluginSettingTab: DisplayedTab, SettingPage: undefined } : {}),
  };
}

/** The app's own reader of PDFs is pdf.js as well; this build of it needs no worker. */
const loadPdfJs = async (): Promise<unknown> => (await import('unpdf')).getResolvedPDFJS();

const networkFunctions = ({ requestUrl }: ScriptedNetwork): Exports => ({
  requestUrl,
  request: async (request: api.RequestUrlParam | string) => (await requestUrl(request)).text,
});

function platform({ device }: HostConfig): typeof api.Platform {
  const phone = device === 'phone';
  return {
    isDesktop: !phone,
    isMobile: phone,
    isDesktopApp: !phone,
    isMobileApp: phone,
    isIosApp: false,
    isAndroidApp: phone,
    isPhone: phone,
    isTablet: false,
    isMacOS: false,
    isWin: false,
    isLinux: !phone,
    isSafari: false,
    resourcePathPrefix: phone ? 'file:///' : 'app://host/',
  };
}

const MarkdownRenderer = {
  async render(app: App, markdown: string, el: HTMLElement, sourcePath: string, component: Component): Promise<void> {
    renderMarkdown(app, markdown, el, sourcePath, component);
  },
};

const stateless = (): Exports => ({
  ...{
    Component,
    Events,
    normalizePath,
    moment,
    FileManager,
    MetadataCache,
    Plugin,
    MarkdownRenderer,
    MarkdownRenderChild,
  },
  ...{ Modal, ConfirmationModal, SuggestModal, FuzzySuggestModal, Menu, MenuItem, Keymap, Scope },
  ...{ HoverPopover, PopoverState, PopoverSuggest, EditorSuggest },
  ...{ Setting, SettingGroup, SettingTab, PluginSettingTab, SettingPage },
  ...{ TAbstractFile, TFile, TFolder, Vault, WorkspaceLeaf },
  ...{ View, ItemView, FileView, EditableFileView, TextFileView, MarkdownView },
  ...{ BasesView, BasesEntry, BasesEntryGroup, BasesQueryResult, BasesViewConfig, parsePropertyId, QueryController },
  editorInfoField,
  ...valueClasses(),
  ...components,
  ...rangeComponents,
  ...textComponents,
  ...icons,
  ...search,
  ...frontmatterFunctions(),
  ...{ getLinkpath, parseLinktext, stripHeading, stripHeadingForLink },
  ...functions,
  getAllTags: (cache: api.CachedMetadata) => functions.getAllTags(cache, frontmatter.parseFrontMatterTags),
});

function valueClasses(): Exports {
  const {
    Value,
    NullValue,
    NotNullValue,
    PrimitiveValue,
    StringValue,
    NumberValue,
    BooleanValue,
    LinkValue,
    DateValue,
    FileValue,
    ListValue,
    ObjectValue,
  } = basesValues;
  return {
    Value,
    NullValue,
    NotNullValue,
    PrimitiveValue,
    StringValue,
    NumberValue,
    BooleanValue,
    LinkValue,
    DateValue,
    FileValue,
    ListValue,
    ObjectValue,
  };
}

function frontmatterFunctions(): Exports {
  const {
    getFrontMatterInfo,
    parseFrontMatterAliases,
    parseFrontMatterEntry,
    parseFrontMatterStringArray,
    parseFrontMatterTags,
    parseYaml,
    stringifyYaml,
  } = frontmatter;
  return {
    getFrontMatterInfo,
    parseFrontMatterAliases,
    parseFrontMatterEntry,
    parseFrontMatterStringArray,
    parseFrontMatterTags,
    parseYaml,
    stringifyYaml,
  };
}
