import type { UserStore, WorkerStore } from "./account-store.ts";
import type { JobStore } from "./job-store.ts";
import type { LeaseStore } from "./lease-store.ts";
import type { LogStore } from "./log-store.ts";

/**
 * All durable state of the server. Life: `start` once (takes locks, migrates, resolves when ready; a start that
 * rejected leaves nothing open), any calls, `stop` once (what was accepted is finished first; idempotent, and works
 * before or after a failed start). After an IO error that makes durability uncertain every call rejects with
 * `StoreFailedError` and `onFailed` is called once: the process should end and start anew.
 */
export interface Store {
  /** For health and logs: "sqlite", "mongodb". */
  readonly kind: string;
  readonly jobs: JobStore;
  readonly leases: LeaseStore;
  readonly logs: LogStore;
  readonly workers: WorkerStore;
  readonly users: UserStore;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Resolves when the storage answers; used by health checks and by the sweeper's own watch. */
  ping(): Promise<void>;
  onFailed(listener: (error: Error) => void): void;
}

/** The data cannot be used: of a newer version, locked by another process, or not writable. Says what to do. */
export class StoreUnusableError extends Error {
  override readonly name = "StoreUnusableError";
}

/** The storage failed while running and takes no more calls. */
export class StoreFailedError extends Error {
  override readonly name = "StoreFailedError";
}
