import { COLUMN_ROLES, type ColumnRole } from './column-role.js';
import { normalizedHeader } from './header-signature.js';

/**
 * Column names by meaning, as Outlook, Thunderbird and Google translate them: English, German, French, Spanish, Italian,
 * Portuguese, Dutch, Polish, Czech, Slovak, Russian, Finnish, Swedish, Danish, Norwegian, Turkish, Chinese, Japanese, Korean.
 */
const WORDS: Readonly<Partial<Record<ColumnRole, string>>> = {
  givenName:
    'first name|firstname|given name|forename|vorname|prenom|nombre|nome|nome proprio|primeiro nome|voornaam|imie|jmeno|krestni jmeno|krstne meno|имя|etunimi|fornamn|fornavn|adı|keresztnev|prenume|名|名字|이름|όνομα|ονομα',
  middleName:
    'middle name|additional name|weitere vornamen|deuxieme prenom|segundo nombre|secondo nome|segundo nome|middelste naam|drugie imie|отчество|toinen nimi|mellannamn|mellemnavn|mellomnavn|dalsi jmeno|druhe meno|ikinci adı|中间名|中間名|ミドル ネーム|autre prenom|2e prenom|middle names|apellido intermedio',
  familyName:
    'last name|lastname|family name|surname|nachname|familienname|nom|nom de famille|apellido|apellidos|cognome|sobrenome|apelido|ultimo nome|achternaam|nazwisko|prijmeni|priezvisko|фамилия|sukunimi|efternamn|efternavn|etternavn|soyadı|soyad|vezeteknev|csaladnev|nume de familie|姓|姓氏|성|επωνυμο|apellido 1|primer apellido',
  fullName:
    'name|full name|fullname|display name|contact name|contact|person|anzeigename|vollstandiger name|nom complet|nom a afficher|nombre completo|nombre para mostrar|nome completo|nome visualizzato|nome de exibicao|volledige naam|weergavenaam|naam|nazwa|nazwa wyswietlana|zobrazovane jmeno|zobrazit meno|zobrazovane meno|полное имя|отображаемое имя|имя и фамилия|nayttonimi|visningsnamn|vist navn|visningsnavn|full navn|görünen ad|顯示名稱|显示名称|显示名|全名|表示名|氏名|연락처|이름 표시|nom affiche|nombre mostrado|nombre y apellidos|mostra nome|nome e cognome|schermnaam|vor und nachname|nazwa kontaktu',
  suffix:
    'suffix|name suffix|namenszusatz|suffixe|sufijo|titolo straniero|sufixo|achtervoegsel|przyrostek|pripona|суффикс|обращение после имени|后缀|後綴|称谓后缀|サフィックス|generation|suffisso',
  email:
    'email|emails|email address|email addresses|primary email|secondary email|email adresse|adresse email|adresse de messagerie|courriel|correo electronico|direccion de correo electronico|correo|indirizzo posta elettronica|indirizzo email|posta elettronica|endereco de email|endereco de correio eletronico|correio eletronico|emailadres|email adres|adres email|adres poczty|adres poczty elektronicznej|podstawowy email|emailova adresa|email adresa|hlavni email|primarny email|адрес эл почты|адрес электронной почты|электронная почта|эл почта|основной email|почта|sahkopostiosoite|sahkoposti|ensisijainen sahkoposti|epostadress|epost|epostadresse|eposta adresi|eposta|e posta adresi|e posta|电子邮件地址|电子邮件|邮箱|電子郵件地址|電子郵件|電郵|主要電子郵件|電子メール アドレス|電子メール|メール アドレス|メール|전자 메일 주소|전자 메일|이메일|adresse electronique|adresse de courriel|mail|mails|email principal|correo electronico principal|direccion del correo electronico|direccion de email|email primaria|indirizzo di posta elettronica|indirizzo e mail|endereco de email principal|primair emailadres|primare email adresse|email primar|adresa de email|ηλεκτρονικη διευθυνση',
  phone:
    'phone|phones|phone number|phone numbers|telephone|tel|mobile|mobile phone|mobile number|cell|cell phone|home phone|business phone|work phone|primary phone|other phone|telefon|telefonnummer|handy|mobiltelefon|telefon privat|telefon geschaftlich|telephone bureau|telephone domicile|tel mobile|telephone mobile|telephone bureau 2|telefono|movil|telefono movil|telefono del trabajo|telefono particular|cellulare|telefono cellulare|abitazione|ufficio|telefone|telemovel|celular|telefone celular|telefone comercial|telefone residencial|telefoon|mobiele telefoon|telefoon op werk|telefoon thuis|telefon komorkowy|telefon sluzbowy|telefon domowy|mobilni telefon|mobil|mobilny telefon|telefon do zamestnani|telefon domu|telefon zamestnanie|telefon zamestnania|telefon domov|рабочий телефон|домашний телефон|мобильный телефон|телефон|телефон переносной|телефон раб|телефон дом|matkapuhelin|tyopuhelin|kotipuhelin|puhelin|telefon arbete|telefon hem|hemtelefon|arbetstelefon|telefon arbejde|telefon hjem|telefon jobb|cep telefonu|iş telefonu|ev telefonu|移动电话|手机|商务电话|住宅电话|电话|行動電話|手機|商務電話|住家電話|電話|携帯電話|会社電話|自宅電話|会社電話 1|電話番号|휴대폰|근무지 전화|집 전화 번호|전화|telephone professionnel|telephone personnel|portable|tel bureau|telefono privado|telefono domicilio|telefono abitazione|telefono ufficio|telefone profissional|telefone do trabalho|telefone principal|telefone de casa|telefoon werk|mobiel|telefon mobil|telefon geschaftlich 2|telefon privat 2|weiteres telefon',
  company:
    'company|company name|organization|organisation|organization name|employer|associated company|account name|firma|unternehmen|societe|entreprise|empresa|organizacion|compania|societa|azienda|organizzazione|organizacao|bedrijf|organisatie|organizacja|spolecnost|spolocnost|организация|компания|yritys|organisaatio|foretag|virksomhed|şirket|公司|单位|單位|公司名稱|組織|会社名|会社|회사|nom de la societe|nom de l organisation|nombre de la empresa|nome azienda|nome da empresa|compagnia|compagnie|εταιρεια',
  role: 'job title|role|position|title|occupation|headline|organization title|job|position title|beruf|funktion|stelle|titre|fonction|poste|profession|puesto|cargo|profesion|posizione|professione|qualifica|profissao|functie|beroep|stanowisko|pozice funkce|funkce|pracovni funkce|funkcia|pracovna pozicia|должность|tehtavanimike|ammatti|befattning|stilling|unvan|iş unvanı|职务|職稱|职位|職位|役職|직함|intitule du poste|nombre del puesto|puesto de trabajo|titolo professionale|titolo di lavoro|mansione|cargo profissional',
  location:
    'location|city|home city|business city|work city|ort|stadt|ville|ciudad|citta|cidade|stad|plaats|wohnort|miasto|mesto|город|kaupunki|postort|sehir|市县|城市|市町村|도시|localita|localidad|localidade|ville bureau|ort geschaftlich|ciudad de trabajo',
  linkedin: 'linkedin|linkedin url|linkedin profile|linkedin profile url|person linkedin url|linkedin bio|linkedin link',
  x: 'twitter|twitter url|twitter handle|twitter username|x|x url|x handle',
  github: 'github|github url|github username|github profile',
  website:
    'website|web site|web page|webpage|url|homepage|personal website|personal web page|webseite|internetseite|site web|page web|pagina web|sitio web|sito web|web|site|pagina da web|webpagina|strona sieci web|strona www|webova stranka|veb stranica|веб страница|страница|сайт|verkkosivu|www sivu|webbsida|webside|web sayfasi|网页|網頁|個人網頁|web ページ|web ページ 1|웹 페이지|pagina web personal|site web personnel',
  birthday:
    'birthday|birth date|birthdate|date of birth|bday|dob|geburtstag|anniversaire|date de naissance|cumpleanos|fecha de nacimiento|compleanno|data di nascita|aniversario|data de nascimento|verjaardag|geboortedatum|urodziny|data urodzenia|narozeniny|narodeniny|день рождения|дата рождения|syntymapaiva|fodelsedag|fodselsdag|bursdag|doğum günü|生日|誕生日|생일',
  note: 'note|notes|comment|comments|description|background|memo|notiz|notizen|bemerkungen|remarques|commentaires|notas|comentarios|commenti|annotazioni|opmerkingen|notities|notatki|uwagi|poznamky|poznamka|заметки|примечания|muistiinpanot|huomautukset|anteckningar|noter|notater|notlar|附注|附註|备注|備註|メモ|메모|remarque',
  group:
    'group|groups|tag|tags|label|labels|category|categories|list|lists|group membership|kategorie|kategorien|gruppe|gruppen|categorie|groupe|groupes|etiquettes|categoria|categorias|grupo|grupos|etiquetas|gruppo|gruppi|etichette|categorieen|groep|kategorii|категории|группы|luokat|ryhmat|kategorier|kategoriler|类别|類別|分類項目|分組|범주|etichetta',
  lastContactOn:
    'last contact|last contacted|last contacted on|last met|last spoke|last spoke on|last reached out|last message date|last contact on|last contact date|last interaction|last interaction date|last contacted at|last seen|last talked to|last activity date|last touch|letzter kontakt|dernier contact|ultimo contacto|ultimo contatto|ultimo contato|laatste contact',
  opportunityTitle: 'deal name|deal title|opportunity|opportunity name|opportunity title|lead name|deal|job posting|vacancy',
  opportunityStage:
    'deal stage|opportunity stage|application status|application stage|job status|status of application|pipeline stage|bewerbungsstatus|estado de la candidatura|statut de la candidature',
  opportunityAmount:
    'deal value|deal amount|deal size|opportunity value|opportunity amount|salary|salary range|compensation|expected salary|gehalt|salaire|salario',
  opportunityUrl:
    'job url|job link|job posting url|posting url|link to job|application url|application link|job listing|job ad|stellenanzeige',
  opportunityDetails: 'job description|deal description|opportunity description|job details|stellenbeschreibung',
  appliedOn:
    'date applied|applied|applied on|applied at|applied date|application date|date of application|application submitted|bewerbungsdatum|beworben am|date de candidature|fecha de solicitud|fecha de candidatura',
};

