import { z } from "zod";

/** Why a job did not complete: exactly one of these, decided from facts that the worker or server observed. */
export const FAILURE_CLASSES = {
  command_failed: { retryable: false, words: "the command ended with a failure" },
  timeout: { retryable: false, words: "the command ran longer than its timeout" },
  cancelled: { retryable: false, words: "the job was cancelled" },
  out_of_memory: { retryable: false, words: "the command needed more memory than its limit" },
  image_not_found: { retryable: false, words: "the container image does not exist" },
  image_pull_failed: { retryable: true, words: "the container image could not be pulled" },
  worker_lost: { retryable: true, words: "the worker stopped answering" },
  worker_interrupted: { retryable: true, words: "the worker was stopped while the job ran" },
  executor_error: { retryable: true, words: "the worker could not run the command" },
  refused_by_policy: { retryable: false, words: "every worker's policy refuses the job" },
  no_worker: { retryable: false, words: "no worker took the job in time" },
} as const;

export type FailureClass = keyof typeof FAILURE_CLASSES;

export const failureClassSchema = z.enum(Object.keys(FAILURE_CLASSES) as [FailureClass, ...FailureClass[]]);

export const failureSchema = z.object({ class: failureClassSchema, message: z.string().max(4_096) });
export type Failure = z.infer<typeof failureSchema>;

/** Whether a failure of this class is tried again while attempts are left. */
export function isRetryable(failure: FailureClass): boolean {
  return FAILURE_CLASSES[failure].retryable;
}
