import type { ReactNode } from 'react';
import { webAddress } from './web-address';

/** A link out of the product; text alone where the address is not one of the web. */
export function OutsideLink({ href, children }: { readonly href: string | null; readonly children: ReactNode }) {
  const address = webAddress(href);
  if (address === null) return <>{children}</>;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
