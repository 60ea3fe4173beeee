import { z } from "zod";
import { errorDetailSchema } from "./errors.ts";
import { idSchema, jobIdSchema, offsetSchema, textSchema } from "./fields.ts";
import type { createJobSchema } from "./job-spec.ts";
import { jobStateSchema, jobSummarySchema, jobViewSchema, workerViewSchema } from "./job-views.ts";
import { LIMITS } from "./limits.ts";
import { streamSchema } from "./worker-messages.ts";

/** REST for people, scripts and pages. */

export const ROLES = ["viewer", "operator", "admin"] as const;
export const roleSchema = z.enum(ROLES);
export type Role = z.infer<typeof roleSchema>;

export const userSchema = z.object({ id: z.string(), username: z.string(), role: roleSchema });
export type UserView = z.infer<typeof userSchema>;

export const loginBodySchema = z.object({
  username: textSchema.min(1).max(100),
  password: z.string().min(1).max(1_024),
});
export type LoginBody = z.infer<typeof loginBodySchema>;

export const loginAnswerSchema = z.object({
  success: z.literal(true),
  token: z.string(),
  expiresAt: z.string(),
  user: userSchema,
});
export type LoginAnswer = z.infer<typeof loginAnswerSchema>;

export const meAnswerSchema = z.object({ success: z.literal(true), user: userSchema });

export const createAnswerSchema = z.object({
  success: z.literal(true),
  jobId: z.string(),
  status: jobStateSchema,
  retryOf: z.string().optional(),
});
export type CreateAnswer = z.infer<typeof createAnswerSchema>;

/** Each element is parsed on its own by `createJobSchema`, so that one bad job does not refuse the others. */
export const createManyBodySchema = z.object({ jobs: z.array(z.unknown()).min(1).max(LIMITS.createMany) });
export type CreateManyBody = { jobs: z.input<typeof createJobSchema>[] };

export const createManyAnswerSchema = z.object({
  success: z.literal(true),
  results: z.array(
    z.union([
      z.object({ jobId: z.string(), status: jobStateSchema }),
      z.object({
        error: z.object({
          code: z.string(),
          message: z.string(),
          details: z.array(errorDetailSchema).optional(),
          retryAfter: z.number().optional(),
        }),
      }),
    ]),
  ),
});
export type CreateManyAnswer = z.infer<typeof createManyAnswerSchema>;

export const jobIdQuerySchema = z.object({ jobId: jobIdSchema });

export const statusAnswerSchema = jobSummarySchema.omit({ id: true }).extend({
  success: z.literal(true),
  jobId: z.string(),
  /** At most the last 1 MiB. */
  output: z.string(),
  outputTruncated: z.boolean(),
});
export type StatusAnswer = z.infer<typeof statusAnswerSchema>;

export const listJobsQuerySchema = z.object({
  /** One state, or several with commas between. */
  status: z
    .string()
    .transform((text) => text.split(",").map((word) => word.trim()))
    .pipe(z.array(jobStateSchema).min(1))
    .optional(),
  workerId: idSchema.optional(),
  /** Jobs whose command, name or id contains this text. */
  search: textSchema.min(1).max(200).optional(),
  cursor: textSchema.max(200).optional(),
  limit: z.coerce.number().int().min(1).max(LIMITS.listMax).default(LIMITS.listDefault),
});
export type ListJobsQuery = z.infer<typeof listJobsQuerySchema>;

export const listJobsAnswerSchema = z.object({
  success: z.literal(true),
  jobs: z.array(jobSummarySchema),
  nextCursor: z.string().nullable(),
});
export type ListJobsAnswer = z.infer<typeof listJobsAnswerSchema>;

export const getJobViewAnswerSchema = z.object({ success: z.literal(true), job: jobViewSchema });

