import { z } from "zod";

/**
 * Every error that the server answers: its code, its HTTP status, what it means. On a WebSocket the same codes
 * travel in a message of type `error`. docs/protocol.md lists them; a test holds the two together.
 */
export const ERRORS = {
  invalid_request: { status: 400, meaning: "The body, query or message breaks the rules named in details." },
  binary_frame: { status: 400, meaning: "Messages are text frames with JSON; a binary frame came." },
  unknown_message: { status: 400, meaning: "The message's type is not one that this side receives." },
  unauthenticated: { status: 401, meaning: "No valid token came with the call." },
  invalid_credentials: { status: 401, meaning: "The user name or the password is wrong." },
  forbidden: { status: 403, meaning: "The caller's role does not allow this call." },
  cross_site: { status: 403, meaning: "A browser sent this call from another site; it was not carried out." },
  worker_mismatch: { status: 403, meaning: "The workerId of the call is not that of its token." },
  not_your_job: { status: 403, meaning: "This worker never held the job." },
  not_found: { status: 404, meaning: "There is nothing at this address." },
  job_not_found: {
    status: 404,
    meaning: "There is no job with this id; ended ones are removed by retention.",
  },
  worker_not_found: { status: 404, meaning: "No worker with this id has ever registered." },
  method_not_allowed: { status: 405, meaning: "The address exists, with another method." },
  lease_lost: { status: 409, meaning: "The worker held the job once and does no longer; stop it." },
  job_already_ended: { status: 409, meaning: "The job has ended; its result stands." },
  body_too_large: { status: 413, meaning: "The body or message is larger than this route takes." },
  idempotency_conflict: { status: 422, meaning: "The idempotency key was used before with another body." },
  rate_limited: {
    status: 429,
    meaning: "The budget of this minute is spent; try again after retryAfter seconds.",
  },
  internal: { status: 500, meaning: "The server failed; its log has the cause under the request's id." },
  store_unavailable: { status: 503, meaning: "The storage does not answer; nothing was accepted." },
  shutting_down: { status: 503, meaning: "The server is stopping; try again in a moment." },
} as const;

export type ErrorCode = keyof typeof ERRORS;

export const errorCodeSchema = z.enum(Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]]);

export const errorDetailSchema = z.object({ path: z.string(), message: z.string() });
export type ErrorDetail = z.infer<typeof errorDetailSchema>;

/** The body of every answer that is not 2xx. `code` is open, so that a newer server's codes can be read. */
export const errorBodySchema = z.object({
  success: z.literal(false),
  error: z.object({
    code: z.string(),
    message: z.string(),
    details: z.array(errorDetailSchema).optional(),
    retryAfter: z.number().optional(),
  }),
});
export type ErrorBody = z.infer<typeof errorBodySchema>;

/** An error of the catalogue, thrown by the rules and turned into an answer at the edge. */
export class ProtocolError extends Error {
  override readonly name = "ProtocolError";
  readonly code: ErrorCode;
  readonly details: ErrorDetail[] | undefined;
  /** Seconds until a try makes sense, where that is known. */
  readonly retryAfter: number | undefined;

  constructor(
    code: ErrorCode,
    message?: string,
    extra: { details?: ErrorDetail[]; retryAfter?: number } = {},
  ) {
    super(message ?? ERRORS[code].meaning);
    this.code = code;
    this.details = extra.details;
    this.retryAfter = extra.retryAfter;
  }

  get status(): number {
    return ERRORS[this.code].status;
  }

  toBody(): ErrorBody {
    return {
      success: false,
      error: {
        code: this.code,
        message: this.message,
        ...(this.details && { details: this.details }),
        ...(this.retryAfter !== undefined && { retryAfter: this.retryAfter }),
      },
    };
  }
}

/** The details of a failed parse, as the wire carries them: a dotted path and a sentence each. */
export function toErrorDetails(error: z.ZodError): ErrorDetail[] {
  return error.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message }));
}

/** Parses what came over the wire; throws `invalid_request` with one detail a fault. */
export function parseWire<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const details = toErrorDetails(parsed.error);
  const first = details[0];
  const message = first
    ? `${first.path === "" ? "The request" : first.path}: ${first.message}`
    : ERRORS.invalid_request.meaning;
  throw new ProtocolError("invalid_request", message, { details });
}
