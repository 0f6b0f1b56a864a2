import { COLUMN_ROLES, type ColumnRole } from './column-role.js';

/** Column names by meaning, normalised: English, German, French, Spanish, Italian, Portuguese, Dutch. */
const WORDS: Readonly<Partial<Record<ColumnRole, string>>> = {
  givenName: 'first name|firstname|given name|forename|vorname|prenom|nombre|nome|nome proprio|primeiro nome|voornaam',
  middleName:
    'middle name|additional name|weitere vornamen|deuxieme prenom|segundo nombre|secondo nome|segundo nome|middelste naam',
  familyName:
    'last name|lastname|family name|surname|nachname|familienname|nom|nom de famille|apellido|apellidos|cognome|sobrenome|apelido|ultimo nome|achternaam',
  fullName:
    'name|full name|fullname|display name|contact name|contact|person|anzeigename|vollstandiger name|nom complet|nom a afficher|nombre completo|nombre para mostrar|nome completo|nome visualizzato|nome de exibicao|volledige naam|weergavenaam|naam',
  suffix: 'suffix|name suffix|namenszusatz|suffixe|sufijo|titolo straniero|sufixo|achtervoegsel',
  email:
    'email|emails|email address|email addresses|primary email|secondary email|email adresse|adresse email|adresse de messagerie|courriel|correo electronico|direccion de correo electronico|correo|indirizzo posta elettronica|indirizzo email|posta elettronica|endereco de email|endereco de correio eletronico|correio eletronico|emailadres|email adres',
  phone:
    'phone|phones|phone number|phone numbers|telephone|tel|mobile|mobile phone|mobile number|cell|cell phone|home phone|business phone|work phone|primary phone|other phone|telefon|telefonnummer|handy|mobiltelefon|telefon privat|telefon geschaftlich|telephone bureau|telephone bureau|telephone domicile|tel mobile|telephone mobile|telephone bureau 2|telefono|movil|telefono movil|telefono del trabajo|telefono particular|cellulare|telefono cellulare|abitazione|ufficio|telefone|telemovel|celular|telefone celular|telefone comercial|telefone residencial|telefoon|mobiele telefoon|telefoon op werk|telefoon thuis',
  company:
    'company|company name|organization|organisation|organization name|employer|associated company|account name|firma|unternehmen|organisation|societe|entreprise|empresa|organizacion|compania|societa|azienda|organizzazione|organizacao|bedrijf|organisatie',
  role: 'job title|role|position|title|occupation|headline|organization title|job|position title|beruf|funktion|stelle|titre|fonction|poste|profession|puesto|cargo|profesion|posizione|professione|qualifica|profissao|functie|beroep',
  location: 'location|city|home city|business city|work city|ort|stadt|ville|ciudad|citta|cidade|stad|plaats|wohnort',
  linkedin: 'linkedin|linkedin url|linkedin profile|linkedin profile url|person linkedin url|linkedin bio|linkedin link',
  x: 'twitter|twitter url|twitter handle|twitter username|x|x url|x handle',
  github: 'github|github url|github username|github profile',
  website:
    'website|web site|web page|webpage|url|homepage|personal website|personal web page|webseite|internetseite|site web|page web|pagina web|sitio web|sito web|web|site|pagina da web|webpagina',
  birthday:
    'birthday|birth date|birthdate|date of birth|bday|dob|geburtstag|anniversaire|date de naissance|cumpleanos|fecha de nacimiento|compleanno|data di nascita|aniversario|data de nascimento|verjaardag|geboortedatum',
  note: 'note|notes|comment|comments|description|background|memo|notiz|notizen|bemerkungen|remarques|commentaires|notas|comentarios|commenti|annotazioni|opmerkingen|notities',
  group:
    'group|groups|tag|tags|label|labels|category|categories|list|lists|group membership|kategorie|kategorien|gruppe|gruppen|categorie|categories|groupe|groupes|etiquettes|categoria|categorias|grupo|grupos|etiquetas|categorie|gruppo|gruppi|etichette|categorieen|groep',
  lastContactOn:
    'last contact|last contacted|last contact on|last contact date|last interaction|last interaction date|last contacted at|last seen|last talked to|last activity date|last touch|letzter kontakt|dernier contact|ultimo contacto|ultimo contatto|ultimo contato|laatste contact',
};

const ROLE_OF_WORD = new Map<string, ColumnRole>();
for (const role of COLUMN_ROLES) {
  for (const word of WORDS[role]?.split('|') ?? []) ROLE_OF_WORD.set(word, role);
}

/** Columns with a number or a place in their names, as address books write them when there are several. */
const PATTERNS: readonly (readonly [RegExp, ColumnRole])[] = [
  [/ (?:type|label|yomi name|typ|display name)$/, 'ignore'],
  [/\bfax\b|\bpager\b|telex|telefax|yomi|phonetic/, 'ignore'],
  [/^email(?: adresse| address)?(?: \d+)?(?: (?:value|address|adresse|work|home|other|personal))?$/, 'email'],
  [/^(?:work|home|other|personal|business|secondary) email(?: address)?(?: \d+)?$/, 'email'],
  [/^(?:phone|telephone|telefon|mobile) (?:\d+ value|\d+|work|home|other|mobile)$/, 'phone'],
  [/^(?:home|business|work|company main|primary|mobile|other|car) phone(?: number)?(?: \d+)?$/, 'phone'],
  [/^organization \d+ name$/, 'company'],
  [/^organization \d+ title$/, 'role'],
  [/^website \d+ value$|^web page \d+$/, 'website'],
  [/^address \d+ city$/, 'location'],
  [/linkedin/, 'linkedin'],
];

/** The meaning of a column by its name alone; null when the name says nothing we know. */
export function roleOfHeader(normalized: string): ColumnRole | null {
  // Pipedrive and others put the kind of row before every name.
  const name = normalized.replace(/^(?:person|contact) (?=\S)/, '');
  const pattern = PATTERNS.find(([shape]) => shape.test(name));
  return ROLE_OF_WORD.get(normalized) ?? ROLE_OF_WORD.get(name) ?? pattern?.[1] ?? null;
}
