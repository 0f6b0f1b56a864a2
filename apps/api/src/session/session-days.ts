/** The name under which the days until a sign-in ends by itself are injected. */
export const SESSION_DAYS = Symbol('session days');
