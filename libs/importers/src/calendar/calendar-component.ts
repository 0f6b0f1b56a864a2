import type { Property } from '../vcard/property.js';

/** What stands between a BEGIN and its END. */
export interface CalendarComponent {
  /** Upper-cased: `VEVENT`, `VTIMEZONE`. */
  readonly name: string;
  /** Where its BEGIN stands, counted from 1. */
  readonly line: number;
  readonly properties: readonly Property[];
  readonly parts: readonly CalendarComponent[];
}

export interface ComponentProblem {
  readonly kind: 'problem';
  readonly code: ComponentProblemCode;
  readonly reason: string;
  readonly line: number;
}
export type ComponentProblemCode = 'COMPONENT_WITHOUT_END' | 'COMPONENT_TOO_LONG' | 'TEXT_OUTSIDE_CALENDAR';

/** `calendar` is a property of the calendar around the components, such as its name. */
export type CalendarOutcome =
  | { readonly kind: 'component'; readonly component: CalendarComponent }
  | { readonly kind: 'calendar'; readonly property: Property }
  | ComponentProblem;

export function propertyOf({ properties }: CalendarComponent, name: string): Property | null {
  return properties.find((property) => property.name === name) ?? null;
}

export function propertiesOf({ properties }: CalendarComponent, name: string): readonly Property[] {
  return properties.filter((property) => property.name === name);
}

/** Text as meant: `\n`, `\,`, `\;` and `\\` resolved. */
export function textOf(property: Property | null): string {
  if (property === null) return '';
  return property.value.replace(/\\([\\;,nN])/g, (_, letter: string) => (letter.toLowerCase() === 'n' ? '\n' : letter)).trim();
}
