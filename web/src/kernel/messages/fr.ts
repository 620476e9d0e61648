import { first } from './fr.first.ts';
import { later } from './fr.later.ts';

/** Every word of the screens, in French: its shape is the type the other languages must match. */
export const fr = { ...first, ...later };

export type Messages = typeof fr;
