// Shows the contract with Scalar. Nothing is asked of another host: no fonts, no
// telemetry, no proxy, and the page's policy would forbid them.
'use strict';

// Its schema library would try whether it may make code of texts. It may not.
globalThis.__zod_globalConfig = { jitless: true };

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** What the vendor extensions say of who may call an operation, and how often. */
function badges(operation) {
  const open = operation.security && operation.security.length === 0;
  const scope = operation['x-required-scope'];
  const roles = operation['x-required-roles'];
  const names = [];
  if (open) names.push('no token');
  else if (!scope && !roles) names.push('any token');
  if (scope) names.push([scope].flat().join(' or '));
  if (roles) names.push(`role ${roles.join(' or ')}`);
  names.push(`rate ${operation['x-rate-limit']}`);
  return names.map((name) => ({ name }));
}

async function start() {
  const response = await fetch('openapi.json');
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  const contract = await response.json();
  for (const item of Object.values(contract.paths)) {
    for (const method of METHODS) {
      if (item[method]) item[method]['x-badges'] = badges(item[method]);
    }
  }
  const place = document.getElementById('reference');
  place.replaceChildren();
  window.Scalar.createApiReference(place, {
    content: contract,
    agent: { disabled: true },
    authentication: { preferredSecurityScheme: 'bearerAuth' },
    defaultHttpClient: { targetKey: 'shell', clientKey: 'curl' },
    documentDownloadType: 'none',
    hideClientButton: true,
    mcp: { disabled: true },
    persistAuth: false,
    proxyUrl: '',
    showDeveloperTools: 'never',
    showOperationId: true,
    telemetry: false,
    withDefaultFonts: false,
  });
}

/** What is shown where nothing else can be. */
function fail(error) {
  const note = document.createElement('p');
  note.className = 'note';
  note.setAttribute('role', 'alert');
  note.textContent = `The contract could not be shown: ${error.message}. It is also at /openapi.yaml.`;
  document.getElementById('reference').replaceChildren(note);
}

// Scalar's script comes after this one.
document.addEventListener('DOMContentLoaded', () => start().catch(fail));
