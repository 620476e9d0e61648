import { createContext } from 'react';

/** Tests do not wait for what fades in. */
export const EnvContext = createContext<'test' | undefined>(undefined);
