import type { FirstMessages } from './fr.first.ts';
import type { LaterMessages } from './fr.later.ts';
import type { Messages } from './fr.ts';

/** Named here, for their words are not there yet. */
const LATER: Record<keyof LaterMessages, true> = {
  secondFactor: true,
  talk: true,
  tidying: true,
  keySheet: true,
  imports: true,
  outbox: true,
  pictures: true,
  directories: true,
  handOver: true,
  setup: true,
  company: true,
  settings: true,
  quote: true,
  revenue: true,
  links: true,
  templates: true,
};

/**
 * The first words of a language with places for the later ones, which are fetched at once. Whoever reads one before it is there waits: a
 * screen by its nearest Suspense.
 */
export function withLater(first: FirstMessages, fetch: () => Promise<LaterMessages>): Messages {
  let there: LaterMessages | undefined;
  let coming: Promise<void> | undefined;
  const bring = () => {
    coming ??= fetch()
      .then((later) => {
        there = later;
      })
      .finally(() => {
        coming = undefined;
      });
    return coming;
  };
  bring().catch(() => {
    // Without a network now: whoever needs them asks again, and then it is said.
  });
  const messages = { ...first };
  for (const area of Object.keys(LATER) as (keyof LaterMessages)[]) {
    Object.defineProperty(messages, area, {
      enumerable: true,
      get() {
        if (!there) throw bring();
        return there[area];
      },
    });
  }
  return messages as Messages;
}
