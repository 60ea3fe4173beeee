/** Budgets by name, each a number of units in a window that begins with its first use. */
export interface RateBudget {
  /** Units; 0 means no limit. */
  units: number;
  seconds: number;
}

export interface RateLimiter {
  /**
   * Spends `units` of the caller's budget. Answers null, or the seconds (at least 1) until the window ends where
   * there is not enough left.
   */
  spend(budget: string, key: string, units?: number): Promise<number | null>;
  /** Gives a caller's budget back whole. */
  reset(budget: string, key: string): Promise<void>;
}
