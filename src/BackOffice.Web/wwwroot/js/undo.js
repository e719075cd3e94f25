// The keys of undo and redo, anywhere on a page about a conference. Where text is typed they are the browser's own, and while a
// dialog asks something they wait.
const typing = 'textarea, select, [contenteditable]:not([contenteditable="false"]), input:not([type=checkbox], [type=radio], [type=button], [type=range], [type=color])';

export function listen(buttons) {
  const onKey = event => {
    const wanted = meaning(event);
    if (!wanted || event.defaultPrevented || event.repeat || event.target.closest?.(typing) || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    buttons.invokeMethodAsync(wanted);
  };
  document.addEventListener('keydown', onKey);
  return { stop: () => document.removeEventListener('keydown', onKey) };
}

function meaning(event) {
  if (event.altKey || !(event.ctrlKey || event.metaKey)) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'RedoAsync' : 'UndoAsync';
  return key === 'y' && event.ctrlKey && !event.shiftKey ? 'RedoAsync' : null;
}