export const explainAnswerSchema = z.object({
  success: z.literal(true),
  jobId: z.string(),
  status: jobStateSchema,
  waiting: z.boolean(),
  /** One sentence: why it waits, or where it is. */
  reason: z.string(),
  /** What would change it, where something can be done. */
  hint: z.string().nullable(),
  /** Jobs that go first; null where the job does not wait. More than 1,000 are answered as 1,000 with `more`. */
  ahead: z.object({ count: z.number(), more: z.boolean() }).nullable(),
  workers: z.array(z.object({ workerId: z.string(), reason: z.string() })),
});
export type ExplainAnswer = z.infer<typeof explainAnswerSchema>;

export const cancelBodySchema = z.object({
  jobId: jobIdSchema,
  reason: z.enum(["user_request", "timeout", "resource_exceeded"]).optional(),
});

export const cancelAnswerSchema = z.object({
  success: z.literal(true),
  jobId: z.string(),
  status: jobStateSchema,
  cancelRequestedAt: z.string(),
});
export type CancelAnswer = z.infer<typeof cancelAnswerSchema>;

export const retryBodySchema = z.object({ jobId: jobIdSchema });

export const logQuerySchema = z.object({
  jobId: jobIdSchema,
  attempt: z.coerce.number().int().min(1).optional(),
  from: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(4_194_304).optional(),
  line: z.coerce.number().int().min(0).optional(),
  lines: z.coerce.number().int().min(1).max(10_000).optional(),
  download: z.enum(["1", "true"]).optional(),
});
export type LogQuery = z.input<typeof logQuerySchema>;

/** A run of log bytes of one stream. `chunk` is text; bytes that are not UTF-8 come as base64 `data`. */
export const logPieceSchema = z.object({
  offset: offsetSchema,
  stream: streamSchema,
  at: z.string(),
  chunk: z.string().optional(),
  data: z.string().optional(),
});
export type LogPiece = z.infer<typeof logPieceSchema>;

export const logAnswerSchema = z.object({
  success: z.literal(true),
  jobId: z.string(),
  attempt: z.number(),
  generation: z.number(),
  /** Bytes that the log has now, and lines that have ended. */
  size: z.number(),
  lines: z.number(),
  /** The line that the first piece begins in, from 0. */
  firstLine: z.number(),
  /** Where the answer ends: the next call's `from`. */
  next: z.number(),
  ended: z.boolean(),
  pieces: z.array(logPieceSchema),
});
export type LogAnswer = z.infer<typeof logAnswerSchema>;

/** Events of `GET /api/jobs/stream`; the SSE id of a `log` event is where it ends. */
export const JOB_STREAM_EVENTS = {
  log: logPieceSchema.extend({ attempt: z.number() }),
  job: jobViewSchema,
  reset: z.object({ attempt: z.number(), generation: z.number() }),
  end: z.object({ status: jobStateSchema, exitCode: z.number().nullable() }),
} as const;
export type JobStreamEvent = {
  [Event in keyof typeof JOB_STREAM_EVENTS]: {
    event: Event;
    id?: string;
    data: z.infer<(typeof JOB_STREAM_EVENTS)[Event]>;
  };
}[keyof typeof JOB_STREAM_EVENTS];

/** Events of `GET /api/events`: a hint that a list should be asked again, at most one a second a kind. */
export const EVENT_STREAM_EVENTS = {
  jobs: z.object({ jobIds: z.array(z.string()) }),
  workers: z.object({ workerIds: z.array(z.string()) }),
} as const;

export const waitQuerySchema = z.object({
  jobId: jobIdSchema,
  /** Seconds to wait for the end of the job, at most 60. */
  timeout: z.coerce.number().min(0).max(60).default(30),
});

export const listWorkersAnswerSchema = z.object({
  success: z.literal(true),
  workers: z.array(workerViewSchema),
});
export type ListWorkersAnswer = z.infer<typeof listWorkersAnswerSchema>;

export const getWorkerAnswerSchema = z.object({ success: z.literal(true), worker: workerViewSchema });

export const drainWorkerBodySchema = z.object({ workerId: idSchema, drain: z.boolean().default(true) });

export const healthAnswerSchema = z.object({
  status: z.literal("ok"),
  version: z.string(),
  uptime: z.number(),
  storage: z.string(),
});
export type HealthAnswer = z.infer<typeof healthAnswerSchema>;
