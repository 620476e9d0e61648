import { get, post, remove } from '../../../api/client.ts';

/** The part of the API that knows the links by which customers read a quote. */

export interface LinkAnswer {
  answer: 'accept' | 'decline';
  name: string;
  word: string;
  at: string;
}

export interface QuoteLink {
  id: string;
  recipient: string;
  version: number;
  madeAt: string;
  madeBy: string;
  state: 'open' | 'withdrawn' | 'expired' | 'replaced';
  /** The last day on which it leads to the quote. */
  until: string | null;
  openings: number;
  firstOpenedAt: string | null;
  lastOpenedAt: string | null;
  answer: LinkAnswer | null;
}

export interface QuoteLinks {
  /** Whether this installation has an address that customers can use. */
  reachable: boolean;
  mayChange: boolean;
  links: QuoteLink[];
}

export interface AnswerNews extends LinkAnswer {
  quote: string;
  number: string;
}

export function linksApi(slug: string) {
  const quotes = `/api/w/${encodeURIComponent(slug)}/quotes`;
  return {
    list: (quote: string, signal?: AbortSignal) => get<QuoteLinks>(`${quotes}/${quote}/links`, { signal }),
    /** Its address is told this once: only a fingerprint of it is kept. */
    make: (quote: string, recipient: string) =>
      post<{ id: string; address: string }>(`${quotes}/${quote}/links`, { recipient }),
    withdraw: (quote: string, link: string) => remove<void>(`${quotes}/${quote}/links/${link}`),
    news: (signal?: AbortSignal) => get<AnswerNews[]>(`${quotes}/answers`, { signal }),
  };
}

/** They fall with everything of quotes, so that an answer shows where the quote changes. */
export const linkKeys = {
  list: (slug: string, quote: string) => ['w', slug, 'records', 'quote', 'links', quote] as const,
  news: (slug: string) => ['w', slug, 'records', 'quote', 'answers'] as const,
};
