import { type TableDescription, trackerTable } from '../trackers/tracker-table.js';

const hubspot = (description: Omit<TableDescription, 'platform'>) => trackerTable({ platform: 'hubspot', ...description });

/** The number of a record, in the languages of the product; exports of older years name it by its kind. */
const RECORD =
  'Record ID|Datensatz-ID|ID de registro|ID de fiche d’informations|ID de la fiche|ID do registro|Record-ID|ID record|ID oggetto|レコードID';
const COMPANY = 'Associated Company|Associated Company (Primary)|Primary Associated Company|Associated company names';
const COMPANY_ID =
  'Primary Associated Company ID|Associated Company IDs (Primary)|Associated Company IDs|Associated Company ID|Associated Company record IDs';
const WITH = {
  people: 'Associated Contact|Associated Contacts|Associated contact names',
  personId: 'Associated Contact IDs|Associated Contact IDs (Primary)|Associated Contact ID',
  company: COMPANY,
  companyId: COMPANY_ID,
};

/** Exports of records and of activities, which name columns by their properties' names. */
export const HUBSPOT_TABLES = [
  hubspot({
    kind: 'opportunities',
    required: [`${RECORD}|Deal ID`, 'Deal Name|Deal-Name|Nombre del negocio|Nom de la transaction|Nome do negócio'],
    columns: {
      ...WITH,
      id: `${RECORD}|Deal ID`,
      opportunityTitle: 'Deal Name|Deal-Name|Nombre del negocio|Nom de la transaction|Nome do negócio',
      opportunityStage: 'Deal Stage|Deal-Phase|Etapa del negocio|Phase de la transaction|Etapa do negócio',
      opportunityAmount: 'Amount|Betrag|Cantidad|Importe|Montant|Valor',
      currency: 'Currency|Deal currency code|Währung|Moneda|Devise|Moeda',
      opportunityDetails: 'Deal Description|Description',
      addedOn: 'Create Date|Created Date|Erstelldatum|Fecha de creación|Date de création|Data de criação',
      told: 'Pipeline|Close Date|Abschlussdatum|Deal Type|Priority|Deal probability|Closed Won Reason|Closed Lost Reason|Next step',
    },
  }),
  hubspot({
    kind: 'activities',
    activityType: 'call',
    required: [RECORD, 'Call notes|Call Title|Call outcome|Call direction'],
    columns: {
      ...WITH,
      id: RECORD,
      activitySubject: 'Call Title',
      activityText: 'Call notes|Body preview',
      activityOn: 'Activity date|Create Date',
    },
  }),
  hubspot({
    kind: 'activities',
    activityType: 'meeting',
    required: [RECORD, 'Meeting name|Meeting start time|Meeting outcome'],
    columns: {
      ...WITH,
      id: RECORD,
      activitySubject: 'Meeting name',
      activityText: 'Meeting description|Internal meeting notes',
      activityOn: 'Meeting start time|Activity date',
    },
  }),
  hubspot({
    kind: 'activities',
    activityType: 'email',
    required: [RECORD, 'Email subject', 'Email direction|Email body|Email send status'],
    columns: {
      ...WITH,
      id: RECORD,
      activitySubject: 'Email subject',
      activityText: 'Email body|Email text|Body preview',
      activityDirection: 'Email direction',
      activityOn: 'Activity date|Create Date',
    },
  }),
  hubspot({
    kind: 'activities',
    activityType: 'task',
    required: [RECORD, 'Task Title', 'Task Status|Due date'],
    columns: {
      ...WITH,
      id: RECORD,
      activitySubject: 'Task Title',
      activityText: 'Task Notes|Body preview',
      activityOn: 'Due date|Activity date',
      activityDone: 'Task Status',
      activityDoneOn: 'Completed at',
      activityMadeOn: 'Create Date',
    },
  }),
  hubspot({
    kind: 'activities',
    activityType: 'note',
    required: [RECORD, 'Note body|Body preview'],
    columns: { ...WITH, id: RECORD, activityText: 'Note body|Body preview', activityOn: 'Activity date|Create Date' },
  }),
  hubspot({
    kind: 'people',
    required: [RECORD, '@givenName|@familyName', '@email|@familyName|@phone'],
    columns: peopleColumns(RECORD),
  }),
  hubspot({
    kind: 'people',
    required: [
      'Contact ID',
      '@givenName|@familyName',
      'Lifecycle Stage|Contact owner|HubSpot Team|HubSpot Score|Associated Company ID',
    ],
    columns: peopleColumns('Contact ID'),
  }),
  hubspot({
    kind: 'companies',
    required: [`${RECORD}|Company ID`, 'Company name|Name', 'Company Domain Name|Company owner|Industry|Number of Employees'],
    columns: { id: `${RECORD}|Company ID`, company: 'Company name|Name' },
  }),
];

function peopleColumns(id: string): TableDescription['columns'] {
  return {
    id,
    email: 'Email|E-Mail|Work email|Additional email addresses|Additional emails',
    company: `Company Name|Company|${COMPANY}`,
    companyId: COMPANY_ID,
    role: 'Job Title',
    linkedin: 'LinkedIn URL|LinkedIn Profile URL|LinkedIn Bio',
    x: 'Twitter Username',
    locationPart: 'City|State/Region|Country/Region|Country',
    lastContactOn: 'Last Contacted|Last contacted date|Letzte Kontaktaufnahme',
    lastCallAt: 'Last call date|Last logged call date',
    lastEmailAt: 'Last sales email reply date|Last logged outgoing email date',
    note: 'Notes|Message',
    // Addresses of the firm, and what a score or a robot made up.
    ignore:
      'Website URL|LinkedIn Company Page|LinkedIn Clicks|Twitter Clicks|Twitter Bio|Twitter Profile Photo|Contact owner|Email Domain|Last Activity Date|Description|Fax Number|Membership Notes|Persona',
  };
}
