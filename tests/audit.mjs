// Asks npm for advisories on the packages that tests and the build use. Where the registry does not answer, that is printed and is no failure.
import { spawnSync } from 'node:child_process';

/** What npm reports of a folder's packages; an empty report where there is no answer. */
function audit(folder) {
  const { stdout } = spawnSync('npm', ['--prefix', folder, 'audit', '--json'], { encoding: 'utf8', timeout: 60_000 });
  try {
    return JSON.parse(stdout);
  } catch {
    return {};
  }
}

for (const folder of ['tests', 'build']) {
  const report = audit(folder);
  if (report.auditReportVersion) {
    const found = Object.values(report.vulnerabilities);
    for (const { name, severity, range } of found) console.log(`${severity}: ${name} ${range}`);
    console.log(`npm packages of ${folder}: ${report.metadata.dependencies.total} looked up, something known against ${found.length}`);
    if (found.length) process.exitCode = 1;
  } else {
    console.log(`not checked: the npm registry here does not say what is known against the packages of ${folder}`);
  }
}
