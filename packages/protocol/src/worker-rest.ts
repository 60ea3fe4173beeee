import { z } from "zod";
import { capabilitiesSchema, jobIdSchema, labelsSchema, workerIdSchema } from "./fields.ts";
import {
  assignedJobSchema,
  heartbeatAckSchema,
  jobAcceptedSchema,
  logAckSchema,
  resultAckSchema,
  welcomeSchema,
} from "./server-messages.ts";

/** REST between workers and the server. Bodies that are also messages stand in worker-messages.ts. */

export const WORKER_TOKEN_HEADER = "x-worker-token";

/** The claims of a worker's JWT (HS256, `WORKER_TOKEN_SECRET`); times in seconds since 1970. */
export const workerClaimsSchema = z.object({
  workerId: workerIdSchema,
  hostname: z.string().max(255).optional(),
  type: z.string().max(64).optional(),
  iat: z.number(),
  exp: z.number(),
});
export type WorkerClaims = z.infer<typeof workerClaimsSchema>;

export const registerBodySchema = z.object({
  workerId: workerIdSchema.optional(),
  hostname: z.string().max(255).optional(),
  platform: z.string().max(64).optional(),
  cpuCores: z.number().min(0).optional(),
  /** Bytes. */
  totalMemory: z.number().min(0).optional(),
  capabilities: capabilitiesSchema.optional(),
  // version 2
  labels: labelsSchema.optional(),
  slots: z.int().min(1).max(10_000).optional(),
  version: z.string().max(64).optional(),
});
export type RegisterBody = z.infer<typeof registerBodySchema>;

export const registerAnswerSchema = z.object({
  success: z.literal(true),
  workerId: workerIdSchema,
  registeredAt: z.string(),
  ...welcomeSchema.partial().shape,
});
export type RegisterAnswer = z.infer<typeof registerAnswerSchema>;

export const heartbeatAnswerSchema = z.object({
  success: z.literal(true),
  acknowledged: z.literal(true),
  ...heartbeatAckSchema.partial().shape,
});
export type HeartbeatAnswer = z.infer<typeof heartbeatAnswerSchema>;

/** `max` asks for up to that many jobs (version 2); the answer then has `jobs`. */
export const getJobQuerySchema = z.object({
  workerId: workerIdSchema.optional(),
  max: z.coerce.number().int().min(1).max(256).optional(),
});

export const getJobAnswerSchema = z.object({
  job: assignedJobSchema.nullable(),
  jobs: z.array(assignedJobSchema).optional(),
});
export type GetJobAnswer = z.infer<typeof getJobAnswerSchema>;

export const submitResultAnswerSchema = z.object({
  success: z.literal(true),
  jobId: jobIdSchema,
  stored: z.literal(true),
  ...resultAckSchema.omit({ jobId: true }).partial().shape,
});
export type SubmitResultAnswer = z.infer<typeof submitResultAnswerSchema>;

export const streamOutputAnswerSchema = z.object({
  success: z.literal(true),
  ...logAckSchema.omit({ jobId: true }).partial().shape,
});
export type StreamOutputAnswer = z.infer<typeof streamOutputAnswerSchema>;

export const checkCancelQuerySchema = z.object({ jobId: jobIdSchema, workerId: workerIdSchema.optional() });

export const checkCancelAnswerSchema = z.object({ cancelled: z.boolean(), reason: z.string().optional() });
export type CheckCancelAnswer = z.infer<typeof checkCancelAnswerSchema>;

export const acceptAnswerSchema = z.object({ success: z.literal(true), ...jobAcceptedSchema.shape });
export type AcceptAnswer = z.infer<typeof acceptAnswerSchema>;
