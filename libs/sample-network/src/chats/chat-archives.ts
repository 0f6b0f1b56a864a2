import type { SampleNetwork } from '../invent-network.js';
import type { ChatPlatform } from '../social/members.js';
import type { SocialArchive } from '../social/social-archives.js';
import { slackExport } from './slack-export.js';
import { telegramExport } from './telegram-export.js';
import { whatsappChats } from './whatsapp-chats.js';

/** What a messenger gives of the network, and what it calls it. */
export type ChatArchive = Omit<SocialArchive, 'platform'> & { readonly platform: ChatPlatform };

/** The exports of every messenger the network is on, asked for at a moment. */
export function chatArchives(network: SampleNetwork, exportedAt: Date): readonly ChatArchive[] {
  const day = exportedAt.toISOString().slice(0, 10);
  return [
    { platform: 'whatsapp', name: `whatsapp-chats-${day}`, files: whatsappChats(network, exportedAt) },
    { platform: 'telegram', name: `telegram-${day}`, files: [telegramExport(network, exportedAt)] },
    { platform: 'slack', name: `slack-export-${day}`, files: slackExport(network, exportedAt) },
  ];
}
