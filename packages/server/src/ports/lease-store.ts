import type { LeaseRef } from "@command-executor/protocol";

export interface LeaseCounter extends LeaseRef {
  /** Rises with each renewal. */
  counter: number;
}

/**
 * Leases: one for each ASSIGNED or RUNNING job, begun by its claim and ended by the change that takes the claim
 * away. Renewals need not survive a restart: whoever expires leases begins all windows anew at its own start.
 */
export interface LeaseStore {
  /** Raises the counter of each that is still held with this attempt and token; answers those that are not. */
  renew(leases: LeaseRef[]): Promise<LeaseRef[]>;
  /** The counters of all leases that are held. */
  list(): Promise<LeaseCounter[]>;
}
