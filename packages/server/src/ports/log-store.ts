import type { Stream } from "@command-executor/protocol";

/** A log is one byte sequence for each attempt of a job. */
export interface LogKey {
  jobId: string;
  attempt: number;
}

export interface LogState {
  /** 1 at first; rises when the whole log is replaced. */
  generation: number;
  /** Bytes that are durable: the only offset at which more is taken. */
  size: number;
  /** CRC-32 (IEEE) of all bytes. */
  crc32: number;
  /** Line ends ("\n") in it. */
  lines: number;
  /** Bytes that were not kept because of the size cap. */
  dropped: number;
}

export interface LogBytes {
  stream: Stream;
  /** When the server received it, milliseconds since 1970. */
  at: number;
  bytes: Uint8Array;
}

export interface LogPart extends LogBytes {
  offset: number;
}

/** Logs, durable; the rules of `JobStore` about calls at once and rejections hold here too. */
export interface LogStore {
  /**
   * Appends if `offset` is the log's size (null: whatever that is); a log that is not there has size 0. Anything else
   * changes nothing: `appended` is false and the state says where the log stands. `dropped` is added to its counter
   * where it appended.
   */
  append(
    key: LogKey,
    offset: number | null,
    parts: LogBytes[],
    dropped?: number,
  ): Promise<{ appended: boolean; state: LogState }>;
  /** Puts these bytes in place of the whole log, under the next generation. */
  replace(key: LogKey, parts: LogBytes[], dropped?: number): Promise<LogState>;
  state(key: LogKey): Promise<LogState | null>;
  /**
   * The bytes from `from` on, at most `limit`, in parts of one stream each, cut to exactly that range, with the
   * state at the same moment (null: no such log) and `line`, the number of line ends before `from`.
   */
  read(
    key: LogKey,
    from: number,
    limit: number,
  ): Promise<{ state: LogState | null; line: number; parts: LogPart[] }>;
  /** The offset at which line number `line` (from 0) begins; beyond the end: the size. */
  lineOffset(key: LogKey, line: number): Promise<number>;
}
