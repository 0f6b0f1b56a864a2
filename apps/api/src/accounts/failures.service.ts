import { Injectable } from '@nestjs/common';
import { SessionRepository } from '#persistence';
import { Clock } from '../clock/clock.js';

const FAILURES_MAX = 10;
const FAILURE_WINDOW_MILLISECONDS = 15 * 60_000;

/** Counts wrong passwords, so that nobody finds the right one by trying. A subject is whatever is guessed at or from. */
@Injectable()
export class FailuresService {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly clock: Clock,
  ) {}

  /** Whether one of the subjects has failed too often of late. */
  async isBarred(subjects: readonly string[]): Promise<boolean> {
    const counts = await Promise.all(subjects.map((subject) => this.sessions.failuresSince(subject, this.windowStart())));
    return counts.some((count) => count >= FAILURES_MAX);
  }

  record(subjects: readonly string[]): Promise<void> {
    return this.sessions.recordFailure(subjects, this.clock.now());
  }

  forget(subject: string): Promise<void> {
    return this.sessions.forgetFailures(subject, this.windowStart());
  }

  private windowStart(): Date {
    return new Date(this.clock.now().getTime() - FAILURE_WINDOW_MILLISECONDS);
  }
}
