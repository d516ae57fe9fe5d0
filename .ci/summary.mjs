// Adds the other checks to jest's own numbers and prints the one line that is read: `N passed, N failed, N skipped`.
import { existsSync, readFileSync } from 'node:fs';

const [file, ...checks] = process.argv.slice(2);
const counts = { passed: 0, failed: 0, skipped: 0 };
if (existsSync(file)) {
  const jest = JSON.parse(readFileSync(file, 'utf8'));
  counts.passed = jest.numPassedTests;
  counts.failed = jest.numFailedTests + jest.numRuntimeErrorTestSuites;
  counts.skipped = jest.numPendingTests + jest.numTodoTests;
}
for (const check of checks) {
  const [name, code] = check.split('=');
  process.stdout.write(`${name}: ${code === '0' ? 'passed' : `failed (exit code ${code})`}\n`);
  // The tests are counted one by one; their exit code only counts when they left no numbers, or when these claim that all is well.
  if (name === 'tests') {
    if (code !== '0' && counts.failed === 0) counts.failed += 1;
  } else counts[code === '0' ? 'passed' : 'failed'] += 1;
}
if (counts.passed === 0) counts.failed += 1;
process.stdout.write(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
process.exit(counts.failed === 0 ? 0 : 1);
