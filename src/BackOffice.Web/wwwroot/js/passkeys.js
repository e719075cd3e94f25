// Passkeys (WebAuthn): a form with data-passkey asks the browser to “get” or “create” one, and is sent with what it says.
// Such forms are hidden until it is known that the browser can; an address without a name, such as 127.0.0.1, has none.
const able = typeof PublicKeyCredential === 'function' && typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function'
  && !/^[\d.]+$|^\[/.test(location.hostname);

show();
Blazor.addEventListener('enhancedload', show);
document.addEventListener('submit', event => {
  if (!event.target.matches('form[data-passkey]')) return;
  event.preventDefault();
  ask(event.target);
}, true);

function show() {
  for (const form of document.querySelectorAll('form[data-passkey]')) form.hidden = !able;
  for (const words of document.querySelectorAll('[data-no-passkeys]')) words.hidden = able;
}

async function ask(form) {
  const [button, fault] = [form.querySelector('button'), form.querySelector('.fault')];
  [button.disabled, fault.hidden] = [true, true];
  try {
    const answer = await fetch(form.dataset.options, { method: 'POST', headers: { RequestVerificationToken: form.elements.__RequestVerificationToken.value } });
    if (!answer.ok) throw new Error();
    const options = await answer.json();
    const credential = form.dataset.passkey === 'create'
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
    form.elements.Credential.value = JSON.stringify(credential);
    form.submit();
  } catch (error) {
    fault.textContent = error.name === 'InvalidStateError' ? 'This device has a passkey for your account already.'
      : error.name === 'NotAllowedError' ? 'That was called off, or took too long. Please try again.'
      : 'That did not work. Please load the page again.';
    fault.hidden = false;
  } finally {
    button.disabled = false;
  }
}
