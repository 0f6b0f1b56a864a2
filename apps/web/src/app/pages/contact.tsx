import { useNavigate, useParams } from '@tanstack/react-router';
import { ContactPage } from '../../features/contacts/contact-page';
import { SharedContacts } from '../../features/network/shared-contacts';
import { ContactOpportunities } from '../../features/opportunities/contact-opportunities';
import { Timeline } from '../../features/interactions/timeline';

export function Contact() {
  const { contactId } = useParams({ from: '/inside/contacts/$contactId' });
  const navigate = useNavigate();
  return (
    <ContactPage
      key={contactId}
      id={contactId}
      timeline={<Timeline contactId={contactId} />}
      acquaintances={<SharedContacts contactId={contactId} />}
      opportunities={<ContactOpportunities contactId={contactId} />}
      leave={() => void navigate({ to: '/contacts' })}
    />
  );
}
