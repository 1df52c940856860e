const key = 'theme';

/** The reader's own choice, else what their system prefers. */
export function applyTheme() {
  const chosen = localStorage.getItem(key);
  const isLight = chosen ? chosen === 'light' : matchMedia('(prefers-color-scheme: light)').matches;
  document.documentElement.dataset.theme = isLight ? 'light' : 'dark';
}

/** Dark to light and back; kept for the next visit. */
export function switchTheme() {
  const next = document.documentElement.dataset.theme === 'light' ? 'dark' : 'light';
  localStorage.setItem(key, next);
  applyTheme();
}
