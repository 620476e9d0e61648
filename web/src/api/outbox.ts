/** Messages on their way out: the one a quote would go with, and those that left or wait. */
import { get, post, remove } from './client.ts';

export interface QuoteMessage {
  to: string;
  /** Whom an answer goes to; nobody where neither owner nor sender has an address. */
  replyTo: string | null;
  subject: string;
  body: string;
  file: { name: string };
  /** Without a mail server the message waits in the outbox. */
  mailSet: boolean;
  /** Whether the words may hold the place of each recipient's link. */
  linkable: boolean;
}

export type MessageState = 'waitsForSettings' | 'waiting' | 'sending' | 'handedOver' | 'failed' | 'perhapsGone';

export interface OutboxMessage {
  id: string;
  to: string;
  subject: string;
  state: MessageState;
  /** The mail server's own words when something went wrong. */
  why: string | null;
  attempts: number;
  nextAttemptAt: string | null;
  queuedAt: string;
  queuedBy: string;
  handedOverAt: string | null;
  about: { object: string; id: string; label: string };
  may: ('retry' | 'withdraw')[];
}

export interface WholeMessage extends OutboxMessage {
  from: string;
  replyTo: string | null;
  body: string;
  file: { name: string; bytes: number } | null;
}

export interface OutboxCount {
  waiting: number;
  failed: number;
  mailSet: boolean;
}

const root = (slug: string) => `/api/w/${encodeURIComponent(slug)}`;

export const quoteFileUrl = (slug: string, quote: string) => `${root(slug)}/quotes/${quote}/pdf?inline=true`;

export const readQuoteMessage = (slug: string, quote: string) =>
  get<QuoteMessage>(`${root(slug)}/quotes/${quote}/message`);

export type QuoteLetter = Pick<QuoteMessage, 'to' | 'subject' | 'body'>;

interface Sent {
  operation: number;
  id: string;
  rev: number;
}

/** With the revision its sender saw: what has changed since is refused. */
export const sendQuote = (slug: string, quote: string, rev: number, letter: QuoteLetter) =>
  post<Sent>(`${root(slug)}/quotes/${quote}/send`, { ...letter, rev });

export const sendQuoteAgain = (slug: string, quote: string, letter: QuoteLetter) =>
  post<Sent>(`${root(slug)}/quotes/${quote}/send-again`, letter);

export const readOutbox = (slug: string) => get<OutboxMessage[]>(`${root(slug)}/outbox`);
export const readMessagesAbout = (slug: string, record: string) =>
  get<OutboxMessage[]>(`${root(slug)}/outbox?about=${record}`);
export const readMessage = (slug: string, id: string) => get<WholeMessage>(`${root(slug)}/outbox/${id}`);
export const countOutbox = (slug: string) => get<OutboxCount>(`${root(slug)}/outbox/count`);
export const retryMessage = (slug: string, id: string) => post<OutboxMessage>(`${root(slug)}/outbox/${id}/retry`);
export const withdrawMessage = (slug: string, id: string) => remove<void>(`${root(slug)}/outbox/${id}`);
