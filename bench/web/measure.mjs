// Measures the web app of a running program in Chromium; by hand, after ./comptoir start --demo:
//   node bench/web/measure.mjs http://127.0.0.1:8060 USER PASSWORD [rows]
// It fills the list of contacts up to that many rows (20,000) and leaves them there. Figures in milliseconds.
import { createRequire } from 'node:module';
import { loadavg } from 'node:os';

const { chromium } = createRequire(new URL('../../web/package.json', import.meta.url))('@playwright/test');
const [base, user, password, wanted = '20000'] = process.argv.slice(2);
if (!password) {
  console.error('usage: node bench/web/measure.mjs URL USER PASSWORD [rows]');
  process.exit(2);
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
const context = await browser.newContext({ baseURL: base, locale: 'fr-FR', viewport: { width: 1440, height: 900 } });
const page = await context.newPage();
const cdp = await context.newCDPSession(page);
const slowed = (times) => cdp.send('Emulation.setCPUThrottlingRate', { rate: times });
// What the page's own thread costs, whatever else the machine does meanwhile.
await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
const worked = async () =>
  (await cdp.send('Performance.getMetrics')).metrics.find((metric) => metric.name === 'TaskDuration').value * 1000;
const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
const at = (numbers, share) => sorted(numbers)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? Number.NaN;
const figures = [];
const note = (what, figure, limit) => {
  figures.push({ what, figure, limit });
  const shown = figure < 1 ? figure.toFixed(3) : figure.toFixed(1);
  console.log(`${figure <= limit ? 'ok  ' : 'OVER'} ${shown.padStart(8)}  limit ${String(limit).padEnd(5)} ${what}`);
};

// Before any page: layout shifts no hand caused, and tasks that kept the thread.
await page.addInitScript(() => {
  window.seen = { shift: 0, shifts: [], tasks: [] };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.hadRecentInput) continue;
      window.seen.shift += entry.value;
      window.seen.shifts.push(`${entry.value.toFixed(4)} ${entry.sources.map((s) => s.node?.className ?? s.node?.nodeName).join(' | ')}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.seen.tasks.push(entry.duration);
  }).observe({ type: 'longtask', buffered: true });
});

await page.goto('/sign-in');
await page.locator('input').first().fill(user);
await page.locator('input[type=password]').fill(password);
await page.keyboard.press('Enter');
await page.waitForURL(/\/w\//);
const home = `/w/${/\/w\/([^/?]+)/.exec(page.url())[1]}`;
const api = `/api${home}`;

async function call(method, path, data) {
  const token = (await context.cookies()).find((cookie) => cookie.name === 'XSRF-TOKEN')?.value ?? '';
  const answer = await page.request.fetch(`${api}${path}`, { method, data, headers: { 'X-XSRF-TOKEN': token }, timeout: 120_000 });
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
  return answer.json();
}

const { count } = await call('POST', '/records/contact/count', { exact: true });
for (let made = count; made < Number(wanted); made += 1000) {
  const changes = Array.from({ length: Math.min(1000, Number(wanted) - made) }, (_, index) => ({
    create: 'contact',
    values: {
      firstName: ['Anne', 'Bruno', 'Chloé', 'Denis', 'Élodie'][index % 5],
      lastName: `${['Marchand', 'Tréhin', 'Le Goff', 'Delattre', 'Roussel'][(index / 5) % 5 | 0]} ${made + index}`,
      email: `personne.${made + index}@mesure.example`,
    },
  }));
  await call('POST', '/records/batch', { changes, title: 'Mesure' });
}
console.log(`load ${loadavg()[0].toFixed(1)}, ${Math.max(count, Number(wanted))} contacts`);

/** Scrolls the list for some seconds as a wheel does, and gives the time between frames. */
const scrolled = (seconds) =>
  page.evaluate(async (length) => {
    const grid = document.querySelector('.grid');
    const frames = [];
    const since = performance.now();
    let before = since;
    await new Promise((done) => {
      function frame() {
        const now = performance.now();
        frames.push(now - before);
        before = now;
        grid.scrollTop += 60;
        if (now - since < length * 1000) requestAnimationFrame(frame);
        else done();
      }
      requestAnimationFrame(frame);
    });
    return frames.slice(5);
  }, seconds);

async function openContacts() {
  await page.goto(`${home}/contact`);
  await page.locator('.grid-row .name').nth(5).waitFor();
  await page.waitForTimeout(1500);
}

await openContacts();
const before = await worked();
const full = await scrolled(8);
console.log(`     ${((await worked()) - before).toFixed(0)} of processor time for ${full.length} frames`);
note(`scrolling ${wanted} rows, 95th percentile of a frame`, at(full, 0.95), 25);
await openContacts();
await slowed(4);
note('scrolling at a quarter of the speed, median of a frame', at(await scrolled(8), 0.5), 33);
await slowed(1);

// A cell: from the key that ends it to the picture, and to the server's yes.
await openContacts();
const painted = [];
const confirmed = [];
for (let row = 2; row < 12; row++) {
  await page.locator('.grid-row:not(.heading)').nth(row).locator('.cell').nth(2).click();
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(`Zoé ${row}`);
  const answer = page.waitForResponse((response) => response.request().method() === 'PATCH');
  await page.evaluate((text) => {
    window.wrote = new Promise((done) => {
      window.addEventListener('keydown', () => {
        const since = performance.now();
        const look = () => {
          const shown = [...document.querySelectorAll('.grid-row .cell:not(.edit)')].some((cell) => cell.textContent === text);
          if (shown) requestAnimationFrame(() => setTimeout(() => done(performance.now() - since)));
          else requestAnimationFrame(look);
        };
        look();
      }, { once: true, capture: true });
    });
  }, `Zoé ${row}`);
  const since = Date.now();
  await page.keyboard.press('Enter');
  await (await answer).finished();
  confirmed.push(Date.now() - since);
  painted.push(await page.evaluate(() => window.wrote));
}
note('an edited cell is painted, median', at(painted, 0.5), 50);
note('an edited cell is confirmed, median', at(confirmed, 0.5), 300);

// The palette: from the last letter to its hits on screen.
const hits = [];
for (const word of ['bra', 'mar', 'cad', 'hot', 'del', 'lyc', 'roussel 19', 'anne']) {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.locator('.palette input').waitFor();
  await page.keyboard.type(word.slice(0, -1), { delay: 40 });
  await page.waitForTimeout(500);
  await page.evaluate(() => {
    window.found = new Promise((done) => {
      window.addEventListener('keydown', () => {
        const since = performance.now();
        const foot = document.querySelector('.palette-foot [role=status]');
        let emptied = false;
        const look = () => {
          emptied ||= foot.textContent === '';
          if (emptied && foot.textContent !== '') done(performance.now() - since);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }, { once: true, capture: true });
    });
  });
  await page.keyboard.type(word.slice(-1));
  hits.push(await page.evaluate(() => window.found));
}
note('hits of the palette after the last key, median', at(hits, 0.5), 100);
await page.keyboard.press('Escape');

// A quote of 300 lines, typed in at a quarter of the speed.
const organisation = (await call('POST', '/records/organisation/query', { limit: 1 })).records[0].id;
const quote = await call('POST', '/quotes', { organisation });
await call('PUT', `/quotes/${quote.id}/lines`, {
  lines: Array.from({ length: 300 }, (_, index) => ({
    kind: index % 20 === 0 ? 'section' : 'item',
    label: index % 20 === 0 ? `Partie ${index / 20 + 1}` : `Pièce ${index}`,
    quantity: '2',
    unit: 'pièce',
    price: '12.50',
    vat: '20',
  })),
});
await page.goto(`${home}/quote/${quote.id}`);
await page.locator('[data-line]').nth(10).waitFor();
await page.waitForTimeout(3000);
const opening = await page.evaluate(() => window.seen.shift);
await slowed(4);
const price = page.locator('[data-cell=label]').nth(150);
await price.click();
await page.waitForTimeout(1500);
await page.evaluate(() => (window.seen.tasks = []));
const untyped = await worked();
await page.keyboard.type('Une longue désignation', { delay: 120 });
await page.locator('[data-cell=price]').nth(150).click();
await page.keyboard.type('1234,56', { delay: 120 });
await page.waitForTimeout(3000);
const tasks = await page.evaluate(() => window.seen.tasks);
console.log(`     ${((await worked()) - untyped).toFixed(0)} of processor time for 29 keys, two savings and their papers`);
await slowed(1);
console.log(`  long tasks: ${tasks.map((task) => Math.round(task)).join(' ') || 'none'}`);
note('typing in a quote of 300 lines at a quarter of the speed, longest task', Math.max(0, ...tasks), 100);
note('layout shift while a quote of 300 lines opens', opening, 0.05);

const record = (await call('POST', '/records/organisation/query', { limit: 1 })).records[0].id;
const sent = (await call('POST', '/records/quote/query', { limit: 1, filter: { field: 'state', op: 'is', value: 'sent' } })).records[0]?.id;
for (const [what, path] of [
  ['home', ''],
  ['the list of contacts', '/contact'],
  ['a list with its panel', `/organisation?open=${record}`],
  ['a record', `/organisation/${record}`],
  ['a quote beside its list', `/quote?open=${sent}`],
  ['a sent quote', `/quote/${sent}`],
]) {
  await page.goto(home + path);
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(1500);
  const { shift, shifts } = await page.evaluate(() => window.seen);
  note(`layout shift of ${what}`, shift, 0.05);
  if (shift > 0.05) for (const each of shifts) console.log(`       ${each.slice(0, 150)}`);
}
await browser.close();
