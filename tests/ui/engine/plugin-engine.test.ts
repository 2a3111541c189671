import { expose, releaseProxy, type ProxyMethods } from 'comlink';
import type { PackedData } from '../../../src/data/packed';
import { failed, type Outcome } from '../../../src/model';
import { createPluginEngine, linkTo, type EngineParts } from '../../../src/ui/engine/plugin-engine';
import type { Started } from '../../../src/ui/engine/engine.worker';
import { serveEngine } from '../../../src/workflow/transport/server';
import { plainEngine } from '../../support/plain-engine';
import { closeEndpoints, endpoints } from '../../support/worker-link';

const DATA: PackedData = {
  packed: {
    gazetteer: 'g',
    names: 'n',
    clusters: 'c',
    tagger: 't',
    countryWords: 'c',
    storyLocation: 's',
    admission: 'a',
    claims: 'c',
    officeHolders: 'o',
    themes: 'w',
    eventDate: 'd',
    packs: {},
  },
};

const asked: string[] = [];
const PARTS: EngineParts = {
  data: async () => DATA,
  source: async () => '',
  readPdf: async (_bytes, name): Promise<Outcome<never>> =>
    failed({ code: 'unreadable-pdf', subject: name, message: name }),
  readIndexPart: async (name) => {
    asked.push(name);
    return `text of ${name}`;
  },
};

afterEach(closeEndpoints);

describe('the engine of the plugin', () => {
  it('is given its data first, and reads the parts of indexes through the app', async () => {
    const [here, there] = endpoints();
    const given: Started[] = [];
    expose(
      serveEngine((...started: Started) => {
        given.push(started);
        return plainEngine();
      }),
      there,
    );
    const { server } = await linkTo(here, PARTS, new Promise(() => undefined));
    const [data, , readIndexPart] = given[0] ?? [];
    expect(data).toEqual(DATA);
    expect(await readIndexPart?.('cache/gazetteers/x/0001.txt')).toBe('text of cache/gazetteers/x/0001.txt');
    expect(asked).toEqual(['cache/gazetteers/x/0001.txt']);
    expect(await server.base()).toBe('');
    for (const proxied of (given[0] ?? []).slice(1)) (proxied as unknown as ProxyMethods)[releaseProxy]();
  });

  it('says that nothing can be recognised where there is no worker, and looks for one again', async () => {
    const sources: string[] = [];
    const source = async (): Promise<string> => {
      sources.push('asked');
      return '';
    };
    const engine = createPluginEngine({ ...PARTS, source });
    await expect(engine.unusable()).rejects.toMatchObject({ name: 'NoWorker' });
    await expect(engine.unusable()).rejects.toMatchObject({ name: 'NoWorker' });
    expect(sources).toHaveLength(2);
  });
});
