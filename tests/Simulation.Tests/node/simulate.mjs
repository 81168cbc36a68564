// Reads one request a line, { policy, action, resources, contexts }, and answers each with a line: the first resource that the simulator
// allows the action on, "-" where it allows none, "?" where it allows none and does not know one of them for a resource of the action.
import { createInterface } from 'node:readline'
import { runSimulation } from '@cloud-copilot/iam-simulate'

const principal = 'arn:aws:iam::123456789012:user/x'

async function answer({ policy, action, resources, contexts }) {
  let areKnown = true
  for (const resource of resources) {
    for (const contextVariables of contexts) {
      const result = await runSimulation({
        request: { principal, action, resource: { resource, accountId: '123456789012' }, contextVariables },
        identityPolicies: [{ name: 'policy', policy }],
        serviceControlPolicies: [],
        resourceControlPolicies: [],
      }, {})
      if (result.resultType === 'error')
        areKnown = false
      else if (result.overallResult === 'Allowed')
        return resource
    }
  }

  return areKnown ? '-' : '?'
}

for await (const line of createInterface({ input: process.stdin }))
  console.log(await answer(JSON.parse(line)))
