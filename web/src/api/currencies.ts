import { get } from './client.ts';

/** Codes of the currencies in use somewhere, of ISO 4217. */
export const listCurrencies = () => get<string[]>('/api/currencies');
