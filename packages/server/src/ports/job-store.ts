import type { Failure, JobSpec, JobState, StartedHow, Usage } from "@command-executor/protocol";

/** Something that happened to a job, in order. `at` is in milliseconds since 1970, as all times of the store. */
export interface TimelineEvent {
  at: number;
  event: string;
  attempt: number | null;
  workerId: string | null;
  message: string | null;
}

/** What a worker reported of an attempt; the first one counts and is kept, even before its log is complete. */
export interface AttemptResult {
  at: number;
  status: "completed" | "failed";
  /** Seconds, as the worker measured. */
  duration: number | null;
  exitCode: number | null;
  signal: string | null;
  error: string | null;
  failure: Failure | null;
  logBytes: number | null;
  logCrc32: number | null;
  usage: Usage | null;
  /** SHA-256 of the result's body, which tells a repeat from a different one. */
  fingerprint: string;
}

/** An attempt that was taken: accepted by its worker, or shown by a sign of life. */
export interface Attempt {
  attempt: number;
  workerId: string;
  leaseToken: string;
  assignedAt: number;
  takenAt: number;
  startedAt: number | null;
  how: StartedHow | null;
  endedAt: number | null;
  status: "RUNNING" | "COMPLETED" | "FAILED" | "CANCELLED";
  exitCode: number | null;
  signal: string | null;
  failure: Failure | null;
  result: AttemptResult | null;
}

/** The claim that a worker holds on a job. */
export interface Claim {
  workerId: string;
  leaseToken: string;
  /** Which of the worker's slots, from 0. No two held jobs of one worker share one. */
  slot: number;
  assignedAt: number;
  /** Pushed over a socket, or answered to a poll. */
  channel: "push" | "poll";
  /** Version 1 or 2 of the wire, at the time of the claim. */
  protocol: 1 | 2;
}

/** What of a job changes during its life. */
export interface JobProgress {
  status: JobState;
  /** PENDING and not to be claimed before then; null once it is due. */
  notBefore: number | null;
  /** Rises by one with each claim; fences off late writers. 0 until the first. */
  attempt: number;
  /** Attempts that were taken. */
  countedAttempts: number;
  /** Set while ASSIGNED or RUNNING. */
  claim: Claim | null;
  /** Who held it last, also after the claim is gone. */
  lastWorkerId: string | null;
  attempts: Attempt[];
  timeline: TimelineEvent[];
  startedAt: number | null;
  endedAt: number | null;
  duration: number | null;
  exitCode: number | null;
  signal: string | null;
  error: string | null;
  failure: Failure | null;
  cancelRequestedAt: number | null;
  cancelReason: string | null;
  cancelAckAt: number | null;
  cancelUnconfirmed: boolean;
  logIncomplete: boolean;
}

/** A stored job. `spec` and the rest of the head never change. */
export interface Job extends JobProgress {
  id: string;
  /** Rises by one with each change; the guard of every compare-and-set. */
  version: number;
  spec: JobSpec;
  /** The canonical form of what a worker must offer; see `jobs/queue-key.ts`. */
  queueKey: string;
  userId: string;
  submittedBy: string;
  retryOf: string | null;
  createdAt: number;
}

/** The fields that one transition sets; the others stay. */
export type JobChange = Partial<JobProgress>;

export interface IdempotencyKey {
  userId: string;
  key: string;
  /** SHA-256 of the body that first came under this key. */
  bodyHash: string;
}

export interface NewJob {
  job: Job;
  idempotency: IdempotencyKey | null;
}

export type CreateOutcome =
  | { outcome: "created"; job: Job }
  /** The key was used before with the same body: the job that it made then. */
  | { outcome: "replayed"; jobId: string; status: JobState }
  | { outcome: "conflict" };

/** What the guard of a change compares, beside the id. */
export interface JobGuard {
  version: number;
  /** Only if the lease was not renewed since its counter had this value (see `LeaseStore`). */
  leaseCounter?: number;
}

/** `changed: false` comes with the job as it stands now (null: there is none), so that the caller decides anew. */
export type ChangeOutcome = { changed: true; job: Job } | { changed: false; job: Job | null };

export interface ClaimRequest {
  workerId: string;
  /** The queue keys that this worker satisfies and is not barred from. */
  queueKeys: string[];
  /** The worker's free slots, each with the token that a claim in it gets; at most one claim a slot. */
  slots: { slot: number; leaseToken: string }[];
  channel: "push" | "poll";
  protocol: 1 | 2;
  /** Jobs that this worker is not to get for now. */
  exceptJobIds: string[];
  now: number;
}

export interface ListJobsQuery {
  status?: JobState[];
  workerId?: string;
  search?: string;
  /** Answered by the page before; jobs older than that. */
  cursor?: string;
  /** 1 to 500. */
  limit: number;
}

/** What waits under one queue key, and what it asks of a worker. */
export interface QueueKey {
  key: string;
  requires: { capabilities: string[]; labels: Record<string, string> };
}

/**
 * Jobs, durable. Every method may be called at once with every other, from several processes where the
 * implementation serves several. A method that resolved has its effect on disk. One that rejected may have had its
 * effect or not; the caller reads by id and decides (`changeJob` by `version`, `create` by id and key, `claim` by
 * its lease tokens).
 */
export interface JobStore {
  /**
   * Adds PENDING jobs, in order, each on its own: one outcome an item. With an idempotency key, key and job are
   * added together or not at all; a key that is younger than 24 h answers its first job.
   */
  create(items: NewJob[]): Promise<CreateOutcome[]>;
  get(jobId: string): Promise<Job | null>;
  /** Sets the fields of `change` if the guard holds, and raises `version` by one. */
  change(jobId: string, guard: JobGuard, change: JobChange): Promise<ChangeOutcome>;
  /**
   * Claims up to one due PENDING job a slot, by priority (higher first), then age (`createdAt`, then id): makes each
   * ASSIGNED with `attempt + 1` and the claim. A slot that is taken already gets none. Answers in that order.
   */
  claim(request: ClaimRequest): Promise<Job[]>;
  /** All ASSIGNED and RUNNING jobs. */
  listHeld(): Promise<Job[]>;
  /** Newest first, by id. */
  list(query: ListJobsQuery): Promise<{ jobs: Job[]; nextCursor: string | null }>;
  /** Makes delayed jobs due whose `notBefore` has come; answers their queue keys. */
  releaseDue(now: number): Promise<string[]>;
  /** When the next delayed job comes due, or null. */
  nextDue(): Promise<number | null>;
  /** PENDING jobs whose `createdAt + queueTimeout` has passed, oldest first. */
  listOverdue(now: number, limit: number): Promise<Job[]>;
  /** Every key under which a PENDING job may wait; one with none waiting may be among them. */
  listQueueKeys(): Promise<QueueKey[]>;
  /** How many due PENDING jobs under these keys go before this one, counted up to `limit`. */
  countAhead(job: Job, queueKeys: string[], limit: number): Promise<number>;
  /** How many jobs are in each state, for the overview. */
  countByStatus(): Promise<Record<JobState, number>>;
  /**
   * Removes ended jobs with their logs, oldest end first: those that ended before `endedBefore`, and those beyond
   * the newest `keep`; at most `limit` a call. Forgets idempotency keys of over 24 h too. Answers how many jobs went.
   */
  purge(request: PurgeRequest): Promise<number>;
  /** The same for their logs alone: the jobs stay. Answers how many logs went. */
  purgeLogs(request: PurgeRequest): Promise<number>;
}

export interface PurgeRequest {
  endedBefore: number;
  keep: number;
  limit: number;
  now: number;
}
