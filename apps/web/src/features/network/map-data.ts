/** Somebody on the map. */
export interface MapPerson {
  readonly id: string;
  readonly name: string;
  readonly company: string | null;
  readonly x: number;
  readonly y: number;
  /** The number of their group; −1 for none. */
  readonly community: number;
  readonly acquaintances: number;
  /** 0 to 100; null without evidence. */
  readonly strength: number | null;
  /** Null where there was never an exchange. */
  readonly silentDays: number | null;
}

/** A group as a disc. */
export interface MapGroup {
  readonly number: number;
  readonly size: number;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface MapData {
  readonly runId: string;
  /** The largest first. */
  readonly groups: readonly MapGroup[];
  readonly people: readonly MapPerson[];
  /** The weightiest: places in `people`, one pair after the other. */
  readonly ties: readonly number[];
  /** All that are known. */
  readonly tieCount: number;
}

type Row = readonly [string, string, string | null, number, number, number, number, number | null, number | null];

interface Sent {
  readonly runId: string;
  readonly tieCount: number;
  readonly communities: readonly MapGroup[];
  readonly people: readonly Row[];
  readonly ties: readonly number[];
}

/** The whole map as the server drew it. @throws when it does not come. */
export async function fetchMap(signal: AbortSignal): Promise<MapData> {
  const answer = await fetch('/network-map.json', { signal });
  if (!answer.ok) throw new Error(`The map did not come: ${answer.status}.`);
  const { runId, tieCount, communities, people, ties } = (await answer.json()) as Sent;
  return { runId, tieCount, groups: communities, people: people.map(personOf), ties };
}

function personOf([id, name, company, x, y, community, acquaintances, strength, silentDays]: Row): MapPerson {
  return { id, name, company, x, y, community, acquaintances, strength, silentDays };
}