const ROLE_OF_WORD = new Map<string, ColumnRole>();
for (const role of COLUMN_ROLES) {
  for (const word of WORDS[role]?.split('|') ?? []) ROLE_OF_WORD.set(wordKey(normalizedHeader(word)), role);
}

/** Blanks do not count: exports write `First Name` and `FirstName`, and Chinese ones a number amid a word. */
function wordKey(normalized: string): string {
  return normalized.replaceAll(' ', '');
}

/** Of these a person has several, told apart by a number: `Adresse e-mail 2`. */
const NUMBERED: ReadonlySet<ColumnRole> = new Set(['email', 'phone', 'website']);

/** Columns with a number or a place in their names, as address books write them when there are several. */
const PATTERNS: readonly (readonly [RegExp, ColumnRole])[] = [
  [/ (?:type|label|yomi name|typ|display name)$/, 'ignore'],
  [/\bfax\b|\bpager\b|telex|telefax|yomi|phonetic/, 'ignore'],
  // A switchboard's number is no trace of one person, nor is an assistant's.
  [/^company main|^(?:assistant|manager|spouse|referred)\b/, 'ignore'],
  [/^email(?: adresse| address)?(?: \d+)?(?: (?:value|address|adresse|work|home|other|personal))?$/, 'email'],
  [/^(?:work|home|other|personal|business|secondary) email(?: address)?(?: \d+)?$/, 'email'],
  [/^(?:phone|telephone|telefon|mobile) (?:\d+ value|\d+|work|home|other|mobile)$/, 'phone'],
  [/^(?:home|business|work|primary|mobile|other|car) phone(?: number)?(?: \d+)?$/, 'phone'],
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
  const known = ROLE_OF_WORD.get(wordKey(normalized)) ?? ROLE_OF_WORD.get(wordKey(name));
  return known ?? PATTERNS.find(([shape]) => shape.test(name))?.[1] ?? numberedRole(name);
}

function numberedRole(name: string): ColumnRole | null {
  const role = ROLE_OF_WORD.get(wordKey(name.replace(/ \d{1,2}(?= |$)/, '')));
  return role !== undefined && NUMBERED.has(role) ? role : null;
}
