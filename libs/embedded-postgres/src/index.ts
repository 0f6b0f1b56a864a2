export { addressFromStarter, type DatabaseAddress } from './address-from-starter.js';
export * from './embedded-postgres.js';
