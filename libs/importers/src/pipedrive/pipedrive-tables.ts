import { type TableDescription, trackerTable } from '../trackers/tracker-table.js';

/** How columns that speak of a person begin, in the languages of the product. */
const OF_PERSON = /^(?:person|personne|persona|pessoa|persoon|osoba|henkilö|kişi|kontakt) - /i;
const pipedrive = (description: Omit<TableDescription, 'platform'>) => trackerTable({ platform: 'pipedrive', ...description });

/** The person's own columns, which may stand beside those of a deal. */
const PERSON = {
  fullName:
    'Person - Name|Deal - Contact person|Lead - Contact person|Activity - Contact person|Contact person|Kontaktperson|Deal - Kontaktperson|Person name|Persona de contacto|Personne à contacter|Pessoa de contato',
  givenName: 'Person - First name',
  familyName: 'Person - Last name',
  email: 'Person - Email|Person - Email - Work|Person - Email - Home|Person - Email - Other',
  phone: 'Person - Phone|Person - Phone - Work|Person - Phone - Mobile|Person - Phone - Home|Person - Phone - Other',
} as const;
const DEAL_COMPANY =
  'Deal - Organization|Deal - Organisation|Lead - Organization|Activity - Organization|Organization - Name|Organization|Organisation|Organización|Organização|Person - Organization';
const TITLE = 'Deal - Title|Deal - Titel|Lead - Title|Affaire - Titre|Transaction - Titre|Trato - Título|Negócio - Título';

/** Exports of one kind of item each, or of a list with the columns its owner chose; names are `Item - Field`. */
export const PIPEDRIVE_TABLES = [
  pipedrive({
    kind: 'opportunities',
    required: [TITLE],
    columns: {
      ...PERSON,
      id: 'Deal - ID|Deal - Pipedrive System ID|Lead - ID|Lead - Pipedrive System ID',
      personId: 'Deal - Contact person ID|Deal - Person ID|Person - ID',
      opportunityTitle: TITLE,
      opportunityStage: 'Deal - Stage|Deal - Stage (pipeline)|Deal - Phase|Affaire - Étape|Trato - Etapa|Negócio - Etapa',
      opportunityAmount: 'Deal - Value|Lead - Value|Deal - Wert|Affaire - Valeur|Trato - Valor|Negócio - Valor',
      currency:
        'Deal - Currency of Value|Deal - Value currency|Deal - Currency|Lead - Currency|Deal - Währung von Wert|Deal - Währung|Affaire - Devise|Trato - Moneda|Negócio - Moeda',
      company: DEAL_COMPANY,
      addedOn:
        'Deal - Deal created|Deal - Creation date|Deal - Created|Lead - Lead created|Deal - Deal erstellt|Deal - Erstelldatum',
      told: 'Deal - Status|Deal - Pipeline|Deal - Expected close date|Deal - Won time|Deal - Lost time|Deal - Closed on|Deal - Lost reason|Deal - Probability|Deal - Label|Deal - Labels|Deal - Source|Lead - Labels|Lead - Source channel|Deal - Erwartetes Abschlussdatum|Deal - Verlustgrund',
    },
    prefix: /^(?:deal|lead) - /i,
  }),
  pipedrive({
    kind: 'activities',
    required: ['Activity - Subject|Aktivität - Betreff|Activité - Objet|Actividad - Asunto|Atividade - Assunto'],
    columns: {
      ...PERSON,
      id: 'Activity - ID|Activity - Pipedrive System ID',
      company: DEAL_COMPANY,
      activityType: 'Activity - Type|Aktivität - Typ|Activité - Type|Actividad - Tipo|Atividade - Tipo',
      activitySubject: 'Activity - Subject|Aktivität - Betreff|Activité - Objet|Actividad - Asunto|Atividade - Assunto',
      activityText: 'Activity - Note|Activity - Public description|Aktivität - Notiz',
      activityOn: 'Activity - Due date|Aktivität - Fälligkeitsdatum',
      activityTime: 'Activity - Due time|Aktivität - Fälligkeitszeit',
      activityDone: 'Activity - Done|Activity - Status|Aktivität - Erledigt',
      activityDoneOn: 'Activity - Marked as done time',
      activityMadeOn: 'Activity - Add time|Activity - Creation date',
    },
  }),
  pipedrive({
    kind: 'activities',
    activityType: 'note',
    required: ['Note - Content|Notiz - Inhalt'],
    columns: {
      ...PERSON,
      fullName: `Note - Person|Note - Contact person|Person|${PERSON.fullName}`,
      id: 'Note - ID|Note - Pipedrive System ID',
      company: `Note - Organization|${DEAL_COMPANY}`,
      activityText: 'Note - Content|Notiz - Inhalt',
      activityOn: 'Note - Add time|Note - Creation date|Note - Created',
    },
  }),
  pipedrive({
    kind: 'people',
    required: [
      'Person - Name|Person - First name|Person - Vorname|Personne - Nom|Personne - Prénom|Persona - Nombre|Pessoa - Nome|Persoon - Naam|Osoba - Imię|Henkilö - Nimi',
    ],
    columns: {
      ...PERSON,
      id: 'Person - ID|Person - Pipedrive System ID|Personne - ID|Persona - ID|Pessoa - ID',
      role: 'Person - Job title|Person - Title|Person - Position|Person - Role',
      company:
        'Person - Organization|Person - Organisation|Personne - Organisation|Persona - Organización|Pessoa - Organização|Organization - Name|Organization name|Organization',
      group: 'Person - Labels|Person - Label|Personne - Étiquette|Persona - Etiqueta|Pessoa - Etiqueta',
      location:
        'Person - City|Person - Postal address|Person - City/town/village/locality of Postal address|Person - Full/combined address of Postal address',
      lastContactOn: 'Person - Last activity date|Person - Letztes Aktivitätsdatum',
      note: 'Person - Notes|Person - Notizen',
      linkedin: 'Person - LinkedIn|Person - LinkedIn Page|Person - LinkedIn profile',
      ignore: 'Person - Owner|Person - LinkedInCompany|Person - Title of owner',
    },
    prefix: OF_PERSON,
  }),
  pipedrive({
    kind: 'companies',
    required: ['Organization - Name|Organisation - Name|Organización - Nombre|Organização - Nome|Organisation - Nom'],
    columns: {
      id: 'Organization - ID|Organization - Pipedrive System ID|Organisation - ID',
      company: 'Organization - Name|Organisation - Name|Organización - Nombre|Organização - Nome|Organisation - Nom',
    },
  }),
];
