// Whatever a client may send has an end: texts and lists a greatest length,
// integers a range, objects no fields but the ones named. A named schema may say
// that it takes any JSON, which the largest body ends.

const ENDLESS_FORMATS = ['binary', 'date', 'date-time', 'uuid'];

function faults(schema, place, seen, found) {
  if (!schema || typeof schema !== 'object' || seen.has(schema)) return;
  seen.add(schema);
  for (const key of ['allOf', 'oneOf', 'anyOf']) {
    for (const part of schema[key] || []) faults(part, place, seen, found);
  }
  const add = (what) => found.push({ message: `${place} has ${what}` });
  switch (schema.type) {
    case 'string':
      // The largest body ends what is binary.
      if (!schema.enum && schema.maxLength === undefined && !ENDLESS_FORMATS.includes(schema.format)) add('no maxLength');
      break;
    case 'array':
      if (schema.maxItems === undefined) add('no maxItems');
      faults(schema.items, `${place}[]`, seen, found);
      break;
    case 'integer':
      if (schema.minimum === undefined || schema.maximum === undefined) add('no minimum or no maximum');
      break;
    case 'object':
      if (schema.additionalProperties === true && !schema.properties) break;
      if (schema.additionalProperties && schema.maxProperties !== undefined) {
        faults(schema.additionalProperties, `${place}.*`, seen, found);
        break;
      }
      if (schema.additionalProperties !== false) add('no `additionalProperties: false`');
      for (const [name, property] of Object.entries(schema.properties || {})) {
        faults(property, `${place}.${name}`, seen, found);
      }
      break;
    default:
  }
}

export default function requestLimits(schema, options, context) {
  const found = [];
  faults(schema, context.path[context.path.length - 2] === 'parameters' ? 'the parameter' : 'the value', new Set(), found);
  return found;
}
