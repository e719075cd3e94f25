// Runs before the page is painted, so that a chosen theme does not flash. Without a choice the system's is followed.
const theme = localStorage.getItem('theme');
if (theme) document.documentElement.dataset.theme = theme;

document.addEventListener('click', event => {
  if (!event.target.closest?.('[data-theme-toggle]')) return;
  const dark = getComputedStyle(document.documentElement).colorScheme === 'dark'
    || (!document.documentElement.dataset.theme && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'light' : 'dark';
  localStorage.setItem('theme', document.documentElement.dataset.theme);
});
