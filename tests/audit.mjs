// Asks npm for advisories on the packages that tests and the build use. Where the registry does not answer, that is printed and is no failure.
import { spawnSync } from 'node:child_process';

const { stdout } = spawnSync('npm', ['--prefix', 'tests', 'audit', '--json'], { encoding: 'utf8', timeout: 60_000 });
let report = {};
try {
  report = JSON.parse(stdout);
} catch { /* No answer at all. */ }
if (report.auditReportVersion) {
  const found = Object.values(report.vulnerabilities);
  for (const { name, severity, range } of found) console.log(`${severity}: ${name} ${range}`);
  console.log(`npm packages: ${report.metadata.dependencies.total} looked up, something known against ${found.length}`);
  process.exitCode = found.length ? 1 : 0;
} else {
  console.log('not checked: the npm registry here does not say what is known against packages');
}
