export * from "./account-store.ts";
export * from "./bus.ts";
export * from "./job-store.ts";
export * from "./lease-store.ts";
export * from "./log-store.ts";
export * from "./rate-limiter.ts";
export * from "./store.ts";
