// Renders the contract. Everything comes from openapi.json; text is put into
// the page as text, never as markup.
'use strict';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** An element with attributes and children; strings become text. */
function el(name, attributes, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value !== undefined && value !== null && value !== false) node.setAttribute(key, value);
  }
  node.append(...children.flat().filter((child) => child !== undefined && child !== null && child !== ''));
  return node;
}

/** `code` and **strong** in a line of text. */
function inline(text) {
  return text.split(/(`[^`]+`|\*\*[^*]+\*\*)/).map((part) => {
    if (part.length > 2 && part.startsWith('`')) return el('code', {}, part.slice(1, -1));
    if (part.length > 4 && part.startsWith('**')) return el('strong', {}, part.slice(2, -2));
    return part;
  });
}

function prose(text) {
  if (!text) return null;
  const paragraphs = text.trim().split(/\n\s*\n/).map((paragraph) => el('p', {}, inline(paragraph.replace(/\s*\n\s*/g, ' '))));
  return el('div', { class: 'prose' }, paragraphs);
}

class Contract {
  constructor(document) {
    this.document = document;
    this.operations = [];
    for (const [path, item] of Object.entries(document.paths)) {
      const servers = item.servers || document.servers || [{ url: '' }];
      const prefix = servers[0].url.replace(/\/$/, '');
      for (const method of METHODS.filter((name) => item[name])) {
        const operation = item[method];
        const parameters = [...(item.parameters || []), ...(operation.parameters || [])].map((one) => this.resolve(one));
        const security = operation.security || document.security || [];
        this.operations.push({ ...operation, method, path: prefix + path, parameters, open: security.length === 0 });
      }
    }
  }

  /** What a reference leads to; anything else is itself. */
  resolve(node) {
    let found = node;
    for (let depth = 0; found && found.$ref && depth < 20; depth += 1) {
      const keys = found.$ref.slice(2).split('/').map((key) => key.replace(/~1/g, '/').replace(/~0/g, '~'));
      found = keys.reduce((at, key) => (at === undefined ? at : at[key]), this.document);
    }
    return found || {};
  }

  /** The operations of each tag, in the order of the document. */
  tags() {
    const groups = this.document.tags.map((tag) => ({ ...tag, operations: [] }));
    for (const operation of this.operations) {
      groups.find((group) => group.name === operation.tags[0]).operations.push(operation);
    }
    return groups;
  }

  /** A value that the schema allows, as far as that can be guessed. */
  example(schema, depth = 0) {
    if (!schema || depth > 6) return null;
    if (schema.example !== undefined) return schema.example;
    if (schema.$ref) return this.example(this.resolve(schema), depth + 1);
    if (schema.default !== undefined) return schema.default;
    if (schema.allOf) return this.example(schema.allOf[0], depth + 1);
    if (schema.oneOf) return this.choice(schema, depth);
    if (schema.enum) return schema.enum[0];
    switch (schema.type) {
      case 'boolean': return true;
      case 'integer': return schema.minimum > 1 ? schema.minimum : 1;
      case 'number': return schema.minimum > 1 ? schema.minimum : 1.5;
      case 'array': return [this.example(schema.items, depth + 1)];
      case 'object': {
        const properties = Object.entries(schema.properties || {});
        return Object.fromEntries(properties.map(([name, property]) => [name, this.example(property, depth + 1)]));
      }
      default: return Contract.word(schema);
    }
  }

  choice(schema, depth) {
    const value = this.example(schema.oneOf[0], depth + 1);
    const { propertyName, mapping } = schema.discriminator || {};
    if (propertyName && value && typeof value === 'object') {
      const name = schema.oneOf[0].$ref.split('/').pop();
      const pair = Object.entries(mapping || {}).find(([, target]) => target.split('/').pop() === name);
      return { ...value, [propertyName]: pair ? pair[0] : name };
    }
    return value;
  }

