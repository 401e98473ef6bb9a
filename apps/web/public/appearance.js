// Runs before the first paint, as a file of its own because the page forbids inline scripts: neither the colour scheme
// nor the language of the page may change under the reader's eyes.
(() => {
  const read = (key) => {
    try {
      return window.localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const theme = read('permitdesk.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  const language = read('permitdesk.language') || (navigator.language || 'en').slice(0, 2).toLowerCase();
  document.documentElement.lang = language === 'fr' ? 'fr-CA' : 'en-CA';
})();
