// Every operation says who may call it and how often, and a change what is
// written into the audit log.

const RATES = ['credential', 'read', 'write', 'machine'];

export default function access(operation, options, context) {
  const found = [];
  const add = (message) => found.push({ message });
  const method = context.path[context.path.length - 1];
  const open = Array.isArray(operation.security) && operation.security.length === 0;
  const scope = operation['x-required-scope'];
  if (open && (scope || operation['x-required-roles'])) add('is public, and asks for a scope or a role');
  // What concerns the caller's own tokens needs no scope.
  if (!open && !scope && !(operation.tags || []).includes('Auth')) add('is not public, and has no x-required-scope');
  if (!RATES.includes(operation['x-rate-limit'])) add(`has an x-rate-limit that is none of ${RATES.join(', ')}`);
  if (method !== 'get' && !operation['x-audit']) add('changes something, and has no x-audit');
  if (method === 'get' && operation['x-audit']) add('changes nothing, and has an x-audit');
  return found;
}