  static word(schema) {
    switch (schema.format) {
      case 'date-time': return '2025-01-31T12:00:00Z';
      case 'date': return '2025-01-31';
      case 'email': return 'ada@example.com';
      case 'uri': return 'https://example.com/';
      case 'uuid': return '123e4567-e89b-12d3-a456-426614174000';
      case 'password': return 'correct horse battery';
      default: break;
    }
    if (/\{40\}\$$/.test(schema.pattern || '')) return '7d1f1b4f3c0e5b9f6a2d8c4e1b0a9f8e7d6c5b4a';
    if (/\{64\}\$$/.test(schema.pattern || '')) return '0'.repeat(64);
    if (/\]\+\/\[/.test(schema.pattern || '')) return 'owner/name';
    return 'text'.padEnd(schema.minLength || 0, 'x');
  }
}

/** The type of a schema, with links to the named ones. */
function type(schema) {
  if (!schema) return [];
  if (schema.$ref) {
    const name = schema.$ref.split('/').pop();
    return [el('a', { href: `#schema-${name}` }, name)];
  }
  const orNull = schema.nullable ? [' or null'] : [];
  if (schema.allOf) return [...schema.allOf.flatMap(type), ...orNull];
  if (schema.type === 'array') return ['array of ', ...type(schema.items), ...orNull];
  if (schema.type === 'object' && schema.additionalProperties) {
    return schema.additionalProperties === true ? ['any object', ...orNull] : ['map of ', ...type(schema.additionalProperties), ...orNull];
  }
  const format = schema.format ? ` (${schema.format})` : '';
  return [(schema.type || 'any') + format, ...orNull];
}

/** The limits of a value in words. */
function limits(schema) {
  const parts = [];
  const range = (low, high, unit) => {
    if (low !== undefined && high !== undefined) parts.push(low === high ? `${low}${unit}` : `${low} to ${high}${unit}`);
    else if (low !== undefined) parts.push(`at least ${low}${unit}`);
    else if (high !== undefined) parts.push(`at most ${high}${unit}`);
  };
  range(schema.minimum, schema.maximum, '');
  range(schema.minLength, schema.maxLength, ' characters');
  range(schema.minItems, schema.maxItems, ' entries');
  if (schema.uniqueItems) parts.push('no duplicates');
  if (schema.pattern) parts.push(`matches ${schema.pattern}`);
  if (schema.default !== undefined) parts.push(`default ${JSON.stringify(schema.default)}`);
  return parts.length ? el('span', { class: 'limits' }, parts.join('; ')) : null;
}

function table(caption, heads, rows) {
  return el('div', { class: 'scroll' }, el('table', {},
    el('caption', { class: 'unseen' }, caption),
    el('thead', {}, el('tr', {}, heads.map((head) => el('th', { scope: 'col' }, head)))),
    el('tbody', {}, rows)));
}

function row(head, ...cells) {
  return el('tr', {}, el('th', { scope: 'row' }, head), cells.map((cell) => el('td', {}, cell)));
}

function properties(name, schema) {
  const required = schema.required || [];
  const rows = Object.entries(schema.properties || {}).map(([key, property]) => row(
    [el('code', {}, key), required.includes(key) ? el('span', { class: 'must' }, ' required') : ''],
    [...type(property), limits(property) || ''],
    property.description ? prose(property.description) : '',
  ));
  return table(`Properties of ${name}`, ['Name', 'Type', 'Meaning'], rows);
}

function copyable(text, what) {
  const pre = el('pre', { tabindex: '0', 'aria-label': what }, el('code', {}, text));
  const button = el('button', { type: 'button', 'aria-label': `Copy ${what}` }, 'Copy');
  button.addEventListener('click', () => copy(text, pre, button));
  return el('div', { class: 'copyable' }, pre, button);
}

/** Copies; where the browser does not allow it, selects. */
async function copy(text, pre, button) {
  let said = 'Copied';
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const selection = window.getSelection();
    selection.selectAllChildren(pre);
    said = 'Selected';
  }
  button.textContent = said;
  document.getElementById('said').textContent = said;
  setTimeout(() => { button.textContent = 'Copy'; }, 1500);
}

