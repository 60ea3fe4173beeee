import type { LogPart } from "./log-store.ts";

/** Hints between the parts of the server, and between its processes. Nothing that matters travels only here. */
export interface BusMessages {
  /** Jobs may be waiting under these keys. */
  wake: { queueKeys: string[] };
  /** A job changed in a way that people see. */
  "job-changed": { jobId: string; version: number };
  /** Bytes were appended to a log. `jobId` is the topic's key. */
  "log-appended": { jobId: string; attempt: number; generation: number; part: LogPart };
  "log-replaced": { jobId: string; attempt: number; generation: number };
  "worker-changed": { workerId: string };
  /** Ask the backend that holds this worker's socket to send `job-cancel`. */
  "cancel-requested": { jobId: string; workerId: string; attempt: number; reason: string };
  "drain-changed": { workerId: string; drain: boolean };
}

export type BusTopic = keyof BusMessages;

/** Delivery is at most once, in order from one publisher, never during `publish` itself. */
export interface Bus {
  start(): Promise<void>;
  stop(): Promise<void>;
  publish<Topic extends BusTopic>(topic: Topic, message: BusMessages[Topic]): void;
  /**
   * Listens to a topic, or to one `jobId` of it where `key` is given. The listener must not throw. Answers a
   * function that ends it.
   */
  subscribe<Topic extends BusTopic>(
    topic: Topic,
    listener: (message: BusMessages[Topic]) => void,
    key?: string,
  ): () => void;
}
