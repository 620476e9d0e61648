// Adds up what the tests reported and prints it as the last line; given the names of the steps that failed.
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const failedSteps = new Set(process.argv.slice(2));
const total = { passed: 0, failed: 0, skipped: 0 };

/** A step that failed without a failed test counts as one: it did not compile, or a check said no. */
function add(step, { passed, failed, skipped }) {
  const more = failedSteps.delete(step) && failed === 0 ? 1 : 0;
  total.passed += passed;
  total.failed += failed + more;
  total.skipped += skipped;
}

function json(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

function surefire(folder) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => /^TEST-.*\.xml$/.test(name)) : [];
  for (const file of files) {
    const suite = readFileSync(`${folder}/${file}`, 'utf8').match(/<testsuite [^>]*>/)[0];
    const number = (name) => Number(suite.match(new RegExp(` ${name}="(\\d+)"`))?.[1] ?? 0);
    const failed = number('errors') + number('failures');
    sum.passed += number('tests') - failed - number('skipped');
    sum.failed += failed;
    sum.skipped += number('skipped');
  }
  return sum;
}

function vitest(report) {
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = report ?? {};
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}

function playwright(report) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {};
  return { passed: expected, failed: unexpected + flaky, skipped };
}

add('server', surefire('server/target/surefire-reports'));
add('web', vitest(json('web/test-results/unit.json')));
add('browser', playwright(json('web/test-results/browser.json')));
total.failed += failedSteps.size;
if (process.argv.length > 2) console.log(`\nFailed: ${process.argv.slice(2).join(', ')}`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
