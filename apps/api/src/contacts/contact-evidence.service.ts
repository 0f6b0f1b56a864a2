import { Injectable } from '@nestjs/common';
import { ContactEvidenceRepository, type Fact, type JobChange, type Persona } from '#persistence';
import { ContactLoader } from '../graphql/contact-loader.js';

/** What stands behind contacts, read together for all contacts of a request. */
@Injectable()
export class ContactEvidenceService {
  readonly facts = new ContactLoader<Fact>((owner, contacts) => this.evidence.facts(owner, contacts));
  readonly personas = new ContactLoader<Persona>((owner, contacts) => this.evidence.personas(owner, contacts));
  readonly jobChanges = new ContactLoader<JobChange>((owner, contacts) => this.evidence.jobChanges(owner, contacts));

  constructor(private readonly evidence: ContactEvidenceRepository) {}
}
