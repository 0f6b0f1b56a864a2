import { describe, expect, it } from '@jest/globals';
import { couldDo } from './index.js';

const can = (role: string) => couldDo({ role, seniority: 0 }, 'jobMove', 'company');

describe('what somebody could do', () => {
  it.each([
    ...['Technical Recruiter', 'Talent Acquisition Partner', 'HR Business Partner', 'Headhunter'],
    ...['Personalreferentin', 'Personalberater IT', 'Leiter Personalgewinnung', 'Recruiterin'],
    ...['Chargée de recrutement', 'Responsable Ressources Humaines', 'Chasseur de têtes', 'Assistante RH'],
    ...['Técnico de selección de personal', 'Reclutadora', 'Directora de Recursos Humanos', 'Generalista RRHH'],
    ...['Analista de Recrutamento e Seleção', 'Recrutadora de TI', 'Caça-talentos'],
    ...['Selezionatrice', 'Responsabile risorse umane', 'Addetto selezione del personale'],
    ...['Adviseur Werving & Selectie', 'Intercedent', 'Medewerker personeelszaken'],
  ])('is to take one into the hiring process, for a %s', (role) => {
    expect(can(role)).toBe('recruit');
  });

  it.each([
    ...['Software Engineer', 'Personal Trainer', 'Persönlicher Assistent', 'Talented Developer', 'Christian Relations'],
    ...['Director de Selecciones', 'Ingénieur réseau', 'Personnel Carrier Engineer', 'Shr Engineer'],
  ])('is to refer one, for a %s', (role) => {
    expect(can(role)).toBe('refer');
  });
});
