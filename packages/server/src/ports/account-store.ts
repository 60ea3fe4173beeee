import type { Role } from "@command-executor/protocol";

export interface User {
  id: string;
  /** Unique without regard to case. */
  username: string;
  passwordHash: string;
  role: Role;
  createdAt: number;
  /** Tokens issued before this moment are no longer accepted (milliseconds). */
  tokensValidFrom: number;
}

export interface UserStore {
  /** False where the name is taken. */
  create(user: User): Promise<boolean>;
  get(userId: string): Promise<User | null>;
  getByName(username: string): Promise<User | null>;
  list(): Promise<User[]>;
  /** False where there is no such user. */
  setPassword(userId: string, passwordHash: string, tokensValidFrom: number): Promise<boolean>;
}

/** A worker as it registered. What changes by the second (load, slots in use) lives in the server's memory. */
export interface WorkerRecord {
  workerId: string;
  hostname: string | null;
  platform: string | null;
  type: string | null;
  version: string | null;
  capabilities: string[];
  labels: Record<string, string>;
  slots: number;
  cpuCores: number | null;
  totalMemory: number | null;
  registeredAt: number;
  lastSeenAt: number;
  /** An operator asked it to take nothing new. */
  drain: boolean;
}

export interface WorkerStore {
  /** Adds or replaces the record of this workerId. */
  put(worker: WorkerRecord): Promise<void>;
  get(workerId: string): Promise<WorkerRecord | null>;
  list(): Promise<WorkerRecord[]>;
  /** Notes when these were last seen; unknown ones are passed over. */
  seen(workers: { workerId: string; at: number }[]): Promise<void>;
}
