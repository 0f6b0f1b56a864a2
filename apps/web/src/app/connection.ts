import type { Client } from 'urql';
import { createClient } from '../graphql/client';

type Listener = () => void;

const renewed = new Set<Listener>();
const answering = new Set<Listener>();
const signedOut = new Set<Listener>();
let isAnswering = true;

const open = (): Client =>
  createClient({
    onSignedOut: () => signedOut.forEach((listener) => listener()),
    onAnswering(answers) {
      if (answers === isAnswering) return;
      isAnswering = answers;
      answering.forEach((listener) => listener());
    },
  });

let client = open();

const listenIn = (listeners: Set<Listener>) => (listener: Listener) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/** The client of whoever is signed in. Signing in or out brings a new one, so that nobody sees what another left in the cache. */
export const connection = {
  client: () => client,
  renew() {
    client = open();
    renewed.forEach((listener) => listener());
  },
  onRenewed: listenIn(renewed),
  isAnswering: () => isAnswering,
  onAnswering: listenIn(answering),
  onSignedOut: listenIn(signedOut),
};
