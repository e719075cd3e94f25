// Menus of the view bar: one open at a time, closed by Escape or a click elsewhere.
export function attachMenus({ frame, signal }) {
  const open = () => [...frame.querySelectorAll('details[data-menu][open]')];
  document.addEventListener('pointerdown', event => open().forEach(menu => { if (!menu.contains(event.target)) menu.open = false; }), { signal });
  frame.addEventListener('keydown', event => {
    const menu = event.key === 'Escape' && event.target.closest('details[data-menu][open]');
    if (!menu) return;
    menu.open = false;
    menu.querySelector('summary').focus();
    event.stopPropagation();
  }, { signal });
  frame.addEventListener('toggle', event => {
    if (event.target.matches('details[data-menu][open]')) open().forEach(menu => { if (menu !== event.target) menu.open = false; });
  }, { signal, capture: true });
}
