import { jobAt } from '../people/person.js';
import { SKILLS } from '../people/working-world.js';
import type { JobLead } from '../prospects/prospect.js';
import type { SampleFile } from '../sample-file.js';
import { plainTable } from './csv-file.js';
import { javaDate, minuteUnpadded, monthYear, secondUtc } from './date-shapes.js';
import type { ExportView } from './export-view.js';

/** What the archive says about its owner, and what the owner looked for. */
export function ownerFiles(view: ExportView): SampleFile[] {
  return [profileFile(view), emailsFile(view), positionsFile(view), skillsFile(), ...prospectFiles(view)];
}

function profileFile({ network }: ExportView): SampleFile {
  const { given, family, headline } = network.owner;
  const filled = new Map([
    ['First Name', given],
    ['Last Name', family],
    ['Headline', headline],
    ['Summary', 'I help teams run their platforms so that nobody has to be a hero.'],
    ['Industry', 'IT Services and IT Consulting'],
    ['Geo Location', 'Hamburg, Germany'],
    ['Websites', 'PERSONAL:https://falkenrath.example.com'],
  ]);
  const columns =
    'First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers';
  const header = columns.split(',');
  return plainTable('Profile.csv', header, [header.map((column) => filled.get(column) ?? '')]);
}

function emailsFile({ network, exportedAt }: ExportView): SampleFile {
  const updatedOn = secondUtc(Math.min(exportedAt, network.owner.jobs.at(-1)?.startedAt ?? exportedAt));
  const rows = network.owner.emails.map((email, place) => [email, 'Yes', place === 0 ? 'Yes' : 'No', updatedOn]);
  return plainTable('Email Addresses.csv', ['Email Address', 'Confirmed', 'Primary', 'Updated On'], rows);
}

function positionsFile({ network, exportedAt }: ExportView): SampleFile {
  const current = jobAt(network.owner, exportedAt);
  const known = network.owner.jobs.filter((job) => job.startedAt <= exportedAt);
  const rows = known.map((job, place) => {
    const finishedOn = job === current ? '' : monthYear(known[place + 1]?.startedAt ?? exportedAt);
    return [job.company, job.role, '', 'Hamburg, Germany', monthYear(job.startedAt), finishedOn];
  });
  const header = ['Company Name', 'Title', 'Description', 'Location', 'Started On', 'Finished On'];
  return plainTable('Positions.csv', header, rows.reverse());
}

function skillsFile(): SampleFile {
  return plainTable(
    'Skills.csv',
    ['Name'],
    SKILLS.slice(0, 8).map((skill) => [skill]),
  );
}

function prospectFiles({ network, exportedAt, era }: ExportView): SampleFile[] {
  const { applications, savedJobs, requests, follows } = network.prospects;
  const known = <Trace extends { readonly at: number }>(traces: readonly Trace[]) =>
    traces.filter((trace) => trace.at <= exportedAt).reverse();
  const folder = era === '2026' ? 'Jobs/' : '';
  const url = (lead: JobLead) => `https://www.linkedin.com/jobs/view/${lead.jobNumber}`;
  const applied = known(applications).map((lead) => [
    minuteUnpadded(lead.at),
    network.owner.emails[0],
    '+49 40 5550 1234',
    lead.company,
    lead.title,
    url(lead),
    'Falkenrath_CV.pdf',
    'Are you authorised to work in the EU?:Yes | Notice period:Four weeks',
  ]);
  const saved = known(savedJobs).map((lead) => [minuteUnpadded(lead.at), url(lead), lead.title, lead.company]);
  const followed = known(follows).map(({ at, company }) => [company, javaDate(at)]);
  const asked = known(requests).map(({ at, category, location, answers, status }) => [
    minuteUnpadded(at),
    'Services Marketplace',
    category,
    location,
    answers,
    '',
    status,
  ]);
  return [
    plainTable(
      `${folder}Job Applications.csv`,
      'Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,Question And Answers'.split(
        ',',
      ),
      applied,
    ),
    plainTable(`${folder}Saved Jobs.csv`, ['Saved Date', 'Job Url', 'Job Title', 'Company Name'], saved),
    plainTable('Company Follows.csv', ['Organization', 'Followed On'], followed),
    // The misspelling is LinkedIn's.
    plainTable(
      'Services Marketplace/Opprtunities.csv',
      'Creation Time,Marketplace Type,Service Category,Location,Questions and Answers,Preferred Providers,Status'.split(','),
      asked,
    ),
  ];
}
