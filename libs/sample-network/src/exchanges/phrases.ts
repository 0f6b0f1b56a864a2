/** For dialogues that outlast their topic. */
export const SMALL_TALK: readonly [string, ...string[]] = [
  'By the way, are you still in touch with the old team?',
  'Hardly, but two of them are at {firm} now and seem happy.',
  'How is the on-call rotation treating you?',
  'One week in {number}, so I cannot complain. I still do.',
  'Did you ever finish that side project with {tool}?',
  'It is finished in the sense that I stopped. 🙂',
  'I read your post on LinkedIn, the part about documentation was spot on.',
  'That one took me a whole Sunday. Thank you for saying so.',
  'Are you hiring juniors? I mentor someone who is very good.',
  'Send me a few lines about them, I will ask around.',
  'What is the mood at your place with all the changes?',
  'Better than in the papers. People are mostly tired of meetings.',
  'I am travelling on {day}, so I may answer late.',
  'No hurry at all.',
  'Can I call you about this? It is quicker than typing.',
  'After four is good.',
  'That reminds me: you were right about {tool}.',
  'I will print this message and frame it.',
];

export const WELCOMES: readonly [string, ...string[]] = [
  'Hello {name}, we met at {event}. I would like to stay in touch.',
  'Hi {name}, thank you for the good conversation about {tool}.',
  'Hello {name}, we work with the same client in {city}. Glad to connect.',
  'Hi {name}, I enjoyed your post on {tool}. May I follow along?',
];

export const TOOLS: readonly [string, ...string[]] = [
  'PostgreSQL',
  'Kubernetes',
  'Terraform',
  'Kafka',
  'Redis',
  'Ansible',
  'Prometheus',
  'Keycloak',
  'RabbitMQ',
  'OpenSearch',
];

export const EVENTS: readonly [string, ...string[]] = [
  'Northlight Ops Days',
  'Baltic Cloud Summit',
  'PlatformConf Lisbon',
  'the Dependable Systems Forum',
  'Query & Coffee',
  'Rhine DevOps Week',
];

export const WEEKDAYS: readonly [string, ...string[]] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