const quoted = (text) => `'${String(text).replace(/'/g, "'\\''")}'`;

/** A command line that calls the operation. */
function curl(contract, operation) {
  const value = (parameter) => {
    const found = parameter.example !== undefined ? parameter.example : contract.example(parameter.schema);
    return Array.isArray(found) ? found.join(',') : String(found);
  };
  const places = (place) => operation.parameters.filter((parameter) => parameter.in === place);
  let path = operation.path;
  for (const parameter of places('path')) path = path.replace(`{${parameter.name}}`, encodeURIComponent(value(parameter)));
  const query = places('query').filter((parameter) => parameter.required)
    .map((parameter) => `${encodeURIComponent(parameter.name)}=${encodeURIComponent(value(parameter))}`);
  const url = window.location.origin + path + (query.length ? `?${query.join('&')}` : '');

  const lines = [`curl -sS${operation.method === 'get' ? '' : ` -X ${operation.method.toUpperCase()}`} ${quoted(url)}`];
  if (!operation.open) lines.push('-H "Authorization: Bearer $TOUCHSTONE_TOKEN"');
  for (const parameter of places('header')) {
    if (parameter.name === 'Idempotency-Key') lines.push('-H "Idempotency-Key: $(uuidgen)"');
    else if (parameter.required) lines.push(`-H ${quoted(`${parameter.name}: ${value(parameter)}`)}`);
  }
  const body = contract.resolve(operation.requestBody);
  const [media, part] = Object.entries(body.content || {})[0] || [];
  if (part && (body.required || part.example)) lines.push(...payload(contract, media, part));
  return lines.join(' \\\n  ');
}

function payload(contract, media, part) {
  const example = part.example !== undefined ? part.example : contract.example(part.schema);
  const schema = contract.resolve(part.schema);
  switch (media) {
    case 'application/json':
      return [`-H 'Content-Type: ${media}'`, `-d ${quoted(JSON.stringify(example, null, 2))}`];
    case 'application/x-www-form-urlencoded':
      return Object.entries(example || {}).map(([name, value]) => `--data-urlencode ${quoted(`${name}=${value}`)}`);
    case 'multipart/form-data':
      return Object.entries(schema.properties || {}).map(([name, property]) => (
        `-F ${quoted(property.format === 'binary' ? `${name}=@file` : `${name}=${contract.example(property)}`)}`));
    default:
      return [`-H 'Content-Type: ${media}'`, '--data-binary @file'];
  }
}

function facts(operation) {
  const entries = [];
  if (operation.open) entries.push(el('li', { class: 'open' }, 'no token needed'));
  else if (!operation['x-required-scope'] && !operation['x-required-roles']) entries.push(el('li', {}, 'any token'));
  if (operation['x-required-scope']) entries.push(el('li', {}, 'scope ', el('code', {}, operation['x-required-scope'])));
  if (operation['x-required-roles']) entries.push(el('li', {}, `role ${operation['x-required-roles'].join(' or ')}`));
  if (operation['x-authorize']) entries.push(el('li', {}, 'further check: ', operation['x-authorize'].replace(/_/g, ' ')));
  entries.push(el('li', {}, `rate limit: ${operation['x-rate-limit']}`));
  if (operation['x-max-body']) entries.push(el('li', {}, `body up to ${operation['x-max-body'].toLocaleString('en')} bytes`));
  if (operation['x-audit'] && operation['x-audit'] !== 'none') entries.push(el('li', {}, `audited: ${operation['x-audit']}`));
  if (operation.deprecated) entries.push(el('li', {}, 'deprecated'));
  return el('ul', { class: 'facts', 'aria-label': 'Access and limits' }, entries);
}

