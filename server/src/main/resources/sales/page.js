// Counts the opening once the page is really in sight: scanners of mail fetch pages, they do not look at them.
(() => {
  const opened = document.body.dataset.opened;
  if (!opened) return;
  const tell = () => {
    if (document.visibilityState !== 'visible') return;
    document.removeEventListener('visibilitychange', tell);
    setTimeout(() => {
      fetch(opened, { method: 'POST', credentials: 'omit', keepalive: true }).catch(() => {});
    }, 1000);
  };
  document.addEventListener('visibilitychange', tell);
  tell();
  // A form is sent once, however often its button is pressed.
  for (const form of document.forms) {
    form.addEventListener('submit', (event) => {
      if (form.dataset.sent) event.preventDefault();
      form.dataset.sent = 'yes';
    });
  }
  addEventListener('pageshow', () => {
    for (const form of document.forms) delete form.dataset.sent;
  });
})();
