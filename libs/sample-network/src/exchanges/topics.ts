/**
 * What two peers write about. `lines` is a dialogue: the opener is answered by the first line, that by the second, and so on.
 * Slots in braces are filled from the exchange; the same slot has one value through a dialogue.
 */
export interface Topic {
  readonly openers: readonly [string, ...string[]];
  readonly lines: readonly string[];
  /** Asks for an answer; ends a dialogue nobody answered. */
  readonly question: string;
  readonly closing: string;
}

export const TOPICS: readonly [Topic, ...Topic[]] = [
  {
    openers: [
      'Hi {name}, you ran the failover test at {firm}, right? Ours is due on {day} and I would rather hear your war story first.',
      'Hello {name}, quick one: how long did your last {tool} failover really take, from alarm to traffic?',
    ],
    lines: [
      'We planned for 30 seconds and got {number} minutes. The replica was fine, the DNS cache was not.',
      'That is exactly what I am afraid of. Did you drain the connections first, or just pull the plug?',
      'Pulled the plug, on purpose. If it only works when you are polite to it, it does not work.',
      'Fair. I will add a step that reads the replication lag aloud before anyone touches anything.',
      'Do that. And write down who decides to go back; we lost ten minutes to a very friendly discussion.',
    ],
    question: 'Would you look over our failover runbook before {day}? It is two pages.',
    closing: 'Test went through, {number} minutes in all and nobody noticed. Your list saved us, thank you.',
  },
  {
    openers: [
      'Hi {name}, we are moving {number} services off the old cluster. You did the same at {firm}: what would you do differently?',
      '{name}, do you still have the checklist from your {tool} migration? I promised our team I would ask someone who has scars.',
    ],
    lines: [
      'Start with the boring service, not with the small one. Small ones are always special.',
      'Too late, we started with billing. It went surprisingly well, apart from the cron jobs nobody owned.',
      'There are always cron jobs nobody owns. We found {number} of them by turning them off one at a time.',
      'And if someone screamed, they had an owner. Noted.',
      'Keep both sides running for a full month-end. Ours looked perfect until the invoices.',
    ],
    question: 'Could you spare half an hour next week to go through our cut-over plan?',
    closing: 'Last service moved on {day}. I owe you a dinner in {city}.',
  },
  {
    openers: [
      'Hi {name}, we are looking for a senior engineer who knows {tool} and can talk to people. Does anyone come to mind?',
      'Hello {name}, I have a role open in {city}, platform team, four days a week is fine. Whom should I be talking to?',
    ],
    lines: [
      'Possibly. What is the budget, and is it really remote, or remote until the second month?',
      'Really remote, two days a quarter on site. The budget is decent, I can send you the band.',
      'Then I know one person. She is not looking, so be kind and do not send her a coding puzzle.',
      'Promise. We do a paired debugging session on a real bug, paid.',
      'I will ask her tonight and introduce you if she says yes.',
    ],
    question: 'Has your friend had a moment to think about the role? No pressure, the position stays open until {day}.',
    closing: 'She signed on {day}. Best introduction of the year, thank you {name}.',
  },
  {
    openers: [
      'Are you going to {event} this year? I have a spare hotel night and no talk to prepare for once.',
      'Hi {name}, saw your name on the {event} programme. Congratulations. Do you still need someone to heckle from row two?',
    ],
    lines: [
      'I will be there from {day}. Row two is taken by my old boss, but row three is free.',
      'Then I save you a seat in the observability track. The rest is vendor talks with nicer slides.',
      'Deal. Dinner on the first evening? A few people from {firm} want to come along.',
      'Count me in. Somewhere quiet, I lost my voice there last time.',
    ],
    question: 'Do you want to share a table for the hallway track at {event}? I need to tell them by {day}.',
    closing: 'That was a good evening. Send me the slides when you get to it.',
  },
  {
    openers: [
      'Could you have a look at a pull request of mine? {number} files, but only two of them matter.',
      '{name}, I need a second pair of eyes on a locking change in {tool}. It works, which makes me nervous.',
    ],
    lines: [
      'Sent you three comments. The retry loop will hammer the database if the first call times out.',
      'Good catch. I had jitter there once and somebody simplified it away. It may have been me.',
      'It usually is. Otherwise I like it, the tests read like documentation.',
      'I will put the jitter back with a comment that says why.',
    ],
    question: 'Do you have ten minutes for a review today? It blocks the release on {day}.',
    closing: 'Merged. Thank you for reading it properly.',
  },
  {
    openers: [
      'A slightly delicate question, {name}: what do you charge per day for {tool} work these days?',
      'Hi {name}, a client in {city} asks me for a rate and I have not changed mine in three years. What is normal now?',
    ],
    lines: [
      'I am at {rate} for short engagements and a little less for six months and up.',
      'Then I have been far too cheap. Do they push back?',
      'They push back on days, never on the rate. Offer fewer days and a clear result.',
      'I will try {rate} and keep a straight face.',
      'If they say yes at once, it was too low. Tell me how it goes.',
    ],
    question: 'Would you take over the second half of that contract? They would pay {rate} a day, start is {day}.',
    closing: 'They said yes to {rate}. Coffee is on me.',
  },
  {
    openers: [
      'Congratulations on the new position at {firm}, {name}. How are the first weeks?',
      '{name}, I just saw you moved. Is it what they promised?',
    ],
    lines: [
      'Better people than expected, worse ticket system than feared. I am learning a lot.',
      'Every company has that one ticket system. Who runs platform there now?',
      'That would be me, as of last {day}. Four people and a very long list.',
      'Then you picked the right list. Shout if you need someone to complain to.',
    ],
    question: 'When you have settled in, would you tell me how {firm} works with freelancers?',
    closing: 'Glad it fits. Let us have lunch when you are in {city}.',
  },
  {
    openers: [
      'Hi {name}, how did you get your alerts down to something a human can carry? We had {number} pages last week.',
      '{name}, remember our talk about alert fatigue? I finally have the numbers and they are worse than I thought.',
    ],
    lines: [
      'We deleted every alert that nobody acted on in 90 days. Half of them, and nothing happened.',
      'Did your management not mind?',
      'I showed them the list of people who had left the rotation. That was convincing.',
      'I will steal that. Do you page on symptoms only?',
      'Symptoms page, causes go to a dashboard. One exception: disks. Disks never get better by themselves.',
    ],
    question: 'Could I show your alert policy to our team, with your name on it or without?',
    closing: 'We are down to {number} a week. People sleep again.',
  },
  {
    openers: [
      'Thank you for the introduction to {firm}, {name}. We have a first call on {day}.',
      'Hi {name}, would you introduce me to someone at {firm}? I hear they need help with {tool}.',
    ],
    lines: [
      'Gladly. What should I say you are good at, in one sentence?',
      'I get platforms from weekly outages to boring, and I leave documents behind.',
      'Boring is what they want. I will write to their head of infrastructure today.',
      'Wonderful. I will keep you posted, and the favour is noted.',
    ],
    question: 'Did you hear anything back from {firm}?',
    closing: 'The call went well, they want a proposal by {day}. Thank you for opening the door.',
  },
  {
    openers: [
      'Do you know a sane way to do major version upgrades of {tool} without a weekend?',
      '{name}, you wrote about {tool} last year. Does logical replication really hold up with {number} tables?',
    ],
    lines: [
      'It holds up, but sequences do not come along. We had a script for that, I can dig it out.',
      'That would be great. Our first rehearsal died on exactly those.',
      'Rehearse three times. The second one lies to you, because it went well.',
      'You should print that on a shirt.',
    ],
    question: 'Could you send me that script again? I cannot find it any more.',
    closing: 'Upgrade done on {day}, eleven seconds of read-only. I am a little proud.',
  },
  {
    openers: [
      'Hi {name}, it has been a while. What are you working on?',
      'Hello {name}, I walked past our old office in {city} and thought of you. How is life?',
    ],
    lines: [
      'Good to hear from you. Mostly {tool}, some mentoring, and a garden that needs more attention than the cluster.',
      'The garden at least does not page you. Are you still at {firm}?',
      'For now. I am thinking about four days a week, or something of my own.',
      'If it becomes something of your own, call me first. I have two clients who would like you.',
    ],
    question: 'Shall we have a coffee in {city}? I am there around {day}.',
    closing: 'Good talking to you. Let us not wait two years again.',
  },
  {
    openers: [
      'We had an incident on {day}, {name}, and the lesson would interest you: expired certificate, in the tool that watches certificates.',
      'Hi {name}, may I quote your post-mortem template at work? Ours reads like a confession.',
    ],
    lines: [
      'Of course. Take out the timeline if it is short; people hide in timelines.',
      'And the action items? We have {number} open ones from last year.',
      'Two per incident at most, with a name. The rest is a wish list.',
      'I like that. Somebody will hate it.',
    ],
    question: 'Would you join us for an hour as an outsider in the next review? We would learn a lot.',
    closing: 'First review with your template today. Forty minutes, no blame, two actions. Thank you.',
  },
  {
    openers: [
      'What do you use for secrets in CI now? We are still passing files around and I am not proud of it.',
      '{name}, security asks us to prove who can deploy. Did you solve that at {firm} without a new committee?',
    ],
    lines: [
      'Short-lived tokens from the identity provider, nothing stored. It took a week and an argument.',
      'The argument I can do. What about the old servers that know no tokens?',
      'A small broker in front of them, {number} lines. I can show you, it is not secret.',
      'Please do. I will bring the committee something it can say yes to.',
    ],
    question: 'Can you show me that broker some evening this week?',
    closing: 'Committee said yes in one meeting. I may frame the minutes.',
  },
  {
    openers: [
      'Hi {name}, would you speak at our meetup in {city}? Forty people, good questions, bad microphone.',
      'Hello {name}, we want to do an evening on {tool}, and your name came up twice.',
    ],
    lines: [
      'I would like that. How long, and do I need slides?',
      'Thirty minutes, slides optional. Stories about things that broke are preferred.',
      'Those I have. {day} would suit me, if there is a train back afterwards.',
      'There is one at 22:10, I will get you to the station.',
    ],
    question: 'Would {day} suit you for the meetup? I would like to announce it.',
    closing: 'People are still talking about your talk. Come back next year.',
  },
];
