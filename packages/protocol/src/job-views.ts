import { z } from "zod";
import { failureSchema } from "./failure.ts";
import { onDisconnectSchema, onWorkerLostSchema, requiresSchema } from "./job-spec.ts";
import { JOB_STATES } from "./job-states.ts";

export const jobStateSchema = z.enum(JOB_STATES);

export const startedHowSchema = z.enum(["warm", "cold", "shell"]);
export type StartedHow = z.infer<typeof startedHowSchema>;

/** What an attempt used. Seconds and bytes; a figure that could not be measured is null. */
export const usageSchema = z.object({
  peakMemoryBytes: z.number().nullable().optional(),
  memoryLimitBytes: z.number().nullable().optional(),
  suggestedMemoryBytes: z.number().nullable().optional(),
  cpuSeconds: z.number().nullable().optional(),
  pullSeconds: z.number().nullable().optional(),
  startSeconds: z.number().nullable().optional(),
  runSeconds: z.number().nullable().optional(),
  bytesLogged: z.number().nullable().optional(),
  bytesDropped: z.number().nullable().optional(),
});
export type Usage = z.infer<typeof usageSchema>;

/** One thing that happened to a job, for its timeline. `at` is an ISO time. */
export const timelineEntrySchema = z.object({
  at: z.string(),
  event: z.string(),
  attempt: z.number().nullable(),
  workerId: z.string().nullable(),
  message: z.string().nullable(),
});
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;

export const attemptViewSchema = z.object({
  attempt: z.number(),
  workerId: z.string(),
  assignedAt: z.string(),
  takenAt: z.string().nullable(),
  startedAt: z.string().nullable(),
  how: startedHowSchema.nullable(),
  endedAt: z.string().nullable(),
  status: z.enum(["RUNNING", "COMPLETED", "FAILED", "CANCELLED"]),
  exitCode: z.number().nullable(),
  signal: z.string().nullable(),
  failure: failureSchema.nullable(),
  logBytes: z.number().nullable(),
  usage: usageSchema.nullable(),
});
export type AttemptView = z.infer<typeof attemptViewSchema>;

/** A job as lists show it. Times are ISO texts, `duration` is in seconds. */
export const jobSummarySchema = z.object({
  id: z.string(),
  name: z.string().nullable(),
  status: jobStateSchema,
  command: z.string(),
  containerImage: z.string().nullable(),
  priority: z.number(),
  submittedBy: z.string().nullable(),
  workerId: z.string().nullable(),
  attempt: z.number(),
  createdAt: z.string(),
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  duration: z.number().nullable(),
  exitCode: z.number().nullable(),
  signal: z.string().nullable(),
  error: z.string().nullable(),
  failure: failureSchema.nullable(),
  cancelRequestedAt: z.string().nullable(),
  cancelUnconfirmed: z.boolean(),
  logIncomplete: z.boolean(),
  retryOf: z.string().nullable(),
});
export type JobSummary = z.infer<typeof jobSummarySchema>;

/** A job with all that is known of it. */
export const jobViewSchema = jobSummarySchema.extend({
  timeout: z.number(),
  environment: z.record(z.string(), z.string()),
  requires: requiresSchema,
  onWorkerLost: onWorkerLostSchema,
  onDisconnect: onDisconnectSchema,
  maxAttempts: z.number(),
  queueTimeout: z.number(),
  notBefore: z.string().nullable(),
  cancelReason: z.string().nullable(),
  logBytes: z.number(),
  attempts: z.array(attemptViewSchema),
  timeline: z.array(timelineEntrySchema),
});
export type JobView = z.infer<typeof jobViewSchema>;

export const workerViewSchema = z.object({
  workerId: z.string(),
  hostname: z.string().nullable(),
  platform: z.string().nullable(),
  type: z.string().nullable(),
  version: z.string().nullable(),
  protocol: z.number(),
  channel: z.enum(["websocket", "rest"]).nullable(),
  status: z.enum(["ONLINE", "OFFLINE"]),
  state: z.enum(["idle", "busy", "draining"]),
  capabilities: z.array(z.string()),
  labels: z.record(z.string(), z.string()),
  slots: z.object({ total: z.number(), free: z.number() }),
  jobs: z.array(z.string()),
  cpuCores: z.number().nullable(),
  totalMemory: z.number().nullable(),
  cpuUsage: z.number().nullable(),
  ramUsage: z.number().nullable(),
  freeDiskSpace: z.number().nullable(),
  registeredAt: z.string(),
  lastSeenAt: z.string(),
  /** Set where two machines use one workerId. */
  duplicate: z.boolean(),
});
export type WorkerView = z.infer<typeof workerViewSchema>;
