import { readLines } from '../reading/read-lines.js';

/** A question or an answer of a Stack Exchange dump. Ids carry their site, so that sites can be pooled. */
export interface Post {
  readonly kind: 'question' | 'answer';
  readonly id: string;
  /** The question an answer belongs to. */
  readonly parent: string | null;
  readonly author: string | null;
  readonly at: Date;
  readonly title: string;
  readonly text: string;
  readonly tags: readonly string[];
}

const ATTRIBUTE = /(\w+)="([^"]*)"/gu;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&', apos: "'", nbsp: ' ' };

/** Reads `Posts.xml` of a dump, plain or gzipped: one row a line. */
export async function readPosts(path: string, site: string): Promise<Post[]> {
  const posts: Post[] = [];
  for await (const lines of readLines(path)) {
    for (const line of lines) {
      const post = line.includes('<row ') ? postOf(line, site) : null;
      if (post !== null) posts.push(post);
    }
  }
  return posts;
}

function postOf(line: string, site: string): Post | null {
  const said = new Map([...line.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, value]));
  const value = (name: string): string => withoutEntities(said.get(name) ?? '');
  const idOf = (name: string): string | null => (said.has(name) ? `${site} ${value(name)}` : null);
  const type = value('PostTypeId');
  const id = idOf('Id');
  if (id === null || (type !== '1' && type !== '2')) return null;
  return {
    kind: type === '1' ? 'question' : 'answer',
    id,
    parent: idOf('ParentId'),
    author: idOf('OwnerUserId'),
    at: new Date(`${value('CreationDate')}Z`),
    title: value('Title'),
    text: withoutMarkup(value('Body')),
    tags: value('Tags')
      .split(/[<>|]/u)
      .filter((tag) => tag !== ''),
  };
}

function withoutEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/giu, (whole: string, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return ENTITIES[name ?? ''] ?? whole;
  });
}

/** Listings are left out: their words are no prose. */
function withoutMarkup(html: string): string {
  return withoutEntities(html.replace(/<pre>.*?<\/pre>/gsu, ' ').replace(/<[^>]+>/gu, ' '));
}
