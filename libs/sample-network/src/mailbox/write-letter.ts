import { mixed } from '../exchanges/message-text.js';
import type { Correspondent, Letter } from './letter.js';

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
/** Base64 of a picture, in lines as mail has them: some fifty kilobytes. */
const PICTURE = `${'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAA\r\n'.repeat(650)}`;
const SIGNATURE = 'dGhpcyBpcyBubyBzaWduYXR1cmUgYnV0IGl0IGlzIGFzIGxvbmcgYXMgb25l'.repeat(4).replace(/(.{64})/g, '$1\r\n        ');

/** A message as an mbox of Google's Takeout holds it, CR LF throughout. */
export function writeLetter(letter: Letter): string {
  const { id, at, from, to, text } = letter;
  const boundary = `000000000000${mixed(at % 2 ** 31, 1).toString(16)}`;
  const header = [
    `From ${letter.thread}@xxx ${asC(at)}`,
    `X-GM-THRID: ${letter.thread}`,
    `X-Gmail-Labels: ${letter.labels.join(',')}`,
    ...(letter.labels.includes('Sent') ? [] : transportOf(letter)),
    ...letter.extra,
    'MIME-Version: 1.0',
    `Message-ID: <${id}>`,
    ...(letter.answers === null
      ? []
      : [`In-Reply-To: <${letter.answers}>`, `References: <${letter.threadStart}>\r\n <${letter.answers}>`]),
    `Date: ${asMail(at)}`,
    `Subject: ${encoded(letter.subject)}`,
    `From: ${shown(from)}`,
    `To: ${to.map(shown).join(',\r\n ')}`,
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
  ];
  const words = text.replace(/\n/g, '\r\n').replace(/^(>*From )/gm, '>$1');
  const parts = [
    `--${boundary}\r\nContent-Type: text/plain; charset="UTF-8"\r\n\r\n${words}\r\n\r\nFrom here on it is your turn.\r\n`,
    `--${boundary}\r\nContent-Type: text/html; charset="UTF-8"\r\n\r\n<div dir="ltr">${words}<br></div>\r\n`,
    ...(letter.hasAttachment ? [picture(boundary)] : []),
  ];
  return `${header.join('\r\n')}\r\n\r\n${parts.join('')}--${boundary}--\r\n\r\n`;
}

function picture(boundary: string): string {
  return `--${boundary}\r\nContent-Type: image/png; name="plan.png"\r\nContent-Transfer-Encoding: base64\r\n\r\n${PICTURE}`;
}

/** What servers on the way write down. */
function transportOf({ to, from, at, id }: Letter): string[] {
  const relay = (by: string) =>
    `Received: from ${by} (${by} [192.0.2.${at % 250}])\r\n        by mx.mail.example with ESMTPS id ${id.slice(0, 12)}\r\n        (version=TLS1_3 cipher=TLS_AES_256_GCM_SHA384 bits=256/256);\r\n        ${asMail(at + 2_000)}`;
  return [
    `Delivered-To: ${to.at(-1)?.address ?? ''}`,
    relay('relay1.mail.example'),
    relay('relay2.mail.example'),
    `ARC-Seal: i=1; a=rsa-sha256; t=${Math.floor(at / 1_000)}; cv=none; d=mail.example; s=arc-20240605;\r\n        b=${SIGNATURE}`,
    `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=${from.address.split('@')[1] ?? ''}; s=s1;\r\n        h=from:to:subject:date:message-id; bh=abc;\r\n        b=${SIGNATURE}`,
    `Authentication-Results: mx.mail.example; dkim=pass header.i=@${from.address.split('@')[1] ?? ''}`,
  ];
}

function shown({ name, address }: Correspondent): string {
  return `${/[",.]/.test(name) ? `"${name.replace(/["\\]/g, '')}"` : encoded(name)} <${address}>`;
}

/** An encoded word where letters need it (RFC 2047). */
function encoded(text: string): string {
  if (!/[^\x20-\x7e]/.test(text)) return text;
  return `=?UTF-8?B?${btoa(String.fromCharCode(...new TextEncoder().encode(text)))}?=`;
}

/** `Mon Mar 02 10:05:00 +0000 2026`. */
function asC(at: number): string {
  const date = new Date(at);
  const day = String(date.getUTCDate()).padStart(2, '0');
  return `${DAYS[date.getUTCDay()] ?? ''} ${MONTHS[date.getUTCMonth()] ?? ''} ${day} ${clock(date)} +0000 ${date.getUTCFullYear()}`;
}

/** `Mon, 02 Mar 2026 10:05:00 +0000`. */
function asMail(at: number): string {
  const date = new Date(at);
  const day = String(date.getUTCDate()).padStart(2, '0');
  return `${DAYS[date.getUTCDay()] ?? ''}, ${day} ${MONTHS[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()} ${clock(date)} +0000`;
}

function clock(date: Date): string {
  return date.toISOString().slice(11, 19);
}
