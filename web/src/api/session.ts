import { call, get, post, put, remove } from './client.ts';
import type { Instance, OneTimeLink, OpenSession, Session, SetupRequest, SetupResult } from './settings-types.ts';

/** Signing in and out, the set-up link, one-time links. */
export const readInstance = () => get<Instance>('/api/instance');
export const readSession = () => get<Session>('/api/session', { asksForSession: true });
export const signIn = (login: string, password: string) =>
  call<Session>('POST', '/api/session', { body: { login, password }, asksForSession: true });
export const signOut = () => remove<void>('/api/session');
export const changePassword = (current: string, next: string) => put<void>('/api/session/password', { current, next });
export const changeLanguage = (language: string) => put<void>('/api/session/language', { language });
export const listSessions = () => get<OpenSession[]>('/api/sessions');
export const closeSession = (id: string) => remove<void>(`/api/sessions/${id}`);
export const checkSetupLink = (token: string) => get<void>(`/api/setup?token=${encodeURIComponent(token)}`);
export const setUp = (request: SetupRequest) => post<SetupResult>('/api/setup', request);
export const readLink = (token: string) => get<OneTimeLink>(`/api/links/${encodeURIComponent(token)}`);
export const spendLink = (token: string, body: { userName?: string; password: string }) =>
  post<Session>(`/api/links/${encodeURIComponent(token)}`, body);
