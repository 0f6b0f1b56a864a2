import { type TableDescription, trackerTable } from '../trackers/tracker-table.js';

const huntr = (description: Omit<TableDescription, 'platform'>) => trackerTable({ platform: 'huntr', ...description });

/** The tables of Huntr's full download; jobs name their list and company by number or in words. */
export const HUNTR_TABLES = [
  huntr({
    kind: 'opportunities',
    required: ['title', 'url|rootDomain', 'htmlDescription|rootDomain', 'createdAt'],
    columns: {
      id: 'id|_id|jobId',
      opportunityTitle: 'title',
      company: 'companyName|employerName|company|employer|company.name',
      companyId: '_company|companyId|employerId',
      stageId: '_list|listId',
      opportunityStage: 'listName|columnName|list|stage|status',
      opportunityUrl: 'url',
      opportunityDetails: 'htmlDescription|description',
      location: 'location|location.name|location.address',
      appliedOn: 'applyDate|appliedAt|appliedDate|applicationDate',
      addedOn: 'createdAt',
      told: 'salary|salaryMin|salaryMax|salaryCurrency|deadline|jobType|rootDomain|firstInterviewDate|offerDate',
    },
  }),
  huntr({
    kind: 'stages',
    required: ['columnName', 'boardID|boardName'],
    columns: { id: 'id|_id|listId|columnId', opportunityStage: 'columnName' },
  }),
  huntr({
    kind: 'people',
    required: ['_id|id', 'givenName|firstName', 'familyName|lastName', 'createdAt', 'jobTitle|linkedinUrl'],
    columns: {
      id: 'id|_id|contactId',
      companyId: '_company|companyId|companyIds',
      linkedin: 'linkedinUrl|linkedIn|linkedinUrl.value',
      x: 'twitterUrl|twitterHandle',
    },
  }),
  huntr({
    kind: 'words',
    required: ['createdAt', 'title|note', 'activityCategory|activityCategoryName|activityCategoryId'],
    columns: {
      opportunityId: '_job|jobId',
      activityOn: 'startAt|date|completedAt|createdAt',
      activitySubject: 'title|activityCategoryName|activityCategory',
      activityText: 'note',
    },
  }),
  huntr({
    kind: 'companies',
    required: ['id|_id', 'name', 'createdAt', 'domain|rootDomain|websiteUrl'],
    columns: { id: 'id|_id|companyId', company: 'name' },
  }),
];
