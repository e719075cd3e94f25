// Copies what a field holds, where a button names one: <button data-copy="id">.
document.addEventListener('click', async event => {
  const button = event.target.closest?.('[data-copy]');
  if (!button) return;
  const field = document.getElementById(button.dataset.copy);
  if (!field) return;
  try {
    await navigator.clipboard.writeText(field.value ?? field.textContent);
    button.dataset.copied = '';
    const words = button.textContent;
    button.textContent = 'Copied';
    setTimeout(() => { delete button.dataset.copied; button.textContent = words; }, 2000);
  } catch {
    // Without the right to the clipboard, the text is shown to be copied by hand.
    field.closest('details')?.setAttribute('open', '');
    field.select?.();
  }
});
