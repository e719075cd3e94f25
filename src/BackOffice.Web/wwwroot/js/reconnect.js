// Shows the dialog of ReconnectModal.razor while the circuit is away, and brings the page back by itself.
const dialog = document.getElementById('components-reconnect-modal');

dialog.addEventListener('components-reconnect-state-changed', event => {
  switch (event.detail.state) {
    case 'show': if (!dialog.open) dialog.showModal(); break;
    case 'hide': dialog.close(); break;
    case 'failed': document.addEventListener('visibilitychange', retryWhenSeen); break;
    // The server knows the circuit no more: whatever it shows now is a new page.
    case 'rejected': location.reload(); break;
  }
});

document.getElementById('components-reconnect-button').addEventListener('click', retry);

function retryWhenSeen() {
  if (document.visibilityState === 'visible') retry();
}

async function retry() {
  document.removeEventListener('visibilitychange', retryWhenSeen);
  try {
    if (!await Blazor.reconnect()) location.reload();
  } catch {
    document.addEventListener('visibilitychange', retryWhenSeen);
  }
}
