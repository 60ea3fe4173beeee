/** Bounds of the wire. Bytes, seconds and counts as each name says; settings of the server may be tighter. */
export const LIMITS = {
  commandCharacters: 65_536,
  imageCharacters: 512,
  nameCharacters: 200,
  timeoutSeconds: { min: 1, max: 86_400, default: 300 },
  environmentEntries: 256,
  environmentBytes: 65_536,
  priority: { min: -100, max: 100, default: 0 },
  maxAttempts: { min: 1, max: 10, default: 3 },
  queueTimeoutSeconds: { min: 1, max: 2_592_000, default: 86_400 },
  capabilities: 64,
  labels: 64,
  labelCharacters: 128,
  idempotencyKeyCharacters: 255,
  createMany: 1_000,
  listDefault: 50,
  listMax: 500,
  batchItems: 256,
  /** Largest payload of one `log-chunk` on a version 2 connection, before encoding. */
  maxChunkBytes: 262_144,
  /** Largest message on a version 2 socket and body on most routes. */
  messageBytes: 1_048_576,
  /** Largest version 1 message and `submit-result` body, which may carry a whole output. */
  resultBytes: 16_777_216,
  /** `status` answers at most this much of the end of the output. */
  statusOutputBytes: 1_048_576,
  heartbeatSeconds: 10,
  leaseSeconds: 60,
  workerTokenSeconds: 86_400,
  tokenLeewaySeconds: 60,
} as const;
