import type { AllAccountKeys } from '../../crypto/account.ts';
import type { AccountId } from '../../groups/ids.ts';

/** Where this browser keeps the keys of who is signed in, as objects that no script can read a secret out of. */
export interface KeyCabinet {
  find(account: AccountId): Promise<AllAccountKeys | undefined>;
  keep(account: AccountId, keys: AllAccountKeys): Promise<void>;
  /** Signed out: nothing of anybody stays. */
  wipe(): Promise<void>;
}

const store = 'keys';

/** In IndexedDB, which keeps `CryptoKey`s as they are. A browser that refuses it keeps them as long as the page. */
export function cabinetIn(factory: IDBFactory): KeyCabinet {
  const passing = new PassingCabinet();
  const kept = async <Value>(mode: IDBTransactionMode, wish: (keys: IDBObjectStore) => IDBRequest<Value>) => {
    const database = await openDatabase(factory);
    try {
      return await done(wish(database.transaction(store, mode).objectStore(store)));
    } finally {
      database.close();
    }
  };
  const orPassing = async <Value>(here: Promise<Value>, there: () => Promise<Value>): Promise<Value> => {
    try {
      return await here;
    } catch {
      return there();
    }
  };
  return {
    find: async (account) => {
      const found = orPassing<AllAccountKeys | undefined>(
        kept('readonly', (keys) => keys.get(account)),
        () => passing.find(account),
      );
      return (await found) ?? passing.find(account);
    },
    keep: (account, keys) =>
      orPassing(
        kept('readwrite', (all) => all.put(keys, account)).then(() => undefined),
        () => passing.keep(account, keys),
      ),
    wipe: () =>
      orPassing(
        kept('readwrite', (all) => all.clear()),
        () => passing.wipe(),
      ),
  };
}

export class PassingCabinet implements KeyCabinet {
  readonly #kept = new Map<AccountId, AllAccountKeys>();

  async find(account: AccountId): Promise<AllAccountKeys | undefined> {
    return this.#kept.get(account);
  }

  async keep(account: AccountId, keys: AllAccountKeys): Promise<void> {
    this.#kept.set(account, keys);
  }

  async wipe(): Promise<void> {
    this.#kept.clear();
  }
}

function openDatabase(factory: IDBFactory): Promise<IDBDatabase> {
  const opening = factory.open('kring', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(store);
  return done(opening);
}

function done<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
