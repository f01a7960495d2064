// Opens /docs as a reader would: every operation is there, one is tried, nothing
// is asked of another host, nothing breaks the page's policy, and it can be read
// on a telephone.
//
// node docs.mjs BROWSER [FOLDER FOR SCREENSHOTS]; what is in the world is told by
// $TOUCHSTONE_WORLD.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const [browser, screenshots] = process.argv.slice(2);
const world = JSON.parse(process.env.TOUCHSTONE_WORLD);
const origin = world.base_url;
const contract = await (await fetch(world.schema_url)).json();
const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
const operations = Object.entries(contract.paths).flatMap(([path, item]) => (
  METHODS.filter((method) => item[method]).map((method) => ({ path, method, ...item[method] }))));

const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** What a page did that it should not. */
function watch(page) {
  const seen = { requests: [], faults: [] };
  const own = (url) => url.startsWith(`${origin}/`) || url.startsWith('data:') || url.startsWith(`blob:${origin}/`);
  page.on('request', (request) => {
    seen.requests.push(`${request.method()} ${request.url()}`);
    if (!own(request.url())) seen.faults.push(`it asked ${request.url()}`);
  });
  page.on('websocket', (socket) => seen.faults.push(`it opened ${socket.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) seen.faults.push(`${response.url()} answered ${response.status()}`);
  });
  page.on('pageerror', (error) => seen.faults.push(`a script failed: ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) seen.faults.push(`${message.type()}: ${message.text()}`);
  });
  return seen;
}

async function opened(context, size) {
  const page = context.pages()[0] || await context.newPage();
  const seen = watch(page);
  await page.addInitScript(() => {
    window.violations = [];
    document.addEventListener('securitypolicyviolation', (event) => {
      window.violations.push(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  await page.setViewportSize(size);
  await page.goto(`${origin}/docs`);
  await page.getByRole('heading', { level: 1, name: contract.info.title }).waitFor();
  return { page, seen };
}

async function shot(page, name) {
  if (screenshots) await page.screenshot({ path: join(screenshots, name) });
}

async function quiet(page, seen) {
  assert.deepEqual(await page.evaluate(() => window.violations), [], 'the policy was broken');
  assert.deepEqual(seen.faults, []);
}

/** Every operation is in the list at the side, once its group is open. */
async function listsAll(page) {
  for (const tag of contract.tags) {
    const group = page.getByRole('button', { name: `Open Group - ${tag.name}`, exact: true });
    if (await group.count()) await group.first().click();
    const close = page.getByRole('button', { name: `Close Group - ${tag.name}`, exact: true });
    await close.first().waitFor();
  }
  const text = (await page.getByRole('complementary').or(page.getByRole('navigation')).allInnerTexts()).join('\n');
  for (const operation of operations) {
    assert.ok(text.includes(operation.summary), `${operation.operationId} is not in the list`);
  }
}

/** A token is given, a request is sent, the reply is shown. */
async function tries(page, seen) {
  await page.goto(`${origin}/docs#tag/auth/GET/auth/me`);
  await page.getByPlaceholder('Token').first().fill(world.admin_token);
  await page.getByRole('button', { name: 'Test Request (get /auth/me)' }).click();
  const dialog = page.getByRole('dialog');
  const replied = page.waitForResponse((response) => response.url().endsWith('/api/v1/auth/me'));
  await dialog.getByRole('button', { name: /^Send/ }).first().click();
  const reply = await replied;
  assert.equal(reply.status(), 200);
  const user = await reply.json();
  assert.equal(user.email, world.email);
  await dialog.getByText('200 OK').waitFor();
  await dialog.getByText(user.email).first().waitFor();
  await shot(page, 'try.png');
  const { authorization } = await reply.request().allHeaders();
  assert.equal(authorization, `Bearer ${world.admin_token}`);
  assert.ok(seen.requests.some((request) => request === `GET ${origin}/api/v1/auth/me`));
  // A token is no thing to leave behind in a browser.
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]));
  assert.ok(!kept.includes(world.admin_token), 'the token was kept');
}

async function fitsATelephone(context) {
  const page = await context.newPage();
  const seen = watch(page);
  await page.setViewportSize({ width: 375, height: 740 });
  await page.goto(`${origin}/docs`);
  await page.getByRole('heading', { level: 1, name: contract.info.title }).waitFor();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(wide <= 0, `the page is ${wide} pixels wider than a telephone`);
  await shot(page, 'telephone.png');
  assert.deepEqual(seen.faults, []);
}

const profile = mkdtempSync(join(tmpdir(), 'touchstone-docs-'));
const context = await chromium.launchPersistentContext(profile, { executablePath: browser, headless: true, args: FLAGS });
try {
  const { page, seen } = await opened(context, { width: 1280, height: 900 });
  await shot(page, 'docs.png');
  await listsAll(page);
  await shot(page, 'list.png');
  await tries(page, seen);
  await quiet(page, seen);
  await fitsATelephone(context);
  console.log(`/docs: ${operations.length} operations, one of them tried, ${seen.requests.length} requests, all of this host.`);
} finally {
  await context.close();
  rmSync(profile, { recursive: true, force: true });
}
