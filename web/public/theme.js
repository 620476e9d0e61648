// Read before the first paint, so that a dark screen never flashes white.
(() => {
  const root = document.documentElement;
  let stored = null;
  try {
    stored = localStorage.getItem('comptoir.theme');
  } catch {
    // Storage refused: the system decides.
  }
  const dark = stored ? stored === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.setAttribute('data-theme', dark ? 'dark' : 'light');
  root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
