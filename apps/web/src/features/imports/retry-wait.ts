const WAITS_MILLISECONDS = [500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000] as const;

/**
 * How long to wait before trying again what failed so many times in a row, in milliseconds; null when it is time to ask
 * the owner. All waits together are a minute: a restart or a walk between two networks.
 */
export const retryWait = (failures: number): number | null => WAITS_MILLISECONDS[failures - 1] ?? null;
