// The browser's part of passkeys. Nobody needs it: whoever has no passkey signs in with a password.
'use strict';

const json = {'Content-Type': 'application/json', 'Accept': 'application/json'};

async function post(address, body) {
  const token = document.querySelector('input[name=_csrf]');
  const headers = token ? {...json, 'X-CSRF-Token': token.value} : json;
  const answer = await fetch(address, {method: 'POST', headers, body: JSON.stringify(body ?? {})});
  const result = await answer.json();
  if (!answer.ok) {
    throw new Error(result.code);
  }
  return result;
}

async function signIn(form) {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await post('/api/session/passkey/options'));
  const shown = await navigator.credentials.get({publicKey});
  await post('/api/session/passkey', shown.toJSON());
  location.assign(form.elements.then.value);
}

async function add(form) {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(await post('/api/passkeys/options'));
  const made = await navigator.credentials.create({publicKey});
  await post('/api/passkeys', {label: form.elements.label.value, credential: made.toJSON()});
  location.assign('/account');
}

/** Tells what went wrong, but not that somebody closed the browser's own window, for he knows. */
function attempt(element, what) {
  const refusal = element.querySelector('.refusal');
  refusal.hidden = true;
  what().catch(failure => {
    refusal.hidden = failure.name === 'NotAllowedError' || failure.name === 'AbortError';
  });
}

const able = 'PublicKeyCredential' in window && 'parseRequestOptionsFromJSON' in PublicKeyCredential;
for (const element of document.querySelectorAll('[data-passkey]')) {
  element.hidden = !able;
  element.addEventListener('submit', event => {
    event.preventDefault();
    attempt(element, () => element.dataset.passkey === 'sign-in' ? signIn(element) : add(element));
  });
}
