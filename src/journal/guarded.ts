import type { StagedText, StorePort, VaultFile, VaultPort } from '../model';

type Ensure = () => Promise<void>;

/** A vault that asks before each write whether it may. `goes` hears of each note that is about to be removed or moved. */
export class GuardedVault implements VaultPort {
  readonly stage?: (texts: readonly StagedText[]) => Promise<void>;
  readonly settle?: () => Promise<void>;

  constructor(
    private readonly vault: VaultPort,
    private readonly ensure: Ensure,
    private readonly goes: (path: string) => void,
  ) {
    if (vault.stage !== undefined) this.stage = (texts) => this.#stage(texts);
    if (vault.settle !== undefined) this.settle = async () => vault.settle?.();
  }

  list(): Promise<readonly VaultFile[]> {
    return this.vault.list();
  }

  async canvases(): Promise<readonly VaultFile[]> {
    return (await this.vault.canvases?.()) ?? [];
  }

  async filesIn(folder: string): Promise<readonly VaultFile[]> {
    return (await this.vault.filesIn?.(folder)) ?? [];
  }

  read(path: string): Promise<string> {
    return this.vault.read(path);
  }

  exists(path: string): Promise<boolean> {
    return this.vault.exists(path);
  }

  async create(path: string, text: string): Promise<readonly string[]> {
    await this.ensure();
    return this.vault.create(path, text);
  }

  async process(path: string, transform: (current: string) => string | null): Promise<boolean> {
    await this.ensure();
    return this.vault.process(path, transform);
  }

  async remove(path: string): Promise<void> {
    await this.ensure();
    this.goes(path);
    return this.vault.remove(path);
  }

  async move(path: string, to: string): Promise<readonly string[]> {
    await this.ensure();
    this.goes(path);
    return this.vault.move(path, to);
  }

  async removeEmptyFolder(path: string): Promise<boolean> {
    await this.ensure();
    return this.vault.removeEmptyFolder(path);
  }

  async tidy(): Promise<void> {
    await this.ensure();
    await this.vault.tidy?.();
  }

  async #stage(texts: readonly StagedText[]): Promise<void> {
    await this.ensure();
    await this.vault.stage?.(texts);
  }
}

/** A store that asks before each write whether it may. */
export class GuardedStore implements StorePort {
  constructor(
    private readonly store: StorePort,
    private readonly ensure: Ensure,
  ) {}

  read(name: string): Promise<string | null> {
    return this.store.read(name);
  }

  list(folder: string): Promise<readonly string[]> {
    return this.store.list(folder);
  }

  async write(name: string, text: string): Promise<void> {
    await this.ensure();
    return this.store.write(name, text);
  }

  async append(name: string, text: string): Promise<void> {
    await this.ensure();
    return this.store.append(name, text);
  }

  async remove(name: string): Promise<void> {
    await this.ensure();
    return this.store.remove(name);
  }

  async claim(name: string, text: string): Promise<boolean> {
    await this.ensure();
    return this.store.claim(name, text);
  }
}
