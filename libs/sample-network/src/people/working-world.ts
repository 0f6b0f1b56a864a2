const lines = (text: string): readonly [string, ...string[]] => {
  const [first = '', ...others] = text.trim().split(/\s*\n\s*/);
  return [first, ...others];
};

const KNOWN = lines(`
  Contoso
  Fabrikam
  Northwind Traders
  Adventure Works
  Woodgrove Bank
  Tailspin Logistics
  Litware
  Proseware
  Wingtip Toys
  Lucerne Publishing
  Trey Research
  Relecloud
  Munson's Pickles & Preserves
  Humongous Insurance`);

const STEMS = lines(`
  Altenbrück
  Brightharbour
  Cobaltine
  Driftmark
  Elmstone
  Fernhollow
  Graniteway
  Halvorne
  Ironquay
  Juniperline
  Kestrelgate
  Lanternfold
  Marrowfield
  Nimbuscraft
  Ostravale
  Pinefathom
  Quillmark
  Ravenmoor
  Saltmarsh
  Tidewell
  Umberlake
  Velomere
  Wrenfield
  Zephyrine`);

const TRADES = lines(`
  Systems
  Labs
  Logistics
  Bank
  Health
  Energy
  Software, Inc.
  Consulting GmbH
  Cloud
  Networks
  Insurance
  Retail
  Mobility
  Analytics`);

/** Companies, the large ones first: drawn early means many of one's contacts work there. */
export const COMPANIES: readonly [string, ...string[]] = [
  ...KNOWN,
  ...TRADES.flatMap((trade) => STEMS.map((stem) => `${stem} ${trade}`)),
];

/** Steps of a career, from the first to the last. */
export const CAREERS: readonly [readonly string[], ...(readonly string[])[]] = [
  ['Systems Administrator', 'Systems Engineer', 'Senior Systems Engineer', 'Head of Platform'],
  ['Junior Developer', 'Software Engineer', 'Senior Software Engineer', 'Principal Engineer', 'VP Engineering'],
  ['Support Engineer', 'Site Reliability Engineer', 'Staff SRE', 'Director of Infrastructure'],
  ['Database Administrator', 'Database Engineer', 'Lead Data Engineer', 'Head of Data'],
  ['Security Analyst', 'Security Engineer', 'Security Architect', 'CISO'],
  ['IT Consultant', 'Senior Consultant', 'Freelance Consultant', 'Managing Partner'],
  ['Project Coordinator', 'Project Manager', 'IT Manager', 'CIO'],
  ['Recruiting Assistant', 'Technical Recruiter', 'Talent Partner', 'Head of Talent'],
  ['Network Technician', 'Network Engineer', 'Cloud Architect', 'CTO'],
  ['QA Analyst', 'Test Automation Engineer', 'Engineering Manager'],
  ['Product Analyst', 'Product Manager', 'Group Product Manager'],
];

export const SKILLS = lines(`
  PostgreSQL
  Kubernetes
  Linux
  TypeScript
  Terraform
  Incident Response
  Observability
  Python
  Networking
  Ansible
  Java
  Team Leadership
  Project Management
  Solution Architecture
  IT Security
  CI/CD`);

export const CITIES = lines(`
  Hamburg
  Leipzig
  Lisbon
  Kraków
  Dublin
  Gothenburg
  Utrecht
  Vienna
  Basel
  Manchester
  Tallinn
  Bengaluru
  Toronto`);
