import IconAddressBook from '@tabler/icons-react/dist/esm/icons/IconAddressBook.mjs';
import IconAt from '@tabler/icons-react/dist/esm/icons/IconAt.mjs';
import IconBrandBluesky from '@tabler/icons-react/dist/esm/icons/IconBrandBluesky.mjs';
import IconBrandDiscord from '@tabler/icons-react/dist/esm/icons/IconBrandDiscord.mjs';
import IconBrandFacebook from '@tabler/icons-react/dist/esm/icons/IconBrandFacebook.mjs';
import IconBrandGithub from '@tabler/icons-react/dist/esm/icons/IconBrandGithub.mjs';
import IconBrandLinkedin from '@tabler/icons-react/dist/esm/icons/IconBrandLinkedin.mjs';
import IconBrandMastodon from '@tabler/icons-react/dist/esm/icons/IconBrandMastodon.mjs';
import IconBrandSignal from '@tabler/icons-react/dist/esm/icons/IconBrandSignal.mjs';
import IconBrandSlack from '@tabler/icons-react/dist/esm/icons/IconBrandSlack.mjs';
import IconBrandTelegram from '@tabler/icons-react/dist/esm/icons/IconBrandTelegram.mjs';
import IconBrandWhatsapp from '@tabler/icons-react/dist/esm/icons/IconBrandWhatsapp.mjs';
import IconBrandX from '@tabler/icons-react/dist/esm/icons/IconBrandX.mjs';
import IconBriefcase from '@tabler/icons-react/dist/esm/icons/IconBriefcase.mjs';
import IconMail from '@tabler/icons-react/dist/esm/icons/IconMail.mjs';
import IconPhone from '@tabler/icons-react/dist/esm/icons/IconPhone.mjs';
import IconWorld from '@tabler/icons-react/dist/esm/icons/IconWorld.mjs';

const MARKS = [
  { kind: 'linkedin', Icon: IconBrandLinkedin },
  { kind: 'github', Icon: IconBrandGithub },
  { kind: 'mastodon', Icon: IconBrandMastodon },
  { kind: 'bluesky', Icon: IconBrandBluesky },
  { kind: 'facebook', Icon: IconBrandFacebook },
  { kind: 'discord', Icon: IconBrandDiscord },
  { kind: 'signal', Icon: IconBrandSignal },
  { kind: 'slack', Icon: IconBrandSlack },
  { kind: 'telegram', Icon: IconBrandTelegram },
  { kind: 'whatsapp', Icon: IconBrandWhatsapp },
  { kind: 'email', Icon: IconMail },
  { kind: 'phone', Icon: IconPhone },
  { kind: 'website', Icon: IconWorld },
  { kind: 'x', Icon: IconBrandX },
  ...['teal', 'huntr'].map((kind) => ({ kind, Icon: IconBriefcase })),
  ...['hubspot', 'pipedrive', 'attio', 'apollo', 'monica', 'twenty', 'dex', 'clay', 'folk', 'atomic-crm'].map((kind) => ({
    kind,
    Icon: IconAddressBook,
  })),
] as const;

/** The sign of a platform; kinds may be finer than platforms, such as `linkedin_name`. */
export function PlatformMark({ kind, size = 16 }: { readonly kind: string; readonly size?: number }) {
  const lower = kind.toLowerCase();
  const mark = MARKS.find((one) => lower === one.kind || lower.startsWith(`${one.kind}_`) || lower.startsWith(`${one.kind}-`));
  const Icon = mark?.Icon ?? IconAt;
  return <Icon size={size} aria-hidden="true" />;
}
