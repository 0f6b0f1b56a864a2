import type { KnownContact } from '#persistence';
import type { ContactId, ImportPreview, PersonaKey, PreviewChange, PreviewMatch, PreviewPerson } from '#vocabulary';
import type { PlannedPerson } from './plan-chunk.js';
import type { PlannedRun } from './planned-runs.js';

type Samples = Pick<ImportPreview, 'newContacts' | 'changed' | 'matched' | 'possible' | 'jobChanges'>;

/** Of each sort the first so many are shown. */
const SAMPLES_MAX = 50;

/** Gathers examples of what an import would do. */
export class PreviewSamples {
  private readonly newContacts: PreviewPerson[] = [];
  private readonly changed: PreviewChange[] = [];
  private readonly matched: PreviewMatch[] = [];
  private readonly possible: PreviewMatch[] = [];
  private readonly jobChanges: PreviewChange[] = [];
  private readonly named: Map<ContactId, { readonly name: string | null; readonly company: string | null }>;

  constructor(known: readonly KnownContact[]) {
    this.named = new Map(known.map((contact) => [contact.contactId, contact]));
  }

  add({ people, changes, chunk }: PlannedRun): void {
    for (const planned of people) this.addPerson(planned);
    const jobs = new Set(chunk.jobChanges.map((change) => change.contactId));
    for (const { planned, fields } of changes) {
      for (const change of fields) {
        const shown = { name: nameOf(planned), ...change, contactId: planned.contactId };
        push(this.changed, shown);
        const isJob = change.field === 'company' || change.field === 'role';
        if (isJob && jobs.has(planned.contactId)) push(this.jobChanges, shown);
      }
    }
  }

  samples(): Samples {
    const { newContacts, changed, matched, possible, jobChanges } = this;
    return { newContacts, changed, matched, possible, jobChanges };
  }

  private addPerson(planned: PlannedPerson): void {
    const { person, how, because, keyed, contactId } = planned;
    if (how === 'new') {
      push(this.newContacts, { name: nameOf(planned), company: person.company, role: person.role, ...keyed.provenance });
      this.named.set(contactId, person);
    } else if (how !== 'known' && !planned.isChange) {
      push(this.matched, this.match(planned, contactId, because ?? '', null));
    }
    for (const candidate of planned.unsure) {
      const because = candidate.evidence.filter(({ agreement }) => agreement === 'same' || agreement === 'similar');
      const sentence = because.map((evidence) => evidence.sentence).join(' ');
      push(this.possible, this.match(planned, candidate.contactId, sentence, candidate.probability));
    }
  }

  private match(planned: PlannedPerson, contactId: ContactId, because: string, probability: number | null): PreviewMatch {
    const contact = this.named.get(contactId);
    return {
      name: nameOf(planned),
      company: planned.person.company,
      contactId,
      contactName: contact?.name ?? nameOf(planned),
      contactCompany: contact?.company ?? null,
      because,
      probability,
    };
  }
}

function nameOf({ person }: PlannedPerson): string {
  return person.name ?? traceOf(person.personas);
}

function traceOf(personas: readonly PersonaKey[]): string {
  return personas[0]?.value ?? '';
}

function push<Item>(list: Item[], item: Item): void {
  if (list.length < SAMPLES_MAX) list.push(item);
}
