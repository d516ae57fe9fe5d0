type Payload = Record<string, unknown> & { grantId?: string; uid?: string; consumed?: number };

/** Where oidc-provider keeps sessions and codes: in memory, gone with the process. Its interface, its words. */
export function memoryAdapter(): new (model: string) => object {
  const stored = new Map<string, { readonly payload: Payload; readonly endsAtMs: number }>();
  const live = (key: string): Payload | undefined => {
    const entry = stored.get(key);
    if (entry && entry.endsAtMs > Date.now()) return entry.payload;
    stored.delete(key);
    return undefined;
  };
  return class {
    readonly #model: string;
    constructor(model: string) {
      this.#model = model;
    }
    #key(id: string): string {
      return `${this.#model}:${id}`;
    }
    async upsert(id: string, payload: Payload, expiresIn?: number): Promise<void> {
      const endsAtMs = expiresIn === undefined ? Number.POSITIVE_INFINITY : Date.now() + expiresIn * 1000;
      stored.set(this.#key(id), { payload, endsAtMs });
    }
    async find(id: string): Promise<Payload | undefined> {
      return live(this.#key(id));
    }
    async findByUid(uid: string): Promise<Payload | undefined> {
      const own = [...stored.keys()].filter((key) => key.startsWith(`${this.#model}:`));
      return own.map(live).find((payload) => payload?.uid === uid);
    }
    async findByUserCode(): Promise<undefined> {
      return undefined;
    }
    async consume(id: string): Promise<void> {
      const payload = live(this.#key(id));
      if (payload) payload.consumed = Math.floor(Date.now() / 1000);
    }
    async destroy(id: string): Promise<void> {
      stored.delete(this.#key(id));
    }
    async revokeByGrantId(grantId: string): Promise<void> {
      for (const [key, { payload }] of stored) if (payload.grantId === grantId) stored.delete(key);
    }
  };
}
