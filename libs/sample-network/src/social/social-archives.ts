import type { SampleNetwork } from '../invent-network.js';
import type { SampleFile } from '../sample-file.js';
import { blueskyRepository } from './bluesky-repository.js';
import { githubArchive } from './github-archive.js';
import { mastodonExport } from './mastodon-export.js';
import type { SocialPlatform } from './members.js';
import { facebookExport, instagramExport } from './meta-export.js';
import { xArchive } from './x-archive.js';

/** What a platform gives of the network, and what it calls it. */
export interface SocialArchive {
  readonly platform: SocialPlatform;
  /** Without an ending. */
  readonly name: string;
  readonly files: readonly SampleFile[];
}

/** The archives of every social platform the network is on, asked for at a moment. */
export function socialArchives(network: SampleNetwork, exportedAt: Date): readonly SocialArchive[] {
  const day = exportedAt.toISOString().slice(0, 10);
  return [
    { platform: 'x', name: `twitter-${day}-archive`, files: xArchive(network, exportedAt) },
    { platform: 'mastodon', name: `mastodon-archive-${day}`, files: mastodonExport(network, exportedAt) },
    { platform: 'bluesky', name: `bluesky-${day}`, files: [blueskyRepository(network, exportedAt)] },
    { platform: 'github', name: `github-archive-${day}`, files: githubArchive(network, exportedAt) },
    { platform: 'facebook', name: `facebook-${day}`, files: facebookExport(network, exportedAt) },
    { platform: 'instagram', name: `instagram-${day}`, files: instagramExport(network, exportedAt) },
  ];
}
