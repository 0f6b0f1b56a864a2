import { APOLLO_TABLES } from '../apollo/apollo-tables.js';
import { ATOMIC_CRM_TABLES } from '../atomic-crm/atomic-crm-tables.js';
import { ATTIO_TABLES } from '../attio/attio-tables.js';
import { DEX_TABLES } from '../dex/dex-tables.js';
import { FOLK_TABLES } from '../folk/folk-tables.js';
import { HUBSPOT_TABLES } from '../hubspot/hubspot-tables.js';
import { HUNTR_TABLES } from '../huntr/huntr-tables.js';
import { PIPEDRIVE_TABLES } from '../pipedrive/pipedrive-tables.js';
import { TEAL_TABLES } from '../teal/teal-tables.js';
import { TWENTY_TABLES } from '../twenty/twenty-tables.js';
import type { TrackerTable } from './tracker-table.js';

/** Every table that is known by its header. Of several that fit, the first is meant: Attio's have HubSpot's `Record ID`. */
export const TRACKER_TABLES: readonly TrackerTable[] = [
  ...TEAL_TABLES,
  ...HUNTR_TABLES,
  ...PIPEDRIVE_TABLES,
  ...TWENTY_TABLES,
  ...APOLLO_TABLES,
  ...ATOMIC_CRM_TABLES,
  ...DEX_TABLES,
  ...FOLK_TABLES,
  ...ATTIO_TABLES,
  ...HUBSPOT_TABLES,
];
