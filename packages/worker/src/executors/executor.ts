import type { FailureClass, StartedHow, Stream, Usage } from "@command-executor/protocol";

/** What an executor is to run. Times in seconds, memory in MiB. */
export interface RunRequest {
  jobId: string;
  attempt: number;
  /** Given to `/bin/sh -c` (`cmd.exe /d /s /c` on Windows), in a container in place of its entrypoint. */
  command: string;
  image: string | null;
  environment: Record<string, string>;
  limits: { cpus: number | null; memoryMb: number | null };
}

/** Why a run is to be stopped; the `reason` of the `AbortSignal`. */
export interface StopRequest {
  kind: "cancelled" | "timeout" | "interrupted" | "lease_lost";
  /** Seconds between SIGTERM and SIGKILL; 0 kills at once. */
  graceSeconds: number;
}

/** A step of a run, for the job's timeline; `at` in milliseconds since 1970. */
export interface RunStep {
  event: "pulling" | "pulled" | "created" | "started" | "signal-sent" | "killed" | "exited" | "gone";
  at: number;
  message?: string;
}

export interface RunObserver {
  /**
   * Output, in the order that the system delivered it. While the promise is pending the executor reads no more, so
   * that the command's pipe fills and it waits. Never called again before the promise of the last call resolved,
   * nor after `run` resolved.
   */
  output(stream: Stream, bytes: Uint8Array): Promise<void>;
  /** The command runs from now on. Called once, or never if it did not come so far. */
  started(how: StartedHow): void;
  step(step: RunStep): void;
}

/** How a run ended, as observed. */
export interface RunOutcome {
  /** The command's own; null where a signal ended it or it never ran. */
  exitCode: number | null;
  /** The signal that ended the command, such as "SIGKILL". */
  signal: string | null;
  /** By the system's own evidence, never by the exit code. */
  outOfMemory: boolean;
  /** Set where it was not the command that failed: it could not be started, or the engine failed. */
  failure: { class: FailureClass; message: string } | null;
  usage: Usage;
}

/**
 * Runs commands in one way (shell, docker, scripted). Order of calls: `check` and `sweep` at any time, `run` many at
 * once, `close` last. `run` resolves, never rejects, once the command has ended, its output was delivered whole, and
 * nothing of it is left (no process, container or folder), also after `signal` was aborted. An abort before the start
 * resolves without one. `run` with the same job and attempt as one that is under way is a misuse and throws.
 */
export interface Executor {
  readonly kind: "shell" | "docker" | "scripted";
  /** Null when it can run commands here and now; else why not, in a sentence that says what to do. */
  check(): Promise<string | null>;
  /** Removes what earlier processes of this worker left behind; answers how many things that were. */
  sweep(): Promise<number>;
  run(request: RunRequest, observer: RunObserver, signal: AbortSignal): Promise<RunOutcome>;
  close(): Promise<void>;
}
