/**
 * The states of a job and every way between them:
 *
 *   PENDING  --claim-->                            ASSIGNED
 *   PENDING  --cancel-->                           CANCELLED
 *   PENDING  --queue-timeout-->                    FAILED
 *   ASSIGNED --take-->                             RUNNING     (accepted, or shown by a sign of life)
 *   ASSIGNED --return-->                           PENDING     (refused or withdrawn; nothing counted)
 *   ASSIGNED, RUNNING --retry-->                   PENDING     (lease lost or a retryable end; attempts are left)
 *   ASSIGNED, RUNNING --complete, fail, cancel-->  COMPLETED, FAILED, CANCELLED
 *
 * What is not drawn here does not happen. A terminal state has no way out.
 */
export const JOB_STATES = ["PENDING", "ASSIGNED", "RUNNING", "COMPLETED", "FAILED", "CANCELLED"] as const;
export type JobState = (typeof JOB_STATES)[number];

export const JOB_EVENTS = [
  "claim",
  "take",
  "return",
  "retry",
  "complete",
  "fail",
  "cancel",
  "queue-timeout",
] as const;
export type JobEvent = (typeof JOB_EVENTS)[number];

export type TerminalState = "COMPLETED" | "FAILED" | "CANCELLED";

const HELD: Partial<Record<JobEvent, JobState>> = {
  retry: "PENDING",
  complete: "COMPLETED",
  fail: "FAILED",
  cancel: "CANCELLED",
};

const TRANSITIONS: Record<JobState, Partial<Record<JobEvent, JobState>>> = {
  PENDING: { claim: "ASSIGNED", cancel: "CANCELLED", "queue-timeout": "FAILED" },
  ASSIGNED: { ...HELD, take: "RUNNING", return: "PENDING" },
  RUNNING: HELD,
  COMPLETED: {},
  FAILED: {},
  CANCELLED: {},
};

/** The state that follows, or null where the transition is not drawn above. */
export function nextState(state: JobState, event: JobEvent): JobState | null {
  return TRANSITIONS[state][event] ?? null;
}

export function isTerminal(state: JobState): state is TerminalState {
  return state === "COMPLETED" || state === "FAILED" || state === "CANCELLED";
}

/** Whether a worker holds a claim on a job in this state. */
export function isHeld(state: JobState): state is "ASSIGNED" | "RUNNING" {
  return state === "ASSIGNED" || state === "RUNNING";
}
