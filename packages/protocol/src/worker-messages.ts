import { z } from "zod";
import { failureSchema } from "./failure.ts";
import {
  jobIdSchema,
  leaseSchema,
  offsetSchema,
  optionalLeaseSchema,
  percentSchema,
  timestampSchema,
  workerIdSchema,
} from "./fields.ts";
import { startedHowSchema, usageSchema } from "./job-views.ts";
import { LIMITS } from "./limits.ts";

/** What a worker sends, version 1 and 2, as bodies without their `type`; REST takes the same bodies. */

export const heldJobSchema = leaseSchema;

export const heartbeatBodySchema = z.object({
  workerId: workerIdSchema.optional(),
  timestamp: timestampSchema.optional(),
  status: z.enum(["idle", "busy"]).optional(),
  currentJobId: jobIdSchema.nullable().optional(),
  cpuUsage: percentSchema.nullable().optional(),
  /** Version 1 leaves open what this is; version 2 workers send percent. */
  ramUsage: percentSchema.nullable().optional(),
  ramUsedBytes: z.number().min(0).nullable().optional(),
  freeDiskSpace: z.number().min(0).nullable().optional(),
  version: z.string().max(64).optional(),
  // version 2
  slots: z.object({ total: z.int().min(0).max(10_000), free: z.int().min(0).max(10_000) }).optional(),
  jobs: z.array(heldJobSchema).max(10_000).optional(),
  draining: z.boolean().optional(),
  resources: z.record(z.string(), z.unknown()).optional(),
});
export type HeartbeatBody = z.infer<typeof heartbeatBodySchema>;

export const acceptBodySchema = leaseSchema;
export type AcceptBody = z.infer<typeof acceptBodySchema>;

export const REFUSE_REASONS = ["policy", "image", "disk", "memory", "no_slot", "draining"] as const;
export const refuseBodySchema = leaseSchema.extend({
  reason: z.enum(REFUSE_REASONS),
  message: z.string().max(4_096).default(""),
});
export type RefuseBody = z.infer<typeof refuseBodySchema>;

export const startedBodySchema = leaseSchema.extend({ at: timestampSchema, how: startedHowSchema });
export type StartedBody = z.infer<typeof startedBodySchema>;

export const streamSchema = z.enum(["stdout", "stderr"]);
export type Stream = z.infer<typeof streamSchema>;

export const logChunkBodySchema = optionalLeaseSchema
  .extend({
    workerId: workerIdSchema.optional(),
    timestamp: timestampSchema.optional(),
    /** Position of the first byte in the attempt's log, after masking and cap. Absent: append (version 1). */
    offset: offsetSchema.optional(),
    stream: streamSchema.optional(),
    chunk: z.string().optional(),
    /** Bytes that are not UTF-8, in base64; in place of `chunk`. */
    data: z.base64().optional(),
  })
  .refine((body) => (body.chunk === undefined) !== (body.data === undefined), {
    path: ["chunk"],
    message: "send either chunk or data",
  });
export type LogChunkBody = z.infer<typeof logChunkBodySchema>;

export const resultBodySchema = optionalLeaseSchema.extend({
  workerId: workerIdSchema.optional(),
  status: z.enum(["completed", "failed"]),
  /** Version 1: the whole output. Version 2 leaves it out; the log has it. */
  output: z.string().nullable().optional(),
  error: z.string().nullable().optional(),
  /** Seconds. */
  duration: z.number().min(0).nullable().optional(),
  timestamp: timestampSchema.optional(),
  // version 2
  exitCode: z.int().nullable().optional(),
  signal: z.string().max(32).nullable().optional(),
  failure: failureSchema.nullable().optional(),
  logBytes: offsetSchema.optional(),
  logCrc32: z.int().min(0).max(0xffff_ffff).optional(),
  usage: usageSchema.nullable().optional(),
});
export type ResultBody = z.infer<typeof resultBodySchema>;

export const cancelAckBodySchema = optionalLeaseSchema.extend({
  workerId: workerIdSchema.optional(),
  cancelled: z.boolean().optional(),
  /** Version 2: the steps of the stop that have happened, for the timeline. */
  steps: z
    .array(z.object({ event: z.string().max(64), at: timestampSchema }))
    .max(16)
    .optional(),
});
export type CancelAckBody = z.infer<typeof cancelAckBodySchema>;

export const errorMessageSchema = z.object({
  type: z.literal("error"),
  code: z.string(),
  message: z.string(),
  retryAfter: z.number().optional(),
  inReplyTo: z.string().optional(),
});
export type ErrorMessage = z.infer<typeof errorMessageSchema>;

/** One message or, under load, all of its kind that one turn of the sender's event loop produced. */
export function batched<Body extends z.ZodObject>(body: Body) {
  return z.object({ items: z.array(body).min(1).max(LIMITS.batchItems) });
}

/** Every message that a worker sends: its type, and the schema of its body. */
export const WORKER_MESSAGES = {
  heartbeat: heartbeatBodySchema,
  "log-chunk": logChunkBodySchema,
  result: resultBodySchema,
  "cancel-ack": cancelAckBodySchema,
  "job-accept": acceptBodySchema,
  "job-refuse": refuseBodySchema,
  "job-started": startedBodySchema,
  error: errorMessageSchema,
} as const;
export type WorkerMessageType = keyof typeof WORKER_MESSAGES;

/** The types whose messages may carry `items[]` in place of one body. */
export const BATCHED_WORKER_MESSAGES = {
  "job-accept": batched(acceptBodySchema),
  "job-started": batched(startedBodySchema),
  result: batched(resultBodySchema),
} as const;

type Body<Type extends WorkerMessageType> = z.input<(typeof WORKER_MESSAGES)[Type]>;
type BatchedType = keyof typeof BATCHED_WORKER_MESSAGES;

/** A message as it leaves the worker. */
export type WorkerMessage =
  | { [Type in WorkerMessageType]: { type: Type } & Body<Type> }[WorkerMessageType]
  | { [Type in BatchedType]: { type: Type; items: Body<Type>[] } }[BatchedType];
