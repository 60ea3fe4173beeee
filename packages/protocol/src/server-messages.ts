import { z } from "zod";
import { attemptSchema, jobIdSchema, leaseTokenSchema, offsetSchema } from "./fields.ts";
import { onDisconnectSchema } from "./job-spec.ts";
import { batched, errorMessageSchema } from "./worker-messages.ts";

/** What the server sends to workers. A version 1 worker gets `job-assign`, `job-cancel` and `error` alone. */

/** A job as it is handed to a worker: the guide's fields, and what version 2 adds. */
export const assignedJobSchema = z.object({
  id: jobIdSchema,
  command: z.string(),
  containerImage: z.string().nullable(),
  /** Seconds. */
  timeout: z.number(),
  environment: z.record(z.string(), z.string()),
  createdAt: z.string().optional(),
  attempt: attemptSchema.optional(),
  leaseToken: leaseTokenSchema.optional(),
  onDisconnect: onDisconnectSchema.optional(),
  /** What this job may use; the worker takes the smaller of this and its owner's own limits. */
  limits: z
    .object({ cpus: z.number().positive().optional(), memoryMb: z.number().positive().optional() })
    .optional(),
  /** Texts that must not appear in the output. */
  mask: z.array(z.string()).optional(),
  /** Largest number of log bytes that the server keeps of an attempt. */
  maxLogBytes: z.int().min(0).optional(),
});
export type AssignedJob = z.infer<typeof assignedJobSchema>;

export const jobAssignSchema = z.object({ job: assignedJobSchema });

export const jobCancelSchema = z.object({
  jobId: jobIdSchema,
  reason: z.string(),
  attempt: attemptSchema.optional(),
  graceSeconds: z.number().min(0).optional(),
});
export type JobCancel = z.infer<typeof jobCancelSchema>;

/** What the server believes that a worker holds, so that it resumes or kills. */
export const believedJobSchema = z.object({
  jobId: jobIdSchema,
  attempt: attemptSchema,
  leaseToken: leaseTokenSchema,
  committed: offsetSchema,
  cancelled: z.boolean(),
});
export type BelievedJob = z.infer<typeof believedJobSchema>;

export const welcomeSchema = z.object({
  protocol: z.int().min(2),
  serverTime: z.string(),
  heartbeatSeconds: z.number().positive(),
  leaseSeconds: z.number().positive(),
  maxChunkBytes: z.int().positive(),
  jobs: z.array(believedJobSchema),
});
export type Welcome = z.infer<typeof welcomeSchema>;

export const lostLeaseSchema = z.object({ jobId: jobIdSchema, attempt: attemptSchema });

export const heartbeatAckSchema = z.object({
  serverTime: z.string(),
  /** Claims that this worker named and does not hold: stop their containers first, then forget them. */
  lost: z.array(lostLeaseSchema),
  cancel: z.array(jobCancelSchema),
  drain: z.boolean(),
});
export type HeartbeatAck = z.infer<typeof heartbeatAckSchema>;

export const jobAcceptedSchema = z.object({
  jobId: jobIdSchema,
  attempt: attemptSchema,
  ok: z.boolean(),
  reason: z.string().optional(),
});
export type JobAccepted = z.infer<typeof jobAcceptedSchema>;

export const logAckSchema = z.object({ jobId: jobIdSchema, attempt: attemptSchema, committed: offsetSchema });
export type LogAck = z.infer<typeof logAckSchema>;

export const resultAckSchema = z.object({
  jobId: jobIdSchema,
  attempt: attemptSchema,
  /** Whether this result counts. */
  accepted: z.boolean(),
  reason: z.enum(["duplicate", "superseded", "log_incomplete"]).optional(),
  /** With `log_incomplete`: send the log from here, then the result again. */
  committed: offsetSchema.optional(),
});
export type ResultAck = z.infer<typeof resultAckSchema>;

export const drainSchema = z.object({ reason: z.string() });

/** Every message that the server sends to a worker: its type, and the schema of its body. */
export const SERVER_MESSAGES = {
  welcome: welcomeSchema,
  "heartbeat-ack": heartbeatAckSchema,
  "job-assign": jobAssignSchema,
  "job-accepted": jobAcceptedSchema,
  "job-cancel": jobCancelSchema,
  "log-ack": logAckSchema,
  "result-ack": resultAckSchema,
  drain: drainSchema,
  error: errorMessageSchema,
} as const;
export type ServerMessageType = keyof typeof SERVER_MESSAGES;

/** The types whose messages may carry `items[]` in place of one body. */
export const BATCHED_SERVER_MESSAGES = {
  "job-assign": batched(jobAssignSchema),
  "job-accepted": batched(jobAcceptedSchema),
  "result-ack": batched(resultAckSchema),
} as const;

type Body<Type extends ServerMessageType> = z.infer<(typeof SERVER_MESSAGES)[Type]>;
type BatchedType = keyof typeof BATCHED_SERVER_MESSAGES;

/** A message as it leaves the server. */
export type ServerMessage =
  | { [Type in ServerMessageType]: { type: Type } & Body<Type> }[ServerMessageType]
  | { [Type in BatchedType]: { type: Type; items: Body<Type>[] } }[BatchedType];