function parameters(operation) {
  if (!operation.parameters.length) return [];
  const rows = operation.parameters.map((parameter) => row(
    [el('code', {}, parameter.name), parameter.required ? el('span', { class: 'must' }, ' required') : ''],
    el('span', { class: 'where' }, parameter.in),
    [...type(parameter.schema), limits(parameter.schema) || ''],
    prose(parameter.description) || '',
  ));
  return [el('h4', {}, 'Parameters'), table(`Parameters of ${operation.operationId}`, ['Name', 'In', 'Type', 'Meaning'], rows)];
}

function json(title, value) {
  return el('details', {}, el('summary', {}, title), copyable(JSON.stringify(value, null, 2), title.toLowerCase()));
}

function requestBody(contract, operation) {
  if (!operation.requestBody) return [];
  const body = contract.resolve(operation.requestBody);
  const parts = Object.entries(body.content).flatMap(([media, part]) => {
    const example = part.example !== undefined ? part.example : contract.example(part.schema);
    const named = media === 'application/json';
    return [
      el('p', {}, el('code', {}, media), ': ', type(part.schema)),
      named ? json('Example of the body', example) : '',
    ];
  });
  return [el('h4', {}, body.required ? 'Body' : 'Body (may be left out)'), prose(body.description), ...parts];
}

function responses(contract, operation) {
  const rows = Object.entries(operation.responses).map(([status, reference]) => {
    const response = contract.resolve(reference);
    const content = Object.entries(response.content || {}).flatMap(([media, part]) => (
      media === 'application/json' ? type(part.schema) : [el('code', {}, media), ' ']));
    const headers = Object.keys(response.headers || {}).filter((name) => !name.startsWith('X-RateLimit'));
    return row(
      el('code', {}, status === 'default' ? 'other' : status),
      prose(response.description) || '',
      [...(content.length ? content : ['nothing']), headers.length ? el('span', { class: 'limits' }, `with ${headers.join(', ')}`) : ''],
    );
  });
  const success = Object.entries(operation.responses).find(([status]) => status.startsWith('2'));
  const part = success && (contract.resolve(success[1]).content || {})['application/json'];
  return [
    el('h4', {}, 'Responses'),
    table(`Responses of ${operation.operationId}`, ['Status', 'Meaning', 'Content'], rows),
    part ? json('Example of the reply', part.example !== undefined ? part.example : contract.example(part.schema)) : '',
  ];
}

const badge = (method) => el('span', { class: `method ${method}` }, method.toUpperCase());

function article(contract, operation) {
  const id = operation.operationId;
  return el('article', { id, 'aria-labelledby': `${id}-head` },
    el('h3', { id: `${id}-head` }, badge(operation.method), el('code', {}, operation.path),
      el('a', { class: 'self', href: `#${id}`, 'aria-label': `Link to ${id}` }, id)),
    el('p', { class: 'summary' }, inline(operation.summary || '')),
    prose(operation.description),
    facts(operation),
    parameters(operation),
    requestBody(contract, operation),
    responses(contract, operation),
    el('h4', {}, 'Try it'),
    copyable(curl(contract, operation), 'command line'));
}

function schemaArticle(contract, name, schema) {
  const id = `schema-${name}`;
  const parts = [];
  if (schema.enum) {
    parts.push(el('ul', { class: 'values', 'aria-label': 'Values' }, schema.enum.map((value) => el('li', {}, el('code', {}, String(value))))));
  } else if (schema.oneOf) {
    parts.push(el('p', {}, 'One of ', schema.oneOf.flatMap((part, i) => [i ? ', ' : '', ...type(part)]),
      schema.discriminator ? [', told apart by ', el('code', {}, schema.discriminator.propertyName)] : ''));
  } else if (schema.properties) {
    parts.push(properties(name, schema), json(`Example of ${name}`, contract.example(schema)));
  } else {
    parts.push(el('p', {}, type(schema), ' ', limits(schema)));
  }
  return el('article', { id, 'aria-labelledby': `${id}-head` },
    el('h3', { id: `${id}-head` }, el('code', {}, name), el('a', { class: 'self', href: `#${id}`, 'aria-label': `Link to ${name}` }, 'schema')),
    prose(schema.description), parts);
}

