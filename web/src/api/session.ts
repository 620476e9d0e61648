import { call, get, post, put, remove } from './client.ts';
import type {
  Instance,
  NewSecondFactor,
  OneTimeLink,
  OpenSession,
  RecoveryCodes,
  SecondFactor,
  Session,
  SetupRequest,
  SetupResult,
} from './settings-types.ts';

/** Signing in and out, the set-up link, one-time links. */
export const readInstance = () => get<Instance>('/api/instance');
export const readSession = () => get<Session>('/api/session', { asksForSession: true });
/** @param code of one's phone, or a recovery code; empty until it was asked for */
export const signIn = (login: string, password: string, code = '') =>
  call<Session>('POST', '/api/session', { body: { login, password, code }, asksForSession: true });
export const signOut = () => remove<void>('/api/session');
export const changePassword = (current: string, next: string) => put<void>('/api/session/password', { current, next });
export const changeLanguage = (language: string) => put<void>('/api/session/language', { language });
export const listSessions = () => get<OpenSession[]>('/api/sessions');
export const closeSession = (id: string) => remove<void>(`/api/sessions/${id}`);
export const checkSetupLink = (token: string) => get<void>(`/api/setup?token=${encodeURIComponent(token)}`);
export const setUp = (request: SetupRequest) => post<SetupResult>('/api/setup', request);
export const readLink = (token: string) => get<OneTimeLink>(`/api/links/${encodeURIComponent(token)}`);
export const spendLink = (token: string, body: { userName?: string; password: string }) =>
  call<Session>('POST', `/api/links/${encodeURIComponent(token)}`, { body, asksForSession: true });
export const readSecondFactor = () => get<SecondFactor>('/api/session/second-factor');
export const beginSecondFactor = (password: string) =>
  post<NewSecondFactor>('/api/session/second-factor', { password });
export const confirmSecondFactor = (code: string) => put<RecoveryCodes>('/api/session/second-factor', { code });
export const renewRecoveryCodes = (password: string) =>
  post<RecoveryCodes>('/api/session/second-factor/recovery-codes', { password });
export const endSecondFactor = (password: string) => post<void>('/api/session/second-factor/end', { password });
