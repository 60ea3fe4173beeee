import { z } from "zod";
import { capabilitiesSchema, labelsSchema, textSchema } from "./fields.ts";
import { LIMITS } from "./limits.ts";

const environmentName = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "names are letters, digits and _, and do not begin with a digit");

export const environmentSchema = z
  .record(environmentName, textSchema)
  .refine(
    (environment) => Object.keys(environment).length <= LIMITS.environmentEntries,
    `at most ${LIMITS.environmentEntries} variables`,
  )
  .refine(
    (environment) => environmentBytes(environment) <= LIMITS.environmentBytes,
    `at most ${LIMITS.environmentBytes} bytes in all`,
  );

const encoder = new TextEncoder();

function environmentBytes(environment: Record<string, string>): number {
  let bytes = 0;
  for (const [name, value] of Object.entries(environment)) {
    bytes += name.length + encoder.encode(value).byteLength;
  }
  return bytes;
}

export const onWorkerLostSchema = z.enum(["retry", "fail"]);
export const onDisconnectSchema = z.enum(["continue", "stop"]);

export const requiresSchema = z.object({
  capabilities: capabilitiesSchema.default([]),
  labels: labelsSchema.default({}),
});
export type Requires = z.infer<typeof requiresSchema>;

/**
 * The body of `POST /api/jobs/create`: what to run, and how. Times are in seconds. `containerImage: null` is a
 * shell job. A higher priority goes first.
 */
export const jobSpecSchema = z.object({
  command: textSchema
    .min(1)
    .max(LIMITS.commandCharacters)
    .refine((command) => command.trim() !== "", "must not be blank"),
  containerImage: textSchema
    .min(1)
    .max(LIMITS.imageCharacters)
    .regex(/^[^\s-]\S*$/, "is no image name")
    .nullable()
    .default(null),
  timeout: z
    .number()
    .min(LIMITS.timeoutSeconds.min)
    .max(LIMITS.timeoutSeconds.max)
    .default(LIMITS.timeoutSeconds.default),
  environment: environmentSchema.default({}),
  priority: z.int().min(LIMITS.priority.min).max(LIMITS.priority.max).default(LIMITS.priority.default),
  requires: requiresSchema.default({ capabilities: [], labels: {} }),
  onWorkerLost: onWorkerLostSchema.default("retry"),
  maxAttempts: z
    .int()
    .min(LIMITS.maxAttempts.min)
    .max(LIMITS.maxAttempts.max)
    .default(LIMITS.maxAttempts.default),
  onDisconnect: onDisconnectSchema.default("continue"),
  queueTimeout: z
    .number()
    .min(LIMITS.queueTimeoutSeconds.min)
    .max(LIMITS.queueTimeoutSeconds.max)
    .default(LIMITS.queueTimeoutSeconds.default),
  name: textSchema.max(LIMITS.nameCharacters).nullable().default(null),
});
export type JobSpec = z.infer<typeof jobSpecSchema>;

export const createJobSchema = jobSpecSchema.extend({
  idempotencyKey: textSchema.min(1).max(LIMITS.idempotencyKeyCharacters).optional(),
});
/** What a caller sends: everything but `command` may be left out. */
export type CreateJobBody = z.input<typeof createJobSchema>;
