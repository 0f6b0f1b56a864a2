import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { contactId } from '#vocabulary';
import type { RequestContext } from '../session/request-context.js';
import { presentFact, presentPersonas } from './contact-evidence.presenter.js';
import { ContactEvidenceService } from './contact-evidence.service.js';
import { Fact, Job, JobChange, Persona } from './contact-evidence.type.js';
import { Contact } from './contact.type.js';
import { jobHistory } from './job-history.js';

@Resolver(() => Contact)
export class ContactEvidenceResolver {
  constructor(private readonly evidence: ContactEvidenceService) {}

  @ResolveField(() => [Persona], { description: 'Every trace of the person; at most 200.' })
  async personas(@Context() context: RequestContext, @Parent() contact: Contact): Promise<Persona[]> {
    return presentPersonas(await this.evidence.personas.load(context, contactId(contact.id), null));
  }

  @ResolveField(() => [Fact], {
    description: 'What the owner and every source say about the person, the owner’s word first; at most 500.',
  })
  async facts(@Context() context: RequestContext, @Parent() contact: Contact): Promise<Fact[]> {
    return (await this.evidence.facts.load(context, contactId(contact.id), null)).map(presentFact);
  }

  @ResolveField(() => [Job], { description: 'Their jobs as far as sources say, the current one first; at most 500.' })
  async jobs(@Context() context: RequestContext, @Parent() contact: Contact): Promise<Job[]> {
    return jobHistory(await this.evidence.facts.load(context, contactId(contact.id), null));
  }

  @ResolveField(() => [JobChange], { description: 'Changes of job seen between two exports, latest first; at most 100.' })
  jobChanges(@Context() context: RequestContext, @Parent() contact: Contact): Promise<JobChange[]> {
    return this.evidence.jobChanges.load(context, contactId(contact.id), null);
  }
}
