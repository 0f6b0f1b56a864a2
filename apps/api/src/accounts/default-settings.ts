/** How a new account is set until its owner says otherwise: Monday at eight, five people, two from one place. */
export const DEFAULT_SETTINGS = {
  weekday: 1,
  hour: 8,
  effortBudget: 5,
  communityCap: 2,
  digestByEmail: false,
  digestAddress: null,
  keepsMessageText: true,
  keepsMailText: false,
  drawsLots: false,
  phoneCountry: null,
} as const;
