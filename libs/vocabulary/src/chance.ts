/** Numbers from 0 up to, not including, 1. */
export type Random = () => number;

/**
 * Chance with a name: every name has its own stream of numbers, the same each time it is asked for. Two futures that
 * differ in one thing then differ in that thing's numbers only, and can be laid side by side.
 */
export type Dice = (name: string) => Random;
