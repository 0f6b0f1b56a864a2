import { listOf, numberOf, textOf } from '../json/json-value.js';
import { kept, repeated, type RowOutcome, setAside } from '../row-outcome.js';
import { hash64OfWords } from '../text/hash64.js';
import { epochMoment } from '../text/moment-of.js';
import type { MetaReading } from './meta-reading.js';
import { metaText } from './unmangled.js';

/** A post with words of the owner: on Facebook in `data`, on Instagram the title of the pictures. */
export function readMetaPost(item: unknown, reading: MetaReading): RowOutcome {
  const words = listOf(item, 'data').map((part) => metaText(part, 'post'));
  const [picture] = listOf(item, 'media');
  const captions = reading.platform === 'instagram' ? [metaText(item, 'title') || metaText(picture, 'title')] : [];
  const text = [...words, ...captions].filter((one) => one !== '').join('\n\n');
  if (text === '') return setAside('NO_WORDS', 'The post has pictures or links and no words of the owner.');
  const seconds = numberOf(item, 'timestamp') ?? numberOf(item, 'creation_timestamp') ?? numberOf(picture, 'creation_timestamp');
  const at = epochMoment(seconds, 'second');
  if (at === null) return setAside('DATE_UNREADABLE', 'The post has no date.');
  const sourceKey = `${reading.platform}:post:${at.at.getTime()}:${hash64OfWords(text)}`;
  if (reading.isRepeated(sourceKey)) return repeated();
  const href = textOf(item, 'href');
  const url = href.startsWith('https://') ? href : null;
  return kept([{ kind: 'post', sourceKey, platform: reading.platform, at, text, url, inReplyTo: null }]);
}
