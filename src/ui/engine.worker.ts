import { expose } from 'comlink';
import { unpack } from '../data/unpack';
import { parseHtml } from '../intake/html-parser';
import { createEngine } from '../workflow/engine';
import { serveEngine } from './engine-server';

expose(serveEngine((data, readPdf) => createEngine(unpack(data), { parseHtml, readPdf })));
