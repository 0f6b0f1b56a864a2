import { Injectable } from '@nestjs/common';
import { ContactEvidenceRepository, type Fact, type JobChange, type Persona } from '#persistence';
import type { ContactId } from '#vocabulary';
import { RequestLoader } from '../graphql/request-loader.js';

/** What stands behind contacts, read together for all contacts of a request. */
@Injectable()
export class ContactEvidenceService {
  readonly facts = new RequestLoader<ContactId, readonly Fact[]>((owner, contacts) => this.evidence.facts(owner, contacts), []);
  readonly personas = new RequestLoader<ContactId, readonly Persona[]>(
    (owner, contacts) => this.evidence.personas(owner, contacts),
    [],
  );
  readonly jobChanges = new RequestLoader<ContactId, readonly JobChange[]>(
    (owner, contacts) => this.evidence.jobChanges(owner, contacts),
    [],
  );

  constructor(private readonly evidence: ContactEvidenceRepository) {}
}
