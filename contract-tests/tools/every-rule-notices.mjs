// Reads what Spectral and Redocly found in rules/spoiled.yaml, as JSON, and fails
// if one of the project's own rules is not among it.
import { readFileSync } from 'node:fs';

const [spectral, redocly] = process.argv.slice(2).map((path) => readFileSync(path, 'utf8'));
const found = new Set([
  ...JSON.parse(spectral).map((fault) => fault.code),
  ...JSON.parse(redocly).problems.map((fault) => fault.ruleId),
]);

/** The names at the second level of a file's `rules` that have rules of their own below. */
function own(path, name) {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.map((line) => line.match(name)).filter(Boolean).map((match) => match[1]);
}

const rules = [...own('.spectral.yaml', /^ {2}([a-z-]+):$/), ...own('redocly.yaml', /^ {2}(rule\/[a-z-]+|response-contains-header):$/)];
const silent = rules.filter((rule) => !found.has(rule));
if (rules.length < 15 || silent.length > 0) {
  console.error(`${rules.length} rules of our own; these find nothing in spoiled.yaml: ${silent.join(', ')}`);
  process.exit(1);
}
console.log(`Each of ${rules.length} rules of our own notices what it is for.`);
