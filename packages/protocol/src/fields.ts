import { z } from "zod";
import { LIMITS } from "./limits.ts";

/** Text that can be stored and sent as UTF-8: no NUL, no lone surrogate. */
export const textSchema = z
  .string()
  .refine((text) => !text.includes("\0"), "must not contain a NUL character")
  .refine((text) => text.isWellFormed(), "must be valid Unicode");

export const idSchema = textSchema.min(1).max(200);
export const jobIdSchema = idSchema;
export const workerIdSchema = idSchema;
export const attemptSchema = z.int().min(1);
export const leaseTokenSchema = z.string().min(1).max(200);
export const timestampSchema = z.string().max(64);
export const offsetSchema = z.int().min(0);
export const percentSchema = z.number().min(0);

const label = textSchema.min(1).max(LIMITS.labelCharacters);

export const capabilitiesSchema = z.array(label).max(LIMITS.capabilities);
export const labelsSchema = z
  .record(label, textSchema.max(LIMITS.labelCharacters))
  .refine((labels) => Object.keys(labels).length <= LIMITS.labels, `at most ${LIMITS.labels} labels`);

/** What identifies one claim of one job; every write of a version 2 worker carries it. */
export const leaseSchema = z.object({
  jobId: jobIdSchema,
  attempt: attemptSchema,
  leaseToken: leaseTokenSchema,
});
export type LeaseRef = z.infer<typeof leaseSchema>;

/** The same, as version 1 workers may send it: the job alone. */
export const optionalLeaseSchema = z.object({
  jobId: jobIdSchema,
  attempt: attemptSchema.optional(),
  leaseToken: leaseTokenSchema.optional(),
});
