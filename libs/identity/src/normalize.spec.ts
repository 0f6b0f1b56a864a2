import { describe, expect, it } from '@jest/globals';
import { normalizeCompany, normalizeEmail, normalizeName } from './index.js';

const keyOf = (name: string) => normalizeName(name)?.key ?? null;

describe('a name as it is compared', () => {
  it.each([
    ['Zoë Müller-Ångström', 'zoe muller angstrom'],
    ['  MARA   lindt ', 'mara lindt'],
    ['𝓜𝓪𝓻𝓪 𝐋𝐢𝐧𝐝𝐭 🚀', 'mara lindt'],
    ['Lindt, Mara', 'mara lindt'],
    ['Mara Lindt, MBA, PMP', 'mara lindt'],
    ['Dr. Mara Lindt Ph.D.', 'mara lindt'],
    ['Prof. Dr. Mara Lindt | Cloud & Coffee', 'mara lindt'],
    ['Mara (Mia) Lindt (she/her)', 'mara lindt'],
    ["Sinéad O'Connor", 'sinead oconnor'],
    ['Владимир Путин', 'vladimir putin'],
    ['Γιώργος Παπαδόπουλος', 'giorgos papadopoylos'],
    ['김정은', '김정은'],
  ])('reads %p as %p', (written, key) => {
    expect(keyOf(written)).toBe(key);
  });

  it.each(['', '  ', '🚀', 'LinkedIn Member', 'Deleted Account', 'n/a', 'MBA'])('finds nobody in %p', (written) => {
    expect(normalizeName(written)).toBeNull();
  });

  it('keeps what tells father from son', () => {
    expect(keyOf('John Smith Jr.')).not.toBe(keyOf('John Smith'));
  });
});

describe('a company as it is compared', () => {
  it.each([
    ['Fabrikam GmbH & Co. KG', 'fabrikam'],
    ['The Contoso Company, Inc.', 'contoso'],
    ['Contoso S.p.A.', 'contoso'],
    ['Österreichische Post AG', 'osterreichische post'],
  ])('reads %p as %p', (written, key) => {
    expect(normalizeCompany(written)).toBe(key);
  });

  it.each(['Self-employed', 'Freelance', 'Stealth Startup', 'n/a', ''])('finds none in %p', (written) => {
    expect(normalizeCompany(written)).toBeNull();
  });
});

describe('an e-mail address as it is compared', () => {
  it('is one mailbox however it is written', () => {
    expect(normalizeEmail('Mara.Lindt+news@GoogleMail.com')?.key).toBe('maralindt@gmail.com');
  });

  it('keeps dots and plus signs where they may matter', () => {
    expect(normalizeEmail('mara.lindt+x@fabrikam.example')?.key).toBe('mara.lindt+x@fabrikam.example');
  });

  it.each(['info@fabrikam.example', 'noreply@contoso.example', 'test@test.com', 'not an address', 'mara@localhost', 'a@b'])(
    'names nobody in %p',
    (written) => {
      expect(normalizeEmail(written)).toBeNull();
    },
  );

  it.each(['mara@gmail.com', 'mara@yahoo.co.uk', 'mara@gmx.de'])('knows %p for a public provider', (written) => {
    expect(normalizeEmail(written)?.isPublicProvider).toBe(true);
  });
});
