import type { Moment } from '../days.js';
import type { SampleOwner } from '../people/person.js';
import type { Correspondent, Letter } from './letter.js';

interface Program {
  readonly from: Correspondent;
  readonly subject: string;
  readonly extra: readonly string[];
}

/** What fills a mailbox without being from anybody, each recognised by another line. */
const PROGRAMS: readonly [Program, ...Program[]] = [
  {
    from: { name: 'Database Weekly', address: 'editor@weekly.example.net' },
    subject: 'Issue 512: vacuum, again',
    extra: ['List-Unsubscribe: <https://weekly.example.net/leave>, <mailto:leave@weekly.example.net>'],
  },
  {
    from: { name: 'Cluster Watch', address: 'no-reply@watch.example.net' },
    subject: '[resolved] replica lag above 30 s',
    extra: ['Auto-Submitted: auto-generated'],
  },
  {
    from: { name: 'Pat Holt', address: 'pat.holt@lists.example.org' },
    subject: 'Re: [pgsql-users] autovacuum and large tables',
    extra: ['List-Id: PostgreSQL users <pgsql-users.lists.example.org>', 'Precedence: list'],
  },
  {
    from: { name: 'Mail Delivery Subsystem', address: 'mailer-daemon@mail.example' },
    subject: 'Delivery Status Notification (Failure)',
    extra: ['Return-Path: <>'],
  },
];

export function letterOfProgram(at: Moment, number: number, owner: SampleOwner): Letter {
  const { from, subject, extra } = PROGRAMS[number % PROGRAMS.length] ?? PROGRAMS[0];
  const id = `program.${number}@robots.example`;
  return {
    id,
    answers: null,
    threadStart: id,
    thread: String(1_600_000_000_000_000_000n + BigInt(number)),
    at,
    from,
    to: [{ name: `${owner.given} ${owner.family}`, address: owner.emails[0] }],
    subject,
    text: 'This message was sent by a program. Nobody reads what you answer.',
    labels: ['Inbox', 'Category Updates'],
    extra,
    hasAttachment: false,
  };
}