/** A part of the list at the side, and of the page. */
function group(id, title, description, entries) {
  const section = el('section', { 'aria-labelledby': id }, el('h2', { id }, title), prose(description), entries.map((entry) => entry.article));
  const links = entries.map((entry) => el('li', {}, el('a', { href: `#${entry.article.id}` }, entry.label)));
  const side = el('div', {}, el('h2', {}, title), el('ul', {}, links));
  entries.forEach((entry, i) => { entry.link = links[i]; });
  return { section, side, entries };
}

function render(document_) {
  const contract = new Contract(document_);
  const schemas = Object.entries(document_.components.schemas);
  const groups = contract.tags().map((tag) => group(`tag-${tag.name}`, tag.name, tag.description, tag.operations.map((operation) => ({
    article: article(contract, operation),
    label: [badge(operation.method), operation.summary || operation.operationId],
    text: [operation.path, operation.operationId, operation.summary, operation.method, operation['x-required-scope'], tag.name].join(' ').toLowerCase(),
  }))));
  groups.push(group('schemas', 'Schemas', '', schemas.map(([name, schema]) => ({
    article: schemaArticle(contract, name, schema),
    label: [name],
    text: `${name} schema`.toLowerCase(),
  }))));

  document.title = document_.info.title;
  document.getElementById('title').textContent = document_.info.title;
  document.getElementById('version').textContent = document_.info.version;
  const main = document.getElementById('content');
  main.replaceChildren(el('h1', {}, document_.info.title), prose(document_.info.description), ...groups.map((one) => one.section));
  main.setAttribute('aria-busy', 'false');
  document.getElementById('toc').replaceChildren(...groups.map((one) => one.side));
  return groups;
}

/** Shows only what has every word in it. */
function filter(groups, words) {
  let shown = 0;
  for (const one of groups) {
    const matching = one.entries.filter((entry) => words.every((word) => entry.text.includes(word)));
    for (const entry of one.entries) {
      const hidden = !matching.includes(entry);
      entry.link.hidden = hidden;
      entry.article.hidden = hidden;
    }
    one.side.hidden = matching.length === 0;
    one.section.hidden = matching.length === 0;
    shown += matching.length;
  }
  document.getElementById('count').textContent = words.length ? `${shown} found` : '';
}

/** Marks where the reader is. */
function mark(groups) {
  const current = decodeURIComponent(window.location.hash.slice(1));
  for (const entry of groups.flatMap((one) => one.entries)) {
    const link = entry.link.firstChild;
    if (entry.article.id === current) link.setAttribute('aria-current', 'location');
    else link.removeAttribute('aria-current');
  }
}

/** Goes where the address says; what the filter hides comes back. */
function visit(groups, input) {
  const target = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
  if (target && target.hidden) {
    input.value = '';
    filter(groups, []);
  }
  if (target) target.scrollIntoView();
  mark(groups);
}

function listen(groups) {
  const input = document.getElementById('filter');
  input.addEventListener('input', () => filter(groups, input.value.toLowerCase().split(/\s+/).filter(Boolean)));
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    input.value = '';
    filter(groups, []);
  });
  document.addEventListener('keydown', (event) => {
    const typing = event.target instanceof HTMLInputElement;
    if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    input.focus();
  });
  window.addEventListener('hashchange', () => visit(groups, input));
  visit(groups, input);
}

async function start() {
  try {
    const response = await fetch('openapi.json');
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    listen(render(await response.json()));
  } catch (error) {
    const main = document.getElementById('content');
    main.setAttribute('aria-busy', 'false');
    main.replaceChildren(el('p', { class: 'failed', role: 'alert' }, `The contract could not be shown: ${error.message}. It is also at `, el('a', { href: 'openapi.yaml' }, 'openapi.yaml'), '.'));
  }
}

start();
