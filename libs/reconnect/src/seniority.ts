const LEADS = /\b(chief|c[etifop]o|ciso|founder|co-?founder|partner|president|vp|director|head|principal|fellow)\b/iu;
const LEADS_ELSEWHERE =
  /(^|[^\p{L}])(geschäftsführer(in)?|inhaber(in)?|leiter(in)?|directeur|directrice|directora?|gérante?|socio)(?!\p{L})/iu;
const GUIDES = /\b(lead|manager|staff|senior|architect)\b|(^|[^\p{L}])(teamleiter(in)?|responsable|architekt(in)?)(?!\p{L})/iu;
const SERVES = /\b(assistant|intern|internship|trainee|apprentice)\b/iu;

/**
 * How far up a role stands, by its words. Dormant ties of higher status turn out the most useful, and people overlook
 * them (Walter, Levin and Murnighan 2015).
 *
 * @returns 0, 0.5 or 1.
 */
export function seniority(role: string | null): 0 | 0.5 | 1 {
  if (role === null || SERVES.test(role)) return 0;
  if (LEADS.test(role) || LEADS_ELSEWHERE.test(role)) return 1;
  return GUIDES.test(role) ? 0.5 : 0;
}
