/** Light or dark: the system's choice until a person chooses. */
const STORED = 'comptoir.theme';

export type Scheme = 'light' | 'dark';

export function chooseScheme(scheme: Scheme | 'system'): void {
  if (scheme === 'system') localStorage.removeItem(STORED);
  else localStorage.setItem(STORED, scheme);
  const dark = scheme === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : scheme === 'dark';
  const root = document.documentElement;
  root.dataset.theme = dark ? 'dark' : 'light';
  root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
}

export function chosenScheme(): Scheme | 'system' {
  const stored = localStorage.getItem(STORED);
  return stored === 'dark' || stored === 'light' ? stored : 'system';
}
