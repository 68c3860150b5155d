// Loaded before every script (`node -r`), so that an old Node gets one clear line instead of a
// syntax error: keep to syntax that any Node reads.
var wanted = require('../package.json').engines.node.replace('>=', '').split('.').map(Number);
var found = process.versions.node.split('.').map(Number);

if (found[0] < wanted[0] || (found[0] === wanted[0] && found[1] < wanted[1])) {
  console.error(
    'This project needs Node ' +
      wanted.join('.') +
      ' or newer, but this is Node ' +
      process.versions.node +
      ': install a newer one from https://nodejs.org (or run "nvm install").',
  );
  process.exit(1);
}
