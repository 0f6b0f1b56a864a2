import { hash64 } from '../text/hash64.js';
import type { OpportunityRecord } from '#vocabulary';
import type { RowFlag } from '../parsed-row.js';
import { folded, tidy } from '../text/tidy.js';
import { kept, linkedInFile, setAside, type RowOutcome } from './linkedin-file.js';
import { linkedInMoment } from './linkedin-moment.js';
import type { LinkedInReading } from './linkedin-reading.js';

/** Jobs the owner applied for. The e-mail address and telephone number in the file are the owner's own. */
export const jobApplications = linkedInFile({
  names: ['jobapplications'],
  columns: {
    date: 'applicationdate',
    company: 'companyname',
    title: 'jobtitle',
    url: 'joburl',
    answers: 'questionandanswers',
  },
  required: ['date', 'title'],
  isTold: 'by header',
  read: (cells, reading) =>
    jobOutcome(
      { stage: 'applied', date: cells('date'), title: cells('title'), company: cells('company'), url: cells('url') },
      cells('answers')
        .split(/ \| /)
        .map((answer) => answer.trim())
        .join('\n'),
      reading,
    ),
});

/** Jobs the owner put by. */
export const savedJobs = linkedInFile({
  names: ['savedjobs'],
  columns: { date: 'saveddate', url: 'joburl', title: 'jobtitle', company: 'companyname' },
  required: ['date', 'title'],
  isTold: 'by header',
  read: (cells, reading) =>
    jobOutcome(
      { stage: 'saved', date: cells('date'), title: cells('title'), company: cells('company'), url: cells('url') },
      '',
      reading,
    ),
});

/** Requests for services: work somebody offers, or asked the owner for. */
export const marketplaceRequests = linkedInFile({
  names: ['opprtunities', 'opportunities', 'engagements', 'servicesmarketplaceopportunities', 'servicesmarketplaceengagements'],
  columns: {
    date: 'creationtime',
    type: 'marketplacetype',
    category: 'servicecategory',
    location: 'location',
    answers: 'questionsandanswers',
    body: 'body',
  },
  required: ['date', 'type'],
  isTold: 'by name',
  read(cells, reading) {
    const details = [cells('body'), cells('answers')].filter((text) => text !== '').join('\n\n');
    const title = tidy(cells('category')) || tidy(cells('type'));
    const sourceKey = `linkedin:service-request:${tidy(cells('date'))}:${folded(title)}:${hash64(details)}`;
    if (reading.isRepeated(sourceKey)) return setAside('DUPLICATE_ROW', 'The same row stands above.');
    const at = linkedInMoment(cells('date'));
    const record: OpportunityRecord = {
      kind: 'opportunity',
      sourceKey,
      opportunity: 'contract',
      stage: 'lead',
      title: title === '' ? null : title,
      company: null,
      location: tidy(cells('location')) || null,
      url: null,
      at,
      details: details === '' ? null : details,
      contact: null,
    };
    return kept([record], dateFlags(cells('date'), at !== null));
  },
});

interface Job {
  readonly stage: 'applied' | 'saved';
  readonly date: string;
  readonly title: string;
  readonly company: string;
  readonly url: string;
}

/** A job is one opportunity by its number on LinkedIn, however often it was saved and applied for; applications come first. */
function jobOutcome(job: Job, details: string, reading: LinkedInReading): RowOutcome {
  const [title, company] = [tidy(job.title), tidy(job.company)];
  if (title === '' && company === '' && job.url === '')
    return setAside('NOTHING_NAMED', 'The row names neither job nor company.');
  const number = /\/jobs\/view\/(?:[^/?#]*-)?(\d{5,})(?:[/?#]|$)/.exec(job.url)?.[1];
  const sourceKey = number === undefined ? `linkedin-job:${folded(`${title}|${company}|${job.url}`)}` : `linkedin-job:${number}`;
  if (reading.isRepeated(sourceKey)) return setAside('SAME_JOB', 'The same job stands above, or among the applications.');
  const at = linkedInMoment(job.date);
  const record: OpportunityRecord = {
    kind: 'opportunity',
    sourceKey,
    opportunity: 'job',
    stage: job.stage,
    title: title === '' ? null : title,
    company: company === '' ? null : company,
    location: null,
    url: job.url === '' ? null : job.url,
    at,
    details: details === '' ? null : details,
    contact: null,
  };
  return kept([record], dateFlags(job.date, at !== null));
}

function dateFlags(date: string, isRead: boolean): readonly RowFlag[] {
  if (isRead || date === '') return [];
  return [{ code: 'DATE_UNREADABLE', reason: `The opportunity is kept; "${date.slice(0, 60)}" is no date LinkedIn writes.` }];
}
